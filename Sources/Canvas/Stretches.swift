/// Columns `left ..< right` of a row.
struct Stretch: Equatable {
  var left: Int
  var right: Int
}

/// The stretches of one row that must be composited again.
struct Stretches {
  private(set) var all: [Stretch] = []
  private let limit: Int

  /// Stretches inside a row of `width` pixels.
  init(width: Int) {
    limit = width
    all.reserveCapacity(64)
  }

  mutating func removeAll() { all.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func add(_ left: Int, _ right: Int) {
    let (from, to) = (max(left, 0), min(right, limit))
    guard from < to else { return }
    if let last = all.last, last.right >= from, last.left <= from {
      all[all.count - 1].right = max(last.right, to)
    } else {
      all.append(Stretch(left: from, right: to))
    }
  }

  /// Sorts, and joins what overlaps or is only some pixels apart.
  mutating func join() {
    guard all.count > 1 else { return }
    for index in 1..<all.count {
      var place = index
      while place > 0, all[place - 1].left > all[place].left {
        all.swapAt(place - 1, place)
        place -= 1
      }
    }
    var kept = 0
    for index in 1..<all.count {
      if all[index].left <= all[kept].right + 4 {
        all[kept].right = max(all[kept].right, all[index].right)
      } else {
        kept += 1
        all[kept] = all[index]
      }
    }
    all.removeLast(all.count - kept - 1)
  }
}

/// The rows of a layer before and after a change.
struct LayerChange {
  private let old: RowRuns?
  private let new: RowRuns?
  /// Whether solid runs of one colour stay as they are where they overlap.
  private let keepsSolid: Bool

  /// The change from `old` to `new`; either may be missing.
  init(from old: PlacedLayer?, to new: PlacedLayer?) {
    let isSamePaint = old?.opacity == new?.opacity && old?.fades == new?.fades
    if let old, let new, isSamePaint, old.motion == new.motion,
      let changes = LayerChange.contentChanges(from: old, to: new)
    {
      self.old = nil
      self.new = changes
      keepsSolid = false
      return
    }
    self.old = old?.ink.runs
    self.new = new?.ink.runs
    keepsSolid = isSamePaint
  }

  /// The pixels that differ when a redrawn layer has stayed in its place.
  private static func contentChanges(from old: PlacedLayer, to new: PlacedLayer) -> RowRuns? {
    guard case .redrawn(let before) = old.source, case .redrawn(let after) = new.source,
      after.previous === before, let changes = after.changes,
      case .shift(let x, let y) = new.motion
    else { return nil }
    return RowRuns(changes, x: after.left + x >> 4, y: after.top + y >> 4)
  }

  /// The rows that may differ.
  var rows: (top: Int, bottom: Int) {
    switch (old, new) {
    case (let old?, let new?): return (min(old.top, new.top), max(old.bottom, new.bottom))
    case (let only?, nil), (nil, let only?): return (only.top, only.bottom)
    case (nil, nil): return (0, 0)
    }
  }

  /// Adds what differs in row `y`.
  @inline(__always)
  func collect(row y: Int, into stretches: inout Stretches) {
    let before = old?.row(y) ?? UnsafeBufferPointer(start: nil, count: 0)
    let after = new?.row(y) ?? UnsafeBufferPointer(start: nil, count: 0)
    let (oldX, newX) = (old?.x ?? 0, new?.x ?? 0)
    guard keepsSolid else {
      for run in before { stretches.add(Int(run.left) + oldX, Int(run.right) + oldX) }
      for run in after { stretches.add(Int(run.left) + newX, Int(run.right) + newX) }
      return
    }
    sweep(before, oldX, after, newX, &stretches)
  }

  /// Goes through both rows from edge to edge, adding what is not alike between two edges.
  @inline(__always)
  private func sweep(
    _ before: UnsafeBufferPointer<Run>, _ oldX: Int, _ after: UnsafeBufferPointer<Run>,
    _ newX: Int, _ stretches: inout Stretches
  ) {
    var (i, j) = (0, 0)
    var here = Int.min
    while i < before.count || j < after.count {
      let one = piece(before, i, oldX, here)
      let two = piece(after, j, newX, here)
      let end = min(one.end, two.end)
      if one.color != two.color || one.color == Run.mixed { stretches.add(here, end) }
      here = end
      if i < before.count, Int(before[i].right) + oldX <= here { i += 1 }
      if j < after.count, Int(after[j].right) + newX <= here { j += 1 }
    }
  }

  /// What a row shows from `here` on, and where that ends.
  @inline(__always)
  private func piece(
    _ runs: UnsafeBufferPointer<Run>, _ index: Int, _ x: Int, _ here: Int
  ) -> (color: UInt32, end: Int) {
    guard index < runs.count else { return (0, Int.max) }
    let left = Int(runs[index].left) + x
    if here < left { return (0, left) }
    return (runs[index].color, Int(runs[index].right) + x)
  }
}
