/// Reads PO text line by line; a broken entry becomes a finding and is left out.
struct POParser {
  private(set) var entries: [POEntry] = []
  private(set) var header: [String: String] = [:]
  private(set) var findings: [POFinding] = []

  private let bytes: [UInt8]
  private var position: Int
  private var line = 0
  private var draft = Draft()
  private var seen: [String: Int] = [:]

  /// The parts of the entry that is being read; strings as raw bytes until the entry ends.
  private struct Draft {
    var line = 0
    var comments: [String] = []
    var isFuzzy = false
    var parts: [Keyword: [UInt8]] = [:]
    var open: Keyword?
    var isBroken = false
    var isPlural = false
  }

  enum Keyword: String, CaseIterable {
    case context = "msgctxt"
    case plural = "msgid_plural"
    case source = "msgid"
    case translation = "msgstr"
  }

  init(bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    let hasMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    position = hasMark ? 3 : start
  }

  mutating func readAll() {
    while let text = nextLine() { read(text) }
    finishEntry()
  }

  /// Reads the one entry that begins at the start position.
  mutating func readOne() -> POEntry? {
    while entries.isEmpty, findings.isEmpty, let text = nextLine() { read(text) }
    if entries.isEmpty { finishEntry() }
    return entries.first
  }

  private mutating func nextLine() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    line += 1
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
    var text = bytes[position..<end]
    position = end + 1
    while let last = text.last, isBlank(last) { text.removeLast() }
    while let first = text.first, isBlank(first) { text.removeFirst() }
    return text
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    switch text.first {
    case nil: finishEntry()
    case UInt8(ascii: "#"): readComment(text)
    case UInt8(ascii: "\""): readString(text)
    default: readKeyword(text)
    }
  }

  private mutating func readComment(_ text: ArraySlice<UInt8>) {
    let mark = text.dropFirst().first
    guard mark != UInt8(ascii: "~"), mark != UInt8(ascii: "|") else { return }
    if draft.parts[.translation] != nil { finishEntry() }
    let comment = String(decoding: text, as: UTF8.self)
    draft.comments.append(comment)
    if mark == UInt8(ascii: ",") {
      let flags = comment.dropFirst(2).split { $0 == "," || $0 == " " || $0 == "\t" }
      if flags.contains("fuzzy") { draft.isFuzzy = true }
    }
  }

  private mutating func readKeyword(_ text: ArraySlice<UInt8>) {
    let word = text.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
    var rest = text.dropFirst(word.count)
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    let name = String(decoding: word, as: UTF8.self)
    let isNumbered = name.hasPrefix("msgstr[") && name.hasSuffix("]")
    guard let keyword = isNumbered ? .translation : Keyword(rawValue: name) else {
      return refuse("A line must begin with msgctxt, msgid, msgstr or \", but this one does not.")
    }
    begin(keyword, isNumbered: isNumbered)
    readString(rest)
  }

  private mutating func begin(_ keyword: Keyword, isNumbered: Bool) {
    let isNext =
      switch keyword {
      case .context: !draft.parts.isEmpty
      case .source: draft.parts[.source] != nil || draft.parts[.translation] != nil
      case .plural, .translation: false
      }
    if isNext { finishEntry() }
    if draft.parts.isEmpty, !draft.isBroken { draft.line = line }
    if keyword == .plural || isNumbered { draft.isPlural = true }
    if keyword == .translation, draft.parts[.source] == nil {
      refuse("The entry has a msgstr without a msgid before it.")
    } else if keyword == .translation, draft.parts[keyword] != nil, !isNumbered {
      refuse("The entry has two msgstr; one is needed.")
    }
    draft.open = keyword
    draft.parts[keyword] = draft.parts[keyword] ?? []
  }

  private mutating func readString(_ text: ArraySlice<UInt8>) {
    guard let keyword = draft.open else {
      return refuse("A quoted text stands here without msgid or msgstr before it.")
    }
    switch POString.unquote(text) {
    case .success(let content): draft.parts[keyword]?.append(contentsOf: content)
    case .failure(let fault): refuse(fault.sentence)
    }
  }

  /// Marks the entry as broken; only its first fault is told.
  private mutating func refuse(_ sentence: String) {
    if !draft.isBroken { findings.append(POFinding(line: line, sentence: sentence)) }
    draft.isBroken = true
  }

  private mutating func finishEntry() {
    defer { draft = Draft() }
    guard !draft.parts.isEmpty, !draft.isBroken else { return }
    if draft.isPlural {
      return note("The entry has plural forms; the kiosk needs one msgid and one msgstr.")
    }
    guard let source = draft.parts[.source] else {
      return note("The entry has no msgid.")
    }
    guard let translation = draft.parts[.translation] else {
      return note("The entry has no msgstr; the file may be cut off here.")
    }
    keep(key: draft.parts[.context], source: source, translation: translation)
  }

  private mutating func keep(key: [UInt8]?, source: [UInt8], translation: [UInt8]) {
    guard let source = String(validating: source, as: UTF8.self),
      let translation = String(validating: translation, as: UTF8.self),
      let name = String(validating: key ?? [], as: UTF8.self)
    else { return note("The entry's escapes do not make UTF-8 text.") }
    if key == nil, source.isEmpty {
      header = POHeader.fields(of: translation)
      return
    }
    if key != nil, let first = seen.updateValue(draft.line, forKey: name) {
      seen[name] = first
      return note("The key \(name) occurs twice; its first entry stands on line \(first).")
    }
    entries.append(
      POEntry(
        key: key == nil ? nil : name, source: source, translation: translation,
        isFuzzy: draft.isFuzzy, comments: draft.comments, line: draft.line))
  }

  private mutating func note(_ sentence: String) {
    findings.append(POFinding(line: draft.line, sentence: sentence))
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
