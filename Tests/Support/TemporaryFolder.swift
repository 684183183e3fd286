import Foundation

/// A folder of one test, which is removed with its content when the last reference goes.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// A path of its own; `isMade`: and the folder there.
  public init(isMade: Bool = false) {
    path = FileManager.default.temporaryDirectory.path + "/tuntun-test-\(UUID().uuidString)"
    guard isMade else { return }
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
