import Foundation
import Painting
import TestSupport
import Testing

/// The program through its command line, as scripts and staff use it.
@Suite struct CommandLineTests {
  /// A state folder that does not exist: nothing of this machine's own kiosk gets into a test.
  private let fresh = ["--state", "/nonexistent/tuntun", "--content", Program.root.path]

  @Test(arguments: ["session", "pregnant", "pauses", "demonstration", "class"])
  func aRecordedVisitReplaysToTheSameTextByteForByte(name: String) throws {
    let folder = name == "session" ? "Assets/visits" : "Tests/Visits"
    let script = "\(Program.root.path)/\(folder)/\(name).script"
    let expected = Program.root.appendingPathComponent("Tests/Visits/\(name).txt")
    // In the clinic of these visits a class is free; nothing else of a kiosk is there.
    let clinic = [
      "--state", "\(Program.root.path)/Tests/Visits", "--content", Program.root.path,
    ]
    let one = try Program.run(["replay", script] + clinic)
    let two = try Program.run(["replay", script] + clinic)
    #expect(one.status == 0)
    #expect(one.output == two.output)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(one.output.utf8).write(to: expected)
      Issue.record("recorded \(expected.lastPathComponent)")
    } else {
      #expect(one.output == (try String(contentsOf: expected, encoding: .utf8)))
    }
  }

  @Test func theWholeSessionIsPlayedHeadlessWithAPictureOfEveryStep() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program.run(
      [
        "replay", "\(Program.root.path)/Assets/visits/session.script", "--pictures", folder.path,
        "--size", "640x360",
      ] + fresh)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("pictures are in \(folder.path)"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for step in VisitTests.steps {
      let words = step.replacing("-", with: "-")
      #expect(names.contains { $0.contains(words) && $0.hasSuffix(".png") }, "\(step)")
    }
  }

  @Test(arguments: [
    ["snapshot", "--screen", "practice", "--step", "circle-down", "--at", "3.5"],
    ["snapshot", "--screen", "attract", "--language", "en", "--theme", "dark"],
    ["snapshot", "--screen", "idle", "--text-size", "largest"],
  ])
  func aSnapshotIsTheSameBytesEachTime(arguments: [String]) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["a.png", "b.png"].map { folder.appendingPathComponent($0).path }
    for file in files {
      let outcome = try Program.run(
        arguments + ["--size", "1280x720", "--out", file] + fresh)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let bytes = try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
    #expect(bytes[0] == bytes[1])
    #expect(PNG.decode(bytes[0]).map { [$0.width, $0.height] } == [1280, 720])
  }

  @Test(arguments: [
    ["practice", "--step", "sit-lean"], ["practice", "--step", "circle-down"], ["who"],
  ])
  func theClinicsSettingsChangeWhoIsInThePictures(screen: [String]) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var seen: Set<[UInt8]> = []
    for settings in ["headscarf = no\n", "headscarf = yes\n", "headscarf = yes\nhelper = sister\n"]
    {
      try Data(settings.utf8).write(to: folder.appendingPathComponent("settings.conf"))
      let picture = folder.appendingPathComponent("picture.png").path
      let outcome = try Program.run(
        ["snapshot", "--screen"] + screen
          + [
            "--size", "640x360", "--out", picture, "--state", folder.path, "--content",
            Program.root.path,
          ])
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      seen.insert(Array(try Data(contentsOf: URL(fileURLWithPath: picture))))
    }
    // The card "who is here" shows the husband whoever gives the massage.
    #expect(seen.count == (screen == ["who"] ? 2 : 3))
  }

  @Test(arguments: [
    (["snapshot", "--screen", "practice", "--step", "jump", "--out", "/dev/null"], "no step jump"),
    (["snapshot", "--screen", "home", "--language", "xx", "--out", "/dev/null"], "no language xx"),
    (["snapshot", "--screen", "learn", "--page", "99", "--out", "/dev/null"], "no learn card 99"),
    (["replay", "/nonexistent.script"], "/nonexistent.script: the file could not be read"),
  ])
  func whatCannotBeDoneIsRefusedInOneSentence(arguments: [String], sentence: String) throws {
    let outcome = try Program.run(arguments + fresh)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(sentence))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["bench", "--seconds", "zero"], ["snapshot", "--screen", "nothing", "--out", "x"],
    ["snapshot", "--screen", "home", "--size", "1x1", "--out", "x"], ["dance"],
  ])
  func wrongUseEndsWithTheUsageCode(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func aBrokenScriptIsRefusedWithItsLine() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("bad.script")
    try Data("0 press wake\n5 fly\n".utf8).write(to: script)
    let outcome = try Program.run(["replay", script.path] + fresh)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(script.path):2: an event needs to be"))
  }

  @Test func theShippedPluginsAreAllUsedAndTheKioskIsFit() throws {
    let list = try Program.run(["plugin", "list"] + fresh)
    #expect(list.status == 0)
    #expect(list.output.split(separator: "\n").allSatisfy { $0.hasPrefix("on ") })
    #expect(try Program.run(["doctor"] + fresh).status == 0)
  }

  @Test func withoutAnyPluginTheDoctorSaysSoAndTheStaffPageIsDrawn() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = ["--content", folder.path, "--state", folder.path]
    let doctor = try Program.run(["doctor"] + empty)
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("There is no session to teach."))
    let picture = folder.appendingPathComponent("staff.png").path
    let staff = try Program.run(
      ["snapshot", "--screen", "staff", "--size", "1280x720", "--out", picture] + empty)
    #expect(staff.status == 0)
  }

  @Test func everyShippedDiagramPlaysAsInABrowser() throws {
    let folder = Program.root.path + "/Plugins/session.oxytocin-massage/diagrams"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count >= 11)
    let outcome = try Program.run(["diagram", "check"] + files.map { "\(folder)/\($0)" })
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
