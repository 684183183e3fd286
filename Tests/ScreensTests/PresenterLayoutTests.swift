import Content
import Drawing
import Kiosk
import TestSupport
import Testing

@testable import Screens

/// The presenter's window and the families' beside it: nothing cut, hidden or too small.
@Suite(.fullRun(.sweep)) struct PresenterLayoutTests {
  @Test(arguments: LayoutTests.sizes, ["id", "en"])
  func bothWindowsAreWholeInEveryTextSize(size: Size, language: String) {
    let shipped = ShippedContent()
    let context = shipped.context(language: language)
    var findings: [String] = []
    for textSize in TextSizeName.allCases {
      var samples = shipped.samples
      samples.language = language
      samples.look = { $0.textSize = textSize }
      findings += found(samples, size, context).map { "\(textSize.rawValue) \($0)" }
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func everyStepIsWhole(size: Size) {
    let shipped = ShippedContent()
    let context = shipped.context(language: "id")
    var findings: [String] = []
    var state = shipped.samples.present("presenter")
    _ = seen(&state, .command(.first))
    for step in state.demonstration?.steps ?? [] {
      findings += found(state, size, context).map { "\(step.id): \($0)" }
      _ = seen(&state, .command(.next))
    }
    #expect(findings == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func aLanguageWithTextsHalfAsLongAgainOrTallLettersIsWhole(size: Size) {
    let shipped = ShippedContent()
    var long = shipped.context(language: "id")
    long.text = { LayoutTests.longer($0.source) }
    long.ui = { LayoutTests.longer(Placeholders.fill($0.source, with: $1)) }
    long.explanation = { LayoutTests.longer($0.explanation) }
    var tall = shipped.context(language: "id")
    tall.fontFamily = "Noto Sans Javanese"
    #expect(found(shipped.samples, size, long) == [])
    #expect(found(shipped.samples, size, tall) == [])
  }

  @Test func aMirroredLayoutIsWholeTooAndTheHandPointsAtThePicture() {
    let shipped = ShippedContent()
    let context = shipped.context(language: "id", isRightToLeft: true)
    #expect(found(shipped.samples, Size(1366, 768), context) == [])
    var state = shipped.samples.present("presenter")
    for event in [KioskEvent.command(.point), .pointed(PicturePlace(2500, 6000))] {
      _ = update(&state, event)
    }
    for scene in [
      presenterScene(of: state, size: Size(1366, 768), context: context),
      Screens.scene(of: state, size: Size(1366, 768), context: context),
    ] {
      #expect(scene.picture != nil)
      for item in scene.list.items where item.id.hasSuffix("r/veil") || item.id == "demo/veil" {
        guard case .veil(let hole, _, _) = item.shape, let box = scene.picture else { continue }
        #expect(abs(hole.center.x - (box.x + box.width * 0.25)) <= 1)
        #expect(abs(hole.center.y - (box.y + box.height * 0.6)) <= 1)
      }
    }
  }

  @Test func familiesSeeNothingOfWhatThePresenterDoesAside() {
    let samples = SampleStates(content: SampleContent.content)
    let context = SceneContext.source(measure: FixedMeasurer())
    func families(_ state: KioskState) -> Scene {
      Screens.scene(of: state, size: Size(1920, 1080), context: context)
    }
    let plain = samples.present("presenter")
    for command in [Command.help, .overview, .jump, .notes, .display, .focusNext] {
      var state = plain
      _ = seen(&state, .command(command))
      #expect(families(state) == families(plain), "\(command)")
    }
    #expect(families(plain).hits.isEmpty)
    var frozen = plain
    for command in [Command.freeze, .next, .spotlight, .zoom] {
      _ = seen(&frozen, .command(command))
    }
    #expect(families(frozen) == families(plain))
    let own = presenterScene(of: frozen, size: Size(1920, 1080), context: context)
    #expect(own.list.words.contains { $0.contains("8") })
  }

  private func found(_ samples: SampleStates, _ size: Size, _ context: SceneContext) -> [String] {
    SampleStates.presenterNames.flatMap { name in
      found(samples.present(name), size, context).map { "\(name): \($0)" }
    }
  }

  private func found(_ state: KioskState, _ size: Size, _ context: SceneContext) -> [String] {
    let own = LayoutFindings(state: state, size: size, context: context, isPresenters: true)
    let families = LayoutFindings(state: state, size: size, context: context, hasControls: false)
    return own.found + families.found.map { "families: \($0)" }
  }
}
