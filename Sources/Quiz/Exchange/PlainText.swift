/// Turns formatted text into the plain text that the kiosk shows.
enum PlainText {
  /// What became of a text.
  struct Result: Equatable {
    var text: String
    /// Whether marks of formatting were left out.
    var isSimplified: Bool
  }

  /// Marks whose content is not words, or is elsewhere: a question with one of them cannot be asked without it.
  private static let contentTags: Set<String> = [
    "a", "img", "audio", "video", "iframe", "object", "embed", "table", "svg", "math", "script",
  ]
  private static let knownTags: Set<String> = [
    "b", "big", "blockquote", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "i", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "tt",
    "u", "ul",
  ]
  private static let entities: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "deg": "°", "times": "×",
  ]

  /// `text` in plain words, on one line.
  ///
  /// - Throws: the name of a mark whose content would be lost.
  static func of(
    _ text: String, format: ExchangeText.Format
  ) throws(LostContent) -> Result {
    switch format {
    case .plain: return Result(text: Blanks.collapsed(text), isSimplified: false)
    case .markdown:
      let isMarked = text.contains { "*_`#[".contains($0) }
      return Result(text: Blanks.collapsed(text), isSimplified: isMarked)
    case .html, .moodle:
      var reader = Markup(text)
      try reader.read()
      return Result(
        text: Blanks.collapsed(String(reader.words)), isSimplified: reader.isSimplified)
    }
  }

  /// A mark that holds a picture, a sound or a table.
  struct LostContent: Error, Equatable {
    var tag: String
  }

  private struct Markup {
    var rest: Substring.UnicodeScalarView
    var words = String.UnicodeScalarView()
    var isSimplified = false
    /// Whether a search to the end was in vain, so that no later one is made.
    private var hasNoMoreComments = false
    private var hasNoMoreTags = false

    init(_ text: String) { rest = text.unicodeScalars[...] }

    mutating func read() throws(LostContent) {
      while let scalar = rest.first {
        switch scalar {
        case "<": try readTag()
        case "&": readEntity()
        default: words.append(rest.removeFirst())
        }
      }
    }

    private mutating func readTag() throws(LostContent) {
      if !hasNoMoreComments, rest.starts(with: "<!--".unicodeScalars) {
        if let end = endOfComment {
          isSimplified = true
          rest = rest[end...]
          return
        }
        hasNoMoreComments = true
      }
      let inside = rest.dropFirst()
      let name = inside.drop { $0 == "/" }.prefix(12)
        .prefix { $0.properties.isAlphabetic || isDigit($0) }
      let tag = String(name).lowercased()
      if contentTags.contains(tag) { throw LostContent(tag: tag) }
      let end = hasNoMoreTags || !knownTags.contains(tag) ? nil : inside.firstIndex(of: ">")
      guard let end else {
        hasNoMoreTags = hasNoMoreTags || knownTags.contains(tag)
        words.append(rest.removeFirst())
        return
      }
      isSimplified = true
      if ["br", "p", "div", "li", "hr"].contains(tag) { words.append(" ") }
      rest = rest[rest.index(after: end)...]
    }

    /// Behind the `-->` that ends the comment at the front.
    private var endOfComment: Substring.UnicodeScalarView.Index? {
      var tail = rest.dropFirst(4)
      while let dash = tail.firstIndex(of: "-") {
        tail = tail[dash...]
        if tail.starts(with: "-->".unicodeScalars) {
          return tail.index(tail.startIndex, offsetBy: 3)
        }
        tail = tail.dropFirst()
      }
      return nil
    }

    private mutating func readEntity() {
      let inside = rest.dropFirst().prefix(10)
      guard let end = inside.firstIndex(of: ";"),
        let scalar = scalar(named: String(inside[..<end]))
      else {
        words.append(rest.removeFirst())
        return
      }
      words.append(scalar)
      rest = rest[rest.index(after: end)...]
    }

    private func scalar(named name: String) -> Unicode.Scalar? {
      guard name.hasPrefix("#") else { return entities[name] }
      let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
      let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init).flatMap { $0.value >= 0x20 ? $0 : nil }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value)
    }
  }
}
