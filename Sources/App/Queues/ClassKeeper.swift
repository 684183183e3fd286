import Foundation
import Kiosk
import Platform
import Results
import Storage
import Synchronization

/// Brings classes to the disk on another thread: the one that goes on into a file, those that are
/// over into the database, in their order.
///
/// The file is taken away when nothing in it is needed: the class is in the database, or there is
/// nothing to keep of it. A record that the disk refuses stays in memory and is tried again, and the
/// file stays as long.
final class ClassKeeper: Sendable {
  private struct State {
    /// Name of the class that goes on.
    var current: Data?
    /// What is not yet in the file.
    var unsaved: SavedClass?
    var waiting: [ClassLedger.Draft] = []
    /// Of sessions and languages, by their plugins' ids.
    var versions: [String: String] = [:]
    /// Whether the last try kept everything; `nil`: the loop knows already.
    var news: Bool?
  }

  private let file: ClassFile
  private let ledger: ClassLedger
  private let queue = DispatchQueue(label: "classes", qos: .userInitiated)
  private let state = Mutex(State())
  private let onDamage: @Sendable () -> Void

  /// - Parameter onDamage: told that the database should be looked at.
  init(stateFolder: String, onDamage: @escaping @Sendable () -> Void = {}) {
    self.onDamage = onDamage
    file = ClassFile(stateFolder: stateFolder)
    ledger = ClassLedger(
      RecordsDatabase(stateFolder: stateFolder), today: { QuizLedger.localDay() })
  }

  /// The class that a power cut interrupted, if there is one.
  func load() -> ClassFile.Content? {
    let content = file.load()
    state.withLock { $0.current = content?.id }
    return content
  }

  /// Uses these versions of plugins, by their ids, from now on.
  func learn(_ versions: [String: String]) { state.withLock { $0.versions = versions } }

  /// Keeps the class that goes on.
  func save(_ saved: SavedClass) {
    state.withLock { state in
      if state.current == nil { state.current = RandomID.make() }
      state.unsaved = saved
    }
    queue.async { [self] in work() }
  }

  /// Keeps the record of the class that is over, or forgets it.
  func end(_ record: ClassRecord?) {
    state.withLock { state in
      if let record {
        state.waiting.append(
          ClassLedger.Draft(
            record, id: state.current ?? RandomID.make(),
            version: state.versions[record.session] ?? "",
            languageVersion: state.versions["language.\(record.language)"] ?? ""))
      }
      state.current = nil
      state.unsaved = nil
    }
    queue.async { [self] in work() }
  }

  /// Whether the loop has something to be told: a wake that comes within a tick tells it nothing.
  var hasNews: Bool { state.withLock { $0.news != nil } }

  /// Whether everything is kept, when that has changed since the last call.
  func news() -> Bool? {
    state.withLock { state in
      defer { state.news = nil }
      return state.news
    }
  }

  /// Waits for the last class: the program ends.
  func finish() { queue.sync { work(isLast: true) } }

  private func work(isLast: Bool = false) {
    saveCurrent()
    while let draft = state.withLock({ $0.waiting.first }) {
      do throws(RecordsFault) {
        try ledger.store(draft)
        state.withLock { state in
          state.waiting.removeFirst()
          if state.waiting.isEmpty { state.news = true }
        }
      } catch  where error.kind == .refused {
        Console.note("The record of a class is left out: \(error)")
        state.withLock { _ = $0.waiting.removeFirst() }
      } catch {
        Console.note("The record of a class waits for the disk: \(error)")
        state.withLock { $0.news = false }
        if error.kind == .unreadable { onDamage() }
        if !isLast { queue.asyncAfter(deadline: .now() + 60) { [self] in work() } }
        Loop.wake()
        return
      }
    }
    if state.withLock({ $0.current == nil }) { attempt { try file.clear() } }
    Loop.wake()
  }

  private func saveCurrent() {
    let next = state.withLock { state in
      defer { state.unsaved = nil }
      return state.unsaved.flatMap { saved in state.current.map { (saved, $0) } }
    }
    guard let (saved, id) = next else { return }
    attempt { try file.save(saved, id: id) }
  }

  /// A disk that fails costs the kiosk its memory, never the class: one line in the log.
  private func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Console.note("\(error)") }
  }
}
