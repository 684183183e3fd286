/// The pixels of a placed layer, ready to be painted row by row.
///
/// Between pixels the layer is sampled bilinearly with weights of sixteenths: four weights that sum
/// to 256, so that a plain colour comes out as exactly itself.
struct LayerSampler {
  /// Where there is ink.
  let runs: RowRuns
  private let base: UnsafeMutablePointer<UInt32>
  private let width: Int
  private let height: Int
  private let opacity: UInt32
  /// The weight, in sixteenths, of the pixel to the left and above.
  private let fractionX: UInt32
  private let fractionY: UInt32
  private let map: Resampling?

  /// Pixels moved by sixteenths of a pixel.
  init(
    _ pixels: DiagramRaster.Pixels, _ table: RunTable, shiftX: Int, shiftY: Int,
    _ opacity: UInt32
  ) {
    runs = RowRuns(table, x: pixels.left + shiftX >> 4, y: pixels.top + shiftY >> 4)
    fractionX = UInt32(shiftX & 15)
    fractionY = UInt32(shiftY & 15)
    (base, width, height) = (pixels.picture.base, pixels.picture.width, pixels.picture.height)
    self.opacity = opacity
    map = nil
  }

  /// Pixels moved by a map.
  init(
    _ pixels: DiagramRaster.Pixels, _ table: RunTable, map: Resampling, _ opacity: UInt32
  ) {
    runs = RowRuns(table, x: 0, y: 0)
    (fractionX, fractionY) = (0, 0)
    (base, width, height) = (pixels.picture.base, pixels.picture.width, pixels.picture.height)
    self.opacity = opacity
    self.map = map
  }

  /// Paints the `spans` of row `y` over `pixels`, of which number `x` is column `x`.
  ///
  /// This is item number `item`; spans hidden by a later one are left out.
  @inline(__always)
  func paint(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>, item: Int,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    let moved = Int32(runs.x)
    var next = 0
    for run in runs.row(y) {
      let left = run.left &+ moved
      let right = run.right &+ moved
      while next < spans.count, spans[next].right <= left { next &+= 1 }
      var index = next
      while index < spans.count, spans[index].left < right {
        let span = spans[index]
        index &+= 1
        if span.occluder > item { continue }
        let (from, to) = (Int(max(left, span.left)), Int(min(right, span.right)))
        if !run.isMixed {
          paintSolid(run.color, from, to, pixels)
        } else if let map {
          paintMapped(map, y, from, to, pixels)
        } else {
          paintShifted(y, from, to, pixels)
        }
      }
    }
  }

  /// Marks the `spans` of row `y` that this item, number `item`, hides all along.
  @inline(__always)
  func markOccluded(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>, item: Int
  ) {
    guard opacity == 255 else { return }
    let row = runs.row(y)
    let moved = Int32(runs.x)
    var next = 0
    for index in 0..<spans.count where spans[index].occluder < 0 {
      let (left, right) = (spans[index].left &- moved, spans[index].right &- moved)
      while next < row.count, row[next].right <= left { next &+= 1 }
      if next == row.count { return }
      var place = next
      var covered = left
      while place < row.count, row[place].left <= covered, row[place].isOpaque {
        covered = row[place].right
        if covered >= right { break }
        place &+= 1
      }
      if covered >= right { spans[index].occluder = Int32(item) }
    }
  }

  @inline(__always)
  private func paintSolid(
    _ color: UInt32, _ left: Int, _ right: Int, _ pixels: UnsafeMutablePointer<UInt32>
  ) {
    let faded = opacity == 255 ? color : scaled(color, by: opacity)
    if faded >> 24 == 255 {
      (pixels + left).update(repeating: faded, count: right - left)
    } else {
      for x in left..<right { pixels[x] = over(faded, pixels[x]) }
    }
  }

  private func paintShifted(
    _ y: Int, _ left: Int, _ right: Int, _ pixels: UnsafeMutablePointer<UInt32>
  ) {
    let line = y - runs.y
    // Columns 0 and `width` would sample the empty border alone.
    let first = max(left, runs.x + 1)
    let last = min(right, runs.x + width)
    guard first < last, line >= 0, line <= height else { return }
    let here = base + min(line, height - 1) * width - runs.x
    let above = base + max(line - 1, 0) * width - runs.x
    let weights = Weights(x: fractionX, y: fractionY)
    var x = first
    while x + 4 <= last {
      let color = bilinear(
        (here + x).four, (here + x - 1).four, (above + x).four, (above + x - 1).four, weights)
      mix(color, pixels + x)
      x += 4
    }
    while x < last {
      let color = bilinear(
        here[x], here[x - 1], above[x], above[x - 1], x: fractionX, y: fractionY)
      mix(color, pixels + x)
      x += 1
    }
  }

