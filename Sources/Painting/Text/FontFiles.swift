/// Which font files there are, and which family writes a script.
struct FontFiles {
  static let folder = "/usr/share/fonts/truetype/noto"

  /// Files to try when not even Noto Sans is there.
  static let lastResorts = [
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/freefont/FreeSans.ttf",
  ]

  /// Path of the file of a family and weight, whether or not it exists.
  static func path(family: String, isBold: Bool) -> String {
    let name = family.filter { $0 != " " }
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return "\(folder)/\(isPlain ? name : "NotoSans")-\(isBold ? "Bold" : "Regular").ttf"
  }

  /// Families to try for a character that the wanted family lacks, the likeliest first.
  static func families(for scalar: Unicode.Scalar) -> [String] {
    let special = scripts.first { $0.scalars.contains(scalar.value) }.map { [$0.family] } ?? []
    return special + general
  }

  private static let general = [
    "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math",
  ]

  /// Blocks of characters, the family that writes them, and their script's code (ISO 15924).
  private static let scripts: [(scalars: ClosedRange<UInt32>, family: String, code: String)] = [
    (0x0530...0x058F, "Noto Sans Armenian", "Armn"),
    (0x0590...0x05FF, "Noto Sans Hebrew", "Hebr"),
    (0x0600...0x06FF, "Noto Naskh Arabic", "Arab"),
    (0x0750...0x077F, "Noto Naskh Arabic", "Arab"),
    (0x08A0...0x08FF, "Noto Naskh Arabic", "Arab"),
    (0xFB50...0xFDFF, "Noto Naskh Arabic", "Arab"),
    (0xFE70...0xFEFF, "Noto Naskh Arabic", "Arab"),
    (0x0900...0x097F, "Noto Sans Devanagari", "Deva"),
    (0x0980...0x09FF, "Noto Sans Bengali", "Beng"),
    (0x0A00...0x0A7F, "Noto Sans Gurmukhi", "Guru"),
    (0x0A80...0x0AFF, "Noto Sans Gujarati", "Gujr"),
    (0x0B80...0x0BFF, "Noto Sans Tamil", "Taml"),
    (0x0C00...0x0C7F, "Noto Sans Telugu", "Telu"),
    (0x0C80...0x0CFF, "Noto Sans Kannada", "Knda"),
    (0x0D00...0x0D7F, "Noto Sans Malayalam", "Mlym"),
    (0x0D80...0x0DFF, "Noto Sans Sinhala", "Sinh"),
    (0x0E00...0x0E7F, "Noto Sans Thai", "Thai"),
    (0x0E80...0x0EFF, "Noto Sans Lao", "Laoo"),
    (0x1000...0x109F, "Noto Sans Myanmar", "Mymr"),
    (0x1200...0x139F, "Noto Sans Ethiopic", "Ethi"),
    (0x1700...0x171F, "Noto Sans Tagalog", "Tglg"),
    (0x1780...0x17FF, "Noto Sans Khmer", "Khmr"),
    (0x1A00...0x1A1F, "Noto Sans Buginese", "Bugi"),
    (0x1B00...0x1B7F, "Noto Sans Balinese", "Bali"),
    (0x1B80...0x1BBF, "Noto Sans Sundanese", "Sund"),
    (0x1BC0...0x1BFF, "Noto Sans Batak", "Batk"),
    (0xA930...0xA95F, "Noto Sans Rejang", "Rjng"),
    (0xA980...0xA9DF, "Noto Sans Javanese", "Java"),
    (0xAA00...0xAA5F, "Noto Sans Cham", "Cham"),
  ]

  /// A script as runs of text are split by, and its direction.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      return true
    default: return false
    }
  }

  /// The code of the script of `scalar`, `Latn` for all that is not in the list, or `nil` for
  /// marks, spaces, digits and punctuation that any script uses.
  static func script(of scalar: Unicode.Scalar) -> String? {
    if let found = scripts.first(where: { $0.scalars.contains(scalar.value) }) {
      return found.code
    }
    return scalar.properties.isAlphabetic ? "Latn" : nil
  }
}
