import Drawing

/// What a surface shows of one diagram.
struct ShownDiagram {
  private let bounds: Area
  private let area: Area
  private let picture: DiagramPicture?
  private let nodes: [PlacedNode]

  init(_ item: DrawItem, _ found: (picture: DiagramPicture, area: Area)?, time: Double) {
    bounds = Area(item.bounds)
    picture = found?.picture
    area = found?.area ?? bounds
    nodes = found?.picture.placed(at: time) ?? []
  }

  /// Areas that cover every pixel that differs between `old` and this.
  func changes(from old: ShownDiagram?) -> [Area] {
    guard let old, old.picture === picture, old.area == area else {
      return [bounds] + (old.map { [$0.bounds] } ?? [])
    }
    guard nodes.count == old.nodes.count else { return [area] }
    return zip(nodes, old.nodes).filter { $0 != $1 }.map {
      $0.area.union($1.area).offset(area.left, area.top).intersection(area)
    }
  }

  /// Paints what lies in `clip`.
  func paint(_ clip: Area, _ target: PixelBuffer) {
    guard picture != nil else {
      let bitmap = Placeholder.bitmap(width: bounds.width, height: bounds.height)
      target.blend(bitmap, x: bounds.left, y: bounds.top, clip: clip)
      return
    }
    let place = clip.intersection(area)
    guard !place.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: place.width) { memory in
      guard let row = memory.baseAddress else { return }
      for y in place.top..<place.bottom {
        row.initialize(repeating: 0, count: place.width)
        for node in nodes {
          node.paint(
            row: y - area.top, place.left - area.left, place.right - area.left, onto: row)
        }
        let onto = target.row(y) + place.left
        for x in 0..<place.width { onto[x] = over(row[x], onto[x]) }
      }
    }
  }
}
