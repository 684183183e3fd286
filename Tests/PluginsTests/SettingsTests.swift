import Content
import Foundation
import Kiosk
import Plugins
import TestSupport
import Testing

@testable import Storage

@Suite struct SettingsTests {
  @Test func everySettingIsRead() {
    let parser = SettingsParser(
      """
      # Puskesmas
      clinic = Puskesmas Tangkura
      place=Poso Pesisir Selatan
      phone = 0452 123
      panel-width-mm = 477
      language = EN
      theme = high-dark
      text-size = 3m
      motion = reduced
      volume = 0

      seconds.circle-down = 45
      rounds.circle-down = 2
      lead-in = 3
      idle-seconds = 60
      grace-seconds = 20
      pause-minutes = 5
      finish-seconds = 90
      hours = Senin–Sabtu 08.00–14.00
      next-class = 2026-12-03
      bands = 75 56
      delimiter = ;
      paper = a5
      printer = Kantor
      """)
    var expected = Settings()
    expected.clinicName = "Puskesmas Tangkura"
    expected.clinicPlace = "Poso Pesisir Selatan"
    expected.phone = "0452 123"
    expected.panelWidth = 477
    expected.language = "en"
    expected.theme = .highDark
    expected.textSize = .threeMetres
    expected.isMotionReduced = true
    expected.volume = 0
    expected.seconds = ["circle-down": 45]
    expected.rounds = ["circle-down": 2]
    expected.hours = "Senin–Sabtu 08.00–14.00"
    expected.nextClass = CalendarDay("2026-12-03")
    expected.bands = Bands(good: 75, fair: 56) ?? .usual
    expected.delimiter = .semicolon
    expected.paper = .a5
    expected.printer = "Kantor"
    expected.leadIn = 3
    expected.idleSeconds = 60
    expected.graceSeconds = 20
    expected.pauseMinutes = 5
    expected.finishSeconds = 90
    #expect(parser.findings == [])
    #expect(parser.settings == expected)
  }

  @Test(arguments: [
    ("volume", "A setting is written as key = value, but this line has no =."),
    ("volume = loud", "The setting volume must be a whole number from 0 to 100, but it is loud."),
    ("volume = 101", "The setting volume must be a whole number from 0 to 100, but it is 101."),
    ("volume =", "The setting volume must be a whole number from 0 to 100, but it is empty."),
    (
      "theme = blue",
      "The setting theme must be one of normal, dark, high-light, high-dark, but it is blue."
    ),
    (
      "next-class = 3 Desember",
      "The setting next-class must be a day such as 2026-12-03, or empty, but it is 3 Desember."
    ),
    (
      "next-class = 2026-02-30",
      "The setting next-class must be a day such as 2026-12-03, or empty, but it is 2026-02-30."
    ),
    (
      "bands = 56 76",
      "The setting bands must be two whole percentages, good and fair, such as 76 56, the first the "
        + "larger, but it is 56 76."
    ),
    ("delimiter = tab", "The setting delimiter must be one of ,, ;, but it is tab."),
    ("paper = a3", "The setting paper must be one of a4, a5, but it is a3."),
    ("motion = no", "The setting motion must be one of full, reduced, but it is no."),
    (
      "language = en_US",
      "The setting language must be a language tag such as id, but it is en_US."
    ),
    (
      "seconds.circle-down = 99999999999999999999",
      "The setting seconds.circle-down must be a whole number from 1 to 3600, "
        + "but it is 99999999999999999999."
    ),
  ]) func lineThatCannotBeUsedIsAFindingAndLeavesTheDefault(line: String, sentence: String) {
    let parser = SettingsParser("# first\n\(line)\n")
    #expect(parser.findings == [SettingsFinding(line: 2, sentence: sentence)])
    #expect(parser.settings == Settings())
  }

  @Test func aNextClassThatIsEmptyIsNone() {
    let parser = SettingsParser("next-class =")
    #expect(parser.findings == [])
    #expect(parser.settings.nextClass == nil)
  }

  @Test func settingThatStandsTwiceCountsOnce() {
    let parser = SettingsParser("volume = 10\nvolume = 20")
    #expect(parser.settings.volume == 10)
    #expect(
      parser.findings == [
        SettingsFinding(line: 2, sentence: "The setting volume stands here again; line 1 counts.")
      ])
  }

  @Test func unknownSettingNamesTheKnownOnes() {
    let finding = SettingsParser("colour = red").findings.first
    #expect(finding?.sentence.hasPrefix("There is no setting named colour; one of") == true)
    for key in SettingsParser.keys { #expect(finding?.sentence.contains(key) == true) }
  }

  @Test func windowsLineEndsAndByteOrderMarkAreAccepted() {
    let parser = SettingsParser("\u{FEFF}volume = 5\r\nlead-in = 2\r\nx = 1\r\n")
    #expect(parser.settings.volume == 5)
    #expect(parser.settings.leadIn == 2)
    #expect(parser.findings.map(\.line) == [3])
  }

  @Test func missingSettingsFileGivesTheDefaults() throws {
    let content = try TemporaryContent(plugins: [])
    let (settings, findings) = SettingsFile.read(stateFolder: content.state)
    #expect(settings == Settings())
    #expect(findings == [])
  }

  @Test func settingsFileOfRandomBytesIsOneFindingAndTheDefaults() throws {
    let content = try TemporaryContent(plugins: [])
    var generator = SplitMix(seed: 1)
    try Data(generator.bytes(500)).write(
      to: URL(fileURLWithPath: content.state + "/settings.conf"))
    let (settings, findings) = SettingsFile.read(stateFolder: content.state)
    #expect(settings == Settings())
    #expect(
      findings.map(\.description) == [
        "warning: settings.conf: The settings must be UTF-8 text, and they are not; "
          + "the defaults hold."
      ])
  }
}

@Suite struct SettingsDocumentTests {
  @Test func documentNamesEverySetting() throws {
    let text = try String(contentsOfFile: Shipped.root + "/docs/plugins.md", encoding: .utf8)
    for key in SettingsParser.keys { #expect(text.contains("`\(key)`"), "\(key)") }
  }
}
