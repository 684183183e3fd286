import Content
import Testing

@testable import Kiosk

/// The clinic's own texts, typed letter by letter.
@Suite struct StaffTypingTests {
  private func inside(_ change: (inout Settings) -> Void = { _ in }) -> Visit {
    var state = sampleState()
    change(&state.settings)
    var visit = Visit(state)
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    visit.press(.staff(.page(.screen)), .staff(.later), .staff(.later))
    visit.effects = []
    return visit
  }

  private func typing(
    _ field: StaffTextField, _ change: (inout Settings) -> Void = { _ in }
  ) -> Visit {
    var visit = inside(change)
    visit.press(.staff(.edit(field)))
    visit.effects = []
    return visit
  }

  private func touch(_ letters: String, _ visit: inout Visit) {
    for letter in letters { visit.press(.staff(.letter(letter))) }
  }

  private func type(_ letters: String, _ visit: inout Visit) {
    for letter in letters { visit.effects += update(&visit.state, .typed(letter)) }
  }

  private func orders(_ visit: Visit) -> [Effect] {
    visit.effects.filter { if case .staff = $0 { true } else { false } }
  }

  // MARK: Keeping

  @Test(arguments: [
    (StaffTextField.name, "clinic"), (.place, "place"), (.phone, "phone"), (.hours, "hours"),
  ])
  func aTextIsKeptUnderItsKeyAndUsedAtOnce(field: StaffTextField, key: String) {
    var visit = typing(field)
    touch("12", &visit)
    visit.press(.staff(.keep))
    #expect(orders(visit) == [.staff(.keep(setting: key, value: "12"))])
    #expect(visit.state.settings[keyPath: field.path] == "12")
    #expect(visit.state.typing == nil && visit.state.staffArea?.listPage == 2)
  }

  @Test func theTextAsItIsStandsThereToBeChanged() {
    var visit = typing(.phone) { $0.phone = "0812 3" }
    #expect(visit.state.typing?.text == "0812 3")
    visit.press(.staff(.erase), .staff(.letter("4")), .staff(.keep))
    #expect(orders(visit) == [.staff(.keep(setting: "phone", value: "0812 4"))])
  }

  @Test func aTextThatIsTheSameIsNotWrittenAgain() {
    var visit = typing(.name) { $0.clinicName = "Poso" }
    visit.press(.staff(.letter(" ")), .staff(.keep))
    #expect(orders(visit).isEmpty && visit.state.settings.clinicName == "Poso")
  }

  @Test func cancelEscapeAndLeavingChangeNothing() {
    for way in 0..<3 {
      var visit = typing(.name) { $0.clinicName = "Poso" }
      touch("x", &visit)
      switch way {
      case 0: visit.press(.staff(.cancel))
      case 1: visit.key(.up)
      default: visit.wait(121)
      }
      #expect(orders(visit).isEmpty && visit.state.typing == nil)
      #expect(visit.state.settings.clinicName == "Poso")
      #expect((visit.state.staffArea == nil) == (way == 2))
    }
  }

  @Test func aTextCanBeTakenAwayWhole() {
    var visit = typing(.hours) { $0.hours = "8" }
    visit.press(.staff(.erase), .staff(.erase), .staff(.keep))
    #expect(orders(visit) == [.staff(.keep(setting: "hours", value: ""))])
  }

  @Test func aValueThatCouldNotBeKeptSaysSo() {
    var visit = typing(.name)
    touch("A", &visit)
    visit.press(.staff(.keep))
    let message = StaffMessage(.words(.notKept, ["reason": "full"]), isWarning: true)
    visit.handle(.done(message))
    #expect(visit.state.staffArea?.message == message)
  }

  @Test func whatIsToldWhileSomebodyTypesIsStillToldAfterwards() {
    var visit = typing(.name)
    let message = StaffMessage(.plain("full"), isWarning: true)
    visit.handle(.done(message))
    touch("A", &visit)
    visit.press(.staff(.keep))
    #expect(visit.state.staffArea?.message == message)
  }

  @Test func aStickThatIsPushedInLeavesTheTextAlone() {
    var visit = typing(.name)
    touch("A", &visit)
    visit.handle(.sticks([StaffStick(path: "/media/stick")]))
    #expect(visit.state.typing?.text == "A" && visit.state.staffArea?.page == .screen)
  }

  // MARK: Limits

  @Test func atMostEightyCharactersCountedAsPeopleCountThem() {
    var visit = typing(.name)
    let e = Character("e\u{301}")
    for _ in 0..<100 { type(String(e), &visit) }
    #expect(visit.state.typing?.text == String(repeating: e, count: 80))
    #expect(visit.state.typing?.isFull == true)
    visit.press(.staff(.letter("1")))
    #expect(visit.state.typing?.text.count == 80)
    visit.press(.staff(.keep))
    let parsed = SettingsParser("clinic = \(visit.state.settings.clinicName)\n")
    #expect(parsed.findings.isEmpty && parsed.settings.clinicName.count == 80)
  }

