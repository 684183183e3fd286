import Foundation
import Plugins

@testable import Packages
@testable import Results

/// One combination of facts, made true: keys, a package and what is in the kiosk.
struct RightsCase {
  let kind: String
  let facts: RightsTable.Facts

  /// Every combination that can be for a plugin of `kind`.
  ///
  /// A fact about the trusted key has a value only where there is one; only a language has a second.
  static func all(_ kind: String) -> [RightsCase] {
    signers.flatMap { signer in
      places(kind).map { RightsCase(kind: kind, facts: signer.merging($0) { first, _ in first }) }
    }
  }

  private static func product(_ axes: [(String, [String])]) -> [RightsTable.Facts] {
    axes.reduce([[:]]) { rows, axis in
      rows.flatMap { row in axis.1.map { row.merging([axis.0: $0]) { first, _ in first } } }
    }
  }

  private static let signers: [RightsTable.Facts] =
    product([
      ("signer", ["trusted"]), ("kind", ["yes", "no"]), ("ids", ["free", "named", "others"]),
      ("replaces", ["yes", "no"]), ("epoch", ["older", "same", "newer"]),
    ])
    + product([
      ("signer", ["nobody", "unknown"]), ("unsigned-yes", ["yes", "no"]),
      ("unsigned", ["allow", "forbid"]),
    ]) + [["signer": "revoked"]]

  private static func places(_ kind: String) -> [RightsTable.Facts] {
    let isLanguage = kind == "language"
    let all = product([
      ("id", ["fits", "misfits"]),
      ("shipped", ["no", "below", "level"] + (isLanguage ? ["language"] : [])),
      ("here", ["nothing", "own", "other", "unverified", "identical"]),
      ("version", ["first", "newer", "again", "same", "older"]),
      ("second", isLanguage ? ["yes", "no"] : ["no"]), ("second-yes", ["yes", "no"]),
    ])
    // What came with the kiosk in this language is another pack of it.
    return all.filter { $0["shipped"] != "language" || $0["second"] == "yes" }
  }

  private subscript(_ fact: String) -> String { facts[fact] ?? "" }

  // MARK: The package

  /// Of the package; the highest version that was ever here is 2.0.0.
  var version: String {
    switch self["version"] {
    case "older": "1.0.0"
    case "newer": "3.0.0"
    default: "2.0.0"
    }
  }

  /// The id of what `zip` makes where it fits.
  var id: String { "\(kind).tst" }

  var manifest: String {
    let wrong = kind == "language" ? "language.other" : "language.tst"
    return """
      { "schema": 1, "id": "\(self["id"] == "misfits" ? wrong : id)", "kind": "\(kind)",
        "version": "\(version)", "requires": { "kiosk": 1 }, "name": { "id": "Uji" },
        "license": "CC0-1.0"\(kind == "language" ? language : "") }
      """
  }

  private var language: String {
    ", \"language\": { \"tag\": \"TST\", \"nativeName\": \"Uji\" }"
  }

  func zip(_ content: [String: [UInt8]]) -> [UInt8] {
    Packer.zip(content.merging([Manifest.file: Array(manifest.utf8)]) { first, _ in first })
  }

  func package(_ zip: [UInt8], by key: SecretKey) throws -> [UInt8] {
    self["signer"] == "nobody" ? zip : Envelope.seal(zip, by: key, keyFile: "dinas.pub")
  }

  // MARK: The kiosk

  /// The key as this kiosk knows it; `nil` where it does not.
  func trusted(_ key: SecretKey) -> TrustedKey? {
    guard ["trusted", "revoked"].contains(self["signer"]) else { return nil }
    let ids: [String]? =
      switch self["ids"] {
      case "named": ["quiz.x", "\(kind).t*"]
      case "others": ["\(kind).tst2", "\(kind).x*"]
      default: nil
      }
    let rights = KeyRights(
      kinds: self["kind"] == "no"
        ? Set(["language", "quiz", "session"]).subtracting([kind]) : [kind],
      ids: ids, replacesShipped: self["replaces"] == "yes")
    return TrustedKey(
      key: key.publicKey, file: "dinas.pub", name: "Dinas", rights: rights, epoch: epoch,
      isRevoked: self["signer"] == "revoked", origin: .administrator)
  }

  /// Of the key; the highest that signed this id here is 2.
  private var epoch: Int {
    switch self["epoch"] {
    case "older": 1
    case "newer": 3
    default: 2
    }
  }

  /// What the database says where the package's zip has this digest.
  func state(zip: String, list: String) -> PackState {
    var state = PackState()
    let isTrusted = self["signer"] == "trusted"
    var floors = isTrusted ? [VersionFloor(epoch: 2, version: "9.0.0", digest: other)] : []
    let own = isTrusted ? epoch : 0
    floors.removeAll { $0.epoch == own }
    if self["version"] != "first" {
      floors.append(
        VersionFloor(
          epoch: own, version: "2.0.0", digest: self["version"] == "again" ? zip : other))
    }
    state.floors[id] = floors
    if let row = row(zip: zip, list: list) { state.active[id] = ActivePack(current: row) }
    if self["second"] == "yes", self["shipped"] != "language" {
      let second = "language.tst.poso"
      state.active[second] = ActivePack(current: row(second, digest: other, list: other))
    }
    return state
  }

  private var other: String { String(repeating: "0", count: 64) }

  private func row(zip: String, list: String) -> PackRow? {
    switch self["here"] {
    case "own": row(id, digest: other, list: other)
    case "other": row(id, digest: other, list: other, publisher: "Dinas lain")
    case "unverified": row(id, digest: other, list: other, isVerified: false)
    case "identical": row(id, digest: zip, list: list, isVerified: self["signer"] == "trusted")
    default: nil
    }
  }

  private func row(
    _ id: String, digest: String, list: String, publisher: String = "Dinas",
    isVerified: Bool = true
  ) -> PackRow {
    PackRow(
      id: id, folder: "x", kind: kind, version: "2.0.0", name: "Uji", digest: digest,
      listDigest: list, publisher: isVerified ? publisher : "", isVerified: isVerified)
  }

  /// What came with the kiosk: id → version.
  var shipped: [String: SemanticVersion] {
    let version =
      switch self["shipped"] {
      case "below": "0.9.0"
      case "level": version
      default: "1.0.0"
      }
    let id =
      switch self["shipped"] {
      case "no": "\(kind).elsewhere"
      case "language": "language.tst.first"
      default: id
      }
    return [id: SemanticVersion(version) ?? .first]
  }

  var acceptsUnverified: Bool { self["unsigned-yes"] == "yes" }
  var allowsUnverified: Bool { self["unsigned"] != "forbid" }
  var acceptsSecond: Bool { self["second-yes"] == "yes" }
}
