import Drawing
import Kiosk
import Testing

@testable import Screens

@Suite struct ThemeTests {
  private struct Pair {
    var name: String
    var one: Color
    var other: Color
  }

  private static let themes = ThemeName.allCases.flatMap {
    [($0.rawValue, Theme.named($0)), ("\($0.rawValue) calm", Theme.named($0).calm)]
  }

  @Test func wordsStandOutSevenToOneInEveryTheme() {
    for (name, theme) in ThemeTests.themes {
      let pairs = [
        Pair(name: "ink on paper", one: theme.ink, other: theme.paper),
        Pair(name: "ink on surface", one: theme.ink, other: theme.surface),
        Pair(name: "ink on chosen", one: theme.ink, other: theme.accentSoft),
        Pair(name: "ink on warning", one: theme.ink, other: theme.warningSoft),
        Pair(name: "quiet ink on paper", one: theme.quietInk, other: theme.paper),
        Pair(name: "quiet ink on surface", one: theme.quietInk, other: theme.surface),
        Pair(name: "quiet ink on chosen", one: theme.quietInk, other: theme.accentSoft),
        Pair(name: "on accent", one: theme.onAccent, other: theme.accent),
      ]
      for pair in pairs {
        let contrast = pair.one.contrast(with: pair.other)
        #expect(contrast >= 7, "\(name): \(pair.name) is \(contrast)")
      }
    }
  }

  @Test func linesThatMatterStandOutThreeToOneInEveryTheme() {
    for (name, theme) in ThemeTests.themes {
      let pairs = [
        Pair(name: "line on paper", one: theme.line, other: theme.paper),
        Pair(name: "line on surface", one: theme.line, other: theme.surface),
        Pair(name: "accent on paper", one: theme.accent, other: theme.paper),
        Pair(name: "accent on surface", one: theme.accent, other: theme.surface),
        Pair(name: "accent on chosen", one: theme.accent, other: theme.accentSoft),
        Pair(name: "accent on track", one: theme.accent, other: theme.track),
        Pair(name: "warning on paper", one: theme.warning, other: theme.paper),
        Pair(name: "warning on surface", one: theme.warning, other: theme.surface),
        Pair(name: "warning on its panel", one: theme.warning, other: theme.warningSoft),
        Pair(name: "on warning", one: theme.onWarning, other: theme.warning),
      ]
      for pair in pairs {
        let contrast = pair.one.contrast(with: pair.other)
        #expect(contrast >= 3, "\(name): \(pair.name) is \(contrast)")
      }
    }
  }
}
