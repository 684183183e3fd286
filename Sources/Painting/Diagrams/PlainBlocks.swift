/// Which blocks of a raster are plain, wherever in them it is sampled.
///
/// There are two sizes of blocks, so that wide plain areas are passed over in long steps.
final class PlainBlocks {
  /// The sides of blocks, as powers of two.
  private static var narrow: Int { 2 }
  private static var wide: Int { 4 }

  private struct Level {
    let columns: Int
    let rows: Int
    let colors: UnsafeMutablePointer<UInt32>

    @inline(__always) func color(_ column: Int, _ row: Int) -> UInt32 {
      column >= 0 && row >= 0 && column < columns && row < rows
        ? colors[row &* columns &+ column] : 0
    }

    /// The one colour of the pixels between two places of a raster, at most a block apart, or
    /// `Run.mixed`.
    @inline(__always)
    func color(_ side: Int, _ u: Int, _ v: Int, _ lastU: Int, _ lastV: Int) -> UInt32 {
      let (column, row) = (u &>> (32 &+ side), v &>> (32 &+ side))
      let (lastColumn, lastRow) = (lastU &>> (32 &+ side), lastV &>> (32 &+ side))
      let color = color(column, row)
      if column == lastColumn && row == lastRow || color == Run.mixed { return color }
      // A straight line between neighbouring blocks passes through no others than these.
      guard abs(lastColumn &- column) <= 1, abs(lastRow &- row) <= 1,
        self.color(lastColumn, lastRow) == color, self.color(column, lastRow) == color,
        self.color(lastColumn, row) == color
      else { return Run.mixed }
      return color
    }
  }

  private let small: Level
  private let large: Level

  init(_ picture: Pixmap) {
    small = PlainBlocks.level(picture, PlainBlocks.narrow) { left, top, side in
      PlainBlocks.color(picture, left, top, side)
    }
    let below = small
    large = PlainBlocks.level(picture, PlainBlocks.wide) { left, top, side in
      PlainBlocks.color(below, left >> PlainBlocks.narrow, top >> PlainBlocks.narrow)
    }
  }

  deinit {
    small.colors.deallocate()
    large.colors.deallocate()
  }

  private static func level(
    _ picture: Pixmap, _ side: Int, _ color: (_ left: Int, _ top: Int, _ side: Int) -> UInt32
  ) -> Level {
    let columns = (picture.width - 1) >> side + 1
    let rows = (picture.height - 1) >> side + 1
    let colors = UnsafeMutablePointer<UInt32>.allocate(capacity: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        colors[row * columns + column] = color(column << side, row << side, 1 << side)
      }
    }
    return Level(columns: columns, rows: rows, colors: colors)
  }

  /// The one colour of a block and the pixels right and below it, or `Run.mixed`.
  private static func color(_ picture: Pixmap, _ left: Int, _ top: Int, _ side: Int) -> UInt32 {
    let first = picture.base[top * picture.width + left]
    for y in top...min(top + side, picture.height - 1) {
      let row = picture.base + y * picture.width
      for x in left...min(left + side, picture.width - 1) where row[x] != first {
        return Run.mixed
      }
    }
    return first
  }

  /// The one colour of four by four small blocks, or `Run.mixed`.
  private static func color(_ level: Level, _ column: Int, _ row: Int) -> UInt32 {
    let first = level.color(column, row)
    for y in row..<row + 4 {
      for x in column..<column + 4 where level.color(x, y) != first { return Run.mixed }
    }
    return first
  }

  /// Collects the runs of row `y` under `map`, sixteen pixels at once where they are plain and
  /// four where they are not.
  @inline(__always)
  func collect(
    row y: Int, _ columns: Range<Int>, _ map: Resampling, _ collector: inout RunCollector,
    to runs: inout [Run]
  ) {
    let (small, large) = (small, large)
    var x = columns.lowerBound & ~15
    var u = map.startX &+ y &* map.downX &+ x &* map.acrossX
    var v = map.startY &+ y &* map.downY &+ x &* map.acrossY
    while x < columns.upperBound {
      let color = large.color(
        PlainBlocks.wide, u, v, u &+ 15 &* map.acrossX, v &+ 15 &* map.acrossY)
      if color != Run.mixed {
        collector.add(x, x &+ 16, color, to: &runs)
      } else {
        for part in 0..<4 {
          let (du, dv) = (u &+ (part &* 4) &* map.acrossX, v &+ (part &* 4) &* map.acrossY)
          let color = small.color(
            PlainBlocks.narrow, du, dv, du &+ 3 &* map.acrossX, dv &+ 3 &* map.acrossY)
          collector.add(x &+ part &* 4, x &+ part &* 4 &+ 4, color, to: &runs)
        }
      }
      x &+= 16
      u = u &+ 16 &* map.acrossX
      v = v &+ 16 &* map.acrossY
    }
  }
}
