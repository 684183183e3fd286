import Drawing
import Painting
import Testing

@Suite struct CellTests {
  private let grid = CellGrid(
    side: 3, cells: [true, false, true, false, true, true, false, false, false])

  @Test func runsAreTheDarkStretchesOfARow() {
    #expect(grid.runs(inRow: 0) == [0..<1, 2..<3])
    #expect(grid.runs(inRow: 1) == [1..<3])
    #expect(grid.runs(inRow: 2) == [])
    #expect(!grid.isDark(column: -1, row: 0) && !grid.isDark(column: 0, row: 3))
  }

  @Test func everySquareHasTheSameWholePixels() {
    // 16 by 14 pixels hold squares of four, two pixels free at each side and one above and below.
    let list = DrawList(
      size: Size(16, 14), background: .white,
      items: [DrawItem(id: "c", bounds: Rect(0, 0, 16, 14), shape: .cells(grid, color: .black))])
    let pixels = Painter.forTests(pictures: [:]).picture(of: list).pixels
    for y in 0..<14 {
      for x in 0..<16 {
        let isDark =
          x >= 2 && x < 14 && y >= 1 && y < 13
          && grid.isDark(column: (x - 2) / 4, row: (y - 1) / 4)
        #expect(pixels[y * 16 + x] == (isDark ? 0xFF00_0000 : 0xFFFF_FFFF), "\(x) \(y)")
      }
    }
  }
}
