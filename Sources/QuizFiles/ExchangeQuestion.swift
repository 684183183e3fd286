/// A question as a file of another program writes it: in GIFT or Aiken, read but not yet judged.
///
/// It says what the file says, as Moodle would understand it. Whether the kiosk can ask it is
/// ``QuizImport``'s to say.
public struct ExchangeQuestion: Equatable, Sendable {
  /// Line on which it begins, from 1; 0 for one that no file was read for.
  public var line: Int
  /// `::name::`, or `nil` where there is none.
  public var name: String?
  /// The path of the last `$CATEGORY:` above it.
  public var category: String?
  public var text: ExchangeText
  public var body: Body
  /// Said after any answer, `####`.
  public var feedback: ExchangeText?

  /// A question of these parts.
  public init(
    line: Int = 0, name: String? = nil, category: String? = nil, text: ExchangeText, body: Body,
    feedback: ExchangeText? = nil
  ) {
    self.line = line
    self.name = name
    self.category = category
    self.text = text
    self.body = body
    self.feedback = feedback
  }

  /// What kind of question it is, with its answers.
  public enum Body: Equatable, Sendable {
    /// One answer is taken.
    case choice([Answer])
    /// Several answers are taken.
    case multiple([Answer])
    /// What is said to whoever was wrong or right.
    case trueFalse(Bool, wrong: ExchangeText?, right: ExchangeText?)
    case matching([Pair])
    /// Kinds that the kiosk has no screen for; nothing of them is kept.
    case shortAnswer, numerical, essay, description
  }

  /// One answer of a choice.
  public struct Answer: Equatable, Sendable {
    public var line: Int
    /// Percent, −100…100.
    public var weight: Double
    public var text: ExchangeText
    public var feedback: ExchangeText?

    /// An answer of these parts.
    public init(
      line: Int = 0, weight: Double, text: ExchangeText, feedback: ExchangeText? = nil
    ) {
      self.line = line
      self.weight = weight
      self.text = text
      self.feedback = feedback
    }
  }

  /// One pair of a matching question.
  public struct Pair: Equatable, Sendable {
    public var line: Int
    public var left: ExchangeText
    public var right: String

    /// The pair `left -> right`.
    public init(line: Int = 0, left: ExchangeText, right: String) {
      self.line = line
      self.left = left
      self.right = right
    }
  }

  /// The same question without its lines, to compare what was said.
  public var withoutLines: ExchangeQuestion {
    var copy = self
    copy.line = 0
    switch body {
    case .choice(let answers): copy.body = .choice(answers.map(\.withoutLine))
    case .multiple(let answers): copy.body = .multiple(answers.map(\.withoutLine))
    case .matching(let pairs):
      copy.body = .matching(pairs.map { Pair(left: $0.left, right: $0.right) })
    default: break
    }
    return copy
  }
}

extension ExchangeQuestion.Answer {
  fileprivate var withoutLine: Self { Self(weight: weight, text: text, feedback: feedback) }
}

/// A text with the format that the file names for it.
public struct ExchangeText: Equatable, Sendable {
  /// Without blanks at its ends.
  public let text: String
  /// `nil`: that of the question, and for the question Moodle's own.
  public let format: Format?

  /// The text, with blanks at its ends cut off.
  public init(_ text: String, format: Format? = nil) {
    self.text = Blanks.trimmed(text)
    self.format = format
  }

  /// The `[HTML]` that the text begins with and that Moodle does not know, but only just.
  var unknownFormat: String? {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return nil }
    let name = Blanks.trimmed(String(text[text.index(after: text.startIndex)..<end]))
    return Format(rawValue: name.lowercased()) == nil ? nil : String(text[...end])
  }

  /// The formats that Moodle knows.
  public enum Format: String, Equatable, Sendable, CaseIterable {
    case moodle, html, markdown, plain
  }
}

/// Why something in a file is not taken, with its line.
public struct ExchangeFault: Error, Equatable, Sendable {
  /// From 1.
  public var line: Int
  /// One plain sentence.
  public var sentence: String

  /// The fault at `line`.
  public init(line: Int, _ sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}

/// What was read from a file, and what was not.
public struct Exchanged: Equatable, Sendable {
  public var questions: [ExchangeQuestion]
  /// In the order of the lines.
  public var faults: [ExchangeFault]
  /// What was read otherwise than it is written, or left out: lower-case keys, ids, tags.
  public var remarks: [ExchangeFault]

  /// What was read.
  public init(
    questions: [ExchangeQuestion] = [], faults: [ExchangeFault] = [], remarks: [ExchangeFault] = []
  ) {
    self.questions = questions
    self.faults = faults
    self.remarks = remarks
  }
}
