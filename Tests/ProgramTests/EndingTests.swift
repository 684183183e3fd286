import Content
import Foundation
import Kiosk
import Packages
import Plugins
import Results
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import Storage
@testable import tuntun

/// The real kiosk in a window that nobody touches, which says by its mark what it shows.
private final class BareKiosk {
  let display: VirtualDisplay
  let state: URL
  private(set) var process: Child
  private let arguments: [String]

  init(settings: [String] = [], prepare: (URL) throws -> Void = { _ in }) throws {
    display = try VirtualDisplay(width: 1280, height: 720)
    state = try Program.temporaryFolder()
    try Data(settings.joined(separator: "\n").utf8)
      .write(to: state.appendingPathComponent("settings.conf"))
    try prepare(state)
    arguments = ["run", "--content", Program.root.path, "--state", state.path]
    process = try Child(
      Program.url.path, arguments, environment: display.environment,
      errors: state.appendingPathComponent("log").path)
  }

  deinit {
    kill(display.server.id, SIGCONT)
    process.end(SIGKILL)
    try? FileManager.default.removeItem(at: state)
  }

  var store: PackageStore { PackageStore(contentRoot: Program.root.path, stateFolder: state.path) }
  var log: String { text("log") }

  func start() throws {
    process = try Child(
      Program.url.path, arguments, environment: display.environment,
      errors: state.appendingPathComponent("log").path)
  }

  func text(_ file: String) -> String {
    (try? String(contentsOf: state.appendingPathComponent(file), encoding: .utf8)) ?? ""
  }

  /// Waits until the kiosk shows `screen`.
  func mustShow(_ screen: String) throws {
    try wait(for: "\(screen) on the display") {
      guard process.isRunning else { throw ProgramFailure("the kiosk has ended: \(log)") }
      let mark = text("running")
      // What an earlier process left says nothing of this one.
      return mark.contains("process \(process.id)\n") && mark.contains("screen \(screen)")
    }
  }
}

/// The real kiosk, ended in every way that there is.
@Suite(.serialized, .window) struct EndingTests {
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aSignalEndsTheKioskInOrderAndTheVisitIsKept(_ signal: Int32) throws {
    var progress = SavedProgress(
      session: "session.oxytocin-massage", language: "en", choice: "born", options: [],
      step: "wash-hands", round: 0, elapsed: .seconds(2))
    progress.look = Look(theme: .dark, textSize: .large, isMotionReduced: true)
    let kiosk = try BareKiosk { try ProgressFile(stateFolder: $0.path).save(progress) }
    try kiosk.mustShow("practice")
    let file = ProgressFile(stateFolder: kiosk.state.path)
    try file.clear()
    kill(kiosk.process.id, signal)
    #expect(kiosk.process.wait() == 0)
    #expect(file.load() == progress)
    #expect(RunMark(stateFolder: kiosk.state.path).begin() == .inOrder)
    #expect(!kiosk.log.contains("wash") && !kiosk.log.contains("born"), "\(kiosk.log)")
  }

  @Test func aClosedPipeIsNoReasonToEnd() throws {
    let kiosk = try BareKiosk()
    try kiosk.mustShow("attract")
    kill(kiosk.process.id, SIGPIPE)
    kill(kiosk.process.id, SIGTERM)
    #expect(kiosk.process.wait() == 0)
  }

  @Test func twoCrashesWhileALanguageIsUsedSwitchThatOneOffUntilTheStaffTryItAgain() throws {
    let kiosk = try languageInUse()
    for _ in 0..<2 {
      try kiosk.mustShow("attract")
      #expect(kiosk.store.registry().plugin("language.jv") != nil)
      kiosk.process.end(SIGKILL)
      try kiosk.start()
    }
    try kiosk.mustShow("attract")
    #expect(kiosk.store.startHistory.aside.map(\.id) == ["language.jv"])
    #expect(kiosk.store.registry().plugin("language.jv") == nil)
    #expect(kiosk.log.contains("language.jv) was switched off for now"))
    // It stays off, however good the next starts are.
    kiosk.process.end(SIGTERM)
    try kiosk.start()
    try kiosk.mustShow("attract")
    #expect(kiosk.store.registry().plugin("language.jv") == nil)
    let again = try Program.run([
      "plugin", "enable", "language.jv", "--content", Program.root.path, "--state",
      kiosk.state.path,
    ])
    #expect(again.status == 0 && kiosk.store.registry().plugin("language.jv") != nil)
  }

