/// Something wrong with one line of `settings.conf`; the other lines count.
public struct SettingsFinding: Equatable, Sendable {
  /// Line, from 1.
  public var line: Int
  /// One plain sentence: what, needed, found.
  public var sentence: String

  /// The finding `sentence` at `line`.
  public init(line: Int, sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}

/// Reads `settings.conf`: `key = value` lines; `#` begins a comment line.
///
/// A line that cannot be used leaves the default in place and becomes a finding: a slip of the
/// staff's hand never stops the kiosk.
public struct SettingsParser {
  /// What was read, on top of the defaults.
  public private(set) var settings = Settings()
  /// What could not be used, in order of lines.
  public private(set) var findings: [SettingsFinding] = []

  private var line = 0
  private var seen: [String: Int] = [:]

  /// Reads `text`, the whole file.
  public init(_ text: String) {
    for content in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      read(trimmed(content))
    }
  }

  private mutating func read(_ text: Substring) {
    let text = line == 1 && text.first == "\u{FEFF}" ? text.dropFirst() : text
    guard let first = text.first, first != "#" else { return }
    guard let mark = text.firstIndex(of: "=") else {
      return note("A setting is written as key = value, but this line has no =.")
    }
    let key = String(trimmed(text[..<mark]))
    let value = String(trimmed(text[text.index(after: mark)...]))
    if let earlier = seen[key] {
      return note("The setting \(key) stands here again; line \(earlier) counts.")
    }
    seen[key] = line
    set(key, to: value)
  }

  private mutating func set(_ key: String, to value: String) {
    let step = key.firstIndex(of: ".").map { String(key[key.index(after: $0)...]) } ?? ""
    let name = step.isEmpty ? key : String(key.dropLast(step.count)) + "STEP"
    guard let setting = SettingKey.all.first(where: { $0.name == name }) else {
      return note(
        "There is no setting named \(key); one of \(Self.keys.joined(separator: ", ")) is needed.")
    }
    if let fault = setting.read(value, step, &settings) { note("The setting \(key) \(fault).") }
  }

  /// All keys, as the documents name them.
  public static let keys = SettingKey.all.map(\.name)

  private mutating func note(_ sentence: String) {
    findings.append(SettingsFinding(line: line, sentence: sentence))
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
