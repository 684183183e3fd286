/// A file as the package's list has it.
public struct ListedFile: Equatable, Sendable {
  /// Path within the plugin.
  public var path: String
  /// Bytes.
  public var size: Int
  /// SHA-256 in small hexadecimal digits.
  public var digest: String
}
