import Foundation
import Kiosk
import Results
import Synchronization

/// Brings what visits did to the disk on another thread, in order.
///
/// Nothing is opened before the first note. One that cannot be kept stays in memory and is tried
/// again: with the next note, and every minute. A disk that never comes back costs the oldest.
final class VisitKeeper: Sendable {
  private struct Waiting {
    var note: VisitNote
    var version = ""
    var languageVersion = ""
  }

  private struct State {
    var waiting: [Waiting] = []
    /// Of sessions and languages, by their plugins' ids.
    var versions: [String: String] = [:]
    var thread = VisitLedger.Thread()
  }

  /// As many notes wait for a disk at most: some days of visits.
  private static let limit = 10_000

  private let ledger: VisitLedger
  private let queue = DispatchQueue(label: "visits", qos: .utility)
  private let state = Mutex(State())
  private let onDamage: @Sendable () -> Void

  /// - Parameter onDamage: told that the database should be looked at.
  init(stateFolder: String, onDamage: @escaping @Sendable () -> Void = {}) {
    self.onDamage = onDamage
    ledger = VisitLedger(
      RecordsDatabase(stateFolder: stateFolder), today: { QuizLedger.localDay() })
  }

  /// Uses these versions of plugins, by their ids, from now on.
  func learn(_ versions: [String: String]) { state.withLock { $0.versions = versions } }

  /// Keeps `note` soon.
  func note(_ note: VisitNote) {
    state.withLock { state in
      var next = Waiting(note: note)
      if case .practiceBegan(let start) = note {
        next.version = state.versions[start.session] ?? ""
        next.languageVersion = state.versions["language.\(start.language)"] ?? ""
      }
      state.waiting.append(next)
      if state.waiting.count > Self.limit { state.waiting.removeFirst() }
    }
    queue.async { [self] in work() }
  }

  /// Waits for the last note: the program ends.
  func finish() { queue.sync { work(isLast: true) } }

  private func work(isLast: Bool = false) {
    while let (next, thread) = state.withLock({ state in
      state.waiting.first.map { ($0, state.thread) }
    }) {
      do throws(RecordsFault) {
        var moved = thread
        try ledger.record(
          next.note, &moved, version: next.version, languageVersion: next.languageVersion)
        state.withLock { state in
          state.thread = moved
          state.waiting.removeFirst()
        }
      } catch  where error.kind == .refused {
        Console.note("A note of a visit is left out: \(error)")
        state.withLock { _ = $0.waiting.removeFirst() }
      } catch {
        Console.note("A note of a visit waits for the disk: \(error)")
        if error.kind == .unreadable { onDamage() }
        if !isLast { queue.asyncAfter(deadline: .now() + 60) { [self] in work() } }
        break
      }
    }
  }
}
