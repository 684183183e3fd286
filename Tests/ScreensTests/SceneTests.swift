import Content
import Drawing
import Kiosk
import Testing

@testable import Screens

@Suite struct SceneTests {
  private let size = Size(1920, 1080)
  private let samples = SampleStates(content: SampleContent.content)

  private var context: SceneContext {
    SceneContext.source(measure: FixedMeasurer(), anchor: { _, _ in Point(0.5, 0.5) })
  }

  private func draw(_ state: KioskState, _ context: SceneContext? = nil) -> Scene {
    scene(of: state, size: size, context: context ?? self.context)
  }

  @Test(arguments: SampleStates.names)
  func theSameStateGivesTheSameSceneWhateverWasDrawnBefore(name: String) {
    let state = samples.state(name)
    let used = context
    for other in SampleStates.names { _ = draw(samples.state(other), used) }
    #expect(draw(state, used) == draw(state))
  }

  /// What a sample stands for is to be seen: none is drawn as another is.
  @Test func everySampleIsDrawnOtherwiseThanAllOthers() {
    var names: [String: String] = [:]
    for name in Set(SampleStates.names) {
      let text = draw(samples.state(name)).list.text
      if let other = names[text] { Issue.record("\(name) is drawn as \(other)") }
      names[text] = name
    }
  }

  @Test(arguments: SampleStates.names)
  func aScreenThatSaysItIsStillIsDrawnAlikeAMomentLater(name: String) {
    var state = samples.state(name)
    guard case .still(let until) = state.motion else { return }
    let before = draw(state)
    let later = until.map { min($0 - Ticks(1), state.now + Ticks(50)) } ?? state.now + Ticks(50)
    state.now = max(later, state.now)
    #expect(draw(state) == before)
  }

