import Content
import Testing

@testable import Kiosk

/// What is asked before something is taken from a stick.
@Suite struct StaffStickTests {
  private func at(_ offer: StaffOffer) -> Visit {
    var visit = Visit(sampleState())
    visit.handle(.sticks([StaffStick(path: "/media/stick")]))
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    visit.handle(.inventory(StaffInventory()))
    visit.handle(.offers([offer]))
    visit.effects = []
    visit.press(.staff(.offer(0)), .staff(.install))
    return visit
  }

  private func orders(_ visit: Visit) -> [StaffOrder] {
    visit.effects.compactMap { if case .staff(let order) = $0 { order } else { nil } }
  }

  private static let path = "/media/stick/a.tuntun"

  private func package(_ change: (inout StaffOffer) -> Void = { _ in }) -> StaffOffer {
    var offer = StaffOffer(path: Self.path, state: .new)
    change(&offer)
    return offer
  }

  @Test func aWholeSignedPackageIsInstalledAtOnce() {
    let visit = at(package { $0.texts = StaffOffer.Texts(translated: 958, total: 958) })
    #expect(
      orders(visit) == [
        .install(path: Self.path, acceptsUnverified: false, acceptsSecond: false)
      ])
  }

  @Test(arguments: [0, 1, 957])
  func aLanguageThatLacksTextsIsAskedAbout(translated: Int) {
    var visit = at(package { $0.texts = StaffOffer.Texts(translated: translated, total: 958) })
    #expect(orders(visit) == [] && visit.state.staffArea?.question == .installAllTheSame(0))
    visit.press(.staff(.no))
    #expect(orders(visit) == [] && visit.state.staffArea?.question == nil)
  }

  @Test func aSecondPackOfALanguageIsInstalledOnlyAfterAYes() {
    var visit = at(package { $0.second = "Bahasa Jawa" })
    #expect(orders(visit) == [])
    visit.press(.staff(.yes))
    #expect(
      orders(visit) == [.install(path: Self.path, acceptsUnverified: false, acceptsSecond: true)])
  }

  // MARK: Keys

  private var key: StaffOffer {
    var offer = StaffOffer(path: "/media/stick/dinas.pub", state: .key)
    offer.keys = [StaffKeyOffer(owner: "Dinas", fingerprint: "0 1 2", kinds: ["language"])]
    offer.seal = "seal"
    return offer
  }

  @Test func aKeyIsTrustedOnlyAfterASecondYesAndAsItWasShown() {
    var visit = at(key)
    #expect(orders(visit) == [] && visit.state.staffArea?.question == .trustKey(0))
    visit.press(.staff(.yes))
    #expect(orders(visit) == [.trustKey(path: "/media/stick/dinas.pub", seal: "seal")])
  }

  @Test func aQuestionAboutAKeyGoesWithTheStickAndWithANewList() {
    var visit = at(key)
    visit.handle(.offers([package()]))
    #expect(visit.state.staffArea?.question == nil)
    visit = at(key)
    visit.handle(.sticks([]))
    #expect(visit.state.staffArea?.question == nil)
    visit.press(.staff(.yes))
    #expect(!orders(visit).contains { if case .trustKey = $0 { true } else { false } })
  }

  // MARK: The set-up of another kiosk

  private func setUp(_ parts: [SetUpPart]) -> StaffOffer {
    var offer = StaffOffer(path: "/media/stick/x.kiosk", state: .setUp)
    (offer.parts, offer.seal) = (parts, "seal")
    return offer
  }

  private static let answers: [[Bool]] = (0..<16).map { number in
    (0..<4).map { number >> $0 & 1 == 1 }
  }

  @Test(arguments: answers)
  func eachPartOfASetUpIsAskedForByItself(answers: [Bool]) {
    var visit = at(setUp(SetUpPart.allCases))
    visit.press(.staff(.yes))
    for answer in answers {
      #expect(orders(visit) == [])
      visit.press(.staff(answer ? .yes : .no))
    }
    let taken = zip(SetUpPart.allCases, answers).filter(\.1).map(\.0)
    #expect(
      orders(visit) == [
        .installSetUp(path: "/media/stick/x.kiosk", parts: Set(taken), seal: "seal")
      ])
  }

  @Test func noToTheFirstQuestionTakesNothingOfASetUp() {
    var visit = at(setUp(SetUpPart.allCases))
    visit.press(.staff(.no))
    #expect(orders(visit) == [] && visit.state.staffArea?.question == nil)
  }

  @Test func aSetUpOfPackagesAloneIsOneQuestion() {
    var visit = at(setUp([]))
    visit.press(.staff(.yes))
    #expect(
      orders(visit) == [.installSetUp(path: "/media/stick/x.kiosk", parts: [], seal: "seal")])
  }

  // MARK: Progress

  @Test func progressIsShownUntilTheListIsThereAndKeepsTheAreaOpen() {
    var visit = at(package { $0.state = .same })
    visit.press(.staff(.back), .staff(.readAgain))
    for done in 0..<200 {
      visit.wait(5)
      visit.handle(.reading(StaffProgress(done: done, total: 200)))
    }
    #expect(visit.state.staffArea?.work == .reading)
    #expect(visit.state.staff.reading == StaffProgress(done: 199, total: 200))
    visit.handle(.offers([]))
    #expect(visit.state.staff.reading == nil && visit.state.staffArea?.work == nil)
  }
}
