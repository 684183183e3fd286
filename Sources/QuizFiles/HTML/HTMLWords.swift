/// Takes the words out of HTML, as a browser would show them, and notes what is left out.
struct HTMLWords {
  private(set) var words = String.UnicodeScalarView()
  /// Each loss once, in the order of the text.
  private(set) var losses: [PlainText.Loss] = []

  private var rest: Substring.UnicodeScalarView
  /// Moodle's own format shows the line ends of the file; HTML does not.
  private let breaksAtLineEnds: Bool
  /// Searches to the end that were in vain, so that none is made twice.
  private var vainSearches: Set<Search> = []

  /// Whether a line ended behind the last word.
  private var hasBreak = false
  private var hasWords = false

  private enum Search { case comment, quotedTag, tag }

  init(_ text: String, breaksAtLineEnds: Bool) {
    rest = text.unicodeScalars[...]
    self.breaksAtLineEnds = breaksAtLineEnds
  }

  /// Reads everything.
  ///
  /// - Throws: where something would be lost that words cannot say.
  mutating func read() throws(PlainText.LostContent) {
    while let scalar = rest.first {
      switch scalar {
      case "<": try readMark()
      case "&": readReference()
      case "\n", "\r":
        if breaksAtLineEnds { hasBreak = true }
        keepLetter()
      default: keepLetter()
      }
    }
  }

  private mutating func keepLetter() { append([rest.removeFirst()]) }

  /// A line break is lost where words stand before it and behind it.
  private mutating func append(_ letters: some Sequence<Unicode.Scalar>) {
    for scalar in letters {
      if !Blanks.isBlank(scalar) {
        if hasBreak, hasWords { note(.lineBreaks) }
        (hasBreak, hasWords) = (false, true)
      }
      words.append(scalar)
    }
  }

  private mutating func note(_ loss: PlainText.Loss) {
    if !losses.contains(loss) { losses.append(loss) }
  }

  // MARK: Marks

  private mutating func readMark() throws(PlainText.LostContent) {
    if rest.starts(with: "<!--".unicodeScalars) || rest.starts(with: "<?".unicodeScalars) {
      return skipComment()
    }
    let isEnd = rest.dropFirst().first == "/"
    let inside = rest.dropFirst(isEnd ? 2 : 1)
    let name = String(inside.prefix(24).prefix { Self.isInName($0) }).lowercased()
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first),
      let end = endOfTag(inside)
    else { return keepLetter() }
    if HTMLTag.content.contains(name) || inside[..<end].contains("multilang".unicodeScalars) {
      throw PlainText.LostContent(what: "<\(name)>")
    }
    guard HTMLTag.isKnown(name) else {
      note(.unknown("<\(name)>"))
      return keepLetter()
    }
    rest = rest[rest.index(after: end)...]
    if HTMLTag.raised.contains(name) { return try readRaised(name, isEnd: isEnd) }
    note(.formatting)
    guard HTMLTag.blocks.contains(name) else { return }
    hasBreak = true
    words.append(" ")
  }

  private mutating func skipComment() {
    let isComment = rest.dropFirst().first == "!"
    let end = vainSearches.contains(.comment) ? nil : endOfComment(isComment ? "-->" : ">")
    guard let end else {
      vainSearches.insert(.comment)
      return keepLetter()
    }
    note(.formatting)
    rest = rest[end...]
  }

  /// Behind the `mark` that ends the comment at the front.
  private func endOfComment(_ mark: String) -> Substring.UnicodeScalarView.Index? {
    var tail = rest.dropFirst(2)
    let mark = mark.unicodeScalars
    while let place = tail.firstIndex(of: mark[mark.startIndex]) {
      tail = tail[place...]
      if tail.starts(with: mark) { return tail.index(tail.startIndex, offsetBy: mark.count) }
      tail = tail.dropFirst()
    }
    return nil
  }

  /// The `>` that ends a tag, which may stand in quotes before it.
  private mutating func endOfTag(
    _ inside: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    if vainSearches.contains(.tag) { return nil }
    if !vainSearches.contains(.quotedTag) {
      if let end = Self.endOutsideQuotes(inside) { return end }
      vainSearches.insert(.quotedTag)
    }
    let end = inside.firstIndex(of: ">")
    if end == nil { vainSearches.insert(.tag) }
    return end
  }

  private static func endOutsideQuotes(
    _ inside: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    var quote: Unicode.Scalar?
    var isBehindEquals = false
    for index in inside.indices {
      let scalar = inside[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return index
      } else if isBehindEquals, scalar == "\"" || scalar == "'" {
        quote = scalar
      }
      if scalar != " " { isBehindEquals = quote == nil && scalar == "=" }
    }
    return nil
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == ":" || scalar == "-"
  }

  // MARK: Raised and lowered

  /// Raised and lowered digits have letters of their own; `10<sup>2</sup>` must not become 102.
  private mutating func readRaised(_ name: String, isEnd: Bool) throws(PlainText.LostContent) {
    if isEnd { return }
    let inside = rest.prefix { $0 != "<" && $0 != "&" }
    let letters = inside.map { HTMLTag.raised(String($0), by: name) }
    guard rest.dropFirst(inside.count).starts(with: "</\(name)".unicodeScalars),
      letters.allSatisfy({ $0 != nil })
    else { throw PlainText.LostContent(what: "<\(name)>") }
    append(letters.compactMap { $0 }.joined().unicodeScalars)
    rest = rest.dropFirst(inside.count)
  }

  // MARK: References

  private mutating func readReference() {
    switch HTMLReference.first(of: rest) {
    case .letters(let letters, let length):
      append(letters.unicodeScalars)
      rest = rest.dropFirst(length)
    case .unknown(let word):
      note(.unknown(word))
      keepLetter()
    case .none: keepLetter()
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Whether `part` stands in these letters.
  fileprivate func contains(_ part: String.UnicodeScalarView) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
