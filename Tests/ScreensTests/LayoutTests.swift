import Content
import Drawing
import Kiosk
import TestSupport
import Testing

@testable import Screens

/// Every screen at every size, text size and language: nothing cut, hidden or too small.
@Suite(.fullRun(.sweep)) struct LayoutTests {
  static let sizes = [
    Size(1280, 720), Size(1366, 768), Size(1920, 1080), Size(3840, 2160), Size(1080, 1920),
  ]

  @Test(arguments: LayoutTests.sizes, ["id", "en"])
  func everyScreenIsWholeInEveryTextSize(size: Size, language: String) {
    let shipped = ShippedContent()
    let context = shipped.context(language: language)
    var findings: [String] = []
    for textSize in TextSizeName.allCases {
      var samples = shipped.samples
      samples.language = language
      samples.look = { $0.textSize = textSize }
      for name in SampleStates.names {
        let found = LayoutFindings(state: samples.state(name), size: size, context: context).found
        findings += found.map { "\(textSize.rawValue) \(name): \($0)" }
      }
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func everyStepOfThePracticeIsWhole(size: Size) {
    let shipped = ShippedContent()
    var findings: [String] = []
    for language in ["id", "en"] {
      var samples = shipped.samples
      samples.language = language
      let context = shipped.context(language: language)
      for step in 0..<12 {
        for (seconds, pause) in [(2, nil), (9, nil), (400, nil), (9, Practice.Pause.plain)] {
          var state = samples.state("practice")
          state.screen = samples.practice(step: step, after: seconds, pause: pause)
          guard state.practice?.run.isFinished == false else { continue }
          let found = LayoutFindings(state: state, size: size, context: context).found
          findings += found.map { "\(language) step \(step) at \(seconds) s: \($0)" }
        }
      }
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func touchTargetsKeepTheirMillimetresOnASmallPanel(size: Size) {
    let shipped = ShippedContent()
    var samples = shipped.samples
    samples.settings.panelWidth = size.width > size.height ? 294 : 166
    let context = shipped.context(language: "id")
    var findings: [String] = []
    for name in SampleStates.names {
      let found = LayoutFindings(state: samples.state(name), size: size, context: context).found
      findings += found.map { "\(name): \($0)" }
    }
    #expect(findings == [])
  }

  @Test func theLearnOnlyBannerLeavesRoomForEveryScreen() {
    let shipped = ShippedContent()
    let context = shipped.context(language: "id")
    var findings: [String] = []
    for size in LayoutTests.sizes {
      for name in ["home", "learn", "learn-diagram", "watch", "danger", "demonstration"] {
        var state = shipped.samples.state(name)
        state.visitor.choice = "pregnant"
        state.look.textSize = .largest
        let found = LayoutFindings(state: state, size: size, context: context).found
        findings += found.map { "\(size) \(name): \($0)" }
      }
    }
    #expect(findings == [])
  }

  @Test(arguments: [1, 3, 5, 12, 13, 30])
  func languageCardsFitForAnyNumberOfLanguages(count: Int) {
    let shipped = ShippedContent()
    let context = shipped.context(language: "id")
    var findings: [String] = []
    for size in LayoutTests.sizes {
      for page in 0..<((count + 11) / 12) {
        var state = shipped.samples.state("language")
        state.content.languages = (0..<count).map {
          LanguageChoice(tag: "x\($0)", nativeName: "Bahasa Melayu Pontianak")
        }
        state.screen = .language(page: page)
        let found = LayoutFindings(state: state, size: size, context: context).found
        findings += found.map { "\(size) page \(page): \($0)" }
      }
    }
    #expect(findings == [])
  }

  @Test func aMirroredLayoutIsWholeToo() {
    let shipped = ShippedContent()
    let context = shipped.context(language: "id", isRightToLeft: true)
    var findings: [String] = []
    for name in SampleStates.names {
      let state = shipped.samples.state(name)
      let found = LayoutFindings(state: state, size: Size(1920, 1080), context: context).found
      findings += found.map { "\(name): \($0)" }
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes, [TextSizeName.normal, .threeMetres])
  func aLanguageWithTextsHalfAsLongAgainIsWhole(size: Size, textSize: TextSizeName) {
    let shipped = ShippedContent()
    var context = shipped.context(language: "id")
    context.text = { LayoutTests.longer($0.source) }
    context.ui = { LayoutTests.longer(Placeholders.fill($0.source, with: $1)) }
    context.explanation = { LayoutTests.longer($0.explanation) }
    var samples = shipped.samples
    samples.look = { $0.textSize = textSize }
    var findings: [String] = []
    for name in SampleStates.names {
      let found = LayoutFindings(state: samples.state(name), size: size, context: context).found
      findings += found.map { "\(name): \($0)" }
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func aScriptWithTallLettersIsWhole(size: Size) {
    let shipped = ShippedContent()
    var context = shipped.context(language: "id")
    context.fontFamily = "Noto Sans Javanese"
    var findings: [String] = []
    for name in SampleStates.names {
      let state = shipped.samples.state(name)
      let found = LayoutFindings(state: state, size: size, context: context).found
      findings += found.map { "\(name): \($0)" }
    }
    #expect(findings == [])
  }

  /// `text` with its first words said again, half as long again as before.
  static func longer(_ text: String) -> String {
    let words = text.split(separator: " ")
    return (words + words.prefix((words.count + 1) / 2)).joined(separator: " ")
  }
}
