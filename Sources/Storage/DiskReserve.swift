import Foundation

/// Room on the disk that nobody uses, kept for the day on which the disk is full: then it is given
/// away, so that what families did can still be written while the staff make room.
public struct DiskReserve: Sendable {
  /// Bytes that are kept: some ten thousand notes.
  public static let size = 16 << 20
  /// Bytes that must be free besides before the reserve is made (again).
  public static let margin = 48 << 20
  /// With fewer bytes free the disk counts as full, whatever error the system gives: opening needs
  /// room for the journal.
  static let least = 1 << 20

  public static let sentence =
    "The disk of the kiosk is full. Results are still kept, in a reserve of 16 MB; remove what is not "
    + "needed, or they will wait in memory and be lost when the power goes."

  private let folder: String
  /// Bytes free below a path.
  public var freeSpace: @Sendable (String) -> Int = Disk.freeSpace

  /// The reserve of the kiosk whose state lies in `stateFolder`.
  public init(stateFolder: String) { folder = stateFolder }

  public var path: String { folder + "/ballast" }

  /// Whether the disk has no room left to work in.
  public var isNeeded: Bool { freeSpace(folder) < Self.least }

  /// Whether the reserve is there, whole.
  public var isThere: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size >= Self.size
  }

  /// Gives the room away; gives whether there was any.
  public func release() -> Bool { unlink(path) == 0 }

  /// Makes the reserve where there is none and room enough; gives whether it is there.
  @discardableResult
  public func make() -> Bool {
    if isThere { return true }
    guard freeSpace(folder) >= Self.size + Self.margin else { return false }
    let staging = path + ".new"
    let file = open(staging, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    // Real blocks, not a hole: a hole would give nothing back.
    let isMade = posix_fallocate(file, 0, off_t(Self.size)) == 0 && fsync(file) == 0
    close(file)
    guard isMade, rename(staging, path) == 0 else {
      unlink(staging)
      return false
    }
    return true
  }
}
