import Foundation
import Plugins
import Results
import Storage
import TestSupport

@testable import Packages

/// A kiosk in a folder, with packages of one language in many versions, and the built program to
/// install them with.
final class Workshop {
  static let root = Program.root.path
  static let id = "language.tst"

  /// How much to do: `RELIABILITY=full` is set by `make reliability`.
  static let isFull = ProcessInfo.processInfo.environment["RELIABILITY"] == "full"

  private let temporary = TemporaryFolder()
  var folder: String { temporary.path }
  let key: SecretKey
  var state: String { folder + "/state" }
  var store: PackageStore { PackageStore(contentRoot: Self.root, stateFolder: state, now: { 1 }) }

  init() throws {
    key = SecretKey()
    try write(key.publicKey.file(comment: "x"), to: state + "/keys/dinas.pub")
    let side = TrustedKey.sideFile(name: "Dinas", kinds: ["language"], epoch: 1)
    try write(Array(side.utf8), to: state + "/keys/dinas.json")
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// A signed package of version `1.0.NUMBER` in a file.
  func package(_ number: Int) throws -> String {
    let manifest = """
      { "schema": 1, "id": "\(Self.id)", "kind": "language", "version": "1.0.\(number)",
        "requires": { "kiosk": 1 }, "name": { "id": "Uji" }, "license": "CC0-1.0",
        "language": { "tag": "tst", "nativeName": "Uji" } }
      """
    let strings = "msgid \"\"\nmsgstr \"Language: tst\\n\"\n"
    let zip = Packer.zip([
      "plugin.json": Array(manifest.utf8), "strings.po": Array(strings.utf8),
      "notes.txt": [UInt8](repeating: UInt8(number & 63) + 32, count: 20_000),
      "voice/ui/a.txt": Array("\(number)".utf8),
    ])
    let path = "\(folder)/p\(number).tuntun"
    try write(Envelope.seal(zip, by: key, keyFile: "dinas.pub"), to: path)
    return path
  }

  /// The patch number of the active version, `nil` where none is.
  func active() throws -> Int? {
    let version = try store.ledger.state().active[Self.id]?.current.version
    return version.flatMap { Int($0.split(separator: ".").last ?? "") }
  }

  /// What is wrong with the kiosk as it lies on the disk, after a start: nothing, it is hoped.
  func faults() throws -> [String] {
    store.sweep()
    var faults = try store.checkActive()
    let state = try store.ledger.state()
    let active = state.active[Self.id]
    let known = [active?.current.folder, active?.previous?.folder].compactMap { $0 }.sorted()
    let packs = self.state + "/packs"
    let found = (FolderListing.names(in: "\(packs)/\(Self.id)") ?? []).sorted()
    if found != known { faults.append("folders \(found), rows \(known)") }
    let rubbish = (FolderListing.names(in: packs) ?? []).filter { $0 != Self.id && $0 != ".lock" }
    if !rubbish.isEmpty { faults.append("rubbish \(rubbish)") }
    let plugin = store.registry().plugins.first { $0.id == Self.id }
    if active != nil,
      plugin?.manifest == nil || (plugin?.reason != nil && plugin?.isSwitchedOff != true)
    {
      faults.append("not usable")
    }
    return faults
  }
}

/// A built program in a process of its own.
final class Worker {
  static let program = Program.url.path
  /// What saves and repairs without a window.
  static let records = Program.built("results-worker").path

  private let process = Process()
  private let pipe = Pipe()

  /// `tuntun plugin` with `arguments`.
  convenience init(_ arguments: [String], environment: [String: String] = [:]) throws {
    try self.init(Self.program, ["plugin"] + arguments, environment: environment)
  }

  init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Waits until it has said something more; gives that, and nothing at its end.
  func words() -> String {
    String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Ends it at once, as a crash would.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end: what it said, its status, and whether a signal ended it.
  func finish() -> (text: String, status: Int32, isCrash: Bool) {
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: data, as: UTF8.self), process.terminationStatus,
      process.terminationReason == .uncaughtSignal
    )
  }
}
