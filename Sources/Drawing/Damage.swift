/// What must be painted again to get from one picture to the next.
public struct Damage: Equatable, Sendable {
  /// Rectangles of whole pixels, inside the picture; they may overlap.
  public var rects: [Rect]
  /// Indices (in the new list) of diagrams whose time alone changed.
  ///
  /// The painter knows better than the bounds which of their pixels move.
  public var movedDiagrams: [Int]

  public static let none = Damage(rects: [], movedDiagrams: [])
  public var isEmpty: Bool { rects.isEmpty && movedDiagrams.isEmpty }

  /// The given rectangles and diagrams.
  public init(rects: [Rect], movedDiagrams: [Int]) {
    self.rects = rects
    self.movedDiagrams = movedDiagrams
  }

  /// Everything of `list`.
  public static func everything(of list: DrawList) -> Damage {
    Damage(rects: [Rect(0, 0, list.size.width, list.size.height)], movedDiagrams: [])
  }

  /// Compares two lists item by item, matching items by `id`.
  ///
  /// Items that kept id, place, shape and order cost nothing. Where the order of kept items
  /// changes, their bounds are damage as well. A size or background change is everything.
  public init(from old: DrawList?, to new: DrawList) {
    guard let old, old.size == new.size, old.background == new.background else {
      self = .everything(of: new)
      return
    }
    var rects: [Rect] = []
    var moved: [Int] = []
    if old.items.count == new.items.count,
      zip(old.items, new.items).allSatisfy({ $0.id == $1.id })
    {
      for (index, item) in new.items.enumerated() {
        Damage.compare(old.items[index], item, index, &rects, &moved)
      }
    } else if let change = Damage.compareByIdentity(old, new) {
      rects = change.rects
      moved = change.moved
    } else {
      self = .everything(of: new)
      return
    }
    let whole = Rect(0, 0, new.size.width, new.size.height)
    self.rects = rects.map { $0.wholePixels.intersection(whole) }.filter { !$0.isEmpty }
    self.movedDiagrams = moved
  }

  private static func compare(
    _ old: DrawItem, _ new: DrawItem, _ index: Int, _ rects: inout [Rect], _ moved: inout [Int]
  ) {
    guard old != new else { return }
    if old.bounds == new.bounds, isSameDiagram(old.shape, new.shape) {
      moved.append(index)
    } else if let holes = holeDifference(old, new) {
      rects.append(contentsOf: holes)
    } else if let tighter = ringDifference(old, new) {
      rects.append(contentsOf: tighter)
    } else {
      rects.append(old.bounds)
      rects.append(new.bounds)
    }
  }

  /// Whether the time alone differs.
  private static func isSameDiagram(_ old: Shape, _ new: Shape) -> Bool {
    switch (old, new) {
    case (.diagram(let old, _), .diagram(let new, _)): return old == new
    case (.magnified(let old, _, let oldWhole, true), .magnified(let new, _, let whole, true)):
      return old == new && oldWhole == whole
    default: return false
    }
  }

  /// A veil whose hole alone moves damages both places of the hole.
  private static func holeDifference(_ old: DrawItem, _ new: DrawItem) -> [Rect]? {
    guard old.bounds == new.bounds, case .veil(let oldHole, _, let oldColor) = old.shape,
      case .veil(let hole, _, let color) = new.shape, oldColor == color
    else { return nil }
    let places = oldHole.intersects(hole) ? [oldHole.union(hole)] : [oldHole, hole]
    return places.map { $0.inset(-1).wholePixels.intersection(new.bounds) }
  }

  /// What changed between lists of different items, or `nil` where an id does not say which item
  /// is meant: two items of one list carry it.
  private static func compareByIdentity(
    _ old: DrawList, _ new: DrawList
  ) -> (rects: [Rect], moved: [Int])? {
    var places: [String: Int] = [:]
    for (index, item) in old.items.enumerated() { places[item.id] = index }
    guard places.count == old.items.count, Set(new.items.map(\.id)).count == new.items.count
    else { return nil }
    var rects: [Rect] = []
    var moved: [Int] = []
    var last = -1
    for (index, item) in new.items.enumerated() {
      guard let place = places.removeValue(forKey: item.id) else {
        rects.append(item.bounds)
        continue
      }
      compare(old.items[place], item, index, &rects, &moved)
      if place < last { rects.append(item.bounds) } else { last = place }
    }
    for place in places.values.sorted() { rects.append(old.items[place].bounds) }
    return (rects, moved)
  }

  /// A ring that only grows or shrinks at one end damages only the arc between the two ends.
  private static func ringDifference(_ old: DrawItem, _ new: DrawItem) -> [Rect]? {
    guard old.bounds == new.bounds,
      case .ring(let oldWidth, let oldStart, let oldEnd, let oldColor) = old.shape,
      case .ring(let newWidth, let newStart, let newEnd, let newColor) = new.shape,
      oldWidth == newWidth, oldColor == newColor
    else { return nil }
    var rects: [Rect] = []
    if oldStart != newStart { rects += arcBounds(new.bounds, newWidth, oldStart, newStart) }
    if oldEnd != newEnd { rects += arcBounds(new.bounds, newWidth, oldEnd, newEnd) }
    return rects
  }

  /// Rectangles that cover the arc between two turns of a ring, a pixel or two too large.
  private static func arcBounds(
    _ bounds: Rect, _ width: Double, _ one: Double, _ other: Double
  ) -> [Rect] {
    let low = min(one, other)
    let high = max(one, other)
    let radius = min(bounds.width, bounds.height) / 2 - width / 2
    let pieces = Int(bounding: ((high - low) * 16).rounded(.up), to: 1...1024)
    return (0..<pieces).map { piece in
      let from = low + (high - low) * Double(piece) / Double(pieces)
      let to = low + (high - low) * Double(piece + 1) / Double(pieces)
      let a = pointOnCircle(center: bounds.center, radius: radius, turn: from)
      let b = pointOnCircle(center: bounds.center, radius: radius, turn: to)
      // The bulge of the arc between two points 1/16 turn apart is under 2 % of the radius.
      let margin = width / 2 + 2 + radius * 0.02
      let left = min(a.x, b.x) - margin
      let top = min(a.y, b.y) - margin
      return Rect(
        left, top, max(a.x, b.x) + margin - left, max(a.y, b.y) + margin - top)
    }
  }
}
