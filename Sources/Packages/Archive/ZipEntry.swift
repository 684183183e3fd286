/// One file of a zip, as its directory describes it.
struct ZipEntry: Equatable, Sendable {
  var name: String
  var nameBytes: ArraySlice<UInt8>
  var flags: Int
  /// 0: stored, 8: deflate.
  var method: Int
  var checksum: Int
  var compressed: Int
  var size: Int
  /// Place of the local header.
  var offset: Int
  /// Host system that wrote the attributes; 3 and 19 have Unix permissions in them.
  var host: Int
  var attributes: Int
}

/// How much a package may hold.
public enum PackageLimits {
  /// Bytes of the whole file.
  public static let file = 200...(64 << 20)
  /// Files in the zip.
  public static let entries = 1...4001
  /// Bytes of all files, unpacked.
  public static let total = 128 << 20
  /// How many times larger a file may become.
  static let ratio = 200
  /// Folders above a file.
  static let depth = 7
  /// Bytes of a path.
  static let path = 200
}
