import Content
import TestSupport
import Testing

@testable import Kiosk

/// What is behind the staff PIN: a class, and a demonstration where the clinic wishes.
@Suite struct DoorTests {
  private func kiosk(on screen: Screen = .home, _ set: (inout Settings) -> Void = { _ in })
    -> KioskState
  {
    var state = sampleState()
    state.content.quizzes = [sampleQuiz()]
    set(&state.settings)
    state.screen = screen
    return state
  }

  private func open(_ state: inout KioskState, wrongTries: Int = 0) {
    _ = update(&state, .staff(.pin(.open(wrongTries: wrongTries))))
  }

  private func isAsked(_ state: KioskState) -> Bool {
    if case .pin? = state.staffScreen { true } else { false }
  }

  @Test(arguments: [Screen.attract, .home, .who]) func aStrangerCannotOpenAClass(screen: Screen) {
    var state = kiosk(on: screen)
    let effects = seen(&state, .command(.classMeeting))
    #expect(effects == [.staff(.askPIN)])
    #expect(isAsked(state))
    #expect(state.classMeeting == nil)
    _ = update(&state, .staff(.pin(.wrong(wait: 0))))
    #expect(isAsked(state))
    _ = seen(&state, .pressed(.staff(.cancel)))
    #expect(state.screen == screen)
    #expect(state.classMeeting == nil)
  }

  @Test func thePINOpensTheClassWhereItWasWanted() {
    var state = kiosk()
    _ = seen(&state, .command(.classMeeting))
    open(&state)
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.origin == .home)
    _ = seen(&state, .command(.classMeeting))
    #expect(state.screen == .classMeeting, "within the class it is not asked again")
  }

  @Test func wrongTriesOfOthersAreToldFirst() {
    var state = kiosk()
    _ = seen(&state, .command(.classMeeting))
    open(&state, wrongTries: 3)
    #expect(state.staffArea?.page == .teach)
    #expect(state.staffArea?.message?.isWarning == true)
    _ = seen(&state, .pressed(.staff(.teachClass)))
    #expect(state.screen == .classMeeting)
  }

  @Test func handsUpFromTheMenuAskForThePINToo() {
    var state = kiosk()
    state.screen = .quiz(.menu)
    _ = seen(&state, .pressed(.quiz(.classroom)))
    #expect(isAsked(state))
    open(&state)
    #expect(state.screen == .quiz(.classMenu))
  }

  @Test func aPadThatNobodyUsesLeadsBack() {
    var state = kiosk()
    _ = seen(&state, .command(.classMeeting))
    _ = update(&state, .ticked(61 * Ticks.perSecond))
    #expect(state.screen == .home)
    _ = seen(&state, .command(.staff))
    open(&state)
    #expect(state.staffArea != nil, "the errand is forgotten")
  }

  @Test func theClinicFreesAClassAndLocksADemonstration() {
    var state = kiosk { $0.classDoor = .free }
    _ = seen(&state, .command(.classMeeting))
    #expect(state.screen == .classMeeting)
    state = kiosk()
    _ = seen(&state, .command(.startOrResume))
    #expect(state.demonstration != nil, "as before")
    state = kiosk { $0.demonstrationDoor = .pin }
    _ = seen(&state, .command(.startOrResume))
    #expect(isAsked(state))
    open(&state)
    #expect(state.demonstration?.origin == .home)
  }

  @Test func aClassFromTheDemonstrationAsksAndGoesBackToIt() {
    var state = kiosk()
    _ = seen(&state, .command(.startOrResume))
    _ = seen(&state, .command(.classMeeting))
    #expect(isAsked(state))
    _ = seen(&state, .pressed(.staff(.cancel)))
    #expect(state.demonstration != nil)
    _ = seen(&state, .command(.classMeeting))
    open(&state)
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.origin == .home)
  }

  @Test func settingsAreRead() {
    let read = SettingsParser("class = free\nclass-limit = 12\ndemonstration = pin")
    #expect(read.findings == [])
    #expect(read.settings.classDoor == .free)
    #expect(read.settings.classLimit == 12)
    #expect(read.settings.demonstrationDoor == .pin)
    #expect(SettingsParser("class = open\nclass-limit = 100").findings.map(\.line) == [1, 2])
  }
}
