import Content
import Foundation
import Kiosk
import Platform
import Results
import Storage
import Synchronization

/// Brings results of quizzes to the disk on another thread, in their order, and tells the main loop.
///
/// The quiz that goes on lies in a file until its result is kept, under the same name: a power cut in
/// between keeps it once. Nothing is opened before the first result. One that cannot be kept stays in memory and is tried
/// again: with the next result, and every minute.
final class QuizKeeper: Sendable {
  private struct State {
    /// Name of the quiz that goes on.
    var current: Data?
    /// What is not yet in the file.
    var unsaved: SavedQuiz?
    var waiting: [QuizLedger.Draft] = []
    /// Of languages, by their plugins' ids.
    var versions: [String: String] = [:]
    /// Whether the last try kept everything; `nil`: the loop knows already.
    var news: Bool?
  }

  private let file: SavedQuizFile
  private let ledger: QuizLedger
  private let queue = DispatchQueue(label: "quiz results", qos: .userInitiated)
  private let state = Mutex(State())
  private let onDamage: @Sendable () -> Void

  /// - Parameter onDamage: told that the database should be looked at.
  init(stateFolder: String, onDamage: @escaping @Sendable () -> Void = {}) {
    self.onDamage = onDamage
    file = SavedQuizFile(stateFolder: stateFolder)
    ledger = QuizLedger(
      RecordsDatabase(stateFolder: stateFolder), today: { QuizLedger.localDay() })
  }

  /// Uses these versions of plugins, by their ids, from now on.
  func learn(_ versions: [String: String]) { state.withLock { $0.versions = versions } }

  /// The quiz that a power cut interrupted, if there is one.
  func load() -> SavedQuizFile.Content? {
    let content = file.load()
    state.withLock { $0.current = content?.id }
    return content
  }

  /// Keeps the quiz that goes on; `nil`: none does.
  func save(_ saved: SavedQuiz?) {
    state.withLock { state in
      state.current = saved == nil ? nil : state.current ?? RandomID.make()
      state.unsaved = saved
    }
    queue.async { [self] in work() }
  }

  /// Keeps `result` soon.
  func store(_ result: QuizResult) {
    state.withLock { state in
      let version = state.versions["language.\(result.language)"] ?? ""
      state.waiting.append(
        QuizLedger.Draft(
          result, id: state.current ?? RandomID.make(), languageVersion: version))
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

  /// Waits for the last result: the program ends.
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
        Console.note("A result of a quiz is left out: \(error)")
        state.withLock { _ = $0.waiting.removeFirst() }
      } catch {
        Console.note("A result of a quiz waits for the disk: \(error)")
        state.withLock { $0.news = false }
        if error.kind == .unreadable { onDamage() }
        if !isLast { queue.asyncAfter(deadline: .now() + 60) { [self] in work() } }
        break
      }
    }
    if state.withLock({ $0.waiting.isEmpty && $0.current == nil }) { attempt { try file.clear() } }
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

  /// A disk that fails costs the kiosk its memory, never the quiz: one line in the log.
  private func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Console.note("\(error)") }
  }
}
