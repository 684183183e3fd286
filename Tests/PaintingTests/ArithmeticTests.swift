import Drawing
import TestSupport
import Testing

@testable import Painting

@Suite("The arithmetic of pixels")
struct ArithmeticTests {
  private func pixel(_ random: inout SplitMix) -> UInt32 {
    let color = UInt32.random(in: 0...UInt32.max, using: &random) | 0xFF00_0000
    return scaled(color, by: UInt32.random(in: 0...255, using: &random))
  }

  @Test func scalingIsExactlyRounded() {
    for value in UInt32(0)...255 {
      for share in UInt32(0)...255 {
        let exact = UInt32(bounding: (Double(value) * Double(share) / 255).rounded())
        let all = value << 24 | value << 16 | value << 8 | value
        let wanted = exact << 24 | exact << 16 | exact << 8 | exact
        if scaled(all, by: share) != wanted { Issue.record("\(value) by \(share)") }
      }
    }
  }

  @Test func aPlainColorBetweenPixelsIsItself() {
    var random = SplitMix(seed: 1)
    for _ in 0..<200 {
      let color = pixel(&random)
      for x in UInt32(0)...15 {
        for y in UInt32(0)...15 where bilinear(color, color, color, color, x: x, y: y) != color {
          Issue.record("\(color) at \(x), \(y)")
        }
      }
    }
  }

  @Test func fourPixelsAtOnceAreTheSameNumbers() {
    var random = SplitMix(seed: 2)
    for _ in 0..<300 {
      let many = (0..<4).map { _ in Four((0..<4).map { _ in pixel(&random) }) }
      let (x, y) = (
        Four((0..<4).map { _ in .random(in: 0...15, using: &random) }),
        Four((0..<4).map { _ in .random(in: 0...15, using: &random) })
      )
      let mixed = bilinear(many[0], many[1], many[2], many[3], Weights(x: x, y: y))
      let laid = over(many[0], many[1])
      for lane in 0..<4 {
        #expect(
          mixed[lane]
            == bilinear(
              many[0][lane], many[1][lane], many[2][lane], many[3][lane], x: x[lane], y: y[lane]))
        #expect(laid[lane] == over(many[0][lane], many[1][lane]))
      }
    }
  }

  @Test func noChannelIsEverAboveAlpha() {
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let result = over(pixel(&random), pixel(&random))
      let alpha = result >> 24
      #expect(result >> 16 & 255 <= alpha && result >> 8 & 255 <= alpha && result & 255 <= alpha)
    }
  }

  @Test func runsTellWhatIsPlain() {
    let picture = Pixmap(width: 24, height: 5)
    for y in 1..<4 { for x in 2..<20 { picture[x, y] = 0xFF10_2030 } }
    let table = RunTable(of: picture)
    defer { withExtendedLifetime(table) {} }
    let rows = RowRuns(table, x: 0, y: 0)
    #expect(rows.row(0).isEmpty)
    #expect(Array(rows.row(2)).contains(Run(left: 3, right: 20, color: 0xFF10_2030)))
    #expect(Array(rows.row(1)).allSatisfy { $0.isMixed })
  }

  @Test func theOldestIsThrownAwayFirst() {
    var cache = Cache<Int, Int>(limit: 100)
    for key in 0..<10 { _ = cache.value(key) { (key, 10) } }
    _ = cache.value(0) { (-1, 10) }
    _ = cache.value(10) { (10, 10) }
    #expect(cache.cost <= 100)
    #expect(cache.value(0) { (-1, 10) } == 0)
    #expect(cache.value(1) { (-1, 10) } == -1)
  }
}
