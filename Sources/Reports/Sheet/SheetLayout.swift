import Drawing
import Kiosk
import Results

/// Sets paragraphs, lines and pictures on a page, downwards, in points.
///
/// Everything is laid out from left to right; for languages that run the other way each place is
/// mirrored when it is set.
struct SheetLayout {
  let page: Size
  let margin: Double
  /// What all sizes are multiplied with, so that everything fits on the page.
  let scale: Double
  let family: String
  let isRightToLeft: Bool
  let measure: any TextMeasuring
  private(set) var pictures: [(file: String, place: Rect)] = []
  /// Boxes and texts, from back to front.
  private var fragments: [String] = []

  init(
    paper: PaperSize, margin: Double, scale: Double, choice: LanguageChoice?,
    measure: any TextMeasuring
  ) {
    page = Size(paper.width, paper.height)
    self.margin = margin
    self.scale = scale
    family = choice?.font ?? Font.defaultFamily
    isRightToLeft = choice?.isRightToLeft ?? false
    self.measure = measure
  }

  /// Width between the margins.
  var width: Double { page.width - 2 * margin }

  /// The column of this number, of two.
  func column(_ index: Int) -> (x: Double, width: Double) {
    let width = (self.width - 14) / 2
    return (margin + Double(index) * (width + 14), width)
  }

  /// Which edge of its room a text stands at.
  enum Side {
    case start, middle, end
  }

  /// Sets `text` from `top` and gives where it ends; sizes in points before scaling.
  @discardableResult
  mutating func set(
    _ text: String, x: Double, width: Double, top: Double, size: Double, isBold: Bool = false,
    side: Side = .start
  ) -> Double {
    let size = size * scale
    var end = top
    for line in wrapped(text, width: width, size: size, isBold: isBold) {
      let baseline = end + size
      end += size * 1.28
      fragments.append(
        element(line, at: place(x, width, side), baseline, size, isBold: isBold, side))
    }
    return end
  }

  private func place(_ x: Double, _ width: Double, _ side: Side) -> Double {
    let place =
      switch side {
      case .start: x
      case .middle: x + width / 2
      case .end: x + width
      }
    return isRightToLeft ? page.width - place : place
  }

  private func element(
    _ line: String, at x: Double, _ baseline: Double, _ size: Double, isBold: Bool, _ side: Side
  ) -> String {
    let anchor =
      switch side {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    let direction = isRightToLeft ? " direction=\"rtl\"" : ""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    return "<text x=\"\(x)\" y=\"\(baseline)\" font-size=\"\(size)\"\(direction)\(weight)\(anchor)>"
      + "\(Markup.escaped(line))</text>"
  }

  /// A filled rectangle.
  mutating func fill(_ rect: Rect, _ color: String) {
    let place = mirrored(rect)
    fragments.append(
      "<rect x=\"\(place.x)\" y=\"\(place.y)\" width=\"\(place.width)\" height=\"\(place.height)\" "
        + "fill=\"\(color)\"/>")
  }

  /// A line from left to right, half a point strong.
  mutating func rule(x: Double, width: Double, y: Double, color: String = "#666") {
    fill(Rect(x, y - 0.25, width, 0.5), color)
  }

  /// A bar of `share`, 0…1, on its track.
  mutating func bar(_ share: Double, in rect: Rect) {
    fill(rect, "#ddd")
    if share > 0 { fill(Rect(rect.x, rect.y, rect.width * min(share, 1), rect.height), "#444") }
  }

  /// A letter in a white disc at a place of the page, which is not mirrored again.
  mutating func mark(_ letter: String, at place: Point, size: Double) {
    fragments.append(
      "<circle cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"\(size * 0.62)\" fill=\"#fff\" "
        + "stroke=\"#000\" stroke-width=\"\(size * 0.09)\"/>"
        + "<text x=\"\(place.x)\" y=\"\(place.y + size * 0.34)\" font-size=\"\(size)\" "
        + "font-weight=\"bold\" text-anchor=\"middle\">\(Markup.escaped(letter))</text>")
  }

  /// The squares of a code, black on white with a quiet zone, `side` points wide.
  mutating func code(_ grid: CellGrid, quietZone: Int, x: Double, top: Double, side: Double) {
    let cells = Double(grid.side + 2 * quietZone)
    let place = mirrored(Rect(x, top, side, side))
    var path = ""
    for row in 0..<grid.side {
      for run in grid.runs(inRow: row) {
        let (left, length) = (run.lowerBound + quietZone, run.count)
        path += "M\(left) \(row + quietZone)h\(length)v1h-\(length)z"
      }
    }
    fragments.append(
      "<g transform=\"translate(\(place.x) \(place.y)) scale(\(side / cells))\">"
        + "<rect width=\"\(cells)\" height=\"\(cells)\" fill=\"#fff\"/>"
        + "<path d=\"\(path)\" shape-rendering=\"crispEdges\"/></g>")
  }

  /// Puts the picture `file` into a box; gives where that lies on the page.
  @discardableResult
  mutating func put(
    _ file: String, x: Double, top: Double, width: Double, height: Double
  ) -> Rect {
    let place = mirrored(Rect(x, top, width, height))
    pictures.append((file, place))
    return place
  }

  private func mirrored(_ rect: Rect) -> Rect {
    guard isRightToLeft else { return rect }
    return Rect(page.width - rect.x - rect.width, rect.y, rect.width, rect.height)
  }

  /// All texts and boxes as one document of the page's size.
  var document: String {
    let (width, height) = (page.width, page.height)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\" font-family=\"\(Markup.escaped(family)), Noto Sans\">"
      + fragments.joined() + "</svg>"
  }

  /// A space at which no line ends.
  static let noBreak: Character = "\u{A0}"

  /// Texts are measured large, since whole pixels would round small ones.
  private static let large = 80.0
  private static func font(_ family: String, _ isBold: Bool) -> Font {
    Font(family: family, isBold: isBold, size: Int(bounding: large, to: 1...1000))
  }

  private func wrapped(_ text: String, width: Double, size: Double, isBold: Bool) -> [String] {
    let font = Self.font(family, isBold)
    let limit = width * Self.large / size
    var result: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace && $0 != Self.noBreak }) {
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
