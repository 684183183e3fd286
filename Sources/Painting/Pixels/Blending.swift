import Drawing

// The arithmetic of premultiplied pixels, all in whole numbers.
//
// A product of two channels is divided by 255 exactly rounded: with t = a·b + 128,
// (t + t/256) / 256. Two channels are done at once in one 32-bit number, sixteen bits apart;
// neither product nor sum can reach the neighbour.

private let pair: UInt32 = 0x00FF_00FF

/// All four channels of `color` at `share` / 255.
@inline(__always) func scaled(_ color: UInt32, by share: UInt32) -> UInt32 {
  var low = (color & pair) &* share &+ 0x0080_0080
  low = ((low &+ ((low &>> 8) & pair)) &>> 8) & pair
  var high = ((color &>> 8) & pair) &* share &+ 0x0080_0080
  high = (high &+ ((high &>> 8) & pair)) & 0xFF00_FF00
  return low | high
}

/// `source` over `destination`.
@inline(__always) func over(_ source: UInt32, _ destination: UInt32) -> UInt32 {
  source &+ scaled(destination, by: 255 &- (source &>> 24))
}

/// The premultiplied form of `color`.
func premultiplied(_ color: Color) -> UInt32 {
  let opaque =
    0xFF00_0000 | UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
  return scaled(opaque, by: UInt32(color.alpha))
}

/// A share 0…1 as 0…255.
@inline(__always) func level(_ share: Double) -> UInt32 {
  UInt32(bounding: (share * 255).rounded(), to: 0...255)
}

extension PixelBuffer {
  /// Paints `color` (premultiplied) over the pixels `left ..< right` of row `y`.
  func blend(_ color: UInt32, row y: Int, _ left: Int, _ right: Int) {
    guard left < right, color >> 24 != 0 else { return }
    let pixels = row(y)
    if color >> 24 == 255 {
      (pixels + left).update(repeating: color, count: right - left)
    } else {
      for x in left..<right { pixels[x] = over(color, pixels[x]) }
    }
  }

  /// Fills `area`, which must lie inside, with `color`.
  func fill(_ area: Area, _ color: UInt32) {
    guard !area.isEmpty else { return }
    for y in area.top..<area.bottom {
      (row(y) + area.left).update(repeating: color, count: area.width)
    }
  }

  /// Paints `picture` with its upper left corner at `x`, `y`, inside `clip` only.
  func blend(_ picture: Pixmap, x: Int, y: Int, clip: Area) {
    let place = Area(x, y, x + picture.width, y + picture.height).intersection(clip)
    guard !place.isEmpty else { return }
    for line in place.top..<place.bottom {
      let from = picture.base + (line - y) * picture.width - x
      let onto = row(line)
      for column in place.left..<place.right {
        let source = from[column]
        if source >> 24 == 255 {
          onto[column] = source
        } else if source != 0 {
          onto[column] = over(source, onto[column])
        }
      }
    }
  }

  /// Paints `color` (premultiplied) through `mask` placed at `x`, `y`, inside `clip` only.
  func blend(_ color: UInt32, through mask: Mask, x: Int, y: Int, clip: Area) {
    let place = Area(x, y, x + mask.width, y + mask.height).intersection(clip)
    guard !place.isEmpty else { return }
    mask.coverage.withUnsafeBufferPointer { coverage in
      for line in place.top..<place.bottom {
        let start = (line - y) * mask.width - x
        let onto = row(line)
        for column in place.left..<place.right {
          let share = UInt32(coverage[start + column])
          if share != 0 { onto[column] = over(scaled(color, by: share), onto[column]) }
        }
      }
    }
  }
}

/// How much of each pixel a shape covers, 0…255, row by row.
struct Mask {
  var width: Int
  var height: Int
  var coverage: [UInt8]

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    coverage = Array(repeating: 0, count: self.width * self.height)
  }
}
