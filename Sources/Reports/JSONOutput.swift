import Foundation

/// Values as JSON for machines that read it.
public enum JSONOutput {
  /// `value` as the text of a JSON file, its keys sorted.
  public static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
