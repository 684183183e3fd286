import Drawing
import Testing

@Suite struct BoundedNumberTests {
  @Test(arguments: [
    (0.0, 0), (-0.9, 0), (2.99, 2), (-7.5, -7), (1e300, Int.max), (-1e300, Int.min),
    (.infinity, Int.max), (-.infinity, Int.min), (.nan, 0), (0x1p63, Int.max), (-0x1p63, Int.min),
    (0x1p62, 1 << 62),
  ])
  func `A number becomes the nearest whole one that fits`(_ number: Double, _ whole: Int) {
    #expect(Int(bounding: number) == whole)
  }

  @Test func `A number outside a range becomes its nearer end`() {
    #expect(Int(bounding: 9.9, to: 3...5) == 5)
    #expect(Int(bounding: -1, to: 3...5) == 3)
    #expect(Int(bounding: .nan, to: 3...5) == 3)
    #expect(Int(bounding: .nan, to: -5 ... -3) == -3)
    #expect(Int(bounding: 4.7, to: 3...5) == 4)
    #expect(UInt8(bounding: 255.4) == 255)
    #expect(UInt8(bounding: 254.6) == 254)
    #expect(UInt8(bounding: -0.1) == 0)
    #expect(Int32(bounding: 3e9) == .max)
    #expect(UInt32(bounding: 3e9) == 3_000_000_000)
  }
}
