import Content
import Testing

@testable import Kiosk

@Suite struct QRTextTests {
  private func pocket(
    limit: Int, hands: Set<String> = [], _ change: (inout Settings) -> Void = { _ in }
  ) -> QRText {
    var session = sampleSession(steps: ["wash", "press", "rest"].map { sampleStep($0) })
    for index in session.steps.indices {
      session.steps[index].text = text("do it well")
      session.steps[index].caution = text("gently")
      session.steps[index].strokesPerMinute = hands.contains(session.steps[index].id) ? 40 : nil
    }
    var settings = Settings()
    settings.phone = "0812"
    change(&settings)
    return QRText(
      session,
      words: QRText.Words(
        content: { $0.source }, paper: { $0.rawValue }, settings: settings), limit: limit)
  }

  @Test func everythingStandsInTheOrderThatOneReads() {
    let text = pocket(limit: 1000) {
      $0.hours = "08–14"
      $0.nextClass = CalendarDay("2026-12-03")
    }
    #expect(text.isWhole)
    #expect(
      text.text == """
        Sample
        1. wash: do it well ! gently
        2. press: do it well ! gently
        3. rest: do it well ! gently
        sheetStops: fever.
        sheetAsk: sad; dizzy.
        d: blood. d
        sheetPhone: 0812
        sheetHours: 08–14
        sheetNextClass: 3 december 2026
        """)
  }

  @Test func namesOfStepsAndTheTelephoneGoInFirst() {
    let text = pocket(limit: 60)
    #expect(!text.isWhole)
    #expect(
      text.text == """
        Sample
        1. wash
        2. press
        3. rest
        sheetPhone: 0812
        sheetIsCut
        """)
  }

  @Test func careIsToldOfAllStepsOrOfNone() {
    let whole = pocket(limit: 1000).text.utf8.count
    let cut = pocket(limit: whole - 1)
    #expect(!cut.isWhole)
    #expect(!cut.text.contains("gently"))
    #expect(cut.text.contains("3. rest: do it well"))
  }

  @Test func stepsOfTheHandsKeepTheirWordsWhereOthersHaveNoRoom() {
    let names = pocket(limit: 1000).text.utf8.count - 3 * ": do it well ! gently".utf8.count
    let room = names + "\nsheetIsCut: do it well ! gently".utf8.count
    let text = pocket(limit: room, hands: ["press"]).text
    #expect(text.contains("1. wash\n2. press: do it well ! gently\n3. rest\n"))
    #expect(text.contains("sheetIsCut"))
  }

  @Test func noTextIsLongerThanItsLimitOrEndsInTheMiddleOfAPiece() {
    let pieces = Set(
      pocket(limit: 1000).text.split(whereSeparator: { $0.isNewline || $0 == " " }) + ["sheetIsCut"]
    )
    for limit in 20...300 {
      let text = pocket(limit: limit).text
      #expect(text.utf8.count <= limit)
      for word in text.split(whereSeparator: { $0.isNewline || $0 == " " }) {
        #expect(pieces.contains(word) || pieces.contains("\(word):"), "\(limit): \(word)")
      }
    }
  }
}