  @Test func powerCutsAfterAStartSwitchNothingOff() throws {
    let kiosk = try languageInUse()
    for _ in 0..<3 {
      try kiosk.mustShow("attract")
      kiosk.process.end(SIGKILL)
      // The machine was started again.
      try kiosk.text("running").replacing(/boot [^\n]*/, with: "boot another").write(
        to: kiosk.state.appendingPathComponent("running"), atomically: false, encoding: .utf8)
      try kiosk.start()
    }
    try kiosk.mustShow("attract")
    #expect(kiosk.store.startHistory.aside.isEmpty)
    #expect(kiosk.store.registry().plugin("language.jv") != nil)
  }

  @Test func aDisplayThatAnswersNoMoreEndsTheProgramAndBlamesNothing() throws {
    let kiosk = try languageInUse()
    try kiosk.mustShow("attract")
    kill(kiosk.display.server.id, SIGSTOP)
    #expect(kiosk.process.wait() == 128 + SIGABRT)
    #expect(kiosk.log.contains("The kiosk stands still: one turn of the loop has waited"))
    guard
      case .stopped(let doing, _, isStuck: false) = RunMark(stateFolder: kiosk.state.path).begin()
    else {
      Issue.record("\(kiosk.text("running"))")
      return
    }
    #expect(doing == Doing(screen: "attract"))
  }

  /// A kiosk with a second language, which its visitors read.
  private func languageInUse() throws -> BareKiosk {
    let stick = try TestStick()
    return try BareKiosk(settings: ["language = jv"]) { state in
      try stick.trust(in: state)
      let store = PackageStore(contentRoot: Program.root.path, stateFolder: state.path)
      try stick.put(version: "1.0.0", mark: "Satu", store.registry().template)
      for name in try FileManager.default.contentsOfDirectory(atPath: stick.folder.path) {
        _ = try store.install(file: "\(stick.folder.path)/\(name)")
      }
    }
  }
}

/// What the command line does where the system refuses something.
@Suite struct CommandLineLimitTests {
  @Test(arguments: [
    ["doctor"], ["doctor", "--json"], ["plugin", "list"], ["--help"], ["--version"],
    ["language", "template"], ["staff", "--help"],
  ])
  func aFullDiskBehindTheOutputIsToldAndIsNoSuccess(_ arguments: [String]) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let errors = folder.appendingPathComponent("err").path
    let child = try Child(
      Program.url.path, arguments,
      environment: [
        "PATH": "/usr/bin:/bin", "TUNTUN_CONTENT": Program.root.path,
        "TUNTUN_STATE": folder.path + "/state",
      ], output: "/dev/full", errors: errors)
    #expect(child.wait() == 1)
    let text = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(text.contains("output could not be written"), "\(text)")
  }

  @Test(arguments: ["000", "022", "077"])
  func whateverTheUmaskTheDatabaseAndItsBackupsAreTheOwnersAlone(_ umask: String) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = folder.path + "/state"
    let work =
      "umask \(umask); for command in 'staff pin' 'records backup'; do "
      + "\"$0\" $command --state \"$1\"; done"
    let child = try Child(
      "/bin/sh", ["-c", work, Program.url.path, state],
      environment: ["PATH": "/usr/bin:/bin", "TUNTUN_CONTENT": Program.root.path])
    #expect(child.wait() == 0)
    let files = FileManager.default.enumerator(atPath: state)?.allObjects as? [String] ?? []
    #expect(files.contains("records.db") && files.contains { $0.hasPrefix("backups/") }, "\(files)")
    for file in files + ["."] {
      var info = stat()
      #expect(lstat("\(state)/\(file)", &info) == 0)
      #expect(info.st_mode & 0o077 == 0, "\(file) has \(String(info.st_mode & 0o777, radix: 8))")
    }
  }

  @Test func theProgramIsLinkedBeforeItsFirstLineRuns() throws {
    let bytes = Array(try Data(contentsOf: Program.url, options: .alwaysMapped))
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
    // ELF-64: the program headers, of them the dynamic one (2), of its entries FLAGS_1.
    let (table, size, count) = (number(32, 8), number(54, 2), number(56, 2))
    let dynamic = (0..<count).map { table + $0 * size }.first { number($0, 4) == 2 }
    let header = try #require(dynamic)
    let (start, length) = (number(header + 8, 8), number(header + 32, 8))
    let flags = stride(from: start, to: start + length, by: 16)
      .first { number($0, 8) == 0x6FFF_FFFB }.map { number($0 + 8, 8) }
    #expect(try #require(flags) & 1 == 1)
  }
}
