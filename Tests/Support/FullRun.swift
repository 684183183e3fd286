import Foundation
import Testing

/// Why `make check` leaves a test out: the one place that says so. `make test` runs them all.
///
/// A test or suite is marked with `.fullRun(_:)`; every test that is not marked is in `make check`.
public enum FullRunReason: String, Sendable {
  case window = "opens a window"
  case kills = "kills, starves and damages programs"
  case frames = "draws frames that Chromium has drawn"
  case sweep = "draws, reads or walks everything there is, which takes long"

  /// Whether this run is `make check`.
  static let isCheck = ProcessInfo.processInfo.environment["TUNTUN_TESTS"] == "check"

  var condition: ConditionTrait { .enabled(if: !FullRunReason.isCheck, "\(rawValue)") }
}

/// Leaves a test or suite out of `make check`.
public struct FullRunTrait: SuiteTrait, TestTrait {
  let reason: FullRunReason
  public var isRecursive: Bool { true }

  public func prepare(for test: Test) async throws {
    try await reason.condition.prepare(for: test)
  }
}

extension Trait where Self == FullRunTrait {
  /// Runs in `make test` alone.
  public static func fullRun(_ reason: FullRunReason) -> Self { FullRunTrait(reason: reason) }
}
