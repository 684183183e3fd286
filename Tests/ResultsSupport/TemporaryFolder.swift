import Foundation

/// A path for a folder of one test, which is gone with what was put there when the test ends.
public final class TemporaryFolder: Sendable {
  /// Where it lies; nothing is made yet.
  public let path = NSTemporaryDirectory() + "tuntun-test-\(UUID().uuidString)"

  public init() {}

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
