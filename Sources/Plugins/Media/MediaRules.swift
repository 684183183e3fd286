import Content
import Storage

/// What must hold of the pictures and sounds of any plugin, used or not.
///
/// Libraries that decode pictures and sounds have had faults. Sizes are looked at before anything
/// is decoded, so that a small file cannot ask for a gigabyte of pixels.
package enum MediaRules {
  /// Longest side of a picture, in pixels.
  static let sideLimit = 4096
  /// Most pixels of a picture.
  static let pixelLimit = 16 << 20

  /// Everything that is wrong with the pictures and sounds of `folder`.
  package static func check(_ folder: PluginFolder) -> [Finding] {
    folder.files.keys.sorted().compactMap { file in
      guard let rule = rules[PluginFolder.kind(of: file)] else { return nil }
      do throws(FileFault) {
        return rule(try folder.read(file)).map { Finding(.error, file, $0) }
      } catch {
        return Finding(.error, file, error.description)
      }
    }
  }

  /// Whether files of this kind are sounds.
  package static func isSound(_ file: String) -> Bool {
    ["ogg", "opus", "wav"].contains(PluginFolder.kind(of: file))
  }

  private static let rules: [String: @Sendable ([UInt8]) -> String?] = [
    "png": png, "svg": svg, "ogg": ogg, "opus": ogg, "wav": wav,
  ]

  @Sendable private static func png(_ bytes: [UInt8]) -> String? {
    if let fault = PictureKind.png.fault(of: bytes) { return fault }
    guard bytes.count > 33 else { return PictureKind.png.damage }
    return size(width: number(bytes[16..<20]), height: number(bytes[20..<24]))
  }

  private static func size(width: Int, height: Int) -> String? {
    guard width > 0, height > 0, width <= sideLimit, height <= sideLimit,
      width * height <= pixelLimit
    else {
      return "A picture may have \(sideLimit) pixels a side and \(pixelLimit) in all; this one is "
        + "\(width) by \(height)."
    }
    return nil
  }

  @Sendable private static func svg(_ bytes: [UInt8]) -> String? {
    if let fault = PictureKind.svg.fault(of: bytes) { return fault }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    for word in ["<!doctype", "<!entity", "<script", "<foreignobject", "<iframe", "javascript:"]
    where text.contains(word) {
      return "A picture is only lines and colours, but this one holds \(word)."
    }
    for word in ["href=\"http", "href='http", "href=\"file", "href='file", "url(http", "@import"]
    where text.contains(word) {
      return "A picture must be whole in itself, but this one asks for another file (\(word))."
    }
    return nil
  }

  @Sendable private static func ogg(_ bytes: [UInt8]) -> String? {
    bytes.count > 58 && bytes.starts(with: Array("OggS\0".utf8))
      ? nil : "The file is damaged: it is no Ogg sound."
  }

  @Sendable private static func wav(_ bytes: [UInt8]) -> String? {
    let isWhole =
      bytes.count >= 44 && bytes.starts(with: Array("RIFF".utf8))
      && bytes[8..<16].elementsEqual("WAVEfmt ".utf8)
    return isWhole ? nil : "The file is damaged: it is no WAV sound."
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
