import Foundation
import Results
import Storage
import TestSupport
import Testing

@testable import Packages

/// What is set aside after runs that did not end in order.
@Suite struct StartHistoryTests {
  private func plugin(_ id: String, changed: Int, version: String = "1") -> StartHistory.Installed {
    StartHistory.Installed(
      id: id, name: id, kind: "language", version: version, isDropped: false, changed: changed)
  }

  private var three: [StartHistory.Installed] {
    [plugin("a", changed: 1), plugin("b", changed: 3), plugin("c", changed: 2)]
  }

  private func stop(
    _ plugins: [String] = [], early: Bool = false, stuck: Bool = false
  ) -> RunEnding {
    .stopped(Doing(screen: "practice", plugins: plugins), isEarly: early, isStuck: stuck)
  }

  @Test func powerCutsAndOrderlyEndsSetNothingAsideHoweverMany() {
    var history = StartHistory()
    for _ in 0..<20 {
      #expect(history.take(.powerCut, installed: three).isEmpty)
      #expect(history.take(.inOrder, installed: three).isEmpty)
      #expect(history.take(.stillRunning, installed: three).isEmpty)
    }
    #expect(history == StartHistory())
  }

  @Test func twoPowerCutsBetweenStopsOfOnePluginStillCountTheStops() {
    var history = StartHistory()
    #expect(history.take(stop(["b"]), installed: three).isEmpty)
    #expect(history.take(.powerCut, installed: three).isEmpty)
    #expect(history.take(stop(["b"]), installed: three).map(\.id) == ["b"])
  }

  @Test func whatWasInUseAtTwoStopsIsSetAsideAndNothingElse() {
    var history = StartHistory()
    #expect(history.take(stop(["shipped", "a"]), installed: three).isEmpty)
    let aside = history.take(stop(["a", "shipped"]), installed: three)
    #expect(aside.map(\.id) == ["a"] && aside.first?.cause == .stops)
  }

  @Test func stopsWithDifferentPluginsOrWithShippedOnesAloneSetNothingAside() {
    var history = StartHistory()
    for plugins in [["a"], ["b"], ["shipped"], ["shipped"], ["c"]] {
      #expect(history.take(stop(plugins), installed: three).isEmpty)
    }
  }

  @Test func aStopAnHourAfterAnotherIsNotTheSecondOne() {
    var history = StartHistory()
    _ = history.take(stop(["a"]), installed: three)
    history.hasSettled()
    #expect(history.take(stop(["a"]), installed: three).isEmpty)
  }

  @Test func standingStillOnceWithAPluginSetsItAsideAtOnce() {
    var history = StartHistory()
    let aside = history.take(stop(["c", "a"], stuck: true), installed: three)
    #expect(aside.map(\.id) == ["c"] && aside.first?.cause == .stuck)
  }

  @Test func theFileThatWasReadLastIsSuspectedFirst() {
    var history = StartHistory()
    let doing = Doing(screen: "practice", plugins: ["b"], file: "a/diagrams/x.svg")
    let aside = history.take(
      .stopped(doing, isEarly: false, isStuck: true), installed: three)
    #expect(aside.map(\.id) == ["a"])
  }

  @Test func standingStillWithNothingKnownSuspectsWhatWasInstalledLast() {
    var history = StartHistory()
    history.startWasGood([plugin("a", changed: 1), plugin("c", changed: 2)])
    #expect(history.take(stop(stuck: true), installed: three).map(\.id) == ["b"])
  }

  @Test func twoFailedStartsSuspectOnlyWhatChangedLastSinceTheLastGoodOne() {
    var history = StartHistory()
    var now = three
    history.startWasGood(now)
    now[0] = plugin("a", changed: 9, version: "2")
    #expect(history.take(stop(early: true), installed: now).isEmpty)
    let aside = history.take(stop(early: true), installed: now)
    #expect(aside.map(\.id) == ["a"] && aside.first?.cause == .starts)
  }

