import Testing

@testable import Kiosk

/// The clinic's key map: what a line may say, and what is said about one that cannot be used.
@Suite struct KeyMapTests {
  @Test func withoutLinesTheTableHolds() {
    let parser = KeyMapParser("# nothing\n\n")
    #expect(parser.findings == [])
    #expect(parser.bindings == KeyBindings())
    for command in Command.allCases {
      #expect(parser.bindings.keys(of: command) == command.keys)
    }
  }

  @Test func aLineGivesACommandItsKeysAndTakesThemFromOthers() {
    let parser = KeyMapParser(
      "\u{FEFF}next = pagedown, F13, comma\r\nblack=b\nwhite = W, .\n# the pedal\nback = Left\n")
    #expect(parser.findings == [])
    let keys = parser.bindings
    #expect(keys.keys(of: .next) == ["PageDown", "F13", ","])
    #expect(keys.command(of: "Right") == nil)
    #expect(keys.command(of: ",") == .next)
    #expect(keys.command(of: ".") == .white)
    #expect(keys.command(of: "w") == .white)
    #expect(keys.keys(of: .black) == ["b"])
    #expect(keys.command(of: "PageUp") == nil)
    #expect(keys.keys(of: .pause) == ["p"])
  }

  @Test(arguments: [
    ("next", "A line of the key map is written as command = key, key, but this has no =."),
    ("nexst = Right", "There is no command named nexst; the nearest is next."),
    ("qqqqqqqqqqqqqqqq = Right", "There is no command named qqqqqqqqqqqqqqqq."),
    (" = Right", "There is no command named nothing."),
    ("next =", "The command next needs at least one key, but there is none."),
    (
      "next = Right,",
      "A key is missing between two commas or at the end; a comma itself is written comma."
    ),
    (
      "next = Right, Right",
      "The key Right is used in line 2 for next already."
    ),
    ("next = PagDown", "There is no key named PagDown; the nearest is PageDown."),
    ("next = 7", "Digits point at landmarks and type numbers, so 7 cannot be a key here."),
    ("next = 日本語", "There is no key named 日本語."),
    ("frame-next = Ctrl+Home", "There is no key named Ctrl+Home."),
  ])
  func aLineThatCannotBeUsedIsASentence(line: String, sentence: String) {
    let parser = KeyMapParser("# first\n\(line)\n")
    #expect(parser.findings.first == SettingsFinding(line: 2, sentence: sentence))
    #expect(!parser.bindings.keys(of: .next).isEmpty)
  }

  @Test func aKeyOrCommandUsedTwiceNamesTheFirstLine() {
    let parser = KeyMapParser("next = F13\nback = F13, F14\nnext = F15\n")
    #expect(
      parser.findings == [
        SettingsFinding(line: 2, sentence: "The key F13 is used in line 1 for next already."),
        SettingsFinding(line: 3, sentence: "The command next stands here again; line 1 counts."),
      ])
    #expect(parser.bindings.keys(of: .next) == ["F13"])
    #expect(parser.bindings.keys(of: .back) == ["F14"])
  }

  @Test func aCommandThatLosesItsLastKeyIsNamed() {
    let parser = KeyMapParser("# the remote\nnext = p, PageDown\n")
    #expect(
      parser.findings == [
        SettingsFinding(
          line: 2, sentence: "No key is left for pause; a line pause = … gives it one.")
      ])
    #expect(KeyMapParser("next = p\npause = F13\n").findings == [])
  }

  @Test func everyKeyOfTheTableCanBeWritten() {
    for command in Command.allCases where command != .spotlight {
      let keys = command.keys.map { $0 == "," ? "comma" : $0 }.joined(separator: ", ")
      let parser = KeyMapParser("\(command.rawValue) = \(keys)")
      #expect(parser.findings == [], "\(command)")
      #expect(parser.bindings == KeyBindings(), "\(command)")
    }
  }

  /// Whatever a broken disk or a slip puts there: every command but those named keeps a key, no key
  /// has two commands, and each sentence is about a line of the file.
  @Test(arguments: 0..<200)
  func randomLinesNeverBreakTheRemote(seed: UInt64) {
    var random = SeededWords(seed: seed)
    let text = (0..<12).map { _ in random.line() }.joined(separator: "\n")
    let parser = KeyMapParser(text)
    var seen: Set<String> = []
    for command in Command.allCases {
      let keys = parser.bindings.keys(of: command)
      #expect(
        !keys.isEmpty
          || parser.findings.contains { $0.sentence.contains("left for \(command.rawValue)") })
      for key in keys {
        #expect(seen.insert(key).inserted, "\(key)")
        #expect(parser.bindings.command(of: key) == command)
      }
    }
    for finding in parser.findings { #expect((1...12).contains(finding.line)) }
  }

  private struct SeededWords {
    var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }

    mutating func line() -> String {
      let words =
        Command.allCases.map(\.rawValue) + Command.allCases.flatMap(\.keys) + KeyName.all
        + ["=", ",", "#", " ", "\u{0}", "\u{301}", "5", "ÿ"]
      return (0..<(2 + number(6))).map { _ in words[number(words.count)] }
        .joined(separator: [" = ", ", ", "", " "][number(4)])
    }
  }
}
