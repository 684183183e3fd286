// Painting part of a row of a raster over a row of pixels.
//
// Between pixels the raster is sampled bilinearly with weights of sixteenths: four weights that sum
// to 256, so that a plain colour comes out as exactly itself.

/// Mixes four neighbours; `x` and `y` are sixteenths of the way to the right and lower ones.
@inline(__always) func bilinear(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, x: UInt32, y: UInt32
) -> UInt32 {
  let pair: UInt32 = 0x00FF_00FF
  let lowRight = x &* y
  let lowLeft = (y &<< 4) &- lowRight
  let highRight = (x &<< 4) &- lowRight
  let highLeft = 256 &- lowRight &- lowLeft &- highRight
  var low = (a & pair) &* highLeft &+ (b & pair) &* highRight
  low = low &+ (c & pair) &* lowLeft &+ (d & pair) &* lowRight &+ 0x0080_0080
  var high = ((a &>> 8) & pair) &* highLeft &+ ((b &>> 8) & pair) &* highRight
  high = high &+ ((c &>> 8) & pair) &* lowLeft &+ ((d &>> 8) & pair) &* lowRight &+ 0x0080_0080
  return ((low &>> 8) & pair) | (high & 0xFF00_FF00)
}

extension PlacedLayer {
  /// Paints the part `left ..< right` of the diagram's row `y` over `pixels`, which hold it.
  func paint(row y: Int, _ left: Int, _ right: Int, onto pixels: UnsafeMutablePointer<UInt32>) {
    switch motion {
    case .shift(let x, let shiftY):
      paintShifted(x, shiftY, row: y, left, right, onto: pixels)
    case .map(let resampling):
      paintMapped(resampling, row: y, left, right, onto: pixels)
    }
  }

  private func paintShifted(
    _ shiftX: Int, _ shiftY: Int, row y: Int, _ left: Int, _ right: Int,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    let picture = raster.picture
    // The pixel right and below the sampled place has the weight of what is left of the shift.
    let column = raster.left + shiftX >> 4
    let line = y - raster.top - shiftY >> 4
    let (toLeft, toTop) = (UInt32(shiftX & 15), UInt32(shiftY & 15))
    guard line >= 0, line <= picture.height else { return }
    let first = max(left, column + 1)
    let last = min(right, column + picture.width)
    guard first < last else { return }
    let lower = picture.base + min(line, picture.height - 1) * picture.width - column
    let upper = picture.base + max(line - 1, 0) * picture.width - column
    for x in first..<last {
      let color = bilinear(
        lower[x], lower[x - 1], upper[x], upper[x - 1], x: toLeft, y: toTop)
      mix(color, onto: pixels + (x - left))
    }
  }

  private func paintMapped(
    _ map: Resampling, row y: Int, _ left: Int, _ right: Int,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    let picture = raster.picture
    let first = max(left, map.area.left)
    let last = min(right, map.area.right)
    guard first < last, y >= map.area.top, y < map.area.bottom else { return }
    var u = map.startX &+ y &* map.downX &+ first &* map.acrossX
    var v = map.startY &+ y &* map.downY &+ first &* map.acrossY
    for x in first..<last {
      let (column, line) = (u &>> 32, v &>> 32)
      if column >= 0, line >= 0, column < picture.width - 1, line < picture.height - 1 {
        let at = picture.base + (line &* picture.width &+ column)
        let below = at + picture.width
        let color = bilinear(
          at[0], at[1], below[0], below[1], x: UInt32(u &>> 28 & 15), y: UInt32(v &>> 28 & 15))
        mix(color, onto: pixels + (x - left))
      }
      u = u &+ map.acrossX
      v = v &+ map.acrossY
    }
  }

  @inline(__always)
  private func mix(_ color: UInt32, onto pixel: UnsafeMutablePointer<UInt32>) {
    guard color != 0 else { return }
    let faded = opacity == 255 ? color : scaled(color, by: opacity)
    pixel.pointee = over(faded, pixel.pointee)
  }
}
