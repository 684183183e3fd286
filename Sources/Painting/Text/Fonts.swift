import CSDL2
import CSDL2TTF
import Drawing

/// The fonts of this machine: measures text and makes masks of it.
///
/// Files are opened when a text first needs them. A character that the wanted family lacks is
/// taken from another; a missing family is replaced by Noto Sans and reported once.
public final class Fonts: TextMeasuring {
  private struct FaceKey: Hashable {
    var path: String
    var size: Int
  }

  private struct TextKey: Hashable {
    var text: String
    var font: Font
  }

  private var faces: [FaceKey: FontFace?] = [:]
  private var widths: Cache<TextKey, Double>
  private var masks: Cache<TextKey, TextMask>
  private var reported: Set<String> = []
  private let report: (String) -> Void
  private let isReady: Bool

  /// Fonts with caches of about 6 MB; `report` gets one sentence for each thing missing, once.
  public init(report: @escaping (String) -> Void = { _ in }) {
    self.report = report
    widths = Cache(limit: 512 << 10)
    masks = Cache(limit: 6 << 20)
    isReady = FontFace.withLock { TTF_Init() == 0 }
    if !isReady { report("Text cannot be drawn: \(String(cString: SDL_GetError())).") }
  }

  deinit {
    faces.removeAll()
    if isReady { FontFace.withLock { TTF_Quit() } }
  }

  /// Advance width of one line, in pixels, as it will be drawn.
  public func width(of text: String, font: Font) -> Double {
    guard !text.isEmpty else { return 0 }
    return widths.value(TextKey(text: text, font: font)) {
      let width = runs(of: text, font: font).reduce(0) { $0 + $1.width }
      return (Double(width), 64 + text.utf8.count)
    }
  }

  /// Vertical measures of `font`, in pixels.
  public func metrics(of font: Font) -> FontMetrics {
    guard let face = face(for: font) else {
      let size = Double(font.size)
      return FontMetrics(ascent: size, descent: size * 0.3, lineHeight: size * 1.4)
    }
    return face.metrics
  }

  /// The mask of one line of text; its upper left corner is the line box's, moved by its origin.
  func mask(of text: String, font: Font) -> TextMask {
    masks.value(TextKey(text: text, font: font)) {
      let mask = drawn(text, font)
      return (mask, 128 + mask.mask.coverage.count)
    }
  }

  private func drawn(_ text: String, _ font: Font) -> TextMask {
    guard let main = face(for: font) else { return .empty }
    let runs = runs(of: text, font: font)
    var parts: [(mask: Mask, x: Int, y: Int)] = []
    var x = 0
    for run in runs {
      if let mask = run.mask {
        parts.append((mask, x, main.ascent - run.face.ascent))
      }
      x += run.width
    }
    return TextMask(parts)
  }

  /// Splits a line into pieces of one face and script, in the order they stand on the line.
  private func runs(of text: String, font: Font) -> [TextRun] {
    guard let main = face(for: font) else { return [] }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return [TextRun(text: text, face: main, script: "Latn", isRightToLeft: false)]
    }
    var splitter = RunSplitter(main: main)
    for character in text {
      splitter.add(character) { scalar in replacement(for: scalar, font: font) ?? main }
    }
    return splitter.inLineOrder
  }

  /// Another face that has `scalar`.
  private func replacement(for scalar: Unicode.Scalar, font: Font) -> FontFace? {
    for family in FontFiles.families(for: scalar) {
      for isBold in font.isBold ? [true, false] : [false] {
        let path = FontFiles.path(family: family, isBold: isBold)
        if let face = open(path, font.size), face.has(scalar) { return face }
      }
    }
    let code = String(scalar.value, radix: 16, uppercase: true)
    once("No font on this machine has the character U+\(code).")
    return nil
  }

  /// The face of `font`, or the nearest there is.
  private func face(for font: Font) -> FontFace? {
    let wanted = FontFiles.path(family: font.family, isBold: font.isBold)
    if let face = open(wanted, font.size) { return face }
    if isReady {
      once("The font \(font.family) was not found as \(wanted); Noto Sans is used instead.")
    }
    for (family, isBold) in [
      (font.family, false), (Font.defaultFamily, font.isBold), (Font.defaultFamily, false),
    ] {
      if let face = open(FontFiles.path(family: family, isBold: isBold), font.size) {
        return face
      }
    }
    return FontFiles.lastResorts.lazy.compactMap { self.open($0, font.size) }.first
  }

  private func open(_ path: String, _ size: Int) -> FontFace? {
    let key = FaceKey(path: path, size: min(max(size, 1), 1000))
    if let known = faces[key] { return known }
    let face = isReady ? FontFace(path: path, size: key.size) : nil
    faces[key] = .some(face)
    return face
  }

  private func once(_ sentence: String) {
    if reported.insert(sentence).inserted { report(sentence) }
  }
}
