import Content
import Foundation
import Kiosk
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import tuntun

/// A class led with a remote through the real window, by the R400 one of twenty: who came, the
/// demonstration, showing back, the end. The questions, which take many hands each, are skipped by
/// touch.
@Suite(.serialized, .window) struct ClassRemoteTests {
  /// The buttons of a remote, as the X server names their keys.
  struct Remote: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var next: String
    var back: String
    var black: String
    /// The button that marks "not yet"; none on many.
    var start: String?
    /// Mothers, husbands and cadres who come.
    var people = [3, 2, 1]
  }

  private static let remotes = [
    Remote(
      testDescription: "R400", next: "Next", back: "Prior", black: "period", start: "F5",
      people: [12, 5, 3]),
    Remote(testDescription: "Kensington", next: "Next", back: "Prior", black: "b"),
    Remote(testDescription: "pedal of three", next: "Right", back: "Left", black: "b"),
  ]

  @Test(arguments: remotes)
  func aClassIsLedByARemote(_ remote: Remote) throws {
    let kiosk = try KioskUnderTest(settings: ["quiz-seed = 7", "motion = reduced", "class = free"])
    try press("F6", .classMeeting, kiosk)
    for (role, people) in zip([ClassRole.mother, .husband, .cadre], remote.people) {
      try frame(.classMeeting(.more(role)), remote, kiosk)
      for _ in 0..<people { try press(remote.black, .black, kiosk) }
    }
    // One too many is taken back.
    try press(remote.black, .black, kiosk)
    try frame(.classMeeting(.fewer(.cadre)), remote, kiosk)
    try press(remote.black, .black, kiosk)
    #expect(
      kiosk.twin.classMeeting?.attendance
        == Dictionary(uniqueKeysWithValues: zip([.mother, .husband, .cadre], remote.people)))
    try choose(.classMeeting(.next), remote, kiosk)
    #expect(kiosk.twin.classMeeting?.phase == .before)
    try choose(.classMeeting(.next), remote, kiosk)
    #expect(kiosk.twin.classMeeting?.phase == .content)
    // Into it, nine steps on, out of it behind the last, and on.
    for _ in 0..<12 { try press(remote.next, .next, kiosk) }
    #expect(kiosk.twin.classMeeting?.phase == .after)
    try choose(.classMeeting(.next), remote, kiosk)
    #expect(kiosk.twin.classMeeting?.phase == .showing)
    for place in 0..<10 {
      switch (place, remote.start) {
      case (6, let start?): try press(start, .startOrResume, kiosk)
      case (6, nil), (7, _): try press(remote.black, .black, kiosk)
      case (9, _):
        try press(remote.next, .next, kiosk)
        // Too quick: the mark is taken back and given again.
        try press(remote.back, .back, kiosk)
        try press(remote.next, .next, kiosk)
      default: try press(remote.next, .next, kiosk)
      }
    }
    #expect(kiosk.twin.classMeeting?.showing.weakest == [6, 7])
    try choose(.classMeeting(.next), remote, kiosk)
    #expect(kiosk.twin.classMeeting?.phase == .closing)
    for _ in 0..<2 { try press(remote.next, .next, kiosk) }
    try mustBeStored(kiosk, remote)
  }

  /// Presses and looks at what comes of it.
  private func press(_ name: String, _ command: Command, _ kiosk: KioskUnderTest) throws {
    try kiosk.key(name, command)
    try kiosk.mustShowWords()
  }

  /// Moves the frame by the remote's own button until it lies around `control`.
  private func frame(_ control: Control, _ remote: Remote, _ kiosk: KioskUnderTest) throws {
    for _ in 0..<24 {
      if let focus = kiosk.twin.focus, kiosk.twin.controls[focus] == control { return }
      try press(remote.next, .next, kiosk)
    }
    throw ProgramFailure("no frame comes around \(control.name): \(kiosk.twin.summary)")
  }

  /// Takes a control: by the remote where its buttons move the frame, else by touch.
  private func choose(_ control: Control, _ remote: Remote, _ kiosk: KioskUnderTest) throws {
    if kiosk.twin.classMeeting?.phase == .opening {
      try frame(control, remote, kiosk)
      return try press(remote.black, .black, kiosk)
    }
    try kiosk.touch(control)
  }

  private func mustBeStored(_ kiosk: KioskUnderTest, _ remote: Remote) throws {
    let missed = remote.start == nil ? 0 : 1
    let sql = """
      SELECT ending FROM class_run;
      SELECT sum(people) FROM class_attendance;
      SELECT sum(well), sum(helped), sum(missed) FROM class_mark
      """
    let wanted = ["finished", "\(remote.people.reduce(0, +))", "8 \(2 - missed) \(missed)"]
    try kiosk.mustRecord(sql, wanted)
  }
}
