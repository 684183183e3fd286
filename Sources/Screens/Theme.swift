import Drawing
import Kiosk

/// The colours of one look. Text is at least 7:1 and lines that matter at least 3:1 on the colours
/// they stand on (WCAG 2.2, 1.4.6 and 1.4.11); `ThemeTests` holds every pair to it.
public struct Theme: Equatable, Sendable {
  /// Behind everything.
  public var paper: Color
  /// Behind the words of cards, buttons and panels.
  public var surface: Color
  /// Words, and the strongest lines.
  public var ink: Color
  /// Words of less weight: sources, hints.
  public var quietInk: Color
  /// Edges of cards and buttons.
  public var line: Color
  /// Main button, timer, progress.
  public var accent: Color
  /// Words and icons on `accent`.
  public var onAccent: Color
  /// Behind what has been chosen; carries `ink`.
  public var accentSoft: Color
  /// Part of a ring or bar that is still to come; a shape, never a message.
  public var track: Color
  /// Lines and icons of a warning; never the only sign of it.
  public var warning: Color
  /// Words and icons on `warning`.
  public var onWarning: Color
  /// Behind the words of a warning; carries `ink`.
  public var warningSoft: Color
  /// Veil over a screen that waits below an overlay.
  public var veil: Color
}

extension Theme {
  /// The theme of this name.
  public static func named(_ name: ThemeName) -> Theme {
    switch name {
    case .normal: .normal
    case .dark: .dark
    case .highLight: .highLight
    case .highDark: .highDark
    }
  }

  /// Warm paper, ink, deep teal.
  public static let normal = Theme(
    paper: Color(0xFFFBF3), surface: Color(0xFFFFFF), ink: Color(0x2A1B12),
    quietInk: Color(0x574436), line: Color(0x8C7A68), accent: Color(0x0B5560),
    onAccent: Color(0xFFFFFF), accentSoft: Color(0xD5EBE8), track: Color(0xE9DCC6),
    warning: Color(0xA3270F), onWarning: Color(0xFFFFFF), warningSoft: Color(0xFFE6D8),
    veil: Color(0x1E130C).opacity(0.72))

  /// The same at night.
  public static let dark = Theme(
    paper: Color(0x1B1613), surface: Color(0x2A2320), ink: Color(0xF7EEE2),
    quietInk: Color(0xDED3C5), line: Color(0x9C8E7F), accent: Color(0x7FD6D0),
    onAccent: Color(0x0A2427), accentSoft: Color(0x1E4347), track: Color(0x453B35),
    warning: Color(0xFFB39B), onWarning: Color(0x3A0F05), warningSoft: Color(0x4A2118),
    veil: Color(0x000000).opacity(0.72))

  /// Black on white, for weak eyes and bright rooms.
  public static let highLight = Theme(
    paper: Color(0xFFFFFF), surface: Color(0xFFFFFF), ink: Color(0x000000),
    quietInk: Color(0x1F1F1F), line: Color(0x000000), accent: Color(0x003F47),
    onAccent: Color(0xFFFFFF), accentSoft: Color(0xCFF1EE), track: Color(0xCFCFCF),
    warning: Color(0x8A1200), onWarning: Color(0xFFFFFF), warningSoft: Color(0xFFE9E0),
    veil: Color(0x000000).opacity(0.8))

  /// White on black.
  public static let highDark = Theme(
    paper: Color(0x000000), surface: Color(0x000000), ink: Color(0xFFFFFF),
    quietInk: Color(0xE6E6E6), line: Color(0xFFFFFF), accent: Color(0x8AF2EA),
    onAccent: Color(0x000000), accentSoft: Color(0x003C42), track: Color(0x4A4A4A),
    warning: Color(0xFFC2B0), onWarning: Color(0x000000), warningSoft: Color(0x4A1206),
    veil: Color(0x000000).opacity(0.82))

  /// This theme with the light turned down, for the page beside a crying baby.
  var calm: Theme {
    var copy = self
    copy.paper = paper.mixed(with: Color(0x17303A), ink.luminance < paper.luminance ? 0.16 : 0.3)
    copy.surface = surface.mixed(with: copy.paper, 0.5)
    copy.quietInk = ink
    copy.line = line.mixed(with: ink, 0.3)
    return copy
  }
}
