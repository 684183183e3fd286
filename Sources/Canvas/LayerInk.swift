/// The pixels of a placed layer, ready to be painted row by row.
///
/// Between pixels the layer is sampled bilinearly with weights of sixteenths: four weights that sum
/// to 256, so that a plain colour comes out as exactly itself.
struct LayerInk {
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

  /// Paints the `stretches` of row `y` over `pixels`, of which number `x` is column `x`.
  @inline(__always)
  func paint(
    row y: Int, _ stretches: UnsafeBufferPointer<Stretch>,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    var next = 0
    for run in runs.row(y) {
      let left = Int(run.left) + runs.x
      let right = Int(run.right) + runs.x
      while next < stretches.count, stretches[next].right <= left { next += 1 }
      var index = next
      while index < stretches.count, stretches[index].left < right {
        let from = max(left, stretches[index].left)
        let to = min(right, stretches[index].right)
        index += 1
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
    while x + 4 <= right {
      var (a, b, c, d) = (Four(), Four(), Four(), Four())
      var (fractionsX, fractionsY) = (Four(), Four())
      for lane in 0..<4 {
        let sample = sample(u, v)
        (a[lane], b[lane], c[lane], d[lane]) = (sample.a, sample.b, sample.c, sample.d)
        fractionsX[lane] = UInt32(truncatingIfNeeded: u &>> 28 & 15)
        fractionsY[lane] = UInt32(truncatingIfNeeded: v &>> 28 & 15)
        u = u &+ map.acrossX
        v = v &+ map.acrossY
      }
      mix(bilinear(a, b, c, d, Weights(x: fractionsX, y: fractionsY)), pixels + x)
      x += 4
    }
    while x < right {
      let found = sample(u, v)
      let color = bilinear(
        found.a, found.b, found.c, found.d, x: UInt32(truncatingIfNeeded: u &>> 28 & 15),
        y: UInt32(truncatingIfNeeded: v &>> 28 & 15))
      mix(color, pixels + x)
      u = u &+ map.acrossX
      v = v &+ map.acrossY
      x += 1
    }
  }

  /// The four pixels around a place; nothing beyond the empty border.
  @inline(__always)
  private func sample(_ u: Int, _ v: Int) -> (a: UInt32, b: UInt32, c: UInt32, d: UInt32) {
    let (column, line) = (u &>> 32, v &>> 32)
    guard column >= 0, line >= 0, column < width &- 1, line < height &- 1 else {
      return (0, 0, 0, 0)
    }
    let at = base + (line &* width &+ column)
    let below = at + width
    return (at[0], at[1], below[0], below[1])
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
