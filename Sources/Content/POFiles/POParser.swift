/// Reads the tokens of PO text by gettext's grammar; a broken entry becomes a finding and is left
/// out, and reading goes on at the next one.
struct POParser {
  private(set) var entries: [POEntry] = []
  private(set) var headerEntry: POEntry?
  private(set) var findings: [POFinding] = []
  /// Comments behind the last entry.
  private(set) var comments: [String] = []
  /// A charset that cannot be read, and the line of the header that names it.
  private(set) var unknownCharset: (name: String, line: Int)?
  /// Whether the text ends before its last entry does.
  private(set) var endsInsideEntry = false

  private var decoder: PODecoder
  private var lexer: POLexer
  private var token: POToken
  private var isRecovering = false
  private var seen: [[UInt8]: (line: Int, isObsolete: Bool)] = [:]
  private let wanted: (key: [UInt8], source: [UInt8])?

  /// What ends an entry before its time.
  struct Fault: Error {
    var line: Int
    var sentence: String
  }

  /// A parser of `bytes`.
  ///
  /// - Parameter wanted: the only entry to make; others are passed over.
  init(bytes: [UInt8], wanted: (key: String, source: String)? = nil) {
    decoder = PODecoder(bytes: bytes)
    lexer = POLexer(bytes)
    token = lexer.next()
    self.wanted = wanted.map { (Array($0.key.utf8), Array($0.source.utf8)) }
  }

  /// Reads to the end, or until `isDone`.
  mutating func read(until isDone: (POParser) -> Bool = { _ in false }) {
    while token.kind != .end, !isDone(self) {
      switch token.kind {
      case .comment: readComment()
      case .keyword(.context), .keyword(.source): readEntry()
      default: passOver()
      }
    }
  }

  private mutating func advance() { token = lexer.next() }

  private mutating func readComment() {
    endsInsideEntry = false
    do throws(Fault) {
      if wanted == nil || decoder.isFlagLine(token) { comments.append(try decoder.comment(token)) }
    } catch {
      tell(error)
    }
    advance()
  }

  private mutating func readEntry() {
    let comments = self.comments
    self.comments = []
    isRecovering = false
    do throws(Fault) {
      endsInsideEntry = true
      var draft = try readDraft()
      endsInsideEntry = false
      draft.comments = comments
      try finish(draft)
    } catch {
      isRecovering = true
      tell(error)
    }
  }

  /// Passes over a token that begins nothing.
  ///
  /// Behind a broken entry it is what is left of it, with the comments inside it.
  private mutating func passOver() {
    if !isRecovering {
      tell(Fault(line: token.line, sentence: POSentence.unexpected(token, in: decoder)))
    }
    isRecovering = true
    endsInsideEntry = true
    comments = []
    advance()
  }

  private mutating func tell(_ fault: Fault) {
    findings.append(POFinding(line: fault.line, sentence: fault.sentence))
  }
}

// The grammar: one function for each of its rules.
extension POParser {
  /// An entry's parts as tokens.
  private struct Draft {
    var line: Int
    var isObsolete: Bool
    var previous: Parts?
    var parts = Parts()
    var translations: [[POToken]] = []
    var comments: [String] = []
  }

  /// The parts by which an entry is known, as tokens.
  private struct Parts {
    var context: [POToken]?
    var source: [POToken] = []
    var plural: [POToken]?
  }

  private mutating func readDraft() throws(Fault) -> Draft {
    var draft = Draft(line: token.line, isObsolete: token.isObsolete)
    if token.isPrevious { draft.previous = try readParts(isPrevious: true, of: draft) }
    draft.line = token.line
    draft.parts = try readParts(isPrevious: false, of: draft)
    draft.translations = try readTranslations(of: draft)
    return draft
  }

  private var startsEntry: Bool {
    token.kind == .keyword(.context) || token.kind == .keyword(.source)
  }

  private mutating func readParts(isPrevious: Bool, of draft: Draft) throws(Fault) -> Parts {
    var parts = Parts()
    if token.kind == .keyword(.context), token.isPrevious == isPrevious {
      parts.context = try readStrings(isPrevious: isPrevious, of: draft)
    }
    guard token.kind == .keyword(.source), token.isPrevious == isPrevious else {
      throw unexpected(after: isPrevious ? "#|" : "msgctxt", needed: "msgid")
    }
    parts.source = try readStrings(isPrevious: isPrevious, of: draft)
    if token.kind == .keyword(.plural), token.isPrevious == isPrevious {
      parts.plural = try readStrings(isPrevious: isPrevious, of: draft)
    }
    return parts
  }

