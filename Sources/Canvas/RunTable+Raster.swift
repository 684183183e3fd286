extension RunTable {
  /// The runs of `picture` shifted by up to a pixel to the right and downward.
  ///
  /// Row and column 0 are the picture's own; there is one row and column more than it has.
  convenience init(of picture: Pixmap) {
    let (width, height) = (picture.width, picture.height)
    self.init(top: 0, rowCount: height + 1) { row, runs in
      let lower = picture.base + min(row, height - 1) * width
      let upper = picture.base + max(row - 1, 0) * width
      var collector = RunCollector(appendingTo: runs)
      var left = 0
      var color: UInt32 = 0
      // The picture's border is empty, so the first and last column are.
      for x in 1..<width {
        let here = lower[x]
        let isPlain = here == lower[x - 1] && here == upper[x] && here == upper[x - 1]
        let found = isPlain ? here : Run.mixed
        guard found != color else { continue }
        collector.add(left, x, color, to: &runs)
        (left, color) = (x, found)
      }
      collector.add(left, width, color, to: &runs)
      collector.flush(to: &runs)
    }
  }

  /// The rows of `picture` from first to last ink, all mixed, shifted by up to a pixel.
  convenience init(extentsOf picture: Pixmap) {
    let (width, height) = (picture.width, picture.height)
    func extent(_ row: Int) -> (Int, Int)? {
      guard row >= 0, row < height else { return nil }
      let pixels = picture.base + row * width
      var left = 0
      while left < width, pixels[left] == 0 { left += 1 }
      guard left < width else { return nil }
      var right = width
      while pixels[right - 1] == 0 { right -= 1 }
      return (left, right)
    }
    var above: (Int, Int)?
    self.init(top: 0, rowCount: height + 1) { row, runs in
      let here = extent(row)
      let left = min(above?.0 ?? Int.max, here?.0 ?? Int.max)
      let right = max(above?.1 ?? 0, here?.1 ?? 0)
      above = here
      guard left < right else { return }
      runs.append(Run(left: Int32(left), right: Int32(right) + 1, color: Run.mixed))
    }
  }

  /// The runs of `picture` under `map`, in the diagram's pixels, by groups of four pixels.
  convenience init(of picture: Pixmap, blocks: PlainBlocks, under map: Resampling) {
    let area = map.area
    self.init(top: area.top, rowCount: max(area.height, 0)) { row, runs in
      let y = area.top + row
      var collector = RunCollector(appendingTo: runs)
      let extent = map.extent(row: y, width: picture.width, height: picture.height)
      var x = extent.lowerBound & ~3
      while x < extent.upperBound {
        collector.add(x, x + 4, blocks.color(group: x, row: y, map), to: &runs)
        x += 4
      }
      collector.flush(to: &runs)
    }
  }
}

/// Which blocks of a raster are plain, wherever in them it is sampled.
final class PlainBlocks {
  static let side = 4
  private let columns: Int
  private let rows: Int
  private let colors: UnsafeMutablePointer<UInt32>

  init(_ picture: Pixmap) {
    let side = PlainBlocks.side
    columns = (picture.width + side - 1) / side
    rows = (picture.height + side - 1) / side
    colors = UnsafeMutablePointer<UInt32>.allocate(capacity: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        colors[row * columns + column] = PlainBlocks.color(picture, column * side, row * side)
      }
    }
  }

  deinit { colors.deallocate() }

  /// The one colour of a block and the pixels right and below it, or `Run.mixed`.
  private static func color(_ picture: Pixmap, _ left: Int, _ top: Int) -> UInt32 {
    let first = picture.base[top * picture.width + left]
    for y in top...min(top + side, picture.height - 1) {
      let row = picture.base + y * picture.width
      for x in left...min(left + side, picture.width - 1) where row[x] != first {
        return Run.mixed
      }
    }
    return first
  }

  /// The one colour of the four pixels from `x` in row `y` under `map`, or `Run.mixed`.
  @inline(__always)
  func color(group x: Int, row y: Int, _ map: Resampling) -> UInt32 {
    let u = map.startX &+ y &* map.downX &+ x &* map.acrossX
    let v = map.startY &+ y &* map.downY &+ x &* map.acrossY
    let firstColumn = u &>> 34
    let firstRow = v &>> 34
    let lastColumn = (u &+ 3 &* map.acrossX) &>> 34
    let lastRow = (v &+ 3 &* map.acrossY) &>> 34
    let color = color(firstColumn, firstRow)
    if firstColumn == lastColumn && firstRow == lastRow { return color }
    let isNear = abs(lastColumn - firstColumn) <= 1 && abs(lastRow - firstRow) <= 1
    guard isNear, color != Run.mixed, self.color(lastColumn, lastRow) == color,
      self.color(firstColumn, lastRow) == color, self.color(lastColumn, firstRow) == color
    else { return Run.mixed }
    return color
  }

  @inline(__always) private func color(_ column: Int, _ row: Int) -> UInt32 {
    column >= 0 && row >= 0 && column < columns && row < rows
      ? colors[row &* columns &+ column] : 0
  }
}
