import CRSVG
import Diagram
import Drawing

/// A layer whose shape or paint changes, drawn anew in tiles where it changed.
///
/// Each tile is drawn for itself from the paths that reach into it, and from the near pieces of
/// dashed lines only. So its pixels depend on the paths alone: drawing the tiles that a change
/// touches leaves the same pixels as drawing all of them.
final class RedrawnRaster {
  /// Where the layer lies when it is drawn: diagram pixels to diagram pixels.
  let basis: Transform
  private let toPixels: Transform
  private let size: Size
  /// Pixels along a tile's side: small where only ends of dashes move.
  private let side: Int
  private let flat: FlatOutlines
  /// Changed areas that are drawn one by one, and the pixels of the largest.
  private static let mostPieces = 64
  private static let largestPiece = 1 << 18
  private var paths: [VectorPath] = []
  /// The paths whose work was computed last, and whether a frame has room for it.
  private var measured: [VectorPath] = []
  private var isMeasuredAffordable = true
  private let report: (String) -> Void
  private(set) var content: Content?

  /// The pixels at one time, and how they came to differ from the time before.
  final class Content {
    let picture: Pixmap
    /// Place of the picture's corner in the diagram while the layer lies at rest.
    let left: Int
    let top: Int
    let runs: RunTable
    /// The content before, if the pictures have the same place, and the pixels that differ.
    private(set) weak var previous: Content?
    let changes: RunTable?

    /// The columns with ink in each row.
    let extents: [Span]

    init(_ picture: Pixmap, left: Int, top: Int) {
      self.picture = picture
      self.left = left
      self.top = top
      changes = nil
      extents = (0..<picture.height).map { picture.extent(row: $0) }
      runs = RunTable(extents: extents)
    }

    /// The same picture after a change of the rows that `differences` names.
    init(_ previous: Content, changes: RunTable, differences: [Int: Area]) {
      picture = previous.picture
      (left, top) = (previous.left, previous.top)
      self.previous = previous
      self.changes = changes
      var extents = previous.extents
      for row in differences.keys { extents[row] = picture.extent(row: row) }
      self.extents = extents
      runs = RunTable(extents: extents)
    }
  }

  /// A raster of a layer whose paths at rest are `paths`.
  init(
    restPaths paths: [VectorPath], basis: Transform, toPixels: Transform, size: Size,
    report: @escaping (String) -> Void
  ) {
    self.report = report
    self.basis = basis
    self.toPixels = toPixels
    self.size = size
    let isDashed = paths.allSatisfy { $0.fill == nil && !($0.stroke?.dashes.isEmpty ?? true) }
    side = isDashed ? 32 : 256
    flat = FlatOutlines(basis.concatenating(toPixels))
  }

  /// Draws what changed on the way to `wanted`; nothing at all where that would take too long.
  func show(_ wanted: [VectorPath]) -> Content {
    let new = isAffordable(wanted) ? wanted : []
    if let content, new == paths { return content }
    let bounds = new.reduce(Rect.zero) { $0.union($1.bounds) }
    let needed = tiled(DiagramRaster.area(of: bounds, basis, toPixels, size))
    if let content, content.area.contains(needed) {
      self.content = changed(content, new)
    } else {
      self.content = fresh(new, needed.union(content?.area ?? needed))
    }
    paths = new
    return self.content ?? Content(Pixmap(width: 3, height: 3), left: 0, top: 0)
  }

  /// Whether painting `wanted` takes no more work than a frame may; looked at when shapes change.
  private func isAffordable(_ wanted: [VectorPath]) -> Bool {
    let isKnown =
      wanted.count == measured.count
      && zip(wanted, measured).allSatisfy { $0.isPaintedLike($1) }
    if isKnown { return isMeasuredAffordable }
    let map = basis.concatenating(toPixels)
    let units = wanted.reduce(0) { $0 + PaintWork($1, under: map).units }
    measured = wanted
    isMeasuredAffordable = units <= PaintWork.mostInFrame
    if !isMeasuredAffordable {
      report("A part of a diagram would take too long to draw; it is left out.")
    }
    return isMeasuredAffordable
  }

  private func fresh(_ new: [VectorPath], _ area: Area) -> Content {
    let picture = Pixmap(width: max(area.width, 3), height: max(area.height, 3))
    let placed = place(new)
    for tile in tiles(area) {
      draw(placed, tile).copy(into: picture, x: tile.left - area.left, y: tile.top - area.top)
    }
    return Content(picture, left: area.left, top: area.top)
  }

