import Foundation
import Synchronization

/// Something that a test waited for and that never came.
public struct Hang: Error, CustomStringConvertible {
  public var description: String

  /// Long enough for any machine. Once something has hung the run has failed, and is not held up again.
  private static let limits = (first: Duration.seconds(600), later: Duration.seconds(60))
  private static let hasHung = Mutex(false)

  fileprivate static var limit: Duration { hasHung.withLock { $0 } ? limits.later : limits.first }

  fileprivate init(_ what: String, after limit: Duration) {
    description = "waited \(limit.components.seconds) s for \(what)"
    Hang.hasHung.withLock { $0 = true }
  }
}

/// Waits until `condition` holds, and looks 20 times a second.
///
/// - Parameter what: what is waited for, for the message.
/// - Throws: ``Hang`` after ten minutes, which measures nothing: it only ends a run that hangs.
public func wait(for what: @autoclosure () -> String, until condition: () throws -> Bool) throws {
  let start = ContinuousClock.now
  let limit = Hang.limit
  while try !condition() {
    guard ContinuousClock.now - start < limit else { throw Hang(what(), after: limit) }
    Thread.sleep(forTimeInterval: 0.05)
  }
}
