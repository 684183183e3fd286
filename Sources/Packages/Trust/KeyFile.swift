import Content
import Plugins
import Storage

/// A key as two files lie beside each other: `NAME.pub` of signify, and `NAME.json` about it.
public struct KeyFile: Equatable, Sendable {
  /// The ending of a public key's name.
  public static let ending = ".pub"
  static let sideEnding = ".json"
  /// Bytes of either file.
  static let limits = (key: 4096, side: 64 << 10)

  /// What the two files say.
  public let key: TrustedKey
  let keyBytes: [UInt8]
  let sideBytes: [UInt8]

  /// Digest of both files: what has been read is what has been agreed to.
  public var seal: String { Hexadecimal.digest(keyBytes + sideBytes) }
  /// Name of the side file.
  var sideFile: String { String(key.file.dropLast(Self.ending.count)) + Self.sideEnding }

  /// Reads `file` and its side file in `folder`.
  init(in folder: String, file: String, origin: TrustedKey.Origin) throws(FileFault) {
    let bytes = try FolderFile.read(folder + "/" + file, limit: Self.limits.key)
    guard PublicKey(file: bytes) != nil else { throw Self.noKey }
    let side = String(file.dropLast(Self.ending.count)) + Self.sideEnding
    let about: [UInt8]
    do throws(FileFault) {
      about = try FolderFile.read(folder + "/" + side, limit: Self.limits.side)
    } catch {
      throw FileFault("The key is not used without its side file \(side): \(error)")
    }
    try self.init(file: file, key: bytes, side: about, origin: origin)
  }

  /// The key in these bytes, named `file`.
  public init(
    file: String, key bytes: [UInt8], side: [UInt8], origin: TrustedKey.Origin = .administrator
  ) throws(FileFault) {
    guard let key = PublicKey(file: bytes) else { throw Self.noKey }
    guard Self.isName(file) else {
      throw FileFault("The file must be named NAME.pub, of letters, digits, dots and hyphens.")
    }
    let log = FindingLog(file: String(file.dropLast(Self.ending.count)) + Self.sideEnding)
    guard let read = Self.read(side, key, file, origin, log), !log.findings.hasErrors else {
      throw FileFault("The key is not used: \(log.findings.first?.description ?? file)")
    }
    self.key = read
    (keyBytes, sideBytes) = (bytes, side)
  }

  /// Whether a signature can name a key's file so.
  static func isName(_ file: String) -> Bool {
    file.hasSuffix(ending) && file.utf8.count <= 64 && !file.hasPrefix(".")
      && file.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") }
  }

  private static let noKey = FileFault(
    "It must be a public key as signify-openbsd -G makes it, and it is not.")

  private static func read(
    _ side: [UInt8], _ key: PublicKey, _ file: String, _ origin: TrustedKey.Origin,
    _ log: FindingLog
  ) -> TrustedKey? {
    do throws(JSONFault) {
      let reader = JSONObjectReader(try JSONParser.parse(side), name: "key", log: log)
      let read = TrustedKey(
        key: key, file: file, name: reader.text("name"), rights: rights(reader, log),
        epoch: reader.integer("epoch", in: 1...1_000_000),
        isRevoked: reader.has("revoked") && reader.boolean("revoked"), origin: origin)
      // A word that is not known may be a limit: a key with one is not used.
      let known: Set = ["name", "kinds", "ids", "replacesShipped", "epoch", "revoked"]
      for name in reader.names where !known.contains(name) {
        log.error(line: reader.line(of: name), "The key \"\(name)\" is not known.")
      }
      return read
    } catch {
      log.error(line: error.line, error.sentence)
      return nil
    }
  }

  private static func rights(_ reader: JSONObjectReader, _ log: FindingLog) -> KeyRights {
    let kinds = Set(reader.texts("kinds").map(\.text))
    let ids =
      reader.has("ids") ? reader.texts("ids").map { (PluginID.usual($0.text), $0.line) } : nil
    if ids?.isEmpty == true {
      log.error(line: reader.line(of: "ids"), "The ids must be at least one, or be left out.")
    }
    for (id, line) in ids ?? [] where !KeyRights.isPattern(id) {
      log.error(
        line: line, "An id such as language.jv or language.* is needed, but this is \"\(id)\".")
    }
    return KeyRights(
      kinds: kinds, ids: ids?.map(\.0),
      replacesShipped: reader.has("replacesShipped") && reader.boolean("replacesShipped"))
  }
}
