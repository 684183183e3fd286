import Plugins

/// The keys whose packages this kiosk installs.
///
/// Each is a file `NAME.pub` of signify with a side file `NAME.json` that says whose it is, what
/// kinds of plugin it may sign, its epoch, and whether it is revoked. A key that is revoked in one
/// place is revoked, wherever else it lies.
public struct KeyRing: Equatable, Sendable {
  /// The keys, the shipped ones first.
  public private(set) var keys: [TrustedKey] = []
  /// What is wrong with single files.
  public private(set) var findings: [Finding] = []

  /// Most keys that are looked at in one folder.
  private static let limit = 200

  /// Reads the keys that came with the program and those of the administrator.
  public init(contentRoot: String, stateFolder: String) {
    read(contentRoot + "/Keys", origin: .shipped)
    read(stateFolder + "/keys", origin: .administrator)
    let revoked = Set(keys.filter(\.isRevoked).map(\.key.number))
    for index in keys.indices where revoked.contains(keys[index].key.number) {
      keys[index].isRevoked = true
    }
  }

  /// A ring of these keys.
  public init(_ keys: [TrustedKey]) { self.keys = keys }

  /// The key with this number.
  func key(_ number: [UInt8]) -> TrustedKey? { keys.first { $0.key.number == number } }

  private mutating func read(_ folder: String, origin: TrustedKey.Origin) {
    let names = (FolderListing.names(in: folder) ?? []).filter { $0.hasSuffix(".pub") }
    for name in names.prefix(Self.limit) {
      do throws(FileFault) {
        keys.append(try Self.key(in: folder, file: name, origin: origin))
      } catch {
        findings.append(Finding(.error, folder + "/" + name, error.description))
      }
    }
  }

  private static func key(
    in folder: String, file: String, origin: TrustedKey.Origin
  ) throws(FileFault) -> TrustedKey {
    guard let key = PublicKey(file: try FolderFile.read(folder + "/" + file, limit: 4096)) else {
      throw FileFault("It must be a public key as signify-openbsd -G makes it, and it is not.")
    }
    let side = String(file.dropLast(4)) + ".json"
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try FolderFile.read(folder + "/" + side, limit: 64 << 10)
    } catch {
      throw FileFault("The key is not used without its side file \(side): \(error)")
    }
    let log = FindingLog(file: side)
    guard let fields = fields(bytes, log: log), !log.findings.hasErrors else {
      let sentence = log.findings.first?.description ?? side
      throw FileFault("The key is not used: \(sentence)")
    }
    return TrustedKey(
      key: key, file: file, name: fields.name, kinds: fields.kinds, epoch: fields.epoch,
      isRevoked: fields.isRevoked, origin: origin)
  }

  private static func fields(
    _ bytes: [UInt8], log: FindingLog
  ) -> (name: String, kinds: Set<String>, epoch: Int, isRevoked: Bool)? {
    do throws(JSONFault) {
      let reader = JSONObjectReader(try JSONParser.parse(bytes), name: "key", log: log)
      let fields = (
        reader.text("name"), Set(reader.texts("kinds").map(\.text)),
        reader.integer("epoch", in: 1...1_000_000),
        reader.has("revoked") && reader.boolean("revoked")
      )
      for name in reader.names where !["name", "kinds", "epoch", "revoked"].contains(name) {
        log.error(line: reader.line(of: name), "The key \"\(name)\" is not known.")
      }
      return fields
    } catch {
      log.error(line: error.line, error.sentence)
      return nil
    }
  }
}
