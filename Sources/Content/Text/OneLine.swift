/// Text of others, such as a file's name or a word in a plugin, as a sentence of ours may hold it.
public enum OneLine {
  /// `text` with everything replaced that could break a line, steer a terminal or turn the direction
  /// of what follows.
  public static func text(_ text: String) -> String { replacing(text, where: isHarmful) }

  /// Text of several lines with everything replaced that could steer a terminal.
  public static func lines(_ text: String) -> String {
    replacing(text) { $0 != "\n" && $0 != "\t" && $0.properties.generalCategory == .control }
  }

  private static func replacing(_ text: String, where isHarmful: (Unicode.Scalar) -> Bool) -> String
  {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// Control characters, line and paragraph separators, and marks that turn the direction of text.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format: true
    default: false
    }
  }
}
