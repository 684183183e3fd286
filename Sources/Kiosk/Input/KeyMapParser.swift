/// Reads a key map: lines of `command = key, key…`; `#` begins a comment line.
///
/// A line gives the command these keys instead of the usual ones. A line that cannot be used leaves
/// the usual keys in place and becomes a finding: a slip never leaves a midwife without her remote.
public struct KeyMapParser {
  /// The keys that hold.
  public private(set) var bindings = KeyBindings()
  /// What could not be used, in order of lines.
  public private(set) var findings: [SettingsFinding] = []

  private var line = 0
  private var changes: [Command: [String]] = [:]
  private var lineOfCommand: [Command: Int] = [:]
  private var userOfKey: [String: (command: Command, line: Int)] = [:]

  /// Reads `text`, the whole file.
  public init(_ text: String) {
    for content in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      read(trimmed(content))
    }
    bindings.replace(changes)
    for command in bindings.without {
      findings.append(
        SettingsFinding(
          line: lineThatEmptied(command),
          sentence: "No key is left for \(command.rawValue); a line \(command.rawValue) = … gives "
            + "it one."))
    }
    findings.sort { $0.line < $1.line }
  }

  private mutating func read(_ text: Substring) {
    let text = line == 1 && text.first == "\u{FEFF}" ? text.dropFirst() : text
    guard let first = text.first, first != "#" else { return }
    guard let mark = text.firstIndex(of: "=") else {
      return note("A line of the key map is written as command = key, key, but this has no =.")
    }
    let name = String(trimmed(text[..<mark]))
    guard let command = Command(rawValue: name) else { return noteUnknown(command: name) }
    if let earlier = lineOfCommand[command] {
      return note("The command \(name) stands here again; line \(earlier) counts.")
    }
    lineOfCommand[command] = line
    let keys = keys(of: command, in: text[text.index(after: mark)...])
    if !keys.isEmpty { changes[command] = keys }
  }

  /// The keys that `list` gives to `command`; those that cannot be used are noted and left out.
  private mutating func keys(of command: Command, in list: Substring) -> [String] {
    guard list.contains(where: { !$0.isWhitespace }) else {
      note("The command \(command.rawValue) needs at least one key, but there is none.")
      return []
    }
    var keys: [String] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(trimmed(part))
      guard let key = key(named: word) else { continue }
      if let user = userOfKey[key] {
        note("The key \(key) is used in line \(user.line) for \(user.command.rawValue) already.")
        continue
      }
      userOfKey[key] = (command, line)
      keys.append(key)
    }
    return keys
  }

  private mutating func key(named word: String) -> String? {
    if let key = KeyName.table(word) { return key }
    if word.isEmpty {
      note("A key is missing between two commas or at the end; a comma itself is written comma.")
    } else if word.allSatisfy({ ("0"..."9").contains($0) }) {
      note("Digits point at landmarks and type numbers, so \(shown(word)) cannot be a key here.")
    } else {
      note("There is no key named \(shown(word))\(meant(word, KeyName.all)).")
    }
    return nil
  }

  private mutating func noteUnknown(command name: String) {
    let names = Command.allCases.map(\.rawValue)
    note("There is no command named \(shown(name))\(meant(name, names)).")
  }

  private func meant(_ word: String, _ names: [String]) -> String {
    nearestName(to: word, among: names).map { "; the nearest is \($0)" } ?? ""
  }

  /// The line that took a command's last key.
  private func lineThatEmptied(_ command: Command) -> Int {
    command.keys.compactMap { userOfKey[$0]?.line }.max() ?? line
  }

  private mutating func note(_ sentence: String) {
    findings.append(SettingsFinding(line: line, sentence: sentence))
  }

  private func shown(_ value: String) -> String {
    value.isEmpty ? "nothing" : String(value.prefix(40))
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
