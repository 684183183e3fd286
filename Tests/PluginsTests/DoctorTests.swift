import Content
import Foundation
import Plugins
import Testing

@testable import App

@Suite struct DoctorTests {
  @Test func shippedKioskIsFitAndSaysThatNobodyHasReviewedIt() {
    let doctor = Doctor(contentRoot: Shipped.root, stateFolder: nil)
    #expect(doctor.isFit)
    #expect(
      doctor.items.map { "\($0.state.rawValue): \($0.sentence)" }.prefix(1) == [
        "warning: The session session.oxytocin-massage has 10 steps; "
          + "no midwife has reviewed it yet."
      ])
    #expect(doctor.items.filter { $0.sentence.hasPrefix("The language") }.count == 2)
    #expect(
      doctor.items.contains {
        $0.sentence == "The quiz quiz.oxytocin-massage asks 12 questions before and after; "
          + "no midwife has reviewed it yet."
      })
    #expect(doctor.items.last?.sentence == "The settings are in order.")
  }

  @Test func kioskWithoutASessionIsUnfitAndSaysWhy() throws {
    let content = try TemporaryContent()
    try content.remove("session.oxytocin-massage/session.json")
    let doctor = Doctor(contentRoot: content.root, stateFolder: content.state)
    #expect(!doctor.isFit)
    #expect(doctor.items.first?.sentence == "There is no session to teach.")
    #expect(
      doctor.items.map(\.sentence).contains(
        "Not used: session.oxytocin-massage: session.json: The file is missing."))
  }

  @Test func quizWithoutItsScreensIsTold() throws {
    let content = try TemporaryContent()
    try content.replace(
      "step/check-first", with: "step/nowhere", in: "quiz.oxytocin-massage/quiz.json")
    let screens = Doctor(contentRoot: content.root, stateFolder: content.state).items
    #expect(
      screens.map(\.sentence).contains(
        "The item when-in-life of quiz.oxytocin-massage replays step/nowhere, which "
          + "session.oxytocin-massage lacks."))
    try content.remove("session.oxytocin-massage/session.json")
    let session = Doctor(contentRoot: content.root, stateFolder: content.state).items
    #expect(
      session.map(\.sentence).contains(
        "The quiz quiz.oxytocin-massage goes with the session session.oxytocin-massage, which is "
          + "not there."))
  }

  @Test func settingForAStepThatNoSessionHasIsTold() throws {
    let content = try TemporaryContent()
    try Data("seconds.circle = 20\n".utf8).write(
      to: URL(fileURLWithPath: content.state + "/settings.conf"))
    let doctor = Doctor(contentRoot: content.root, stateFolder: content.state)
    #expect(
      doctor.items.last?.sentence
        == "settings.conf: No session has a step circle, whose length is set.")
  }

  @Test func listShowsEachPluginWithStateAndReason() throws {
    let content = try TemporaryContent()
    try content.remove("language.en/plugin.json")
    #expect(
      content.scan().rows.map(\.line) == [
        "off                      shipped    language.en  plugin.json: The file is missing.",
        "on   language  1.0.0     shipped    language.id  Bahasa Indonesia",
        "on   quiz      1.1.0     shipped    quiz.oxytocin-massage  Kuis pijat oksitosin",
        "on   session   1.1.0     shipped    session.oxytocin-massage  Pijat oksitosin",
      ])
  }

  @Test func checkOfAPlaceWithoutPluginSaysSo() {
    #expect(
      PluginCheck.check(path: "/nowhere").map(\.description) == [
        "error: /nowhere: A plugin is a folder, but there is none here."
      ])
    #expect(PluginCheck.check(path: Shipped.root + "/Plugins/language.en/") == [])
  }
}
