import CQRencode
import Drawing

/// Texts as QR codes, for cameras that know no network.
///
/// Module Codes has this one job. Symbols, error correction and masks are libqrencode's.
public enum QRCode {
  /// The largest version used: 141 squares and a quiet zone of four at each side are four pixels a
  /// square on a screen that is 720 pixels high.
  public static let largestVersion: Int32 = 31
  /// Squares that must stay light around a code (ISO/IEC 18004).
  public static let quietZone = 4
  /// Most bytes of a text: version 31 with error correction L holds so many behind the head that
  /// names UTF-8 (ISO/IEC 18004: 14,744 bits, less 12 for the head and 20 for the mode and length;
  /// libqrencode needs the last bytes itself).
  public static let capacity = 1837
  /// The number of UTF-8 among character sets (AIM ECI 000026).
  private static let utf8: UInt32 = 26

  /// The code of `text` as UTF-8, with error correction M where that is no larger than
  /// ``largestVersion`` and else with L; `nil` for nothing and for more than ``capacity`` bytes.
  ///
  /// Text beyond ASCII says in an ECI head that it is UTF-8: without it readers guess, and some
  /// guess another script. Plain ASCII needs none, which the oldest readers like best.
  public static func cells(_ text: String) -> CellGrid? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= capacity else { return nil }
    return cells(bytes, QR_ECLEVEL_M) ?? cells(bytes, QR_ECLEVEL_L)
  }

  private static func cells(_ bytes: [UInt8], _ level: QRecLevel) -> CellGrid? {
    guard let input = QRinput_new2(0, level) else { return nil }
    defer { QRinput_free(input) }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard isASCII || QRinput_appendECIheader(input, utf8) == 0,
      QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input)
    else { return nil }
    defer { QRcode_free(code) }
    guard code.pointee.version <= largestVersion, let data = code.pointee.data else { return nil }
    let side = Int(code.pointee.width)
    // The lowest bit of each byte is the square; the others are notes of the library's own.
    return CellGrid(side: side, cells: (0..<side * side).map { data[$0] & 1 == 1 })
  }
}
