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
        let (b, c, d) = (lower[x - 1], upper[x], upper[x - 1])
        let isPlain = here == b && here == c && here == d
        let isOpaque = here & b & c & d >= 0xFF00_0000
        let found = isPlain ? here : isOpaque ? Run.mixedOpaque : Run.mixed
        guard found != color else { continue }
        collector.add(left, x, color, to: &runs)
        (left, color) = (x, found)
      }
      collector.add(left, width, color, to: &runs)
      collector.flush(to: &runs)
    }
  }

  /// Rows with ink from first to last, all mixed, shifted by up to a pixel.
  ///
  /// `extents` are the columns with ink in each row of a picture; an empty one has none.
  convenience init(extents: [Span]) {
    self.init(top: 0, rowCount: extents.count + 1) { row, runs in
      let above = row > 0 ? extents[row - 1] : .none
      let here = row < extents.count ? extents[row] : .none
      let (left, right) = (min(above.left, here.left), max(above.right, here.right))
      guard left < right else { return }
      runs.append(Run(left: left, right: right + 1, color: Run.mixed))
    }
  }

  /// The runs of `picture` under `map`, in the diagram's pixels, by groups of sixteen and of four pixels.
  convenience init(of picture: Pixmap, blocks: PlainBlocks, under map: Resampling) {
    let area = map.area
    self.init(top: area.top, rowCount: max(area.height, 0)) { row, runs in
      let y = area.top + row
      var collector = RunCollector(appendingTo: runs)
      let extent = map.extent(row: y, width: picture.width, height: picture.height)
      blocks.collect(row: y, extent, map, &collector, to: &runs)
      collector.flush(to: &runs)
    }
  }
}
