import Foundation
import TestSupport
import Testing

/// Lets one single call that changes the disk fail, in a program that is run for that.
final class FaultShim {
  /// No room, a disk that fails, one that has become read-only.
  static let errors = [ENOSPC, EIO, EROFS]

  private let folder: String
  private var library: String { folder + "/fault.so" }

  /// Compiles `fault.c` into `folder`.
  init(in folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Oracle.run([
      "cc", "-shared", "-fPIC", "-O1", "-o", library,
      Workshop.root + "/Tests/ReliabilityTests/fault.c", "-ldl",
    ])
  }

  struct Outcome {
    var text: String
    var status: Int32
    var isCrash: Bool
    /// Calls that were counted.
    var calls: Int
  }

  /// Runs `program` to its end; call number `call` below `root` fails with `error`, 0: none does.
  func run(
    _ program: String, _ arguments: [String], root: String, failing call: Int = 0,
    with error: Int32 = 0
  ) throws -> Outcome {
    let counter = folder + "/count"
    let worker = try Worker(
      program, arguments,
      environment: [
        "LD_PRELOAD": library, "FAULT_ROOT": root, "FAULT_AT": "\(call)",
        "FAULT_ERRNO": "\(error)", "FAULT_COUNT": counter,
      ])
    let outcome = worker.finish()
    let text = (try? String(contentsOfFile: counter, encoding: .utf8)) ?? "0"
    return Outcome(
      text: outcome.text, status: outcome.status, isCrash: outcome.isCrash,
      calls: Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0)
  }

  /// The errors for one call of a sweep: in full all of them, in short one now and then.
  static func errors(for call: Int, every: Int) -> [Int32] {
    if Workshop.isFull { return errors }
    return call % every == 0 ? [errors[call / every % errors.count]] : []
  }
}
