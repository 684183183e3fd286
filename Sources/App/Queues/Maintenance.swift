import Foundation
import Kiosk
import Packages
import Platform
import Results
import Synchronization

/// What the running kiosk does about its database and its packages beside the visitors.
///
/// Nothing of it delays the first picture. After that, on another thread, the database is read
/// through and repaired where it must be; rubbish is swept and every active package is compared with
/// what was installed; a damaged one is replaced, and the main loop is told. Each hour the backup of
/// the day and the reserve for a full disk are seen to. A start that has come so far and lived for a
/// while counts as good; what made the kiosk stop is set aside at the next start (``StartHistory``).
final class Maintenance: Sendable {
  private struct State {
    var isBegun = false
    var hasNews = false
    /// Whether no other kiosk runs with the same state.
    var isAlone = true
    var shown = Doing()
  }

  /// Seconds that a start must live to be a good one.
  private static let trial = 10.0
  /// Seconds between two looks at backup and reserve.
  private static let hour = 3600.0

  private let queue = DispatchQueue(label: "maintenance", qos: .utility)
  private let store: PackageStore
  private let care: RecordsCare
  private let mark: RunMark
  private let state = Mutex(State())

  init(store: PackageStore) {
    self.store = store
    care = RecordsCare(stateFolder: store.stateFolder)
    mark = RunMark(stateFolder: store.stateFolder)
  }

  /// Notes that the kiosk starts, and sets aside what made the last run stop.
  func begin() {
    let ending = mark.begin()
    switch ending {
    case .inOrder: break
    case .powerCut: Console.note("The machine was switched off while the kiosk ran.")
    case .stillRunning:
      Console.note("Another kiosk runs with \(store.stateFolder).")
      state.withLock { $0.isAlone = false }
    case .stopped(let doing, _, _):
      Console.note("The kiosk did not end in order the last time\(doing.place).")
    }
    store.judge(ending).forEach(Console.note)
  }

  /// Notes what is on the screen, so that the next start knows it if this run does not end in order.
  func isShowing(_ kiosk: KioskState) {
    let now = Doing(kiosk)
    let isNew = state.withLock { state in
      defer { state.shown = now }
      return state.shown != now
    }
    if isNew { mark.note { $0 = now } }
  }

  /// Notes which plugin (its id) or file (`PLUGIN/FILE`) is being read.
  func isReading(_ file: String) { mark.note { $0.file = file } }

  /// The main loop stands still: says what it was doing and ends the program, to be started again.
  func isStuck(_ how: LoopWatch.Stuck) -> Never {
    Console.note(
      "The kiosk stands still: \(how.rawValue)\(mark.doing.place). It ends, to be started again.")
    mark.isStuck(isWorking: how == .working)
    abort()
  }

  /// Begins the work when the first picture has been shown; later calls do nothing.
  func pictureWasShown() {
    let isFirst = state.withLock { state in
      defer { state.isBegun = true }
      return !state.isBegun
    }
    guard isFirst else { return }
    queue.async { [self] in
      checkRecords()
      checkPackages()
      tend(isStart: true)
    }
    queue.asyncAfter(deadline: .now() + Self.trial) { [self] in
      mark.startWasGood()
      if isAlone { store.startWasGood() }
    }
  }

  /// Somebody met damage in the database.
  func recordsLookDamaged() {
    queue.async { [self] in
      if checkRecords() { checkPackages() }
    }
  }

  /// Gives whether something was repaired.
  @discardableResult
  private func checkRecords() -> Bool {
    do throws(RecordsFault) {
      let outcome = try care.check()
      guard let sentence = outcome.sentence else { return false }
      Console.note(sentence)
      if outcome.mayLackPackages { store.restoreRows().forEach(Console.note) }
      contentDidChange()
      return true
    } catch {
      Console.note("The database of results could not be checked: \(error)")
      return false
    }
  }

  private func checkPackages() {
    store.sweep()
    do throws(PackageRefusal) {
      let sentences = try store.checkActive()
      guard !sentences.isEmpty else { return }
      sentences.forEach(Console.note)
      contentDidChange()
    } catch {
      Console.note("Installed packages could not be checked: \(error.sentence)")
    }
  }

  private func tend(isStart: Bool = false) {
    do throws(RecordsFault) {
      try care.tend(isStart: isStart)
    } catch {
      Console.note("There is no backup of today: \(error)")
      if error.kind == .unreadable { checkRecords() }
    }
    queue.asyncAfter(deadline: .now() + Self.hour) { [self] in
      if isAlone { store.hasSettled() }
      tend()
    }
  }

  /// Tells the main loop, from any thread, to look anew at what is installed.
  func contentDidChange() {
    state.withLock { $0.hasNews = true }
    Loop.wake()
  }

  /// Whether the content changed since the last call.
  func hasNews() -> Bool {
    state.withLock { state in
      defer { state.hasNews = false }
      return state.hasNews
    }
  }

  private var isAlone: Bool { state.withLock { $0.isAlone } }

  /// Notes that the kiosk ends in order, which is no failure.
  func end() { mark.end() }
}
