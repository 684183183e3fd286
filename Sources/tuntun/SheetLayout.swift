import Drawing
import Records

/// Sets paragraphs and pictures on an A4 page, downwards, in points.
struct SheetLayout {
  static let page = Size(595, 842)
  static let margin = 32.0

  /// What all sizes are multiplied with, so that everything fits on the page.
  let scale: Double
  let family: String
  let isRightToLeft: Bool
  let measure: any TextMeasuring
  private(set) var pictures: [(file: String, place: Rect)] = []
  private var lines: [String] = []

  init(scale: Double, family: String, isRightToLeft: Bool, measure: any TextMeasuring) {
    self.scale = scale
    self.family = family
    self.isRightToLeft = isRightToLeft
    self.measure = measure
  }

  /// Sets `text` from `top` and gives where it ends; sizes in points before scaling.
  mutating func set(
    _ text: String, x: Double, width: Double, top: Double, size: Double, isBold: Bool = false
  ) -> Double {
    let size = size * scale
    var end = top
    for line in wrapped(text, width: width, size: size, isBold: isBold) {
      let baseline = end + size
      end += size * 1.28
      let place = isRightToLeft ? Self.page.width - x : x
      let direction = isRightToLeft ? " direction=\"rtl\"" : ""
      lines.append(
        "<text x=\"\(place)\" y=\"\(baseline)\" font-size=\"\(size)\"\(direction)"
          + "\(isBold ? " font-weight=\"bold\"" : "")>\(Markup.escaped(line))</text>")
    }
    return end
  }

  /// Puts the picture `file` into a box.
  mutating func put(_ file: String, x: Double, top: Double, width: Double, height: Double) {
    let left = isRightToLeft ? Self.page.width - x - width : x
    pictures.append((file, Rect(left, top, width, height)))
  }

  /// All texts as one document of the page's size.
  var textDocument: String {
    let (width, height) = (Self.page.width, Self.page.height)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\" font-family=\"\(Markup.escaped(family)), Noto Sans\">"
      + lines.joined() + "</svg>"
  }

  private func wrapped(_ text: String, width: Double, size: Double, isBold: Bool) -> [String] {
    // Measured large, since whole pixels would round small text.
    let font = Font(family: family, isBold: isBold, size: 80)
    let limit = width * 80 / size
    var result: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || measure.width(of: longer, font: font) <= limit {
        line = longer
      } else {
        result.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? result : result + [line]
  }
}
