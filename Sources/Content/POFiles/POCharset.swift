/// How the bytes of a PO file are letters.
enum POCharset: Equatable {
  /// UTF-8, and ASCII, which is a part of it.
  case utf8
  /// ISO 8859-1: each byte is the character of its number.
  case latin1

  /// What the charset of a header means; `nil` where this program does not read it.
  ///
  /// `CHARSET` is what a template says before anybody has filled it in.
  init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "charset", "": self = .utf8
    case "iso-8859-1", "iso_8859-1", "iso8859-1", "latin1", "latin-1": self = .latin1
    default: return nil
    }
  }

  /// The name that the text of a header gives, or `nil` where it gives none.
  static func name(inHeader text: [UInt8]) -> String? {
    let mark = Array("charset=".utf8)
    guard let place = ByteSearch.first(mark, in: text) else { return nil }
    let name = text[(place + mark.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether `bytes` are the text whose UTF-8 is `wanted`.
  func text(_ bytes: [UInt8], is wanted: [UInt8]) -> Bool {
    if self == .utf8 { return bytes == wanted }
    return text(bytes).map { $0.utf8.elementsEqual(wanted) } ?? false
  }

  /// The text of `bytes`, or `nil` where they are none.
  func text(_ bytes: [UInt8]) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .latin1:
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(UnicodeScalar(byte)) }
      return String(scalars)
    }
  }
}
