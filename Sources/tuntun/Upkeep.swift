import Foundation
import Packages
import Records
import Stage
import Synchronization

/// What the running kiosk does about its database and its packages beside the visitors.
///
/// Nothing of it delays the first picture. After that, on another thread, the database is read
/// through and repaired where it must be; rubbish is swept and every active package is compared with
/// what was installed; a damaged one is replaced, and the main loop is told. Each hour the backup of
/// the day and the reserve for a full disk are seen to. A start that has come so far and lived for a
/// while counts as good.
final class Upkeep: Sendable {
  private struct State {
    var isBegun = false
    var hasNews = false
  }

  /// Seconds that a start must live to be a good one.
  private static let trial = 10.0
  /// Seconds between two looks at backup and reserve.
  private static let hour = 3600.0

  private let queue = DispatchQueue(label: "upkeep", qos: .utility)
  private let store: PackageStore
  private let care: RecordsCare
  private let marker: StartMarker
  private let state = Mutex(State())

  init(store: PackageStore) {
    self.store = store
    care = RecordsCare(stateFolder: store.stateFolder)
    marker = StartMarker(stateFolder: store.stateFolder)
  }

  /// Notes that the kiosk starts; gives whether it must do with what came with it.
  func begin() -> Bool { marker.begin() }

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
    queue.asyncAfter(deadline: .now() + Self.trial) { [self] in marker.succeed() }
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
      Report.note(sentence)
      if outcome.mayLackPackages { store.restoreRows().forEach(Report.note) }
      contentDidChange()
      return true
    } catch {
      Report.note("The database of results could not be checked: \(error)")
      return false
    }
  }

  private func checkPackages() {
    store.sweep()
    do throws(PackageRefusal) {
      let sentences = try store.checkActive()
      guard !sentences.isEmpty else { return }
      sentences.forEach(Report.note)
      contentDidChange()
    } catch {
      Report.note("Installed packages could not be checked: \(error.sentence)")
    }
  }

  private func tend(isStart: Bool = false) {
    do throws(RecordsFault) {
      try care.tend(isStart: isStart)
    } catch {
      Report.note("There is no backup of today: \(error)")
      if error.kind == .unreadable { checkRecords() }
    }
    queue.asyncAfter(deadline: .now() + Self.hour) { [self] in tend() }
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

  /// Notes that somebody ended the kiosk, which is no failure.
  func end() { marker.succeed() }
}
