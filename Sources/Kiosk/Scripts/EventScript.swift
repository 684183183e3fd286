import Content

/// Events with the tick at which each happens, as lines of text.
///
/// One format is the attract loop, a rehearsed demonstration, a regression test and a bug report:
/// ```
/// # a comment
/// 0 press wake
/// 30 release
/// 90 key next
/// 90 end
/// ```
/// The number is the tick (1/60 s) since the script began and never decreases.
public struct EventScript: Equatable, Sendable {
  public var entries: [Entry]

  /// One line: when, and what.
  public struct Entry: Equatable, Sendable {
    public var tick: Ticks
    public var event: KioskEvent

    /// `event` at `tick`.
    public init(tick: Ticks, event: KioskEvent) {
      self.tick = tick
      self.event = event
    }
  }

  /// How long the script goes on, the last wait included.
  public var length: Ticks

  /// The longest script that is read: a week.
  static let longest = Ticks.seconds(7 * 24 * 3600)

  /// A script of these entries that ends at `length`.
  public init(entries: [Entry], length: Ticks) {
    self.entries = entries
    self.length = length
  }

  /// Reads a script.
  ///
  /// - Throws: ``ScriptError`` with the line of the first thing that cannot be read.
  public init(parsing text: String) throws(ScriptError) {
    var entries: [Entry] = []
    var last = Ticks.zero
    for (index, rawLine) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line =
        rawLine.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        .first.map(String.init) ?? ""
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first else { continue }
      guard let count = Int(first), (last.count...Self.longest.count).contains(count) else {
        throw ScriptError(
          line: index + 1,
          sentence: "a line needs a tick from \(last.count) to \(Self.longest.count) first, "
            + "found \"\(first)\"")
      }
      last = Ticks(count)
      guard let event = try EventScript.event(Array(words.dropFirst()), line: index + 1) else {
        continue
      }
      entries.append(Entry(tick: last, event: event))
    }
    self.init(entries: entries, length: last)
  }

  /// The event that `words` name; `nil` for `end`.
  private static func event(_ words: [String], line: Int) throws(ScriptError) -> KioskEvent? {
    switch (words.first, words.count) {
    case ("end", 1): return nil
    case ("press", 1): return .pressed(nil)
    case ("release", 1): return .released
    case ("gap", 1): return .resumedAfterGap
    case ("shown", 1): return .shown
    case ("stored", 1): return .quizStored(true)
    case ("not-stored", 1): return .quizStored(false)
    case ("class-stored", 1): return .classStored(true)
    case ("class-not-stored", 1): return .classStored(false)
    case ("printed", 1): return .sheetPrinted(true)
    case ("not-printed", 1): return .sheetPrinted(false)
    case ("digit", 2):
      guard let digit = Int(words[1]), (0...9).contains(digit) else {
        throw ScriptError(line: line, sentence: "a digit is needed, found \"\(words[1])\"")
      }
      return .digit(digit)
    case ("type", 2):
      guard let character = Character(scriptName: words[1]) else {
        throw ScriptError(
          line: line,
          sentence: "a character's code points in hexadecimal are needed, such as 41 or 65-301, "
            + "found \"\(words[1])\"")
      }
      return .typed(character)
    case ("presenter", 2) where ["on", "off"].contains(words[1]):
      return .presenterView(words[1] == "on")
    case ("one-window", 2) where ["on", "off"].contains(words[1]):
      return .oneWindow(words[1] == "on")
    case ("point", 3):
      guard let x = Int(words[1]), let y = Int(words[2]) else {
        throw ScriptError(
          line: line,
          sentence: "a place needs two whole numbers from 0 to \(PicturePlace.whole), "
            + "found \"\(words[1]) \(words[2])\"")
      }
      return .pointed(PicturePlace(x, y))
    case ("press", 2):
      guard let control = Control(name: words[1]) else {
        throw ScriptError(line: line, sentence: "there is no control \"\(words[1])\"")
      }
      return .pressed(control)
    case ("key", 2):
      guard let command = Command(rawValue: words[1]) else {
        throw ScriptError(line: line, sentence: "there is no command \"\(words[1])\"")
      }
      return .command(command)
    default:
      throw ScriptError(
        line: line,
        sentence: "an event needs to be \"press [CONTROL]\", \"release\", \"key COMMAND\", "
          + "\"digit N\", \"type CODE\", \"point X Y\", \"presenter on|off\", \"one-window on|off\", "
          + "\"stored\", \"not-stored\", "
          + "\"class-stored\", \"class-not-stored\", \"printed\", \"not-printed\", \"gap\", "
          + "\"shown\" or \"end\", "
          + "found \"\(words.joined(separator: " "))\""
      )
    }
  }

  /// Whether it says when the display had each picture.
  var tellsDisplay: Bool { entries.contains { $0.event == .shown } }

  /// The script as text, a line an entry.
  public var text: String {
    entries.compactMap { entry in entry.event.scriptText.map { "\(entry.tick.count) \($0)\n" } }
      .joined() + "\(length.count) end\n"
  }
}

/// What is wrong in a script, and where.
public struct ScriptError: Error, Equatable, Sendable {
  /// From 1.
  public var line: Int
  public var sentence: String
}

extension KioskEvent {
  /// The event as an event script writes it; `nil` for time and content, which scripts imply.
  public var scriptText: String? {
    switch self {
    case .pressed(nil): "press"
    case .pressed(let control?): "press \(control.name)"
    case .released: "release"
    case .command(let command): "key \(command.rawValue)"
    case .resumedAfterGap: "gap"
    case .shown: "shown"
    case .digit(let digit): "digit \(digit)"
    case .typed(let character): "type \(character.scriptName)"
    case .pointed(let place): "point \(place.x) \(place.y)"
    case .presenterView(let isThere): "presenter \(isThere ? "on" : "off")"
    case .oneWindow(let isTied): "one-window \(isTied ? "on" : "off")"
    case .quizStored(let isStored): isStored ? "stored" : "not-stored"
    case .classStored(let isStored): isStored ? "class-stored" : "class-not-stored"
    case .sheetPrinted(let isSent): isSent ? "printed" : "not-printed"
    case .ticked, .contentChanged, .staff: nil
    }
  }
}