  private func changed(_ old: Content, _ new: [VectorPath]) -> Content {
    let map = basis.concatenating(toPixels)
    let changes = changedBounds(new).map {
      Area(map.bounds(of: $0).inset(-2)).intersection(old.area)
    }.fewEnough
    var touched: Set<Area> = []
    // Lines painted pixel by pixel need no whole tiles, as long as the pieces are few and small.
    let isRound =
      changes.count <= Self.mostPieces
      && changes.allSatisfy { $0.isEmpty || $0.width * $0.height <= Self.largestPiece }
      && (paths + new).allSatisfy { RoundLine.fits($0, map) }
    for area in changes where !area.isEmpty {
      if isRound { touched.insert(area) } else { touched.formUnion(tiles(tiled(area))) }
    }
    let placed = place(new)
    var differences: [Int: Area] = [:]
    for tile in touched.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      draw(placed, tile).exchange(
        into: old.picture, x: tile.left - old.left, y: tile.top - old.top, &differences)
    }
    let table = RunTable(top: 0, rowCount: old.picture.height + 1) { row, runs in
      let here = (differences[row] ?? Area(0, 0, 0, 0))
        .union(differences[row - 1] ?? Area(0, 0, 0, 0))
      guard here.width > 0 else { return }
      runs.append(
        Run(left: Int32(here.left), right: Int32(here.right) + 1, color: Run.mixed))
    }
    return Content(old, changes: table, differences: differences)
  }

  /// Where `new` may differ from what is shown.
  ///
  /// Dashes begin anew in each subpath; of lines with several, all is taken as changed.
  private func changedBounds(_ new: [VectorPath]) -> [Rect] {
    guard paths.count == new.count else { return VectorPath.changedBounds(from: paths, to: new) }
    return zip(paths, new).flatMap { old, new in
      if old == new { return [Rect]() }
      if old.outline.isRound || flat.flat(old).subpaths.count > 1 {
        return [old.bounds, new.bounds]
      }
      return VectorPath.changedBounds(from: [old], to: [new])
    }
  }

  /// `paths` with the pixels that each may cover.
  private func place(_ paths: [VectorPath]) -> [VectorPainter.Placed] {
    paths.map { VectorPainter.Placed($0, under: basis.concatenating(toPixels)) }
  }

  private func draw(_ paths: [VectorPainter.Placed], _ tile: Area) -> Pixmap {
    let picture = Pixmap(width: tile.width, height: tile.height)
    VectorPainter.draw(
      paths, into: picture, tile: tile, transform: basis.concatenating(toPixels), dashes: flat)
    return picture
  }

  /// `area` made larger to whole tiles.
  private func tiled(_ area: Area) -> Area {
    guard !area.isEmpty else { return area }
    func down(_ value: Int) -> Int { (value - (value < 0 ? side - 1 : 0)) / side * side }
    return Area(
      down(area.left), down(area.top), down(area.right + side - 1),
      down(area.bottom + side - 1))
  }

  private func tiles(_ area: Area) -> [Area] {
    guard !area.isEmpty else { return [] }
    return stride(from: area.top, to: area.bottom, by: side).flatMap { top in
      stride(from: area.left, to: area.right, by: side).map { left in
        Area(left, top, left + side, top + side)
      }
    }
  }
}

extension RedrawnRaster.Content {
  /// The diagram's pixels that the picture covers at rest.
  var area: Area { Area(left, top, left + picture.width, top + picture.height) }
}

extension Pixmap {
  /// The columns with ink in `row`.
  fileprivate func extent(row: Int) -> Span {
    let pixels = base + row * width
    var left = 0
    while left < width, pixels[left] == 0 { left += 1 }
    guard left < width else { return .none }
    var right = width
    while pixels[right - 1] == 0 { right -= 1 }
    return Span(left: Int32(left), right: Int32(right))
  }

  /// Copies all pixels to `x`, `y` of `other`, which must have room for them.
  fileprivate func copy(into other: Pixmap, x: Int, y: Int) {
    for row in 0..<height {
      (other.base + (y + row) * other.width + x).update(from: base + row * width, count: width)
    }
  }

  /// Copies the pixels that differ to `x`, `y` of `other`, and widens `differences`, by row, to
  /// hold them.
  fileprivate func exchange(
    into other: Pixmap, x: Int, y: Int, _ differences: inout [Int: Area]
  ) {
    for row in 0..<height {
      let from = base + row * width
      let onto = other.base + (y + row) * other.width + x
      guard let first = (0..<width).first(where: { from[$0] != onto[$0] }),
        let last = (0..<width).last(where: { from[$0] != onto[$0] })
      else { continue }
      (onto + first).update(from: from + first, count: last + 1 - first)
      let place = Area(x + first, y + row, x + last + 1, y + row + 1)
      differences[y + row] = differences[y + row]?.union(place) ?? place
    }
  }
}

extension VectorPath {
  /// Whether `other` takes the same work to paint.
  fileprivate func isPaintedLike(_ other: VectorPath) -> Bool {
    outline === other.outline && transform == other.transform
      && stroke?.width == other.stroke?.width && stroke?.dashes == other.stroke?.dashes
      && (fill == nil) == (other.fill == nil) && (opacity < 1) == (other.opacity < 1)
  }
}
