import Foundation
import Results
import Synchronization

/// Records that wait for the disk, stored on a thread of its own in their order.
///
/// Nothing is opened before the first record. One that the disk refuses stays in memory and is tried
/// again: with the next one, and every minute. One that the schema refuses is left out.
final class RecordQueue<Record: Sendable>: Sendable {
  private struct State {
    var waiting: [Record] = []
    /// Whether the last try stored everything; `nil`: that was asked since.
    var news: Bool?
  }

  /// What a record is called in the log, such as "A result of a quiz".
  private let name: String
  private let limit: Int
  private let queue: DispatchQueue
  private let state = Mutex(State())
  private let store: @Sendable (Record) throws(RecordsFault) -> Void
  private let onDamage: @Sendable () -> Void
  private let before: @Sendable () -> Void
  private let after: @Sendable (_ isEmpty: Bool) -> Void

  /// - Parameters:
  ///   - name: what a record is called in the log, such as "A result of a quiz".
  ///   - limit: how many records may wait; a disk that never comes back costs the oldest.
  ///   - store: stores one record.
  ///   - onDamage: called when the database should be looked at.
  ///   - before: called on the queue's thread before the records are stored.
  ///   - after: called there afterwards, with whether no record waits.
  init(
    _ name: String, qos: DispatchQoS, limit: Int = .max,
    store: @escaping @Sendable (Record) throws(RecordsFault) -> Void,
    onDamage: @escaping @Sendable () -> Void,
    before: @escaping @Sendable () -> Void = {},
    after: @escaping @Sendable (_ isEmpty: Bool) -> Void = { _ in }
  ) {
    self.name = name
    self.limit = limit
    self.store = store
    self.onDamage = onDamage
    self.before = before
    self.after = after
    queue = DispatchQueue(label: name, qos: qos)
  }

  /// Stores `record` soon.
  func add(_ record: Record) {
    state.withLock { state in
      state.waiting.append(record)
      if state.waiting.count > limit { state.waiting.removeFirst() }
    }
    run()
  }

  /// Works soon, although there may be no new record.
  func run() { queue.async { [self] in work() } }

  /// Whether ``news()`` has something to say.
  var hasNews: Bool { state.withLock { $0.news != nil } }

  /// Whether everything is stored, when that was found out since the last call.
  func news() -> Bool? {
    state.withLock { state in
      defer { state.news = nil }
      return state.news
    }
  }

  /// Waits for the last record: the program ends.
  func finish() { queue.sync { work(isLast: true) } }

  private func work(isLast: Bool = false) {
    before()
    while let record = state.withLock({ $0.waiting.first }) {
      do throws(RecordsFault) {
        try store(record)
        state.withLock { state in
          state.waiting.removeFirst()
          if state.waiting.isEmpty { state.news = true }
        }
      } catch  where error.kind == .refused {
        Console.note("\(name) is left out: \(error)")
        state.withLock { _ = $0.waiting.removeFirst() }
      } catch {
        Console.note("\(name) waits for the disk: \(error)")
        state.withLock { $0.news = false }
        if error.kind == .unreadable { onDamage() }
        if !isLast { queue.asyncAfter(deadline: .now() + 60) { [self] in work() } }
        break
      }
    }
    after(state.withLock { $0.waiting.isEmpty })
  }
}
