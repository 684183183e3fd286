import Drawing

/// A diagram drawn at one size and scaled to another, for the moment in which it grows.
///
/// Drawing a diagram anew takes a tenth of a second; stretching it takes a few milliseconds.
final class ScaledDiagram {
  private let state: DiagramState
  /// Where the whole diagram comes to lie.
  private let whole: Rect
  private var composed: Pixmap?

  init(_ state: DiagramState, whole: Rect) {
    self.state = state
    self.whole = whole
  }

  /// Paints what lies in `place`, which lies in ``whole``.
  func paint(_ place: Area, _ target: PixelBuffer) {
    let source = picture
    let across = AxisScale(from: source.width, start: whole.x, length: whole.width)
    let down = AxisScale(from: source.height, start: whole.y, length: whole.height)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: place.width) { memory in
      guard let row = memory.baseAddress else { return }
      for y in place.top..<place.bottom {
        let line = down.sample(y)
        let upper = source.base + line.index * source.width
        ScaledDiagram.scale(
          upper, upper + (line.index + 1 < source.height ? source.width : 0), line.fraction,
          across, into: row, place.left..<place.right)
        target.lay(row, count: place.width, x: place.left, y: y)
      }
    }
  }

  /// Makes a row from two rows of the source, `fraction` sixteenths of the way to the lower one.
  @inline(__always)
  private static func scale(
    _ upper: UnsafeMutablePointer<UInt32>, _ lower: UnsafeMutablePointer<UInt32>,
    _ fraction: UInt32, _ across: AxisScale, into row: UnsafeMutablePointer<UInt32>,
    _ columns: Range<Int>
  ) {
    for x in columns {
      let column = across.sample(x)
      let next = column.index + 1 < across.size ? 1 : 0
      row[x &- columns.lowerBound] = bilinear(
        upper[column.index], upper[column.index + next], lower[column.index],
        lower[column.index + next], x: column.fraction, y: fraction)
    }
  }

  /// The diagram at its own size.
  private var picture: Pixmap {
    if let composed { return composed }
    let made = Pixmap(width: state.width, height: state.height)
    for y in 0..<state.height {
      var all = [Span(left: 0, right: Int32(state.width))]
      all.withUnsafeMutableBufferPointer {
        state.make(row: y, $0, into: made.base + y * made.width)
      }
    }
    composed = made
    return made
  }
}

/// Which pixel of a row lies under a pixel of a longer row, in fixed point (16 binary places).
///
/// The place is start + x·step, so it depends on the pixel alone.
private struct AxisScale {
  let size: Int
  private let start: Int
  private let step: Int

  /// A row of `size` pixels scaled to `length` pixels from `start`.
  init(from size: Int, start: Double, length: Double) {
    self.size = size
    let step = Double(size) / max(length, 1)
    self.step = Int(bounding: (step * 65536).rounded(), to: -(1 << 40)...1 << 40)
    self.start = Int(
      bounding: (((0.5 - start) * step - 0.5) * 65536).rounded(), to: -(1 << 56)...1 << 56)
  }

  @inline(__always) func sample(_ x: Int) -> (index: Int, fraction: UInt32) {
    let place = max(start &+ x &* step, 0)
    return (min(place &>> 16, size &- 1), UInt32(truncatingIfNeeded: place &>> 12 & 15))
  }
}
