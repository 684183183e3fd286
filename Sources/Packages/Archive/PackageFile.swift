import Foundation
import Plugins
import Storage

/// A package as a file on a stick: read once, never again.
public enum PackageFile {
  /// The ending of a package's name, with its dot.
  public static let ending = ".tuntun"

  /// All bytes of the file at `path`. Whatever is done next is done with this copy: a stick can
  /// answer differently the second time.
  public static func read(_ path: String) throws(PackageRefusal) -> [UInt8] {
    switch FolderListing.entry(at: path) {
    case .file(let size): try checkSize(size)
    case .link:
      throw PackageRefusal(.unreadableFile, "This is a link; copy the package itself.")
    case .folder, .other:
      throw PackageRefusal(.unreadableFile, "There is no such file, or it is no plain file.")
    }
    do throws(FileFault) {
      return try FolderFile.read(path, limit: PackageLimits.file.upperBound)
    } catch {
      throw PackageRefusal(
        .unreadableFile, "The package cannot be read from the stick: \(error)")
    }
  }

  static func checkSize(_ size: Int) throws(PackageRefusal) {
    guard PackageLimits.file.contains(size) else {
      throw PackageRefusal(
        .fileSize,
        "A package has \(PackageLimits.file.lowerBound) to \(PackageLimits.file.upperBound) bytes; "
          + "this file has \(size)\(size == 0 ? ", so its copy was never finished" : "").")
    }
  }
}
