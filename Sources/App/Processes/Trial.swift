import Foundation
import Packages
import Plugins

/// Tries a plugin before it is installed: every picture, every diagram at several times and every
/// screen is drawn once in a child process, which may die of it.
///
/// The child is this program (`tuntun trial`), started from the file that runs now, whatever lies
/// in its place meanwhile, without a display and without the environment of the kiosk. One child
/// draws all; before each drawing it is given its processor time anew.
public struct Trial: Sendable {
  /// Seconds of processor time for reading and checking the plugin.
  public static let readingLimit = 20
  /// Seconds of processor time for one drawing.
  public static let drawingLimit = 2
  /// Bytes of memory in use.
  public static let memoryLimit = 256 << 20
  /// Bytes of memory that may be asked for: what is not used, and what is shared, counts too.
  public static let reachLimit = 512 << 20
  /// Seconds without a word from the child after which it is ended, however slow the machine is.
  private static let timeout = 180.0
  let contentFolder: String
  let stateFolder: String
  /// The program that draws: the one that runs now.
  var program = "/proc/self/exe"
  /// Told how many drawings are done, of how many.
  var progress: @Sendable (Int, Int) -> Void = { _, _ in }

  /// Tries the plugin in the folder at `path`, on this thread.
  ///
  /// - Throws: ``PackageRefusal`` with what could not be drawn and why.
  func run(_ path: String) throws(PackageRefusal) {
    let child: Tool.Child
    do {
      child = try Tool.start(
        program, ["trial", "--content", contentFolder, "--state", stateFolder, path],
        environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    } catch {
      throw PackageRefusal(.drawing, "The package could not be tried: \(error).")
    }
    var (name, done, total) = ("its reading", 0, 0)
    var fault: String?
    var isDone = false
    while fault == nil, let line = child.line(timeout: Self.timeout) {
      if line.hasPrefix("next ") {
        name = String(line.dropFirst(5))
        if total > 0 { progress(done, total) }
        done += total > 0 ? 1 : 0
      } else if line.hasPrefix("of ") {
        total = Int(line.dropFirst(3)) ?? 0
      } else if line == "done" {
        isDone = true
      } else if line == "failed" {
        fault = "cannot be drawn"
      } else if line == "memory" {
        fault = Self.memory
      }
    }
    let end = child.end()
    if let fault = fault ?? end.fault ?? (isDone ? nil : "came to no end") {
      throw PackageRefusal(
        .drawing, "The package was tried and is refused: \(name) \(fault).")
    }
  }

  fileprivate static let memory = "needs more than \(memoryLimit >> 20) MB of memory"
}

extension Tool.End {
  /// Why the drawing of that moment is refused; `nil` after an end in order.
  fileprivate var fault: String? {
    switch self {
    case .exit(0, _): nil
    case .exit(let code, _): "ends the program with \(code)"
    case .signal(SIGXCPU, _):
      "needs more than \(Trial.drawingLimit) seconds of the processor"
    case .signal(_, let peak) where peak > Trial.memoryLimit / 2: Trial.memory
    case .signal(let number, _): "makes the program stop (signal \(number))"
    case .timedOut: "does not come to an end"
    }
  }
}
