import Foundation

/// What is mounted, as Linux tells it in `/proc/self/mountinfo`.
public struct MountTable: Equatable, Sendable {
  /// The kernel's table.
  public static let path = "/proc/self/mountinfo"
  /// Where a desktop or the set-up of a kiosk mounts sticks.
  static let places = ["/media/", "/run/media/", "/mnt/"]

  /// The sticks in the table, in its order.
  public let sticks: [Stick]

  /// Reads the kernel's table.
  public static func read() -> MountTable {
    MountTable((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
  }

  /// Reads `text`, lines of a table. What is mounted over a stick hides it, and a stick that is mounted
  /// twice is one.
  public init(_ text: String) {
    var found: [(device: Substring, stick: Stick)] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 5 else { continue }
      let point = Self.plain(fields[4])
      found.removeAll { $0.stick.path == point }
      guard let stick = Self.stick(fields, at: point),
        !found.contains(where: { $0.device == fields[2] })
      else { continue }
      found.append((fields[2], stick))
    }
    sticks = found.map(\.stick)
  }

  /// `36 35 8:17 / /media/stick rw,nosuid - vfat /dev/sdb1 rw,…`
  ///
  /// Whatever file system lies on a device of its own is a stick: `vfat`, `exfat`, `ntfs3`, `fuseblk`
  /// (ntfs-3g, exfat-fuse) and those to come. Networks and memory have no device.
  private static func stick(_ fields: [Substring], at point: String) -> Stick? {
    guard places.contains(where: point.hasPrefix), let dash = fields.firstIndex(of: "-"),
      dash + 2 < fields.count, fields[dash + 2].hasPrefix("/dev/")
    else { return nil }
    let whole = dash + 3 < fields.count ? fields[dash + 3] : ""
    let isReadOnly = [fields[5], whole].contains { $0.split(separator: ",").contains("ro") }
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
