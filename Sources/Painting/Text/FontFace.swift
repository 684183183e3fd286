import CSDL2
import CSDL2TTF
import Drawing
import Foundation

/// One font file opened at one size.
final class FontFace {
  private let font: OpaquePointer
  let ascent: Int
  let metrics: FontMetrics
  private var provided: [UInt32: Bool] = [:]

  /// SDL_ttf has one FreeType library for all threads and does not guard it.
  private static let guarding = NSLock()

  /// Runs `body` while no other thread uses SDL_ttf.
  static func withLock<Result>(_ body: () -> Result) -> Result {
    guarding.withLock(body)
  }

  /// Opens the file at `path`, `size` pixels to the em square.
  init?(path: String, size: Int) {
    guard let font = FontFace.withLock({ TTF_OpenFont(path, Int32(size)) }) else { return nil }
    self.font = font
    TTF_SetFontHinting(font, Int32(TTF_HINTING_LIGHT))
    ascent = Int(TTF_FontAscent(font))
    metrics = FontMetrics(
      ascent: Double(ascent), descent: Double(-TTF_FontDescent(font)),
      lineHeight: Double(TTF_FontLineSkip(font)))
  }

  deinit { FontFace.withLock { TTF_CloseFont(font) } }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    if let known = provided[scalar.value] { return known }
    let isProvided = TTF_GlyphIsProvided32(font, scalar.value) != 0
    provided[scalar.value] = isProvided
    return isProvided
  }

  /// Advance width in pixels of `text`, which is all of one script and direction.
  func width(of text: String, script: String, isRightToLeft: Bool) -> Int {
    FontFace.withLock {
      shape(script, isRightToLeft)
      var width: Int32 = 0
      return TTF_SizeUTF8(font, text, &width, nil) == 0 ? Int(width) : 0
    }
  }

  /// The mask of `text`, a line box high, or `nil` when nothing shows.
  func mask(of text: String, script: String, isRightToLeft: Bool) -> Mask? {
    let white = SDL_Color(r: 255, g: 255, b: 255, a: 255)
    let surface = FontFace.withLock {
      shape(script, isRightToLeft)
      return TTF_RenderUTF8_Blended(font, text, white)
    }
    guard let surface else { return nil }
    defer { SDL_FreeSurface(surface) }
    guard let pixels = surface.pointee.pixels else { return nil }
    var mask = Mask(width: Int(surface.pointee.w), height: Int(surface.pointee.h))
    for y in 0..<mask.height {
      let row = (pixels + y * Int(surface.pointee.pitch)).assumingMemoryBound(to: UInt32.self)
      for x in 0..<mask.width { mask.coverage[y * mask.width + x] = UInt8(row[x] >> 24) }
    }
    return mask
  }

  /// Sets the script and direction by which HarfBuzz shapes the next text.
  private func shape(_ script: String, _ isRightToLeft: Bool) {
    TTF_SetFontScriptName(font, script)
    TTF_SetFontDirection(font, isRightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR)
  }
}

/// A line of text as a mask, placed from the upper left corner of its line box.
struct TextMask {
  var mask: Mask
  var x: Int
  var y: Int

  static let empty = TextMask([])

  /// Lays the pieces of a line together.
  init(_ parts: [(mask: Mask, x: Int, y: Int)]) {
    if parts.count == 1, let part = parts.first {
      (mask, x, y) = part
      return
    }
    var area = Area(0, 0, 0, 0)
    for part in parts {
      area = area.union(
        Area(part.x, part.y, part.x + part.mask.width, part.y + part.mask.height))
    }
    mask = Mask(width: area.width, height: area.height)
    (x, y) = (area.left, area.top)
    for part in parts { lay(part.mask, part.x - x, part.y - y) }
  }

  private mutating func lay(_ part: Mask, _ left: Int, _ top: Int) {
    for y in 0..<part.height {
      for x in 0..<part.width {
        let place = (top + y) * mask.width + left + x
        mask.coverage[place] = max(mask.coverage[place], part.coverage[y * part.width + x])
      }
    }
  }
}