  @Test func whatIsNoCharacterOfALineIsNotTaken() {
    var visit = typing(.name)
    type("A\n\r\u{2028}\t\u{FEFF}\u{0}\u{202E}\u{A0}B", &visit)
    #expect(visit.state.typing?.text == "A B", "a no-break space is a blank")
  }

  @Test func everyKeyOfTheKeyboardComesThroughTheFileAsItWasTyped() {
    for field in StaffTextField.allCases {
      var visit = typing(field)
      for control in [StaffControl.capitals, .capitals, .signs, .capitals, .signs, .signs] {
        let keys = visit.state.typing.map { Array($0.rows.joined()) } ?? []
        for key in keys {
          var one = visit
          touch("\(key)=\(key) #\(key)", &one)
          one.press(.staff(.keep))
          let kept = one.state.settings[keyPath: field.path]
          let file = SettingsText.setting(field.key, to: kept, in: "# a\n")
          #expect(SettingsParser(file).settings[keyPath: field.path] == kept, "\(key)")
          #expect(kept.first == key)
        }
        if field != .phone { visit.press(.staff(control)) }
      }
    }
  }

  // MARK: Capitals

  @Test func wordsBeginWithCapitalsUnlessSomebodyWantsOthers() {
    var visit = typing(.name)
    touch("P", &visit)
    #expect(visit.state.controls.contains(.staff(.letter("o"))))
    touch("o", &visit)
    visit.press(.staff(.letter(" ")))
    #expect(!visit.state.controls.contains(.staff(.letter("s"))))
    visit.press(.staff(.capitals))
    #expect(visit.state.typing?.capitals == .all)
    touch("RS D", &visit)
    visit.press(.staff(.capitals))
    touch("x", &visit)
    #expect(visit.state.typing?.text == "Po RS Dx")
  }

  // MARK: Presses

  @Test func oneLetterTwiceQuicklyIsTwoLettersAndATremblingFingerOne() {
    var visit = typing(.phone)
    visit.state.settle()
    for wait in [8, 2] {
      _ = update(&visit.state, .pressed(.staff(.letter("7"))))
      _ = update(&visit.state, .ticked(wait))
      _ = update(&visit.state, .pressed(.staff(.letter("7"))))
      _ = update(&visit.state, .ticked(60))
    }
    #expect(visit.state.typing?.text == "777")
  }

  @Test func theSecondTapOfTheRowTypesNothing() {
    var visit = inside()
    visit.state.settle()
    _ = update(&visit.state, .pressed(.staff(.edit(.name))))
    _ = update(&visit.state, .shown)
    for _ in 0..<2 {
      _ = update(&visit.state, .ticked(20))
      _ = update(&visit.state, .pressed(.staff(.letter("D"))))
    }
    #expect(visit.state.typing?.text == "")
    _ = update(&visit.state, .ticked(20))
    _ = update(&visit.state, .pressed(.staff(.letter("D"))))
    #expect(visit.state.typing?.text == "D")
  }

  @Test func lettersAndLayersLeaveTheSightTheSame() {
    var visit = typing(.name)
    let name = visit.state.sightName
    visit.press(.staff(.letter("A")), .staff(.signs), .staff(.capitals))
    #expect(visit.state.sightName == name)
  }

  @Test func aRealKeyboardTypesAndReturnKeeps() {
    var visit = typing(.hours)
    type("08.00 xx\u{8}\u{8}é", &visit)
    visit.key(.select)
    #expect(orders(visit) == [.staff(.keep(setting: "hours", value: "08.00 é"))])
    type("x", &visit)
    #expect(visit.state.settings.hours == "08.00 é")
  }

  @Test func theFrameOfAKeyboardWithoutLettersReachesEveryKey() {
    var visit = typing(.phone)
    visit.key(.focusNext, .focusNext, .select)
    #expect(visit.state.typing?.text == "2")
  }

  @Test func everyKeyHasANameThatScriptsRead() throws {
    var visit = typing(.name)
    visit.press(.staff(.signs))
    let odd: [Control] = [
      .staff(.letter("e\u{301}")), .staff(.lowerStep(.seconds, "a:b")),
      .staff(.raiseStep(.rounds, "one")), .staff(.ownStep(.seconds, "one")),
    ]
    for control in visit.state.controls + StaffTextField.allCases.map({ .staff(.edit($0)) }) + odd {
      #expect(Control(name: control.name) == control, "\(control.name)")
    }
    for character in "A é#\"\u{8}" {
      let event = KioskEvent.typed(character)
      let script = try EventScript(parsing: "0 \(try #require(event.scriptText))\n")
      #expect(script.entries.first?.event == event)
    }
    for wrong in ["", "x", "41-", "-41", "110000", "41-42", "d800"] {
      #expect(StaffControl(name: "letter:\(wrong)") == nil, "\(wrong)")
    }
  }
}
