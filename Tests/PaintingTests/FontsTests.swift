import Drawing
import Testing

@testable import Painting

@Suite("Text")
struct FontsTests {
  private let plain = Font(size: 32)

  private func ink(_ text: TextMask) -> Int { text.mask.coverage.count { $0 != 0 } }

  @Test func aLineIsAsWideAsItIsDrawn() {
    let fonts = Fonts()
    let text = "Putar dan turun"
    let width = fonts.width(of: text, font: plain)
    let mask = fonts.mask(of: text, font: plain)
    #expect(abs(Double(mask.mask.width) - width) <= 2)
    #expect(width > fonts.width(of: "Putar", font: plain))
    #expect(fonts.width(of: "", font: plain) == 0)
  }

  @Test func boldIsWiderThanRegularAndTwiceTheSizeTwiceAsWide() {
    let fonts = Fonts()
    let width = fonts.width(of: "Pijat oksitosin", font: plain)
    let bold = fonts.width(of: "Pijat oksitosin", font: Font(isBold: true, size: 32))
    let large = fonts.width(of: "Pijat oksitosin", font: Font(size: 64))
    #expect(bold > width)
    #expect(abs(large - 2 * width) < width * 0.05)
  }

  @Test func metricsHoldTheLine() {
    let metrics = Fonts().metrics(of: plain)
    #expect(metrics.ascent > 20 && metrics.ascent < 45)
    #expect(metrics.descent > 0)
    #expect(metrics.lineHeight >= metrics.ascent + metrics.descent - 1)
  }

  @Test(arguments: ["ꦗꦮ", "ꦧꦱꦗꦮ", "السلام عليكم", "ᬩᬮᬶ", "नमस्ते", "→ ✓"])
  func charactersThatNotoSansLacksComeFromOtherFonts(_ text: String) {
    var missing: [String] = []
    let fonts = Fonts(report: { missing.append($0) })
    #expect(fonts.width(of: text, font: plain) > 10)
    #expect(ink(fonts.mask(of: text, font: plain)) > 50)
    #expect(missing.isEmpty)
  }

  @Test func arabicLettersAreJoined() {
    let fonts = Fonts()
    let apart = "س\u{200C}ل\u{200C}ا\u{200C}م"
    let (joined, loose) = (
      fonts.mask(of: "سلام", font: plain), fonts.mask(of: apart, font: plain)
    )
    #expect(joined.mask.coverage != loose.mask.coverage)
    #expect(fonts.width(of: "سلام", font: plain) < fonts.width(of: apart, font: plain))
  }

  @Test func javaneseVowelSignsStandWithTheirConsonant() {
    let fonts = Fonts(), javanese = Font(family: "Noto Sans Javanese", size: 32)
    let syllable = fonts.width(of: "ꦏꦶ", font: javanese)
    #expect(syllable < fonts.width(of: "ꦏ", font: javanese) * 1.5)
  }

  @Test func aLineFromRightToLeftIsTurnedRound() throws {
    let fonts = Fonts()
    defer { withExtendedLifetime(fonts) {} }
    let path = FontFiles.path(family: "Noto Sans", isBold: false)
    let face = try #require(FontFace(path: path, size: 20))
    var splitter = RunSplitter(main: face)
    for character in "سلام Tuntun" { splitter.add(character) { _ in face } }
    #expect(splitter.inLineOrder.map(\.text) == ["Tuntun", "سلام "])
  }

  @Test func aMissingFamilyIsReplacedAndReportedOnce() {
    var sentences: [String] = []
    let fonts = Fonts(report: { sentences.append($0) })
    let missing = Font(family: "../../etc/passwd", size: 24)
    let width = fonts.width(of: "Ibu", font: missing)
    _ = fonts.mask(of: "Ibu", font: missing)
    #expect(width == fonts.width(of: "Ibu", font: Font(size: 24)))
    _ = fonts.width(of: "Ibu", font: Font(family: "No Such Family", size: 24))
    _ = fonts.metrics(of: Font(family: "No Such Family", size: 24))
    #expect(sentences.count { $0.contains("No Such Family") } == 1)
  }
}
