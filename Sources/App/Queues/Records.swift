import Content
import Foundation
import Kiosk
import Platform
import Results
import Storage
import Synchronization

/// Everything that the running kiosk keeps of visits, quizzes and classes.
final class Records: Sendable {
  /// A note of a visit with the versions of what it used.
  private struct Visit {
    var note: VisitNote
    var version = ""
    var languageVersion = ""
  }

  private let ongoingQuiz: OngoingFile<SavedQuiz>
  private let ongoingClass: OngoingFile<SavedClass>
  private let visits: RecordQueue<Visit>
  private let quizzes: RecordQueue<QuizLedger.Draft>
  private let classes: RecordQueue<ClassLedger.Draft>
  /// Of sessions and languages, by their plugins' ids.
  private let versions = Mutex<[String: String]>([:])

  /// - Parameter onDamage: called when the database should be looked at.
  init(stateFolder: String, onDamage: @escaping @Sendable () -> Void = {}) {
    let database = RecordsDatabase(stateFolder: stateFolder)
    let today: @Sendable () -> String = { QuizLedger.localDay() }
    let visitLedger = VisitLedger(database, today: today)
    let quizLedger = QuizLedger(database, today: today)
    let classLedger = ClassLedger(database, today: today)
    let thread = Mutex(VisitLedger.Thread())
    let quiz = OngoingFile(SavedQuizFile(stateFolder: stateFolder))
    let meeting = OngoingFile(ClassFile(stateFolder: stateFolder))
    (ongoingQuiz, ongoingClass) = (quiz, meeting)
    // Some days of visits wait for a disk.
    visits = RecordQueue(
      "A note of a visit", qos: .utility, limit: 10_000,
      store: { visit throws(RecordsFault) in
        var moved = thread.withLock { $0 }
        try visitLedger.record(
          visit.note, &moved, version: visit.version, languageVersion: visit.languageVersion)
        thread.withLock { $0 = moved }
      }, onDamage: onDamage)
    quizzes = RecordQueue(
      "A result of a quiz", qos: .userInitiated,
      store: { draft throws(RecordsFault) in try quizLedger.store(draft) }, onDamage: onDamage,
      before: quiz.write, after: Self.clearing(quiz))
    classes = RecordQueue(
      "The record of a class", qos: .userInitiated,
      store: { draft throws(RecordsFault) in try classLedger.store(draft) }, onDamage: onDamage,
      before: meeting.write, after: Self.clearing(meeting))
  }

  /// Removes the file when nothing in it is needed, and wakes the loop to hear the news.
  private static func clearing(
    _ file: OngoingFile<some Codable & Equatable & Sendable>
  ) -> @Sendable (Bool) -> Void {
    { isEmpty in
      if isEmpty { file.clearIfOver() }
      Loop.wake()
    }
  }

  /// Uses these versions of plugins, by their ids, from now on.
  func setPluginVersions(_ versions: [String: String]) { self.versions.withLock { $0 = versions } }

  private func version(_ id: String) -> String { versions.withLock { $0[id] ?? "" } }

  // MARK: What is kept

  /// Keeps a note of a visit.
  func note(_ note: VisitNote) {
    var visit = Visit(note: note)
    if case .practiceBegan(let start) = note {
      visit.version = version(start.session)
      visit.languageVersion = version("language.\(start.language)")
    }
    visits.add(visit)
  }

  /// Keeps the quiz that goes on; `nil`: none does.
  func save(_ quiz: SavedQuiz?) {
    ongoingQuiz.set(quiz)
    quizzes.run()
  }

  /// Keeps the result of a quiz.
  func store(_ result: QuizResult) {
    quizzes.add(
      QuizLedger.Draft(
        result, id: ongoingQuiz.id, languageVersion: version("language.\(result.language)")))
  }

  /// Keeps the class that goes on.
  func save(_ saved: SavedClass) {
    ongoingClass.set(saved)
    classes.run()
  }

  /// Keeps the record of the class that is over, or forgets it.
  func endClass(_ record: ClassRecord?) {
    let draft = record.map {
      ClassLedger.Draft(
        $0, id: ongoingClass.id, version: version($0.session),
        languageVersion: version("language.\($0.language)"))
    }
    if let draft { classes.add(draft) }
    ongoingClass.set(nil)
    classes.run()
  }

  // MARK: What became of it

  /// The class that a power cut interrupted, if there is one.
  func interruptedClass() -> ClassFile.Content? { ongoingClass.load() }

  /// The quiz that a power cut interrupted, if there is one.
  func interruptedQuiz() -> SavedQuizFile.Content? { ongoingQuiz.load() }

  /// Whether ``news()`` has something to say: a wake within a tick says nothing.
  var hasNews: Bool { quizzes.hasNews || classes.hasNews }

  /// Whether all results of quizzes and all classes are kept, where that was found out since the last
  /// call.
  func news() -> [KioskEvent] {
    [quizzes.news().map { .quizStored($0) }, classes.news().map { .classStored($0) }]
      .compactMap { $0 }
  }

  /// Waits for the last record: the program ends.
  func finish() {
    quizzes.finish()
    visits.finish()
    classes.finish()
  }
}
