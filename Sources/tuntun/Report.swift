import Foundation
import Language

/// What the program says: results to standard output, everything else to standard error.
enum Report {
  /// Writes one line of a result.
  ///
  /// A name from a stick, or a word of a plugin, cannot steer the terminal that shows it.
  static func line(_ text: String) { print(OneLine.lines(text)) }

  /// Writes one line about something that went wrong or is worth knowing.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((OneLine.lines(text) + "\n").utf8))
  }

  /// `value` as JSON with sorted keys.
  static func json(_ value: some Encodable) throws { line(try text(value)) }

  /// `value` as the text of a JSON file.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
