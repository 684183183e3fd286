import Testing

@testable import Drawing

@Suite struct CellGridTests {
  private let grid = CellGrid(
    side: 4,
    cells: [
      true, true, false, true,
      false, false, false, false,
      true, true, true, true,
      false, true, true, false,
    ])

  @Test func `Runs hold the dark cells of a row`() {
    #expect(grid.runs(inRow: 0) == [0..<2, 3..<4])
    #expect(grid.runs(inRow: 1) == [])
    #expect(grid.runs(inRow: 2) == [0..<4])
    #expect(grid.runs(inRow: 3) == [1..<3])
    for row in 0..<4 {
      let dark = (0..<4).filter { grid.isDark(column: $0, row: row) }
      #expect(grid.runs(inRow: row).flatMap(Array.init) == dark)
    }
  }

  @Test(arguments: [(-1, 0), (4, 0), (0, -1), (0, 4)])
  func `All is light outside of the grid`(_ column: Int, _ row: Int) {
    #expect(!grid.isDark(column: column, row: row))
  }

  @Test func `Grids that differ in one cell have other fingerprints`() {
    let plain = [Bool](repeating: false, count: 25)
    let changed = plain.indices.map { place in
      var cells = plain
      cells[place] = true
      return CellGrid(side: 5, cells: cells).fingerprint
    }
    #expect(Set(changed + [CellGrid(side: 5, cells: plain).fingerprint]).count == 26)
  }
}
