import Foundation
import Plugins
import Results
import TestSupport

@testable import Packages

/// A kiosk in a folder of its own, with a key that it trusts; the folder goes with the object.
final class TestKiosk {
  static let root = Program.root.path

  private let temporary = TemporaryFolder()
  var folder: String { temporary.path }
  let key = SecretKey()
  let store: PackageStore

  init(
    kinds: [String] = ["language", "session", "quiz"], epoch: Int = 1,
    replacesShipped: Bool = false, contentRoot: String = TestKiosk.root
  ) throws {
    store = PackageStore(
      contentRoot: contentRoot, stateFolder: temporary.path + "/state", now: { 1_700_000_000 })
    try FileManager.default.createDirectory(
      atPath: folder + "/stick", withIntermediateDirectories: true)
    try trust(key, name: "dinas", kinds: kinds, replacesShipped: replacesShipped, epoch: epoch)
  }

  var state: String { store.stateFolder }
  var stick: String { folder + "/stick" }

  /// Puts a public key with its side file where the administrator would.
  func trust(
    _ key: SecretKey, name: String, owner: String? = nil, kinds: [String] = ["language"],
    ids: [String] = [], replacesShipped: Bool = false, epoch: Int = 1, isRevoked: Bool = false
  ) throws {
    let side = TrustedKey.sideFile(
      name: owner ?? "Dinas \(name)", kinds: kinds, epoch: epoch, ids: ids,
      replacesShipped: replacesShipped, isRevoked: isRevoked)
    try write(key.publicKey.file(comment: "test"), to: "\(state)/keys/\(name).pub")
    try write(Array(side.utf8), to: "\(state)/keys/\(name).json")
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// `zip` in the envelope of the kiosk's own key.
  func sign(_ zip: [UInt8]) throws -> [UInt8] {
    Envelope.seal(zip, by: key, keyFile: "dinas.pub")
  }

  /// A good signed package of the sample language.
  func package(version: String = "1.0.0", marker: String = "") throws -> [UInt8] {
    try sign(Packer.zip(Sample.files(version: version, marker: marker)))
  }

  /// Every path below the state folder, sorted.
  func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: state).sorted()
  }
}
