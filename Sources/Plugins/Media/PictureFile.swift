import Diagram
import Storage

/// Pictures of a plugin, looked at without playing them.
enum PictureFile {
  /// Why the picture cannot be shown, as a sentence; `nil` where nothing speaks against it.
  static func fault(of file: String, in folder: PluginFolder) -> String? {
    guard let kind = PictureKind(rawValue: PluginFolder.kind(of: file)) else {
      return "A picture must be PNG or SVG; this one is neither."
    }
    do throws(FileFault) {
      return kind.fault(of: try folder.read(file))
    } catch {
      return error.description
    }
  }

  /// The bytes of an SVG; `nil` where the file is missing, damaged or of another kind.
  static func vector(_ file: String, in folder: PluginFolder) -> [UInt8]? {
    guard PluginFolder.kind(of: file) == "svg", fault(of: file, in: folder) == nil else {
      return nil
    }
    return try? folder.read(file)
  }

  /// Those of `mentions` whose SVG, the owner, has no element of the target's id.
  ///
  /// - Parameter id: the id that a target stands for. Each file is read once.
  static func mentionsWithoutElement(
    _ mentions: [SessionFile.Mention], in folder: PluginFolder, id: (String) -> String = { $0 }
  ) -> [SessionFile.Mention] {
    var known: [String: Set<String>?] = [:]
    return mentions.filter { mention in
      let file = mention.owner
      let ids =
        known[file] ?? vector(file, in: folder).map { Diagram.elementIDs($0, name: file) }
      known[file] = .some(ids)
      return ids.map { !$0.contains(id(mention.target)) } ?? false
    }
  }
}

/// The kinds of picture that a plugin may hold.
package enum PictureKind: String {
  case svg
  case png

  /// Refuses a JPEG picture, which the kiosk does not draw.
  package static let jpegRefusal = "A picture must be PNG or SVG; this one is JPEG."

  /// Whether `file` is named as a picture of a kind that a plugin may hold.
  static func isPicture(_ file: String) -> Bool {
    PictureKind(rawValue: PluginFolder.kind(of: file)) != nil
  }

  /// Whether a file of this extension (in small letters) is named as a JPEG picture.
  package static func isJPEG(_ kind: String) -> Bool { ["jpg", "jpeg"].contains(kind) }

  /// The sentence that refuses a broken file of this kind.
  var damage: String { "The file is damaged: it is no whole \(rawValue.uppercased()) picture." }

  /// Why `bytes` are no picture of this kind, as a sentence; `nil` where their ends are those of one.
  func fault(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return Self.jpegRefusal }
    return isPlausible(bytes) ? nil : damage
  }

  /// Whether `bytes` begin and end as a picture of this kind does, and are text if they must be.
  private func isPlausible(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .svg: isVector(bytes)
    case .png:
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        && bytes.suffix(8).starts(with: Array("IEND".utf8))
    }
  }

  private func isVector(_ bytes: [UInt8]) -> Bool {
    var end = bytes.endIndex
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == UInt8(ascii: "<"), bytes[..<end].suffix(6).elementsEqual("</svg>".utf8),
      String(decoding: bytes.prefix(4096), as: UTF8.self).contains("<svg")
    else { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}
