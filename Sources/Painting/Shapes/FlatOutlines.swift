import Diagram
import Drawing

/// Flattened outlines of paths that come to lie in pixels by one map, made once each.
final class FlatOutlines {
  private struct Key: Hashable {
    let outline: ObjectIdentifier
    let tolerance: Double
  }

  private let map: Transform
  private let tolerance: Double
  /// Holds the outlines too: an identifier is theirs only as long as they live.
  private var known: [Key: (outline: Outline, flat: FlatOutline)] = [:]

  /// Outlines that come to lie in pixels by `map`.
  init(_ map: Transform) {
    self.map = map
    let scale = max(abs(map.a) + abs(map.c), abs(map.b) + abs(map.d))
    tolerance = 0.1 / max(scale, 1e-6)
  }

  /// The outline of `path`, flattened to a tenth of a pixel.
  func flat(_ path: VectorPath) -> FlatOutline {
    let key = Key(outline: ObjectIdentifier(path.outline), tolerance: tolerance(of: path))
    if let found = known[key] { return found.flat }
    if known.count > 256 { known.removeAll() }
    let made = FlatOutline(path.outline, tolerance: key.tolerance)
    known[key] = (path.outline, made)
    return made
  }

  /// Round outlines are measured at the scale of the longer axis, as Skia does.
  private func tolerance(of path: VectorPath) -> Double {
    guard path.outline.isRound else { return tolerance }
    let whole = map.concatenating(path.transform)
    let squared = max(whole.a * whole.a + whole.b * whole.b, whole.c * whole.c + whole.d * whole.d)
    return 0.1 / max(squared.squareRoot(), 1e-6)
  }
}
