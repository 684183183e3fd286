import Testing

@testable import Kiosk

@Suite struct DisplayPlanTests {
  private static let small = 1366 * 768
  private static let large = 1920 * 1080

  @Test(arguments: PresenterDisplay.allCases)
  func oneDisplayIsTheFamilies(setting: PresenterDisplay) {
    for displays in [[], [DisplayPlanTests.small]] {
      #expect(DisplayPlan(setting, pixels: displays) == DisplayPlan())
    }
  }

  @Test(arguments: [
    (PresenterDisplay.auto, [small, large], 1, 0), (.auto, [large, small], 0, 1),
    // The kiosk's own display is where the presenter's hands are.
    (.auto, [large, large], 1, 0), (.auto, [small, large, large], 1, 0),
    (.auto, [large, small, small], 1, 1),
    (.first, [large, small], 1, 0), (.second, [small, large], 0, 1),
    (.second, [small, small, large], 2, 1),
  ])
  func theFamiliesGetTheLargestThatIsNotThePresenters(
    setting: PresenterDisplay, displays: [Int], families: Int, presenter: Int
  ) {
    let plan = DisplayPlan(setting, pixels: displays)
    #expect(plan.presenter == presenter)
    if displays.count == 2 { #expect(plan.families == families) }
    #expect(plan.families != plan.presenter)
    #expect(displays.indices.contains(plan.families))
  }

  @Test func offMeansOneWindow() {
    #expect(DisplayPlan(.off, pixels: [1, 2]) == DisplayPlan())
  }
}
