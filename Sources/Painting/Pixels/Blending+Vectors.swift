// The same arithmetic as in Blending.swift, for four pixels at once: the red and blue channels of
// four pixels are eight numbers of sixteen bits, and so are their alpha and green ones.

/// Four pixels.
typealias Four = SIMD4<UInt32>
/// Eight channels of four pixels.
typealias Eight = SIMD8<UInt16>

private let pairs = Four(repeating: 0x00FF_00FF)
private let highs = Four(repeating: 0xFF00_FF00)

@inline(__always) private func lows(_ pixels: Four) -> Eight {
  unsafeBitCast(pixels & pairs, to: Eight.self)
}

@inline(__always) private func upper(_ pixels: Four) -> Eight {
  unsafeBitCast((pixels &>> 8) & pairs, to: Eight.self)
}

/// The weights of four neighbours, for one pixel or for four.
struct Weights {
  let a: Eight
  let b: Eight
  let c: Eight
  let d: Eight

  /// `x` and `y`, in sixteenths, are the same for all pixels.
  init(x: UInt32, y: UInt32) {
    self.init(
      x: Eight(repeating: UInt16(truncatingIfNeeded: x)),
      y: Eight(repeating: UInt16(truncatingIfNeeded: y)))
  }

  /// `x` and `y`, in sixteenths, for each pixel.
  @inline(__always) init(x: Four, y: Four) {
    self.init(
      x: unsafeBitCast(x | x &<< 16, to: Eight.self),
      y: unsafeBitCast(y | y &<< 16, to: Eight.self))
  }

  @inline(__always) private init(x: Eight, y: Eight) {
    d = x &* y
    c = (y &<< 4) &- d
    b = (x &<< 4) &- d
    a = Eight(repeating: 256) &- b &- c &- d
  }
}

/// Mixes four neighbours of each of four pixels; the same numbers as the scalar `bilinear`.
@inline(__always)
func bilinear(_ a: Four, _ b: Four, _ c: Four, _ d: Four, _ weights: Weights) -> Four {
  let half = Eight(repeating: 128)
  let low =
    lows(a) &* weights.a &+ lows(b) &* weights.b &+ lows(c) &* weights.c
    &+ lows(d) &* weights.d &+ half
  let high =
    upper(a) &* weights.a &+ upper(b) &* weights.b &+ upper(c) &* weights.c
    &+ upper(d) &* weights.d &+ half
  return (unsafeBitCast(low, to: Four.self) &>> 8 & pairs)
    | (unsafeBitCast(high, to: Four.self) & highs)
}

/// All channels of four pixels at `share` / 255 of each; the same numbers as the scalar `scaled`.
@inline(__always) func scaled(_ pixels: Four, by share: Four) -> Four {
  let shares = unsafeBitCast(share | share &<< 16, to: Eight.self)
  let half = Eight(repeating: 128)
  var low = lows(pixels) &* shares &+ half
  low = (low &+ (low &>> 8)) &>> 8
  var high = upper(pixels) &* shares &+ half
  high = high &+ (high &>> 8)
  return unsafeBitCast(low, to: Four.self) | (unsafeBitCast(high, to: Four.self) & highs)
}

/// `source` over `destination`, four pixels at once.
@inline(__always) func over(_ source: Four, _ destination: Four) -> Four {
  source &+ scaled(destination, by: Four(repeating: 255) &- (source &>> 24))
}

extension UnsafeMutablePointer<UInt32> {
  /// The four pixels from here on.
  @inline(__always) var four: Four {
    get { UnsafeRawPointer(self).loadUnaligned(as: Four.self) }
    nonmutating set { UnsafeMutableRawPointer(self).storeBytes(of: newValue, as: Four.self) }
  }
}

extension Four {
  /// Whether all four pixels are wholly transparent.
  @inline(__always) var isNothing: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// Whether all four pixels are opaque.
  @inline(__always) var isOpaque: Bool {
    let halves = unsafeBitCast(self & Four(repeating: 0xFF00_0000), to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] == 0xFF00_0000_FF00_0000
  }
}
