import Content
import Foundation
import Kiosk
import Results

/// A kiosk that is used without a pause: visits, practices, quizzes and classes, saved by the ledgers,
/// and each thing told only when it is kept.
///
/// What the disk refuses is tried again, as the keepers of the kiosk do.
public struct BusyKiosk {
  private let visits: VisitLedger
  private let quizzes: QuizLedger
  private let classes: ClassLedger
  private let care: RecordsCare
  private let tell: (Acknowledged) -> Void
  private let complain: (RecordsFault) -> Void
  private var dice: Dice
  private var thread = VisitLedger.Thread()
  /// Tries of one note.
  private static let timeout = 8

  /// - Parameters:
  ///   - tell: told of each thing that is on the disk.
  ///   - complain: told of each refusal.
  public init(
    stateFolder: String, seed: UInt64, day: String = "2026-11-24",
    tell: @escaping (Acknowledged) -> Void, complain: @escaping (RecordsFault) -> Void
  ) {
    let database = RecordsDatabase(stateFolder: stateFolder)
    visits = VisitLedger(database, today: { day })
    quizzes = QuizLedger(database, today: { day })
    classes = ClassLedger(database, today: { day })
    care = RecordsCare(stateFolder: stateFolder, today: { day })
    self.tell = tell
    self.complain = complain
    dice = Dice(seed: seed)
  }

  /// One visit with all that may come of it.
  ///
  /// - Throws: what was refused to the end.
  public mutating func visit() throws(RecordsFault) {
    try record(.began(language: "id"))
    try record(.chose("born"))
    if dice.happens(40) { try quiz(.before, isOfClass: false) }
    if dice.happens(80) { try practice() }
    if dice.happens(40) { try quiz(.after, isOfClass: false) }
    if dice.happens(10) { try quiz(.before, isOfClass: true) }
    if dice.happens(15) { try teaching() }
    try record(.timedOut)
  }

  private mutating func practice() throws(RecordsFault) {
    let steps = Array(YearOfUse.steps.prefix(3))
    try record(
      .practiceBegan(
        PracticeStart(
          session: YearOfUse.session, language: "id", options: ["sitting", "oil"], steps: steps)))
    guard let practice = thread.practice else { return }
    for (index, step) in steps.enumerated() {
      if dice.happens(20) {
        try record(.paused(.babyCries))
        if index == 0 { tell(.pause(practice: practice, "babyCries", times: 1)) }
      }
      try record(.stepDone(step))
      tell(.step(practice: practice, step, done: 1))
    }
    try record(.finished(steps: steps.count))
    tell(.end(practice: practice, "finished"))
  }

  private mutating func record(_ note: VisitNote) throws(RecordsFault) {
    var moved = thread
    let visits = visits
    try insist { () throws(RecordsFault) in
      moved = thread
      try visits.record(note, &moved, version: "1.0.0", languageVersion: "1.0.0")
    }
    thread = moved
    switch note {
    case .began: if let id = thread.visit { tell(.visit(id)) }
    case .chose(let choice): if let id = thread.visit { tell(.choice(visit: id, choice)) }
    case .practiceBegan: if let id = thread.practice { tell(.practice(id)) }
    default: break
    }
  }

  private mutating func quiz(_ phase: QuizPhase, isOfClass: Bool) throws(RecordsFault) {
    let draft = QuizLedger.Draft(result(phase, isOfClass: isOfClass), languageVersion: "1.0.0")
    let quizzes = quizzes
    try insist { () throws(RecordsFault) in try quizzes.store(draft) }
    tell(.quiz(draft.id, answers: isOfClass ? 0 : 4, hands: isOfClass ? 6 : 0))
  }

  /// Four answers of a family, or the hands of a class at three questions.
  private mutating func result(_ phase: QuizPhase, isOfClass: Bool) -> QuizResult {
    let answers = YearOfUse.items.prefix(4).map {
      Answer(
        item: $0, options: ["a"], shown: ["a", "b"], attempt: 1, milliseconds: 900, credit: 1)
    }
    let tallies = YearOfUse.items.prefix(3).map { item in
      var tally = Tally(item: item, shown: ["a", "b"])
      tally.set(dice.below(20), for: "a")
      return tally
    }
    return QuizResult(
      quiz: YearOfUse.quiz, version: "1.0.0", language: "id", phase: phase, seed: dice.next(),
      symbol: isOfClass ? nil : .fish, day: nil, answers: isOfClass ? [] : answers,
      tallies: isOfClass ? tallies : [], marks: [])
  }

  private mutating func teaching() throws(RecordsFault) {
    let quiz = QuizContent(
      id: YearOfUse.quiz, version: "1.0.0", title: ContentText(key: "t", source: "t"),
      summary: ContentText(key: "s", source: "s"), session: YearOfUse.session,
      items: YearOfUse.items.prefix(3).map { id in
        QuizItem(
          id: id, kind: .choice, question: ContentText(key: id, source: id),
          options: ["a", "b"].map {
            QuizItem.Option(
              id: $0, text: ContentText(key: $0, source: $0), weight: $0 == "a" ? 100 : 0)
          })
      })
    let rounds = [QuizPhase.before, .after].map { phase in
      var round = HandsUpRound(of: quiz, phase: phase, seed: dice.next())
      while round.position != .finished {
        round.set(dice.below(20) + 1, for: "a")
        round.goOn()
      }
      return ClassRecord.Round(round, language: "id")
    }
    let record = ClassRecord(
      session: YearOfUse.session, language: "id", ending: .finished, plannedMinutes: 60,
      minutes: 55, attendance: [.mother: 12, .husband: 4],
      steps: YearOfUse.steps.prefix(4).map { ShownStep(step: $0) }, rounds: rounds)
    let draft = ClassLedger.Draft(record, version: "1.0.0", languageVersion: "1.0.0")
    let classes = classes
    try insist { () throws(RecordsFault) in try classes.store(draft) }
    let hands = rounds.reduce(0) { $0 + $1.result.tallies.count }
    tell(.teaching(draft.id, rows: ClassRole.allCases.count + record.steps.count + hands))
  }

  private func insist(_ work: () throws(RecordsFault) -> Void) throws(RecordsFault) {
    for attempt in 1... {
      do throws(RecordsFault) {
        return try work()
      } catch {
        complain(error)
        guard attempt < Self.timeout, error.kind != .refused else { throw error }
        if error.kind == .unreadable { _ = try? care.check() }
      }
    }
  }
}
