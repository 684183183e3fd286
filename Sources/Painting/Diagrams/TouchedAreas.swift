/// Gathers what was painted, row by row, into a bounded number of rectangles.
struct TouchedAreas {
  private static let bandHeight = 32
  /// Columns that are not worth a rectangle of their own.
  private static let gap = 48

  private(set) var areas: [Area] = []
  private var open: [Area] = []
  private var band = Int.min

  /// Adds spans of row `y` (moved by `x`, `top`); rows come in order.
  @inline(__always)
  mutating func add(row y: Int, _ spans: UnsafeMutableBufferPointer<Span>, x: Int, top: Int) {
    if y / TouchedAreas.bandHeight != band {
      close()
      band = y / TouchedAreas.bandHeight
    }
    for span in spans {
      widen(Area(Int(span.left) + x, y + top, Int(span.right) + x, y + top + 1))
    }
  }

  @inline(__always)
  private mutating func widen(_ piece: Area) {
    for index in open.indices
    where piece.left < open[index].right + TouchedAreas.gap
      && piece.right > open[index].left - TouchedAreas.gap
    {
      open[index] = open[index].union(piece)
      return
    }
    open.append(piece)
  }

  /// Ends the band; joins neighbours that have grown together.
  mutating func close() {
    open.sort { $0.left < $1.left }
    for piece in open {
      if let last = areas.last, last.bottom > piece.top, last.right + TouchedAreas.gap > piece.left,
        last.left <= piece.left
      {
        areas[areas.count - 1] = last.union(piece)
      } else {
        areas.append(piece)
      }
    }
    open.removeAll(keepingCapacity: true)
  }
}
