/// One answer to one question, right or wrong.
public struct Answer: Equatable, Sendable {
  /// Id of the item.
  public let item: String
  /// Ids of the options taken; for `order` in the order given, for `multiple` in the order of the
  /// item. Empty: passed over.
  public let options: [String]
  /// Ids of the options in the order in which they were shown.
  public let shown: [String]
  /// 1 for the first try.
  public let attempt: Int
  /// From the question's appearance to the answer.
  public let milliseconds: Int
  /// 0…1.
  public let credit: Double

  /// An answer of these parts.
  public init(
    item: String, options: [String], shown: [String], attempt: Int, milliseconds: Int,
    credit: Double
  ) {
    self.item = item
    self.options = options
    self.shown = shown
    self.attempt = attempt
    self.milliseconds = milliseconds
    self.credit = credit
  }

  /// Whether it has all credit.
  public var isRight: Bool { credit >= 1 }
  /// Whether the question was passed over.
  public var isPassed: Bool { options.isEmpty }
}