  @Test func aWrongGuessIsUsedAgainAndTheNextIsTriedAndAfterThreeAllAreSetAside() {
    var history = StartHistory()
    let four = three + [plugin("d", changed: 0)]
    var seen: [[String]] = []
    for _ in 0..<8 {
      _ = history.take(stop(early: true), installed: four)
      seen.append(history.aside.map(\.id).sorted())
    }
    #expect(
      seen == [[], ["b"], ["b"], ["c"], ["c"], ["a"], ["a"], ["a", "b", "c", "d"]])
  }

  @Test func aGoodStartProvesTheGuessAndItStaysAsideUntilTheStaffAct() {
    var history = StartHistory()
    for _ in 0..<2 { _ = history.take(stop(early: true), installed: three) }
    for _ in 0..<5 {
      history.startWasGood(three)
      history.hasSettled()
      #expect(history.take(.inOrder, installed: three).isEmpty)
      #expect(history.aside.map(\.id) == ["b"])
    }
    #expect(history.tryAgain("b")?.id == "b")
    #expect(history.aside.isEmpty && history.tryAgain("b") == nil)
  }

  @Test func anotherVersionOrARemovedPluginIsNotSetAsideAnyMore() {
    var history = StartHistory()
    for _ in 0..<2 { _ = history.take(stop(["b"]), installed: three) }
    var now = three
    now[1] = plugin("b", changed: 5, version: "2")
    _ = history.take(.inOrder, installed: now)
    #expect(history.aside.isEmpty)
    for _ in 0..<2 { _ = history.take(stop(["c"]), installed: now) }
    #expect(history.aside.map(\.id) == ["c"])
    now.removeLast()
    _ = history.take(.inOrder, installed: now)
    #expect(history.aside.isEmpty)
  }

  @Test func whatIsAsideIsNotSuspectedAgain() {
    var history = StartHistory()
    for _ in 0..<2 { _ = history.take(stop(["b"]), installed: three) }
    for _ in 0..<2 { #expect(history.take(stop(["b"]), installed: three).isEmpty) }
    #expect(history.aside.count == 1)
  }

  @Test func aHistoryIsTheSameAfterTheDisk() throws {
    var history = StartHistory()
    history.startWasGood(three)
    for _ in 0..<2 { _ = history.take(stop(early: true), installed: three) }
    let data = try JSONEncoder().encode(history)
    #expect(try JSONDecoder().decode(StartHistory.self, from: data) == history)
  }
}

/// How the next start knows how a run ended.
@Suite struct RunMarkTests {
  private let kiosk = Kiosk()

  private final class Kiosk {
    private let temporary = TemporaryFolder(isMade: true)
    var folder: String { temporary.path }

    func mark(boot: String = "one") -> RunMark {
      RunMark(stateFolder: folder, clock: BootClock(boot: { boot }, seconds: { 0 }))
    }
  }

  private let doing = Doing(
    screen: "practice", plugins: ["session.x", "language.y"], file: "session.x/diagrams/a.svg")

  /// A run that is not ended: its lock goes with it, its file stays.
  private func leave(_ change: (RunMark) -> Void = { _ in }) {
    let mark = kiosk.mark()
    _ = mark.begin()
    change(mark)
    mark.forget()
  }

  @Test func aFirstRunAndOneAfterAnOrderlyEndFindNothing() {
    let mark = kiosk.mark()
    #expect(mark.begin() == .inOrder)
    mark.note { $0 = doing }
    mark.end()
    #expect(kiosk.mark().begin() == .inOrder)
  }

  @Test func aRunThatDiedLeavesWhatItWasDoing() {
    leave { $0.note { $0 = doing } }
    #expect(kiosk.mark().begin() == .stopped(doing, isEarly: true, isStuck: false))
  }

  @Test func aGoodStartAndStandingStillAreRemembered() {
    leave {
      $0.startWasGood()
      $0.note { $0 = doing }
      $0.isStuck(isWorking: true)
    }
    #expect(kiosk.mark().begin() == .stopped(doing, isEarly: false, isStuck: true))
  }

  @Test func aRunThatOnlyWaitedBlamesNothingThatItShowed() {
    leave {
      $0.startWasGood()
      $0.note { $0 = doing }
      $0.isStuck(isWorking: false)
    }
    let left = RunEnding.stopped(Doing(screen: "practice"), isEarly: false, isStuck: false)
    #expect(kiosk.mark().begin() == left)
    var history = StartHistory()
    let pack = StartHistory.Installed(
      id: "language.y", name: "Y", kind: "language", version: "1", isDropped: false, changed: 1)
    for _ in 0..<9 { #expect(history.take(left, installed: [pack]).isEmpty) }
  }

  @Test func anotherStartOfTheMachineMeansAPowerCut() {
    leave { $0.isStuck(isWorking: true) }
    #expect(kiosk.mark(boot: "two").begin() == .powerCut)
  }

  @Test func aSecondKioskBesideTheFirstJudgesNothingAndHarmsNothing() {
    let first = kiosk.mark()
    #expect(first.begin() == .inOrder)
    let second = kiosk.mark()
    #expect(second.begin() == .stillRunning)
    second.note { $0 = doing }
    second.end()
    first.end()
    #expect(kiosk.mark().begin() == .inOrder)
  }

  @Test(arguments: [[0], Array(repeating: 0, count: 1024), Array("tuntun-run 9\n".utf8)])
  func aFileThatIsNoMarkCountsAsAPowerCut(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: kiosk.folder + "/running"))
    #expect(kiosk.mark().begin() == .powerCut)
  }

  @Test func aNameTooLongForTheFileIsCutAndDoesNoHarm() {
    leave { $0.note { $0.plugins = [String(repeating: "é\n", count: 3000)] } }
    guard case .stopped = kiosk.mark().begin() else {
      Issue.record("the mark was not read")
      return
    }
  }

  @Test func withoutAStateFolderNothingIsWritten() {
    let mark = RunMark(stateFolder: kiosk.folder + "/nowhere")
    #expect(mark.begin() == .inOrder)
    mark.end()
    #expect(access(kiosk.folder + "/nowhere", F_OK) != 0)
  }
}
