import Foundation
import Results
import Storage
import Synchronization

/// What the kiosk is doing, for whoever must find out why it stopped. Nothing about a visitor.
public struct Doing: Equatable, Sendable {
  /// Name of the screen, without its place; empty before the first.
  public var screen: String
  /// Ids of the plugins that the screen shows.
  public var plugins: [String]
  /// The plugin (its id) or the file (`PLUGIN/FILE`) that was read last since the screen changed.
  public var file: String

  /// Nothing, or what is known of it.
  public init(screen: String = "", plugins: [String] = [], file: String = "") {
    (self.screen, self.plugins, self.file) = (screen, plugins, file)
  }

  /// Ids of what may be the cause of a stop, the likeliest first: what the last file belongs to, and
  /// what the screen shows.
  var suspects: [String] {
    let reader = file.split(separator: "/").first.map(String.init)
    return [reader].compactMap { $0 } + plugins.filter { $0 != reader }
  }
}

/// How a run of the kiosk ended.
public enum RunEnding: Equatable, Sendable {
  /// Somebody ended it; or there was none.
  case inOrder
  /// The machine stopped with it: the power went, or it was switched off hard.
  case powerCut
  /// The program ended by itself in the middle of its work, and the machine went on.
  ///
  /// - Parameters:
  ///   - isEarly: it had not run long enough to count as a good start.
  ///   - isStuck: it worked on something without end and was ended for that.
  case stopped(Doing, isEarly: Bool, isStuck: Bool)
  /// Another kiosk runs with the same state folder.
  case stillRunning
}

/// The file by which the next start knows how this run ended.
///
/// It is locked and names the start of the machine while the kiosk runs, and is empty after it ended
/// in order. A program that dies leaves what it was doing; after a power cut the machine's start is
/// another one. Nothing is flushed: only what the same start of the machine wrote counts.
public final class RunMark: Sendable {
  private struct State {
    var descriptor: Int32 = -1
    var doing = Doing()
    var isEarly = true
    var isStuck = false
  }

  /// Bytes of the file, which is always written whole in one call.
  private static let size = 1024
  private static let head = "tuntun-run 1"
  private let path: String
  private let boot: String
  private let state = Mutex(State())

  /// The mark in `stateFolder`.
  public init(stateFolder: String, clock: BootClock = .live) {
    path = stateFolder + "/running"
    boot = clock.boot()
  }

  /// Notes that a run begins, and says how the one before ended.
  ///
  /// Where there is no state folder nothing was ever installed, and nothing is written.
  public func begin() -> RunEnding {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return .inOrder }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return .stillRunning
    }
    let ending = read(descriptor)
    state.withLock { state in
      state = State(descriptor: descriptor)
      write(state)
    }
    return ending
  }

  /// What the kiosk is doing now.
  public var doing: Doing { state.withLock { $0.doing } }

  /// Notes what the kiosk does from now on; writes only where that has changed.
  public func note(_ change: (inout Doing) -> Void) {
    state.withLock { state in
      let old = state.doing
      change(&state.doing)
      if state.doing != old { write(state) }
    }
  }

  /// Notes that this start was a good one.
  public func startWasGood() { change { $0.isEarly = false } }

  /// Notes that the program stands still and will be ended for that.
  ///
  /// - Parameter isWorking: whether it works without end; one that waits, for the display or the disk,
  ///   is not the fault of what it shows.
  public func isStuck(isWorking: Bool) {
    change { state in
      state.isStuck = isWorking
      if !isWorking { state.doing = Doing(screen: state.doing.screen) }
    }
  }

  /// Notes that this run ends in order.
  public func end() {
    state.withLock { _ = ftruncate($0.descriptor, 0) }
    forget()
  }

  /// Leaves the file as it is, as the end of the program does.
  func forget() {
    state.withLock { state in
      if state.descriptor >= 0 { close(state.descriptor) }
      state.descriptor = -1
    }
  }

  private func change(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      write(state)
    }
  }

  // MARK: The file

  private func write(_ state: State) {
    guard state.descriptor >= 0 else { return }
    let lines = [
      Self.head, "process \(getpid())", "boot \(boot)", "early \(state.isEarly)",
      "stuck \(state.isStuck)",
      "screen \(state.doing.screen)", "plugins \(state.doing.plugins.joined(separator: " "))",
      "file \(state.doing.file)",
    ]
    let text = lines.map { Self.plain($0) + "\n" }.joined()
    var bytes = Array(text.utf8.prefix(Self.size))
    bytes += [UInt8](repeating: UInt8(ascii: "\n"), count: Self.size - bytes.count)
    _ = pwrite(state.descriptor, bytes, bytes.count, 0)
  }

  private static func plain(_ line: String) -> String {
    String(line.map { $0.isNewline ? " " : $0 }.prefix(240))
  }

  private func read(_ descriptor: Int32) -> RunEnding {
    var bytes = [UInt8](repeating: 0, count: Self.size)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return .inOrder }
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.head else { return .powerCut }
    var values: [Substring: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1)
      if let key = parts.first { values[key] = parts.count > 1 ? String(parts[1]) : "" }
    }
    guard values["boot"] == boot else { return .powerCut }
    let doing = Doing(
      screen: values["screen"] ?? "",
      plugins: (values["plugins"] ?? "").split(separator: " ").map(String.init),
      file: values["file"] ?? "")
    return .stopped(
      doing, isEarly: values["early"] != "false", isStuck: values["stuck"] == "true")
  }
}
