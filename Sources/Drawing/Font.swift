/// How a text is set: family, weight, size and direction.
public struct Font: Equatable, Hashable, Sendable {
  /// Family name as Debian's font files carry it (`Noto Sans`, `Noto Sans Javanese`).
  public var family: String
  public var isBold: Bool
  /// Size in whole pixels of the em square.
  public var size: Int

  /// A font of `family` at `size` pixels.
  public init(family: String = Font.defaultFamily, isBold: Bool = false, size: Int) {
    self.family = family
    self.isBold = isBold
    self.size = size
  }

  public static let defaultFamily = "Noto Sans"
}

/// Measures text as it will be drawn, so that layout stays a pure function of its input.
public protocol TextMeasuring {
  /// Advance width of one line, in pixels, as it will be drawn.
  func width(of text: String, font: Font) -> Double
  /// Distance from the top of a line to its baseline, and from line to line, in pixels.
  func metrics(of font: Font) -> FontMetrics
}

/// Vertical measures of a font, in pixels.
public struct FontMetrics: Equatable, Sendable {
  /// From the top of the line box down to the baseline.
  public var ascent: Double
  /// From the baseline down to the bottom of the line box.
  public var descent: Double
  /// From one baseline to the next.
  public var lineHeight: Double

  /// These three measures.
  public init(ascent: Double, descent: Double, lineHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.lineHeight = lineHeight
  }
}
