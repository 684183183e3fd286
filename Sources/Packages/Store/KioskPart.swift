import Foundation
import Kiosk
import Plugins
import Results
import Storage

/// What a set-up holds besides packages, in the order in which it is taken over.
public enum KioskPart: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The keys that the administrator of the kiosk trusts.
  case keys
  /// `settings.conf`.
  case settings
  /// `keys.conf`: what remotes, pedals and keyboards do.
  case buttons
  /// `dhis2.map`: the codes of the report's figures.
  case reporting

  /// Folder of the keys, in the state folder and in the zip.
  static let keyFolder = "keys"

  /// The part that a file of the zip belongs to, if any.
  static func of(_ name: String) -> KioskPart? {
    if name.hasPrefix(keyFolder + "/") { return .keys }
    return allCases.first { $0.file == name }
  }

  /// Its file in the state folder and in the zip.
  private var file: String? {
    switch self {
    case .keys: nil
    case .settings: SettingsFile.name
    case .buttons: KeyMapFile.name
    case .reporting: DHIS2Map.file
    }
  }

  /// What of it is in the kiosk of `store`: names in the zip, and bytes.
  func files(of store: PackageStore) -> [(String, [UInt8])] {
    guard let file else {
      return store.keys.keys.filter { $0.origin == .administrator }.flatMap { key in
        let folder = store.stateFolder + "/" + Self.keyFolder
        guard let file = try? KeyFile(in: folder, file: key.file, origin: .administrator) else {
          return [(String, [UInt8])]()
        }
        return [(key.file, file.keyBytes), (file.sideFile, file.sideBytes)].map {
          ("\(Self.keyFolder)/\($0)", $1)
        }
      }
    }
    let bytes = try? FolderFile.read("\(store.stateFolder)/\(file)", limit: SettingsFile.sizeLimit)
    return bytes.map { [(file, $0)] } ?? []
  }

  /// Keeps the one file of this part in the kiosk of `store`, where it can be read.
  fileprivate func keep(_ bytes: [UInt8], _ store: PackageStore) throws(PackageRefusal) {
    guard let file else { return }
    guard let text = String(validating: bytes, as: UTF8.self), isReadable(text) else {
      throw PackageRefusal(
        .content,
        "\(file) of the kiosk package cannot be read; make it again on the kiosk that it comes from."
      )
    }
    try onDisk(Disk.replace(bytes, at: "\(store.stateFolder)/\(file)"))
  }

  private func isReadable(_ text: String) -> Bool {
    switch self {
    case .settings: SettingsParser(text).findings.isEmpty
    case .buttons: KeyMapParser(text).findings.isEmpty
    case .keys, .reporting: true
    }
  }
}

/// What a set-up holds besides packages.
public struct KioskContents: Equatable, Sendable {
  private let files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// The parts that there are.
  public var parts: [KioskPart] {
    let found = Set(files.keys.compactMap(KioskPart.of))
    return KioskPart.allCases.filter(found.contains)
  }

  /// Digest of it all: what has been read is what has been agreed to.
  public var seal: String {
    let names = files.keys.sorted()
    return Hexadecimal.digest(
      names.flatMap { Array("\($0) \(files[$0]?.count ?? 0)\n".utf8) + (files[$0] ?? []) })
  }

  /// The keys in it, with what they would be to the kiosk of `store`.
  public func keyOffers(for store: PackageStore) -> [KeyOffer] {
    let ring = store.keys
    let names = files.keys.filter { KioskPart.of($0) == .keys && $0.hasSuffix(KeyFile.ending) }
    return names.sorted().map { name in
      do throws(FileFault) {
        return store.offer(try key(name), at: name, ring)
      } catch {
        return KeyOffer(path: name, state: .refused(error.description))
      }
    }
  }

  private func key(_ name: String) throws(FileFault) -> KeyFile {
    let side = String(name.dropLast(KeyFile.ending.count)) + KeyFile.sideEnding
    guard let key = files[name], let about = files[side] else {
      throw FileFault("The key \(name) is not used without its side file.")
    }
    return try KeyFile(file: (name as NSString).lastPathComponent, key: key, side: about)
  }

  /// Takes over one part; of the keys all that this kiosk can take.
  func take(_ part: KioskPart, _ store: PackageStore) throws(PackageRefusal) {
    guard part == .keys else {
      for (name, bytes) in files where KioskPart.of(name) == part { try part.keep(bytes, store) }
      return
    }
    var refusals: [String] = []
    for offer in keyOffers(for: store) {
      do throws(PackageRefusal) {
        if case .refused(let sentence) = offer.state { throw PackageRefusal(.keyFile, sentence) }
        if let file = offer.file { try store.trust(file) }
      } catch {
        refusals.append("\(offer.path): \(error.sentence)")
      }
    }
    guard refusals.isEmpty else { throw PackageRefusal(.keyFile, refusals.joined(separator: " ")) }
  }
}
