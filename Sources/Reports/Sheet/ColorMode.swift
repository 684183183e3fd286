import Drawing

/// What a paper is printed with.
public enum ColorMode: String, CaseIterable, Sendable {
  case black, colour

  /// `svg` in this ink.
  ///
  /// In black, skin and cloth become light greys, which cost little and let lines stand out; strong
  /// colours become almost black, because arrows and signs are drawn in them.
  func applied(to svg: String) -> String {
    guard self == .black else { return svg }
    return svg.replacing(/(fill|stroke|stop-color)="#([0-9A-Fa-f]{6})"/) { match in
      let value = UInt32(match.2, radix: 16) ?? 0
      return "\(match.1)=\"\(ColorMode.grey(of: value))\""
    }
  }

  /// The grey that stands for a colour, as `#rrggbb`.
  static func grey(of color: UInt32) -> String {
    let parts = [color >> 16 & 255, color >> 8 & 255, color & 255].map { Double($0) / 255 }
    // How light the colour looks (Rec. 709), and how far it is from grey.
    let light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    let strength = (parts.max() ?? 0) - (parts.min() ?? 0)
    let isSign = strength > 0.42 && light < 0.5
    let lifted = light < 0.3 ? light : 0.3 + (light - 0.3) * 0.6 + 0.28
    let level = UInt8(bounding: ((isSign ? 0.1 : lifted) * 255).rounded())
    let hex = String(level, radix: 16)
    return "#" + String(repeating: hex.count == 1 ? "0" + hex : hex, count: 3)
  }
}
