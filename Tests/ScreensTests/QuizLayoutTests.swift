import Content
import Drawing
import Kiosk
import TestSupport
import Testing

@testable import Screens

/// Every page of the quiz and every item of the shipped one: nothing cut, hidden or too small.
@Suite(.fullRun(.sweep)) struct QuizLayoutTests {
  private func findings(
    size: Size, language: String, textSizes: [TextSizeName] = TextSizeName.allCases,
    change: (inout SceneContext) -> Void = { _ in },
    arrange: (inout SampleStates) -> Void = { _ in }
  ) -> [String] {
    let shipped = ShippedContent()
    var context = shipped.context(language: language)
    change(&context)
    var found: [String] = []
    for textSize in textSizes {
      var samples = shipped.samples
      samples.language = language
      samples.look = { $0.textSize = textSize }
      arrange(&samples)
      let quiz = QuizSampleStates(samples: samples)
      for page in QuizSampleStates.pages {
        found += LayoutFindings(state: quiz.state(page), size: size, context: context).found
          .map { "\(textSize.rawValue) \(page): \($0)" }
      }
      let count = quiz.state("menu").quiz?.items.count ?? 0
      for place in 0..<count {
        for moment in QuizSampleStates.Moment.allCases {
          let state = quiz.item(place, moment)
          found += LayoutFindings(state: state, size: size, context: context).found
            .map { "\(textSize.rawValue) item \(place) \(moment): \($0)" }
        }
      }
    }
    return found
  }

  @Test(arguments: LayoutTests.sizes, ["id", "en"])
  func everyPageAndItemIsWholeInEveryTextSize(size: Size, language: String) {
    #expect(findings(size: size, language: language) == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func aScriptWithTallLettersIsWhole(size: Size) {
    let found = findings(size: size, language: "id", textSizes: [.normal]) {
      $0.fontFamily = "Noto Sans Javanese"
    }
    #expect(found == [])
  }

  @Test(arguments: LayoutTests.sizes, [TextSizeName.normal, .threeMetres])
  func aLanguageWithTextsHalfAsLongAgainIsWhole(size: Size, textSize: TextSizeName) {
    let found = findings(size: size, language: "id", textSizes: [textSize]) {
      $0.text = { LayoutTests.longer($0.source) }
      $0.ui = { LayoutTests.longer(Placeholders.fill($0.source, with: $1)) }
    }
    #expect(found == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func touchTargetsKeepTheirMillimetresOnASmallPanel(size: Size) {
    let found = findings(size: size, language: "id", textSizes: [.normal]) { _ in
    } arrange: { samples in
      samples.settings.panelWidth = size.width > size.height ? 294 : 166
    }
    #expect(found == [])
  }

  @Test(arguments: LayoutTests.sizes)
  func theLearnOnlyBannerLeavesRoomForEveryPage(size: Size) {
    let found = findings(size: size, language: "id", textSizes: [.largest]) { _ in
    } arrange: { samples in
      samples.isLearnOnly = true
    }
    #expect(found == [])
  }

  @Test func aMirroredLayoutIsWhole() {
    let found = findings(size: Size(1920, 1080), language: "id", textSizes: [.normal]) {
      $0.isRightToLeft = true
    }
    #expect(found == [])
  }

  @Test func placesAreTouchedWhereThePictureHasThem() throws {
    let shipped = ShippedContent()
    let quiz = QuizSampleStates(samples: shipped.samples)
    for isRightToLeft in [false, true] {
      let context = shipped.context(language: "id", isRightToLeft: isRightToLeft)
      let place = try #require(
        quiz.state("menu").quiz?.items.firstIndex { $0.id == "spot-where" })
      let scene = Screens.scene(
        of: quiz.item(place, .asked), size: Size(1920, 1080), context: context)
      let picture = try #require(scene.list.items.first { $0.id == "spot/picture" }).bounds
      for (point, id) in [
        (Point(600, 540), "spine"), (Point(500, 540), "beside-spine"),
        (Point(690, 540), "beside-spine"), (Point(600, 336), "neck-bone"),
      ] {
        let touched = Point(
          picture.x + point.x / 1200 * picture.width, picture.y + point.y / 900 * picture.height)
        #expect(scene.control(at: touched) == .quiz(.place(id)))
      }
      let beside = Point(picture.x + 4, picture.maxY - 4)
      #expect(scene.control(at: beside) == nil)
    }
  }

  @Test func aPlaceThatThePictureLacksIsChosenByItsWords() {
    let shipped = ShippedContent()
    var context = shipped.context(language: "id")
    context.spot = { _ in nil }
    let state = QuizSampleStates(samples: shipped.samples).item(17, .asked)
    let found = LayoutFindings(state: state, size: Size(1920, 1080), context: context).found
    #expect(found == [])
  }

  @Test func everyOptionOfTheShippedQuizHasAPicture() {
    let quiz = QuizSampleStates(samples: ShippedContent().samples)
    let context = ShippedContent().context(language: "id")
    for place in 0..<17 {
      let state = quiz.item(place, .asked)
      guard case .quiz(.sitting(let sitting)) = state.screen,
        let question = sitting.attempt.question
      else { continue }
      let scene = Screens.scene(of: state, size: Size(1920, 1080), context: context)
      for id in question.shown {
        let hasPicture = scene.list.items.contains {
          $0.id == "answer/\(id)/picture" || $0.id == "answer/\(id)/diagram"
        }
        #expect(hasPicture, "\(question.item.id) \(id)")
      }
    }
  }
}
