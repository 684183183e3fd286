extension QuizItem {
  /// One answer that can be taken, one part that is put into order, or one place on a diagram.
  public struct Option: Equatable, Sendable {
    /// Stable id within the item, `belly`.
    public var id: String
    public var text: ContentText
    /// A picture file of the plugin.
    public var picture: String?
    /// What is said to whoever took it.
    public var feedback: ContentText?
    /// Credit in percent for taking it, −100…100, with decimals for thirds: 33.33333. Without
    /// meaning for `order`.
    public var weight: Double
    /// Ids of the elements in the diagram that are this place, for `spot` only: left and right of
    /// the spine may be one place.
    public var elements: [String]

    /// An option of these parts.
    public init(
      id: String, text: ContentText, picture: String? = nil, feedback: ContentText? = nil,
      weight: Double = 0, elements: [String] = []
    ) {
      self.id = id
      self.text = text
      self.picture = picture
      self.feedback = feedback
      self.weight = weight
      self.elements = elements
    }
  }

  /// The two options of every `trueFalse` item; their words and their pictures
  /// (`Assets/pictures/true.svg`, `false.svg`) are the program's own.
  public enum Truth: String, Equatable, Sendable, CaseIterable {
    case yes = "true"
    case no = "false"

    /// The word on its button.
    public var text: ContentText {
      switch self {
      case .yes: ContentText(key: "quiz/true", source: "Betul")
      case .no: ContentText(key: "quiz/false", source: "Salah")
      }
    }
  }

  /// The options of a `trueFalse` item, true first.
  public static func truthOptions(
    isTrue: Bool, feedbackIfTrue: ContentText? = nil, feedbackIfFalse: ContentText? = nil
  ) -> [Option] {
    [
      Option(
        id: Truth.yes.rawValue, text: Truth.yes.text, feedback: feedbackIfTrue,
        weight: isTrue ? 100 : 0),
      Option(
        id: Truth.no.rawValue, text: Truth.no.text, feedback: feedbackIfFalse,
        weight: isTrue ? 0 : 100),
    ]
  }

  /// Weights for a `multiple` item whose options only say whether they are right: the right ones
  /// share 100 evenly, and each wrong one takes away what one right one gives.
  public static func evenWeights(_ isRight: [Bool]) -> [Double] {
    let count = isRight.count { $0 }
    guard count > 0 else { return isRight.map { _ in 0 } }
    let share = (10_000_000 / Double(count)).rounded(.down) / 100_000
    return isRight.map { $0 ? share : -share }
  }
}
