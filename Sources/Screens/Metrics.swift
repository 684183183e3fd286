import Drawing
import Kiosk

/// Lengths of one surface: everything is designed in pixels of 1920x1080 (or 1080x1920) on a grid
/// of 8 and scaled to the surface at hand.
struct Metrics: Equatable {
  let size: Size
  let isPortrait: Bool
  /// Pixels of the surface per designed pixel.
  let scale: Double
  /// How much larger than designed the visitor wants the words.
  let textFactor: Double
  /// Whether whoever reads stands about three metres away: pictures and the time come first.
  let isReadFromAfar: Bool
  /// Side of the smallest touch target.
  let touch: Double
  /// Smallest distance between two touch targets.
  let gap: Double
  /// Distance from the surface's edge.
  let margin: Double

  init(size: Size, settings: Settings, textSize: TextSizeName) {
    self.size = size
    isPortrait = size.height > size.width
    scale =
      isPortrait
      ? min(size.width / 1080, size.height / 1920) : min(size.width / 1920, size.height / 1080)
    textFactor = Metrics.factor(of: textSize)
    isReadFromAfar = textSize == .threeMetres
    let millimetre = settings.panelWidth.map { size.width / Double(max($0, 1)) } ?? 0
    // A wrong panel width in the settings must not blow the buttons up beyond the screen.
    touch = max(96 * scale, min(12.7 * millimetre, 144 * scale)).rounded(.up)
    gap = max(16 * scale, min(2.5 * millimetre, 32 * scale)).rounded(.up)
    margin = (40 * scale).rounded()
  }

  /// `length` designed pixels on this surface, in whole pixels.
  func px(_ length: Double) -> Double { (length * scale).rounded() }

  /// Pixels of the surface per designed pixel of a text.
  func factor(of style: TextStyle) -> Double { scale * min(textFactor, style.growth) }

  /// Width of a line of `length` designed pixels: at least one pixel.
  func line(_ length: Double) -> Double { max((length * scale).rounded(), 1) }

  /// The whole surface.
  var screen: Rect { Rect(0, 0, size.width, size.height) }

  /// The surface without its margin.
  var body: Rect { screen.inset(horizontal: margin, vertical: px(24)) }

  private static func factor(of size: TextSizeName) -> Double {
    switch size {
    case .small: 0.86
    case .normal: 1
    case .large: 1.16
    case .largest: 1.34
    case .threeMetres: 1.56
    }
  }
}

/// How a text is set: the size one wishes, and the smallest that is still readable.
struct TextStyle: Equatable {
  /// Designed pixels at text size `normal`.
  var size: Double
  /// Designed pixels below which the text must not get to fit.
  var minimum: Double
  var isBold = false
  /// From baseline to baseline, in ems; scripts with tall letters take their font's own.
  var pitch = 1.3
  /// Lines of one text are made about equally long, down to this share of the width; 1: not.
  var balance = 1.0
  /// How much larger than designed the text gets at most: large titles leave room to the words
  /// that one reads.
  var growth = 2.0

  static let display = TextStyle(
    size: 104, minimum: 48, isBold: true, pitch: 1.16, balance: 0.5, growth: 1.2)
  static let title = TextStyle(
    size: 72, minimum: 40, isBold: true, pitch: 1.16, balance: 0.5, growth: 1.2)
  static let heading = TextStyle(
    size: 56, minimum: 34, isBold: true, pitch: 1.18, balance: 0.5, growth: 1.25)
  static let card = TextStyle(size: 44, minimum: 28, isBold: true, pitch: 1.2, balance: 0.5)
  static let body = TextStyle(size: 44, minimum: 28, balance: 0.84)
  static let note = TextStyle(size: 36, minimum: 26, pitch: 1.28, balance: 0.8, growth: 1.3)
  static let button = TextStyle(size: 36, minimum: 24, isBold: true, pitch: 1.14, balance: 0.5)
  static let caption = TextStyle(size: 28, minimum: 20, pitch: 1.24, balance: 0.6)
  static let chip = TextStyle(
    size: 32, minimum: 24, isBold: true, pitch: 1.14, balance: 0.5, growth: 1.16)

  /// The same style at another size, smaller or larger by `factor`.
  func scaled(_ factor: Double) -> TextStyle {
    var copy = self
    copy.size = size * factor
    return copy
  }

  /// The same style with another smallest size.
  func atLeast(_ minimum: Double) -> TextStyle {
    var copy = self
    copy.minimum = minimum
    return copy
  }

  /// The same style with another wished size.
  func sized(_ size: Double) -> TextStyle {
    var copy = self
    copy.size = size
    return copy
  }
}
