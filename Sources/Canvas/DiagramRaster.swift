import Diagram
import Drawing

/// A part of a diagram as pixels, cut down to its ink, with an empty pixel on each side.
final class DiagramRaster {
  let picture: Pixmap
  /// Place of the bitmap's corner in the diagram's pixels while the part is where `basis` puts it.
  let left: Int
  let top: Int
  /// Where the part lay when it was rasterised: diagram pixels to diagram pixels.
  let basis: Transform

  init(picture: Pixmap, left: Int, top: Int, basis: Transform) {
    self.picture = picture
    self.left = left
    self.top = top
    self.basis = basis
  }

  static func empty(basis: Transform) -> DiagramRaster {
    DiagramRaster(picture: Pixmap(width: 3, height: 3), left: 0, top: 0, basis: basis)
  }

  /// Draws `part` as it lies under `basis` in a diagram of `width` by `height` pixels.
  ///
  /// Ink beyond the diagram's edges is kept up to one diagram away, since it may move into sight.
  static func draw(
    _ part: Part, basis: Transform, toPixels: Transform, width: Double, height: Double
  ) -> DiagramRaster? {
    let place = toPixels.bounds(of: part.bounds)
    let ink = basis.bounds(of: place).inset(-2)
    let reach = Rect(-width, -height, 3 * width, 3 * height)
    let area = Area(ink.intersection(reach))
    guard !area.isEmpty else { return .empty(basis: basis) }
    let whole = Pixmap(width: area.width, height: area.height)
    let moved = Transform.translation(-Double(area.left), -Double(area.top))
      .concatenating(basis)
    if !part.paths.isEmpty {
      VectorPainter.draw(part.paths, into: whole, transform: moved.concatenating(toPixels))
    } else {
      guard let document = SVGDocument(Array(part.markup.utf8)),
        document.draw(into: whole, viewport: place, transform: moved)
      else { return nil }
    }
    return trimmed(whole, area, basis)
  }

  /// What is to be drawn, in user units: paths, or a document whose view box is the bounds.
  struct Part: Equatable {
    var bounds: Rect
    var paths: [VectorPath]
    var markup = ""
  }

  /// Cuts `whole` down to its ink and lays an empty pixel around it.
  private static func trimmed(_ whole: Pixmap, _ area: Area, _ basis: Transform) -> DiagramRaster {
    let ink = inkBounds(whole)
    guard !ink.isEmpty else { return .empty(basis: basis) }
    let picture = Pixmap(width: ink.width + 2, height: ink.height + 2)
    for y in ink.top..<ink.bottom {
      (picture.base + (y - ink.top + 1) * picture.width + 1)
        .update(from: whole.base + y * whole.width + ink.left, count: ink.width)
    }
    return DiagramRaster(
      picture: picture, left: area.left + ink.left - 1, top: area.top + ink.top - 1,
      basis: basis)
  }

  private static func inkBounds(_ picture: Pixmap) -> Area {
    var ink = Area(picture.width, picture.height, 0, 0)
    for y in 0..<picture.height {
      let row = picture.base + y * picture.width
      guard let first = (0..<picture.width).first(where: { row[$0] != 0 }),
        let last = (0..<picture.width).last(where: { row[$0] != 0 })
      else { continue }
      ink.left = min(ink.left, first)
      ink.right = max(ink.right, last + 1)
      ink.top = min(ink.top, y)
      ink.bottom = y + 1
    }
    return ink
  }
}
