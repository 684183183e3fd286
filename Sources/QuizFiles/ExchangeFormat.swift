import Content

/// The two text formats of quiz writers.
public enum ExchangeFormat: String, Equatable, Sendable, CaseIterable {
  case gift
  case aiken

  /// The format of a file: by its name, else by lines that only Aiken has: an answer and the key.
  public init(file name: String, bytes: [UInt8]) {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { ExchangeLines.Line(number: 0, bytes: Blanks.trimmed($0)) }
    let isAiken =
      lines.contains { AikenLine.key(of: $0) != nil }
      && lines.contains { AikenLine.letter(of: $0)?.place == 0 }
    self = name.lowercased().hasSuffix(".gift") || !isAiken ? .gift : .aiken
  }

  /// What `bytes` hold.
  public func read(_ bytes: [UInt8]) -> Exchanged {
    switch self {
    case .gift: GIFTReader.read(bytes)
    case .aiken: AikenReader.read(bytes)
    }
  }

  /// The questions as the text of a file.
  public func text(of questions: [ExchangeQuestion]) -> String {
    switch self {
    case .gift: GIFTWriter.text(of: questions)
    case .aiken: AikenWriter.text(of: questions)
    }
  }

  /// Whether the format can express `item`.
  func holds(_ item: QuizItem) -> Bool {
    switch self {
    case .gift: item.kind != .spot
    case .aiken: item.kind == .choice && item.options.allSatisfy { [0, 100].contains($0.weight) }
    }
  }
}
