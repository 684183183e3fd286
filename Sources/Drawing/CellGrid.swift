/// Squares in rows, each dark or light: a code that a camera reads.
public struct CellGrid: Hashable, Sendable {
  /// Cells in a row; rows are as many.
  public let side: Int
  /// Row by row, from the top; `true` is dark.
  private let cells: [Bool]

  /// A grid of `side` rows; `cells` must be `side` times `side`.
  public init(side: Int, cells: [Bool]) {
    precondition(cells.count == side * side, "A grid needs a cell for every place.")
    self.side = side
    self.cells = cells
  }

  /// Whether the cell is dark; outside of the grid all is light.
  public func isDark(column: Int, row: Int) -> Bool {
    (0..<side).contains(column) && (0..<side).contains(row) && cells[row * side + column]
  }

  /// The runs of dark cells of a row, from left to right.
  public func runs(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...side {
      if isDark(column: column, row: row) {
        if start == nil { start = column }
      } else if let first = start {
        runs.append(first..<column)
        start = nil
      }
    }
    return runs
  }

  /// A number that other grids do not have, in all likelihood (FNV-1a).
  var fingerprint: UInt64 {
    cells.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ ($1 ? 1 : 0)) &* 0x100_0000_01b3 }
  }
}
