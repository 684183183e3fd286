/// Columns `left ..< right` of a row.
struct Span: Equatable {
  var left: Int32
  var right: Int32
  /// The uppermost item that hides everything below it all along, or -1.
  var occluder: Int32 = -1

  /// No columns at all; any other joined with it stays as it is.
  static var none: Span { Span(left: .max, right: 0) }
}

/// The spans of one row that must be composited again.
///
/// Columns are marked in a row of bits, so that it costs the same in which order and how often they
/// are added; the memory is used for row after row, for this is the innermost bookkeeping.
final class RowSpans {
  private let memory: UnsafeMutablePointer<Span>
  private let marks: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  private let start: Int32
  private let limit: Int32
  private(set) var count = 0

  /// RowSpans no further apart than this are joined, in pixels.
  private static let gap: Int32 = 4

  /// RowSpans inside these columns of a row.
  init(columns: Range<Int>) {
    start = Int32(columns.lowerBound)
    limit = Int32(columns.upperBound)
    wordCount = columns.count / 64 + 1
    // One bit more than there are columns: what reaches the last column ends there.
    marks = UnsafeMutablePointer<UInt64>.allocate(capacity: wordCount)
    memory = UnsafeMutablePointer<Span>.allocate(capacity: columns.count / 2 + 1)
  }

  deinit {
    memory.deallocate()
    marks.deallocate()
  }

  /// What has been added, from left to right.
  var all: UnsafeMutableBufferPointer<Span> {
    UnsafeMutableBufferPointer(start: memory, count: count)
  }

  /// Lets `collect` add the spans of a new row.
  @inline(__always)
  func fill(_ collect: (inout Adder) -> Void) {
    marks.update(repeating: 0, count: wordCount)
    var adder = Adder(marks: marks, start: start, limit: limit)
    collect(&adder)
    gather()
  }

  /// Turns the marked columns into spans.
  @inline(__always)
  private func gather() {
    count = 0
    var isMarked = false
    for index in 0..<wordCount {
      // The bits that differ from what stands before them are the edges.
      var rest = isMarked ? ~marks[index] : marks[index]
      while rest != 0 {
        let place = Int32(truncatingIfNeeded: index &* 64 &+ rest.trailingZeroBitCount) &+ start
        if isMarked { memory[count &- 1].right = place } else { open(at: place) }
        isMarked.toggle()
        rest = ~rest & (UInt64.max &<< UInt64(rest.trailingZeroBitCount))
      }
    }
  }

  /// Begins a span at `place`, or goes on with the last one.
  @inline(__always)
  private func open(at place: Int32) {
    if count > 0, place <= memory[count &- 1].right &+ RowSpans.gap { return }
    memory[count] = Span(left: place, right: place)
    count &+= 1
  }

  /// Adds spans to a row.
  struct Adder {
    fileprivate let marks: UnsafeMutablePointer<UInt64>
    fileprivate let start: Int32
    fileprivate let limit: Int32

    @inline(__always)
    mutating func add(_ left: Int32, _ right: Int32) {
      let (from, to) = (Int(max(left, start) &- start), Int(min(right, limit) &- start))
      guard from < to else { return }
      let (first, last) = (from &>> 6, (to &- 1) &>> 6)
      let head = UInt64.max &<< UInt64(from & 63)
      let tail = UInt64.max &>> UInt64(63 &- (to &- 1) & 63)
      if first == last { return marks[first] |= head & tail }
      marks[first] |= head
      for word in first &+ 1..<last { marks[word] = .max }
      marks[last] |= tail
    }
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
    self.old = old?.sampler.runs
    self.new = new?.sampler.runs
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
  func collect(row y: Int, into spans: inout RowSpans.Adder) {
    let before = old?.row(y) ?? UnsafeBufferPointer(start: nil, count: 0)
    let after = new?.row(y) ?? UnsafeBufferPointer(start: nil, count: 0)
    if before.isEmpty, after.isEmpty { return }
    let (oldX, newX) = (Int32(old?.x ?? 0), Int32(new?.x ?? 0))
    guard keepsSolid else {
      for run in before { spans.add(run.left &+ oldX, run.right &+ oldX) }
      for run in after { spans.add(run.left &+ newX, run.right &+ newX) }
      return
    }
    sweep(Cursor(before, oldX), Cursor(after, newX), &spans)
  }

  /// Goes through both rows from edge to edge, adding what is not alike between two edges.
  @inline(__always)
  private func sweep(_ one: Cursor, _ two: Cursor, _ spans: inout RowSpans.Adder) {
    var (one, two) = (one, two)
    var here = Int32.min
    while !(one.isDone && two.isDone) {
      let end = min(one.end, two.end)
      let paintsSame = one.color == two.color && (one.color == 0 || one.color &>> 24 != 0)
      if !paintsSame { spans.add(here, end) }
      here = end
      if one.end == end { one.advance() }
      if two.end == end { two.advance() }
    }
  }

  /// A place in a row of runs, and what the row shows from there to `end`.
  private struct Cursor {
    private let runs: UnsafeBufferPointer<Run>
    private let x: Int32
    private var next = 0
    private(set) var color: UInt32 = 0
    private(set) var end: Int32

    @inline(__always) init(_ runs: UnsafeBufferPointer<Run>, _ x: Int32) {
      self.runs = runs
      self.x = x
      end = runs.isEmpty ? Int32.max : runs[0].left &+ x
    }

    /// Whether nothing comes any more.
    @inline(__always) var isDone: Bool { end == Int32.max }

    /// Goes on to what begins at `end`: a run, or the gap before the next one.
    @inline(__always) mutating func advance() {
      if next < runs.count, runs[next].left &+ x == end {
        color = runs[next].color
        end = runs[next].right &+ x
        next &+= 1
      } else {
        color = 0
        end = next < runs.count ? runs[next].left &+ x : Int32.max
      }
    }
  }
}