  private func paintMapped(
    _ map: Resampling, _ y: Int, _ left: Int, _ right: Int,
    _ pixels: UnsafeMutablePointer<UInt32>
  ) {
    var u = map.startX &+ y &* map.downX &+ left &* map.acrossX
    var v = map.startY &+ y &* map.downY &+ left &* map.acrossY
    var x = left
    let isInside =
      isInside(u, v)
      && isInside(
        u &+ (right &- 1 &- left) &* map.acrossX, v &+ (right &- 1 &- left) &* map.acrossY)
    while isInside, x + 4 <= right {
      let (u1, v1) = (u &+ map.acrossX, v &+ map.acrossY)
      let (u2, v2) = (u1 &+ map.acrossX, v1 &+ map.acrossY)
      let (u3, v3) = (u2 &+ map.acrossX, v2 &+ map.acrossY)
      let weights = Weights(
        x: Four(fraction(u), fraction(u1), fraction(u2), fraction(u3)),
        y: Four(fraction(v), fraction(v1), fraction(v2), fraction(v3)))
      mix(sample(place(u, v), place(u1, v1), place(u2, v2), place(u3, v3), weights), pixels + x)
      (u, v) = (u3 &+ map.acrossX, v3 &+ map.acrossY)
      x += 4
    }
    while x < right {
      let found = sample(u, v)
      let color = bilinear(
        found.a, found.b, found.c, found.d, x: fraction(u), y: fraction(v))
      mix(color, pixels + x)
      u = u &+ map.acrossX
      v = v &+ map.acrossY
      x += 1
    }
  }

  /// Four mixed colours, each from the pixels at a place and to the right of and below it.
  @inline(__always)
  private func sample(
    _ one: UnsafeMutablePointer<UInt32>, _ two: UnsafeMutablePointer<UInt32>,
    _ three: UnsafeMutablePointer<UInt32>, _ four: UnsafeMutablePointer<UInt32>, _ weights: Weights
  ) -> Four {
    let (upperLeft, upperRight) = (pairs(one, two), pairs(three, four))
    let (lowerLeft, lowerRight) = (
      pairs(one + width, two + width), pairs(three + width, four + width)
    )
    return bilinear(
      Four(lowHalf: upperLeft.evenHalf, highHalf: upperRight.evenHalf),
      Four(lowHalf: upperLeft.oddHalf, highHalf: upperRight.oddHalf),
      Four(lowHalf: lowerLeft.evenHalf, highHalf: lowerRight.evenHalf),
      Four(lowHalf: lowerLeft.oddHalf, highHalf: lowerRight.oddHalf), weights)
  }

  @inline(__always) private func fraction(_ value: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: value &>> 28 & 15)
  }

  /// Two pixels from each of two places.
  @inline(__always)
  private func pairs(
    _ one: UnsafeMutablePointer<UInt32>, _ two: UnsafeMutablePointer<UInt32>
  ) -> Four {
    Four(
      lowHalf: UnsafeRawPointer(one).loadUnaligned(as: SIMD2<UInt32>.self),
      highHalf: UnsafeRawPointer(two).loadUnaligned(as: SIMD2<UInt32>.self))
  }

  @inline(__always) private func place(_ u: Int, _ v: Int) -> UnsafeMutablePointer<UInt32> {
    base + ((v &>> 32) &* width &+ (u &>> 32))
  }

  /// Whether a place and its right and lower neighbours are pixels of the picture.
  @inline(__always) private func isInside(_ u: Int, _ v: Int) -> Bool {
    u >= 0 && v >= 0 && u &>> 32 < width &- 1 && v &>> 32 < height &- 1
  }

  /// The four pixels around a place; nothing beyond the empty border.
  @inline(__always)
  private func sample(_ u: Int, _ v: Int) -> (a: UInt32, b: UInt32, c: UInt32, d: UInt32) {
    guard isInside(u, v) else { return (0, 0, 0, 0) }
    let at = place(u, v)
    return (at[0], at[1], at[width], at[width &+ 1])
  }

  @inline(__always)
  private func mix(_ color: UInt32, _ pixel: UnsafeMutablePointer<UInt32>) {
    guard color != 0 else { return }
    let faded = opacity == 255 ? color : scaled(color, by: opacity)
    pixel.pointee = over(faded, pixel.pointee)
  }

  @inline(__always)
  private func mix(_ colors: Four, _ pixels: UnsafeMutablePointer<UInt32>) {
    if opacity != 255 {
      pixels.four = over(scaled(colors, by: Four(repeating: opacity)), pixels.four)
    } else if colors.isOpaque {
      pixels.four = colors
    } else if !colors.isNothing {
      pixels.four = over(colors, pixels.four)
    }
  }
}

/// Mixes four neighbours; `x` and `y` are the sixteenths that `b` has of `a`, and `c` of `a`.
@inline(__always)
func bilinear(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, x: UInt32, y: UInt32) -> UInt32 {
  let pair: UInt32 = 0x00FF_00FF
  let weightD = x &* y
  let weightC = (y &<< 4) &- weightD
  let weightB = (x &<< 4) &- weightD
  let weightA = 256 &- weightB &- weightC &- weightD
  var low = (a & pair) &* weightA &+ (b & pair) &* weightB
  low = low &+ (c & pair) &* weightC &+ (d & pair) &* weightD &+ 0x0080_0080
  var high = ((a &>> 8) & pair) &* weightA &+ ((b &>> 8) & pair) &* weightB
  high = high &+ ((c &>> 8) & pair) &* weightC &+ ((d &>> 8) & pair) &* weightD &+ 0x0080_0080
  return ((low &>> 8) & pair) | (high & 0xFF00_FF00)
}
