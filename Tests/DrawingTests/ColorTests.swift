import Drawing
import Testing

@Suite struct ColorTests {
  @Test func `A number of six digits is red, green and blue`() {
    #expect(Color(0x12AB9F) == Color(red: 0x12, green: 0xAB, blue: 0x9F, alpha: 255))
    #expect(Color.white == Color(0xFFFFFF) && Color.black == Color(0))
    #expect(Color.clear.alpha == 0)
  }

  @Test func `Hexadecimal text has two digits a channel, alpha only where it is not opaque`() {
    #expect(Color(0x0A00FF).hex == "#0A00FF")
    #expect(Color(red: 1, green: 2, blue: 3, alpha: 4).hex == "#01020304")
  }

  @Test func `Opacity is a share of the colour's own`() {
    let half = Color(red: 9, green: 9, blue: 9, alpha: 200).opacity(0.5)
    #expect(half == Color(red: 9, green: 9, blue: 9, alpha: 100))
    #expect(half.opacity(7).alpha == 100 && half.opacity(-1).alpha == 0)
    #expect(half.opacity(.nan).alpha == 0)
  }

  @Test func `A mix goes evenly from one colour to the other and no further`() {
    let (from, to) = (Color(0x000000), Color(red: 255, green: 101, blue: 0, alpha: 55))
    #expect(from.mixed(with: to, 0) == from && from.mixed(with: to, 1) == to)
    #expect(
      from.mixed(with: to, 0.5) == Color(red: 128, green: 51, blue: 0, alpha: 155))
    #expect(from.mixed(with: to, -3) == from && from.mixed(with: to, 3) == to)
  }

  /// Pairs and ratios published with WCAG's own definition.
  @Test(
    arguments: [
      (0x000000, 0xFFFFFF, 21.0), (0x777777, 0xFFFFFF, 4.478), (0x767676, 0xFFFFFF, 4.542),
      (0xFF0000, 0xFFFFFF, 3.998), (0x0000FF, 0xFFFFFF, 8.592), (0x123456, 0x123456, 1),
    ] as [(UInt32, UInt32, Double)])
  func `Contrast is that of WCAG, whichever colour comes first`(
    _ one: UInt32, _ other: UInt32, _ ratio: Double
  ) {
    #expect(abs(Color(one).contrast(with: Color(other)) - ratio) < 0.001)
    #expect(Color(one).contrast(with: Color(other)) == Color(other).contrast(with: Color(one)))
  }

  @Test func `Luminance weighs the channels as the eye does`() {
    #expect(Color.black.luminance == 0 && abs(Color.white.luminance - 1) < 1e-12)
    #expect(abs(Color(0xFF0000).luminance - 0.2126) < 1e-12)
    #expect(abs(Color(0x00FF00).luminance - 0.7152) < 1e-12)
    #expect(abs(Color(0x0000FF).luminance - 0.0722) < 1e-12)
  }
}
