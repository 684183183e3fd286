import Foundation
import Packages
import Stage
import Synchronization

/// What the running kiosk does about its packages beside the visitors.
///
/// Nothing of it delays the first picture. After that, on another thread, rubbish is swept and every
/// active package is compared with what was installed; a damaged one is replaced, and the main loop
/// is told. A start that has come so far and lived for a while counts as good.
final class Upkeep: Sendable {
  private struct State {
    var isBegun = false
    var hasNews = false
  }

  /// Seconds that a start must live to be a good one.
  private static let trial = 10.0

  private let store: PackageStore
  private let marker: StartMarker
  private let state = Mutex(State())

  init(store: PackageStore) {
    self.store = store
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
    let queue = DispatchQueue(label: "upkeep", qos: .utility)
    queue.async { [self] in check() }
    queue.asyncAfter(deadline: .now() + Self.trial) { [self] in marker.succeed() }
  }

  private func check() {
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
