/// The text of `settings.conf` with single values changed and everything else left as it was.
///
/// Of lines with the same key the first counts, as for ``SettingsParser``.
public enum SettingsText {
  /// `text` with `key` set to `value`: in its line where there is one, else in a new last line; for
  /// `nil` without any line of that key.
  public static func setting(_ key: String, to value: String?, in text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let value else {
      lines.removeAll { Self.key(of: $0) == key }
      return lines.map { $0 + "\n" }.joined()
    }
    let line = "\(key) = \(value)"
    if let index = lines.firstIndex(where: { Self.key(of: $0) == key }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func key(of line: String) -> String? {
    // An editor may have put a mark of its encoding before the first line.
    let line = line.first == "\u{FEFF}" ? line.dropFirst() : line[...]
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return parts[0].split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}