  @Test func aTickOfPracticeMovesOnlyTheDiagramTheRingAndTheTempo() {
    var state = samples.state("practice-rounds")
    let before = draw(state)
    _ = update(&state, .ticked(1))
    let after = draw(state)
    let changed = zip(before.list.items, after.list.items).filter { $0 != $1 }.map { $1.id }
    #expect(
      Set(changed).isSubset(of: ["practice/diagram", "timer/left", "tempo/ball", "timer/digits"]))
    let damage = Damage(from: before.list, to: after.list)
    #expect(damage.movedDiagrams.count == 1)
    #expect(damage.rects.allSatisfy { $0.width < 120 && $0.height < 120 })
  }

  @Test(arguments: [Size(1920, 1080), Size(1366, 768), Size(1280, 800)])
  func fromAfarPictureAndTimeAreNoSmallerThanFromNear(size: Size) throws {
    func bounds(_ id: String, _ textSize: TextSizeName) throws -> Rect {
      var state = samples.state("practice-rounds")
      state.look.textSize = textSize
      let list = scene(of: state, size: size, context: context).list
      return try #require(list.items.first { $0.id == id }?.bounds)
    }
    for id in ["practice/diagram", "timer/track"] {
      #expect(try bounds(id, .threeMetres).width >= bounds(id, .normal).width)
    }
  }

  @Test func aSecondOfPracticeChangesTheDigitsOnce() {
    var state = samples.state("practice-rounds")
    var digits: [String] = []
    for _ in 0..<120 {
      _ = update(&state, .ticked(1))
      let item = draw(state).list.items.first { $0.id == "timer/digits/0" }
      if case .text(let text, _, _) = item?.shape, digits.last != text { digits.append(text) }
    }
    #expect(digits == ["0:45", "0:44", "0:43"])
  }

  @Test func theFrameCountsDownWithFewerBlocksAndIsWholeAtZero() {
    func blocks(_ seconds: Int) -> [String] {
      var state = samples.state("practice")
      state.screen = samples.practice(step: 6, after: seconds)
      return draw(state).list.items.map(\.id).filter { $0.hasPrefix("cue/") }
    }
    #expect(blocks(50).isEmpty)
    #expect(blocks(57).count == 12)
    #expect(blocks(58).count == 8)
    #expect(blocks(59).count == 4)
    #expect(blocks(60) == (0..<4).map { "cue/zero/\($0)" })
    #expect(blocks(62).isEmpty)
  }

  @Test func aNewScreenEasesInUnlessMotionIsReduced() {
    var state = samples.state("home")
    state.screenSince = state.now - Ticks(5)
    #expect(draw(state).list.items.contains { $0.id == "ease" })
    state.look.isMotionReduced = true
    #expect(!draw(state).list.items.contains { $0.id == "ease" })
  }

  @Test func theInvitationComesInEachLanguageForFourSeconds() {
    var state = samples.state("attract")
    state.screenSince = state.now
    #expect(draw(state).list.words.contains("Sentuh untuk mulai"))
    state.now += .seconds(4)
    #expect(draw(state).list.words.contains("Touch to begin"))
    state.now += .seconds(4)
    #expect(draw(state).list.words.contains("Sentuh untuk mulai"))
  }

  @Test func aTouchFindsTheControlUnderItAndNoneBelowAnOverlay() throws {
    let state = samples.state("practice-rounds")
    let scene = draw(state)
    let pause = try #require(scene.hits.first { $0.control == .pause })
    #expect(scene.control(at: pause.rect.center) == .pause)
    #expect(scene.control(at: Point(pause.rect.x - 4, pause.rect.midY)) == nil)
    let covered = draw(samples.state("overlay-sound"))
    #expect(covered.control(at: pause.rect.center) != .pause)
  }

  @Test func contentThatNobodyReviewedSaysSoAndReviewedContentSaysWho() {
    var state = samples.state("learn")
    #expect(draw(state).list.words.joined(separator: " ").contains("belum diperiksa"))
    state.content.sessions[0].review = .reviewed(by: "Bidan Sri", date: "2026-11-01", expires: "")
    #expect(draw(state).list.words.joined(separator: " ").contains("Bidan Sri"))
  }

  @Test func thePregnantVisitorSeesTheBannerAndNoPractice() {
    let state = samples.state("home-pregnant")
    #expect(draw(state).list.words.contains("Belajar dulu"))
    #expect(!draw(state).hits.contains { $0.control == .practise })
    #expect(draw(state).hits.contains { $0.control == .watch })
  }

  @Test func rightToLeftPutsTheWayOnAtTheOtherSide() throws {
    let plain = draw(samples.state("learn"))
    var turned = SceneContext.source(measure: FixedMeasurer())
    turned.isRightToLeft = true
    let mirrored = draw(samples.state("learn"), turned)
    let next = try #require(plain.hits.first { $0.control == .next })
    let other = try #require(mirrored.hits.first { $0.control == .next })
    #expect(other.rect.x == size.width - next.rect.maxX)
  }

  @Test func labelsStayOnTheirLandmarksWhenTheLayoutIsMirrored() throws {
    var turned = SceneContext.source(
      measure: FixedMeasurer(), anchor: { _, _ in Point(0.25, 0.5) })
    turned.isRightToLeft = true
    let items = draw(samples.state("practice-rounds"), turned).list.items
    let picture = try #require(items.first { $0.id == "practice/diagram" }).bounds
    let dot = try #require(items.first { $0.id == "practice-label/0/dot" }).bounds
    #expect(abs(dot.midX - (picture.x + picture.width * 0.25)) <= 1)
  }

  @Test(arguments: LayoutTests.sizes)
  func helpNamesEveryCommandAndAllOfItsKeys(size: Size) {
    let scene = Screens.scene(of: samples.state("overlay-help"), size: size, context: context)
    let ids = scene.list.items.map(\.id)
    for command in Command.allCases {
      let prefix = "help/\(command.rawValue)"
      #expect(ids.contains("\(prefix)/does/0"))
      #expect(ids.filter { $0.hasPrefix("\(prefix)/cap/") }.count == command.keys.count)
    }
  }

  @Test func aHeldFingerSeesItsRingFill() throws {
    func end(_ ticks: Int) throws -> Double {
      var state = samples.state("practice-hold")
      state.now += Ticks(ticks)
      let ring = try #require(draw(state).list.items.first { $0.id == "hold/done" })
      guard case .ring(_, _, let end, _) = ring.shape else { return -1 }
      return end
    }
    #expect(try end(0) < end(20))
    #expect(try end(60) == 1)
  }
}
