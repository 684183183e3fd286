import Drawing

/// Squares of whole pixels: no square is wider than another, or a camera would read another code.
struct CellPainter {
  let target: PixelBuffer

  /// Paints the dark cells of `grid`, as large as fit and in the middle of `bounds`.
  func paint(_ grid: CellGrid, in bounds: Rect, _ color: UInt32, clip: Area) {
    let place = Area(bounds)
    let cell = min(place.width, place.height) / max(grid.side, 1)
    guard cell > 0 else { return }
    let left = place.left + (place.width - cell * grid.side) / 2
    let top = place.top + (place.height - cell * grid.side) / 2
    let clip = clip.intersection(target.area)
    for row in 0..<grid.side {
      let lines =
        max(
          top + row * cell, clip.top)..<max(
          min(top + (row + 1) * cell, clip.bottom), max(top + row * cell, clip.top))
      for run in grid.runs(inRow: row) {
        let from = max(left + run.lowerBound * cell, clip.left)
        let to = min(left + run.upperBound * cell, clip.right)
        for line in lines { target.blend(color, row: line, from, to) }
      }
    }
  }
}