  private mutating func readTranslations(of draft: Draft) throws(Fault) -> [[POToken]] {
    guard token.kind == .keyword(.translation), !token.isPrevious else {
      throw token.kind == .end || startsEntry || token.isPrevious
        ? Fault(line: draft.line, sentence: POSentence.noTranslation)
        : unexpected(after: "msgid", needed: "msgstr")
    }
    guard draft.parts.plural != nil else {
      let strings = try readStrings(isPrevious: false, of: draft)
      guard token.kind != .keyword(.translation) || token.isPrevious else {
        throw Fault(line: token.line, sentence: POSentence.twoTranslations)
      }
      return [strings]
    }
    var forms: [[POToken]] = []
    while token.kind == .keyword(.translation), !token.isPrevious {
      let keyword = token
      try checkMark(of: draft)
      advance()
      try readNumber(forms.count, after: keyword, of: draft)
      forms.append(try readStringList(isPrevious: false, of: draft))
    }
    return forms
  }

  /// `[` number `]`, which must be that of the form.
  private mutating func readNumber(
    _ number: Int, after keyword: POToken, of draft: Draft
  ) throws(Fault) {
    var found: Int?
    for kind in [POToken.Kind.openBracket, .number, .closeBracket] {
      guard token.kind == kind else {
        throw unexpected(after: "msgid_plural", needed: "msgstr[\(number)]")
      }
      try checkMark(of: draft)
      if kind == .number { found = decoder.number(token) }
      advance()
    }
    guard found == number else {
      throw Fault(
        line: keyword.line, sentence: "The entry's next plural form must be msgstr[\(number)].")
    }
  }

  /// The strings behind a keyword.
  private mutating func readStrings(isPrevious: Bool, of draft: Draft) throws(Fault) -> [POToken] {
    try checkMark(of: draft)
    advance()
    return try readStringList(isPrevious: isPrevious, of: draft)
  }

  private mutating func readStringList(
    isPrevious: Bool, of draft: Draft
  ) throws(Fault) -> [POToken] {
    guard token.kind == .string, token.isPrevious == isPrevious else {
      throw Fault(line: token.line, sentence: POSentence.noString)
    }
    var strings: [POToken] = []
    while token.kind == .string, token.isPrevious == isPrevious {
      try checkMark(of: draft)
      guard token.isClosed else { throw Fault(line: token.line, sentence: POSentence.openString) }
      strings.append(token)
      advance()
    }
    return strings
  }

  /// `#~` must stand before each line of an entry, or before none.
  private func checkMark(of draft: Draft) throws(Fault) {
    guard token.isObsolete == draft.isObsolete else {
      throw Fault(line: token.line, sentence: POSentence.mixedMarks)
    }
  }

  private func unexpected(after place: String, needed: String) -> Fault {
    Fault(
      line: token.line,
      sentence: POSentence.unexpected(token, in: decoder, after: place, needed: needed))
  }

  // MARK: Making the entry

  private mutating func finish(_ draft: Draft) throws(Fault) {
    let key = try draft.parts.context.map { tokens throws(Fault) in try decoder.bytes(of: tokens) }
    let source = try decoder.bytes(of: draft.parts.source)
    let isHeader = key == nil && source.isEmpty && !draft.isObsolete
    if isHeader {
      try readCharset(draft)
    } else if let wanted {
      guard let key, !draft.isObsolete, decoder.charset.text(key, is: wanted.key),
        decoder.charset.text(source, is: wanted.source)
      else { return }
    }
    let entry = try entry(of: draft)
    guard countsBeside(draft, identity: (key.map { $0 + [0] } ?? []) + source, key: key) else {
      return
    }
    if isHeader { headerEntry = entry } else { entries.append(entry) }
  }

  /// Whether an entry counts; two of one context and source are an error to gettext, obsolete ones
  /// too. Here the first one counts, and one in use before an obsolete one.
  private mutating func countsBeside(_ draft: Draft, identity: [UInt8], key: [UInt8]?) -> Bool {
    guard let first = seen[identity] else {
      seen[identity] = (draft.line, draft.isObsolete)
      return true
    }
    tell(Fault(line: draft.line, sentence: POSentence.twice(key, first: first.line)))
    guard first.isObsolete, !draft.isObsolete else { return false }
    seen[identity]?.isObsolete = false
    return true
  }

  private mutating func readCharset(_ draft: Draft) throws(Fault) {
    guard headerEntry == nil, let strings = draft.translations.first,
      let name = POCharset.name(inHeader: try decoder.bytes(of: strings))
    else { return }
    if let charset = POCharset(named: name) {
      decoder.charset = charset
    } else {
      unknownCharset = (name, strings.first?.line ?? draft.line)
    }
  }

  private func entry(of draft: Draft) throws(Fault) -> POEntry {
    var translations: [String] = []
    for tokens in draft.translations { translations.append(try decoder.text(of: tokens)) }
    return POEntry(
      message: try message(of: draft.parts), translations: translations,
      previous: try draft.previous.map { parts throws(Fault) in try message(of: parts) },
      isObsolete: draft.isObsolete, comments: draft.comments, line: draft.line)
  }

  private func message(of parts: Parts) throws(Fault) -> POEntry.Message {
    POEntry.Message(
      key: try parts.context.map { tokens throws(Fault) in try decoder.text(of: tokens) },
      source: try decoder.text(of: parts.source),
      plural: try parts.plural.map { tokens throws(Fault) in try decoder.text(of: tokens) })
  }
}
