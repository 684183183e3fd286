import Foundation

/// What is mounted, as Linux tells it in `/proc/self/mountinfo`.
public struct MountTable: Equatable, Sendable {
  /// The kernel's table.
  public static let path = "/proc/self/mountinfo"
  /// File systems of sticks.
  static let fileSystems: Set<String> = ["vfat", "exfat", "ntfs3", "ext4"]
  /// Where a desktop or the set-up of a kiosk mounts sticks.
  static let places = ["/media/", "/run/media/", "/mnt/"]

  /// The sticks in the table, in its order.
  public let sticks: [Stick]

  /// Reads the kernel's table.
  public static func read() -> MountTable {
    MountTable((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
  }

  /// Reads `text`, lines of a table.
  public init(_ text: String) {
    sticks = text.split(separator: "\n").compactMap(Self.stick)
  }

  /// `36 35 8:17 / /media/stick rw,nosuid - vfat /dev/sdb1 rw,…`
  private static func stick(_ line: Substring) -> Stick? {
    let fields = line.split(separator: " ")
    guard let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count, fields.count > 5,
      fileSystems.contains(String(fields[dash + 1]))
    else { return nil }
    let point = plain(fields[4])
    guard places.contains(where: point.hasPrefix) else { return nil }
    let isReadOnly = fields[5].split(separator: ",").contains("ro")
    return Stick(path: point, isReadOnly: isReadOnly)
  }

  /// A path without the table's octal escapes, such as `\040` for a space.
  private static func plain(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "\\"), rest.count >= 4,
        let code = UInt8(String(decoding: rest.dropFirst().prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
