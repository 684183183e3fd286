import Diagram
import Drawing

/// A part of a diagram as pixels, cut down to its ink, with an empty pixel on each side.
///
/// The pixels are made when they are first needed.
final class DiagramRaster {
  /// What is drawn, in user units: paths, or a document whose view box is the bounds.
  struct Part {
    var bounds: Rect
    var paths: [VectorPath]
    var markup = ""
  }

  /// Pixels, and the place of their corner in the diagram while the part lies at rest.
  struct Pixels {
    let picture: Pixmap
    let left: Int
    let top: Int

    static var none: Pixels { Pixels(picture: Pixmap(width: 3, height: 3), left: 0, top: 0) }
  }

  /// Where the part lies when it is rasterised: diagram pixels to diagram pixels.
  let basis: Transform
  /// The pixels that the part may cover there.
  let area: Area
  private let part: Part
  private let toPixels: Transform
  private let report: (String) -> Void
  private var made: Pixels?
  private var runsMade: RunTable?
  private var blocksMade: PlainBlocks?

  /// A raster of `part` under `basis` in a diagram of `size` pixels.
  ///
  /// Ink beyond the diagram's edges is kept up to one diagram away, since it may move into sight.
  init(
    _ part: Part, basis: Transform, toPixels: Transform, size: Size,
    report: @escaping (String) -> Void
  ) {
    self.part = part
    self.basis = basis
    self.toPixels = toPixels
    self.report = report
    area = DiagramRaster.area(of: part.bounds, basis, toPixels, size)
  }

  /// The pixels that may be covered by what lies in `bounds` (user units) under `basis`.
  static func area(
    of bounds: Rect, _ basis: Transform, _ toPixels: Transform, _ size: Size
  ) -> Area {
    guard !bounds.isEmpty else { return Area(0, 0, 0, 0) }
    let ink = basis.bounds(of: toPixels.bounds(of: bounds)).inset(-2)
    let reach = Rect(-size.width, -size.height, 3 * size.width, 3 * size.height)
    let area = Area(ink.intersection(reach))
    return area.isEmpty ? Area(0, 0, 0, 0) : area
  }

  var pixels: Pixels {
    if let made { return made }
    let pixels = trimmed()
    made = pixels
    return pixels
  }

  /// The runs of ``pixels``.
  var runs: RunTable {
    if let runsMade { return runsMade }
    let runs = RunTable(of: pixels.picture)
    runsMade = runs
    return runs
  }

  /// The plain blocks of ``pixels``.
  var blocks: PlainBlocks {
    if let blocksMade { return blocksMade }
    let blocks = PlainBlocks(pixels.picture)
    blocksMade = blocks
    return blocks
  }

  /// Frees the pixels; they are made again if they are needed again.
  func release() { (made, runsMade, blocksMade) = (nil, nil, nil) }

  /// Draws the part as it lies at rest into `picture`, whose corner is at `left`, `top`.
  func draw(into picture: Pixmap, left: Int, top: Int) {
    let moved = Transform.translation(-Double(left), -Double(top)).concatenating(basis)
    if !part.paths.isEmpty {
      return VectorPainter.draw(
        part.paths, into: picture, transform: moved.concatenating(toPixels))
    }
    let place = toPixels.bounds(of: part.bounds)
    let document = SVGDocument(Array(part.markup.utf8))
    if document?.draw(into: picture, viewport: place, transform: moved) != true {
      report("A part of a diagram could not be drawn; it is left out.")
    }
  }

  /// Draws the part, cuts it down to its ink and lays an empty pixel around it.
  private func trimmed() -> Pixels {
    guard !area.isEmpty else { return .none }
    let whole = Pixmap(width: area.width, height: area.height)
    draw(into: whole, left: area.left, top: area.top)
    let ink = whole.inkBounds
    guard !ink.isEmpty else { return .none }
    let picture = Pixmap(width: ink.width + 2, height: ink.height + 2)
    for y in ink.top..<ink.bottom {
      (picture.base + (y - ink.top + 1) * picture.width + 1)
        .update(from: whole.base + y * whole.width + ink.left, count: ink.width)
    }
    return Pixels(
      picture: picture, left: area.left + ink.left - 1, top: area.top + ink.top - 1)
  }
}

extension Pixmap {
  /// The smallest area that holds all pixels that are not wholly transparent.
  var inkBounds: Area {
    var ink = Area(width, height, 0, 0)
    for y in 0..<height {
      let row = base + y * width
      var first = 0
      while first < width, row[first] == 0 { first += 1 }
      guard first < width else { continue }
      var end = width
      while row[end - 1] == 0 { end -= 1 }
      ink = Area(
        min(ink.left, first), min(ink.top, y), max(ink.right, end), y + 1)
    }
    return ink
  }
}
