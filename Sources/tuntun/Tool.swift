import Dispatch
import Foundation
import Synchronization

/// Other programs, run to their end with a limit of time.
enum Tool {
  struct Outcome {
    var status: Int32
    /// What it wrote to standard error.
    var errors: String
  }

  /// Where the command `name` lies on the search path.
  static func path(_ name: String) -> String? {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return search.split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs the program at `path` and waits for it on this thread; after `patience` seconds it is ended.
  ///
  /// - Throws: ``Refusal`` where it cannot be started or takes too long.
  static func run(_ path: String, _ arguments: [String], patience: Double) throws -> Outcome {
    let name = (path as NSString).lastPathComponent
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    do { try process.run() } catch {
      throw Refusal("\(name) cannot be started (\(error.localizedDescription))")
    }
    let isLate = Mutex(false)
    let watch = DispatchWorkItem {
      isLate.withLock { $0 = true }
      process.terminate()
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watch)
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    watch.cancel()
    guard !isLate.withLock({ $0 }) else {
      throw Refusal("\(name) did not answer within \(Int(patience)) seconds")
    }
    return Outcome(
      status: process.terminationStatus, errors: String(decoding: data, as: UTF8.self))
  }
}
