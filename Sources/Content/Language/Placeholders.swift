/// Named holes in a text, `{minutes}`, which the program fills.
///
/// A name is a small letter followed by letters and digits. Any other brace is a plain character.
public enum Placeholders {
  /// The names that occur in `text`.
  public static func names(in text: String) -> Set<String> {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return Set(pieces(of: text).compactMap { $0.isName ? String($0.text) : nil })
  }

  /// `text` with each hole filled from `values`; a name without a value stays as it is.
  public static func fill(_ text: String, with values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return pieces(of: text).map { piece in
      guard piece.isName else { return String(piece.text) }
      return values[String(piece.text)] ?? "{\(piece.text)}"
    }.joined()
  }

  /// A run of plain text, or the name between two braces.
  private struct Piece {
    var text: Substring
    var isName: Bool
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == "}" || $0 == "{" }), inside[close] == "}",
        isName(inside[..<close])
      else {
        pieces.append(Piece(text: rest[...open], isName: false))
        rest = inside
        continue
      }
      pieces.append(Piece(text: rest[..<open], isName: false))
      pieces.append(Piece(text: inside[..<close], isName: true))
      rest = inside[inside.index(after: close)...]
    }
    pieces.append(Piece(text: rest, isName: false))
    return pieces
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isSmall(first) else { return false }
    return text.utf8.allSatisfy { isSmall($0 | 0x20) && $0 < 0x80 || (0x30...0x39).contains($0) }
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
