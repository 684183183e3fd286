/// A class's way through a phase: the question is read, hands go up, the midwife counts them.
///
/// Only items of which each person takes exactly one option are asked. The order of options is the
/// seed's, as in ``Attempt``.
public struct HandsUpRound: Equatable, Sendable {
  /// Id and version of the quiz.
  public let quiz: String
  public let version: String
  public let phase: QuizPhase
  public let seed: UInt64
  /// Whether the reason is told after the bars.
  public let explains: Bool
  public let questions: [Question]
  /// The hands of each question, in the order of ``questions``.
  public private(set) var tallies: [Tally]
  public private(set) var position: Position

  /// Most hands for one option.
  public static let handLimit = 99

  /// Where a class is.
  public enum Position: Equatable, Sendable {
    /// The question is read and hands are counted.
    case counting(question: Int)
    /// Bars, and the reason where the phase explains.
    case bars(question: Int)
    case finished
  }

  /// The beginning of `phase` with a class; finished at once where nothing can be counted.
  public init(of quiz: QuizContent, phase: QuizPhase, seed: UInt64) {
    self.quiz = quiz.id
    version = quiz.version
    self.phase = phase
    self.seed = seed
    explains = quiz.behaviour.rules(for: phase).explains
    questions = QuestionDraw.questions(of: quiz, phase: phase, seed: seed)
      .filter(\.item.isCountable)
    tallies = questions.map { Tally(item: $0.item.id, shown: $0.shown) }
    position = questions.isEmpty ? .finished : .counting(question: 0)
  }

  /// The round as it was when `hands` had been counted, by question and option in the order shown: it
  /// goes on at the first question without a hand. `nil` where the numbers do not fit the questions.
  public init?(of quiz: QuizContent, phase: QuizPhase, seed: UInt64, hands: [[Int]]) {
    self.init(of: quiz, phase: phase, seed: seed)
    guard hands.map(\.count) == questions.map(\.shown.count),
      hands.allSatisfy({ $0.allSatisfy((0...Self.handLimit).contains) })
    else { return nil }
    for (place, counts) in hands.enumerated() {
      for (option, count) in zip(questions[place].shown, counts) {
        tallies[place].set(count, for: option)
      }
    }
    position = tallies.firstIndex { $0.total == 0 }.map { .counting(question: $0) } ?? .finished
  }

  /// The question that is read or whose bars are shown.
  public var question: Question? { place.map { questions[$0] } }

  /// The hands for the question that is read or whose bars are shown.
  public var tally: Tally? { place.map { tallies[$0] } }

  private var place: Int? {
    switch position {
    case .counting(let place), .bars(let place): place
    case .finished: nil
    }
  }

  /// One hand more (1) or less (−1) for `option`.
  public mutating func add(_ hands: Int, to option: String) {
    guard let place, case .counting = position else { return }
    set(tallies[place].hands(for: option) + hands, for: option)
  }

  /// The number of hands for `option`, 0…``handLimit``, as typed with digits.
  public mutating func set(_ hands: Int, for option: String) {
    guard let place, case .counting = position else { return }
    tallies[place].set(min(max(0, hands), Self.handLimit), for: option)
  }

  /// From counting to the bars, from the bars to the next question or the end.
  public mutating func goOn() {
    switch position {
    case .counting(let place): position = .bars(question: place)
    case .bars(let place):
      position = place + 1 < questions.count ? .counting(question: place + 1) : .finished
    case .finished: break
    }
  }

  /// From the bars back to counting, from counting to the bars of the question before.
  public mutating func goBack() {
    switch position {
    case .bars(let place): position = .counting(question: place)
    case .counting(let place) where place > 0: position = .bars(question: place - 1)
    case .counting: break
    case .finished:
      if !questions.isEmpty { position = .bars(question: questions.count - 1) }
    }
  }

  /// The scores in hands: right hands of all hands that went up.
  public var scores: ScoreSheet {
    ScoreSheet(zip(questions, tallies).map { ($0.item, $1.credits(for: $0.item)) })
  }

  /// The screens to show again: a safety item for which one hand or more was wrong.
  public var replays: [ReplayTarget] {
    guard phase != .before else { return [] }
    return zip(questions, tallies).reduce(into: []) { targets, pair in
      guard let target = pair.0.item.replays, !targets.contains(target),
        pair.1.credits(for: pair.0.item).contains(where: { $0 < 1 })
      else { return }
      targets.append(target)
    }
  }

  /// What is stored of the class: counts, no person and no symbol.
  public func result(language: String) -> QuizResult {
    QuizResult(
      quiz: quiz, version: version, language: language, phase: phase, seed: seed, symbol: nil,
      day: nil, answers: [], tallies: tallies.filter { $0.total > 0 }, marks: [])
  }
}
