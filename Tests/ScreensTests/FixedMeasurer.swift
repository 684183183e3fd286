import Drawing

/// The advance widths of Noto Sans without kerning, the same on every machine.
struct FixedMeasurer: TextMeasuring {
  /// Thousandths of an em for the characters from space to tilde.
  private static let regular = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 351, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 448, 281, 561, 615, 480, 615, 564, 387, 615, 618, 258, 313, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
  ]
  private static let bold = [
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 405, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 415, 362, 604, 633, 514, 633, 591, 432, 633, 657, 305, 369, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
  ]

  func width(of text: String, font: Font) -> Double {
    let table = font.isBold ? FixedMeasurer.bold : FixedMeasurer.regular
    let sum = text.unicodeScalars.reduce(0) { sum, scalar in
      let place = Int(scalar.value) - 32
      return sum + (table.indices.contains(place) ? table[place] : 640)
    }
    return Double(sum * font.size) / 1000
  }

  func metrics(of font: Font) -> FontMetrics {
    let size = Double(font.size)
    if font.family == "Noto Sans Javanese" {
      return FontMetrics(
        ascent: (1.1 * size).rounded(.up), descent: (0.8 * size).rounded(.up),
        lineHeight: (1.9 * size).rounded(.up))
    }
    return FontMetrics(
      ascent: (1.069 * size).rounded(.up), descent: (0.293 * size).rounded(.up),
      lineHeight: (1.362 * size).rounded(.up))
  }
}
