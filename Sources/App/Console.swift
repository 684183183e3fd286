import Content
import Foundation
import Reports

/// What the program says: results to standard output, everything else to standard error.
public enum Console {
  /// Writes one line of a result.
  ///
  /// A name from a stick, or a word of a plugin, cannot steer the terminal that shows it.
  public static func line(_ text: String) { print(OneLine.lines(text)) }

  /// Writes one line about something that went wrong or is worth knowing.
  public static func note(_ text: String) {
    Output.put(Array((OneLine.lines(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// `value` as JSON with sorted keys.
  public static func json(_ value: some Encodable) throws { line(try JSONOutput.text(value)) }
}
