import Content

/// Turns formatted text into the plain text that the kiosk shows, and says what was lost.
enum PlainText {
  /// What became of a text.
  struct Result: Equatable {
    var text: String
    var losses: [Loss] = []
  }

  /// What a text loses, or keeps as letters, on its way to the kiosk.
  enum Loss: Hashable {
    /// Marks of formatting: bold, lists, colours.
    case formatting
    case lineBreaks
    /// Marks of Markdown, which stay as they are written.
    case markdown
    /// Something in angle brackets, or a reference, that HTML does not know; it stays.
    case unknown(String)
    /// A formula in TeX, which stays as it is written.
    case formula
    /// A format `[HTML]` that Moodle does not know; it stays.
    case format(String)
    /// Letters that nobody sees, such as soft hyphens.
    case invisible

    /// What happens to `what`, a question or an answer, in one sentence.
    func sentence(about what: String) -> String {
      switch self {
      case .formatting: "The \(what) loses its formatting; the kiosk shows plain words."
      case .lineBreaks: "The \(what) loses its line breaks; the kiosk shows one paragraph."
      case .markdown: "The \(what) holds marks of Markdown, which stay as they are written."
      case .unknown(let word): "The \(what) holds \(word), which HTML does not know; it stays."
      case .formula: "The \(what) holds a formula, which stays as it is written."
      case .format(let name):
        "The \(what) begins with \(name), which is no format of Moodle's; it stays."
      case .invisible: "The \(what) loses letters that nobody sees."
      }
    }
  }

  /// Something whose content would be lost, or would say something else as plain words.
  struct LostContent: Error, Equatable {
    /// As it is said: `<img>`, `the letter U+0007`.
    var what: String
  }

  /// `text` in plain words, on one line.
  static func of(_ text: String, format: ExchangeText.Format) throws(LostContent) -> Result {
    var result = Result(text: text)
    if format != .plain {
      var reader = HTMLWords(text, breaksAtLineEnds: format == .moodle)
      try reader.read()
      result.text = String(reader.words)
      result.losses = reader.losses
    }
    if format == .markdown, text.contains(where: { "*_`#[".contains($0) }) {
      result.losses.append(.markdown)
    }
    if format != .plain, hasFormula(text) { result.losses.append(.formula) }
    if format == .plain || format == .markdown && hasParagraphs(text),
      text.unicodeScalars.contains(where: { "\n\r".unicodeScalars.contains($0) })
    {
      result.losses.append(.lineBreaks)
    }
    result.text = try visible(result.text, &result.losses)
    return result
  }

  private static func hasFormula(_ text: String) -> Bool {
    text.split(separator: "$$", omittingEmptySubsequences: false).count > 2
      || text.contains("\\(") || text.contains("\\[")
  }

  /// An empty line, or two blanks before a line end, which part lines in Markdown.
  private static func hasParagraphs(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().contains { $0.hasSuffix("  ") || Blanks.trimmed(String($0)).isEmpty }
  }

  /// `text` on one line, without letters that nobody sees.
  private static func visible(
    _ text: String, _ losses: inout [Loss]
  ) throws(LostContent) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}": kept.append(" ")
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}":
        if losses.last != .invisible { losses.append(.invisible) }
      case "\u{2028}", "\u{2029}": kept.append(" ")
      default:
        let isBlank = scalar.isASCII && Blanks.isBlank(UInt8(scalar.value))
        if scalar.properties.generalCategory == .control, !isBlank || scalar == "\0" {
          throw LostContent(what: "the letter \(name(of: scalar))")
        }
        kept.append(scalar)
      }
    }
    return Blanks.collapsed(String(kept))
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, digits: 4, radix: 16, uppercase: true)
  }
}
