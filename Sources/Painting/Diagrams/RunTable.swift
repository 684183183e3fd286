/// A span of one row of a raster that is all one colour, or mixed.
struct Run: Equatable {
  var left: Int32
  var right: Int32
  /// The premultiplied colour of a solid run; `mixed` or `mixedOpaque` for any other.
  var color: UInt32

  /// Marks a run of several colours: no premultiplied colour has this value.
  static let mixed: UInt32 = 0x00FF_FFFF
  /// Marks a run of several colours that all hide what lies below.
  static let mixedOpaque: UInt32 = 0x00FF_FFFE

  @inline(__always) var isMixed: Bool { color &>> 24 == 0 }
  @inline(__always) var isOpaque: Bool { color &>> 24 == 255 || color == Run.mixedOpaque }
}

/// The rows of a raster as runs from left to right; what no run covers is empty.
///
/// The runs hold wherever the raster is shifted by parts of a pixel: a pixel of a solid run has
/// that colour whichever of its neighbours it is mixed with. So what moves inside a plain area, or
/// inside an empty one, is known to change nothing.
final class RunTable {
  /// The row of the first entry, and the number of rows.
  let top: Int
  let rowCount: Int
  fileprivate let starts: UnsafeMutablePointer<Int32>
  fileprivate let runs: UnsafeMutablePointer<Run>

  /// A table of rows of which `fill` appends the runs; it is called for each row in order.
  init(top: Int, rowCount: Int, fill: (_ row: Int, _ runs: inout [Run]) -> Void) {
    self.top = top
    self.rowCount = rowCount
    var collected: [Run] = []
    starts = UnsafeMutablePointer<Int32>.allocate(capacity: rowCount + 1)
    starts[0] = 0
    for row in 0..<rowCount {
      fill(row, &collected)
      starts[row + 1] = Int32(collected.count)
    }
    runs = UnsafeMutablePointer<Run>.allocate(capacity: max(collected.count, 1))
    collected.withUnsafeBufferPointer { from in
      if let base = from.baseAddress { runs.initialize(from: base, count: from.count) }
    }
  }

  deinit {
    starts.deallocate()
    runs.deallocate()
  }
}

/// A run table in its place; valid as long as the table lives.
struct RowRuns {
  /// How far the table is moved.
  let x: Int
  let y: Int
  /// The rows that may have runs.
  let top: Int
  let bottom: Int
  private let starts: UnsafeMutablePointer<Int32>
  private let runs: UnsafeMutablePointer<Run>

  init(_ table: RunTable, x: Int, y: Int) {
    self.x = x
    self.y = y
    top = table.top + y
    bottom = table.top + table.rowCount + y
    starts = table.starts
    runs = table.runs
  }

  /// The runs of row `y`, still to be moved by ``x``; none outside the table.
  @inline(__always) func row(_ y: Int) -> UnsafeBufferPointer<Run> {
    guard y >= top, y < bottom else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(starts[y - top])
    return UnsafeBufferPointer(start: runs + start, count: Int(starts[y - top + 1]) - start)
  }
}

/// Collects the runs of one row from pieces that follow each other.
///
/// Short solid runs and short gaps are not worth their bookkeeping and become part of mixed runs.
struct RunCollector {
  static let shortestSolid: Int32 = 6
  static let shortestGap: Int32 = 4

  private var current = Run(left: 0, right: 0, color: 0)
  private var rowStart: Int

  /// A collector that appends to `runs` from its present end.
  init(appendingTo runs: [Run]) { rowStart = runs.count }

  /// Adds the piece `left ..< right`; pieces come from left to right without holes.
  @inline(__always)
  mutating func add(_ left: Int, _ right: Int, _ color: UInt32, to runs: inout [Run]) {
    if color == current.color, current.right == Int32(left) {
      current.right = Int32(right)
    } else {
      flush(to: &runs)
      current = Run(left: Int32(left), right: Int32(right), color: color)
    }
  }

  /// Appends what is left over; call at the end of the row.
  mutating func flush(to runs: inout [Run]) {
    guard current.color != 0, current.right > current.left else { return }
    var run = current
    if run.right - run.left < RunCollector.shortestSolid, !run.isMixed {
      run.color = run.isOpaque ? Run.mixedOpaque : Run.mixed
    }
    if runs.count > rowStart, let last = runs.last, joins(last, &run) {
      runs[runs.count - 1].right = run.right
      runs[runs.count - 1].color = run.color
    } else {
      runs.append(run)
    }
  }

  /// Whether `run` is to be one with `last`; gives it the mark that then holds for both.
  private func joins(_ last: Run, _ run: inout Run) -> Bool {
    guard last.isMixed, run.isMixed else { return false }
    if last.color == Run.mixedOpaque, run.color == Run.mixedOpaque {
      return last.right == run.left
    }
    let isShort = min(last.right - last.left, run.right - run.left) < RunCollector.shortestSolid
    guard last.color == run.color || isShort,
      run.left - last.right < RunCollector.shortestGap
    else { return false }
    run.color = Run.mixed
    return true
  }
}
