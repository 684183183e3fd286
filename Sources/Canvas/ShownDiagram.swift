import Drawing

/// What a surface shows of one diagram.
struct ShownDiagram {
  private let bounds: Area
  private let area: Area
  /// The whole diagram's corner; `area` is cut down to the item's bounds.
  private let picture: DiagramPicture?
  private let state: DiagramState?

  init(_ item: DrawItem, _ found: (picture: DiagramPicture, area: Area)?, time: Double) {
    bounds = Area(item.bounds)
    picture = found?.picture
    area = found?.area ?? bounds
    state = found?.picture.state(at: time)
  }

  /// Paints over `target`, which shows `old`, the pixels that differ, and gives rectangles that
  /// hold them; gives `nil` when the whole item must be painted in the ordinary way instead.
  ///
  /// What lies above the diagram is painted over where it meets the rectangles.
  func move(from old: ShownDiagram?, on target: PixelBuffer) -> [Area]? {
    guard let old, let state, let oldState = old.state, old.picture === picture,
      old.area == area, state.isOpaque, target.area.contains(area),
      let changes = state.changes(from: oldState)
    else { return nil }
    let rows = changes.map(\.rows)
    let top = max(rows.map(\.top).min() ?? 0, 0)
    let bottom = min(rows.map(\.bottom).max() ?? 0, area.height)
    guard top < bottom else { return [] }
    var bands = Bands()
    let stretches = Stretches(width: area.width)
    for y in top..<bottom {
      stretches.fill { adder in
        for change in changes { change.collect(row: y, into: &adder) }
      }
      guard stretches.count > 0 else { continue }
      bands.add(row: y, stretches.all, x: area.left, top: area.top)
      state.make(row: y, stretches.all, into: target.row(y + area.top) + area.left)
    }
    bands.close()
    return bands.areas
  }

  /// Whether nothing below the diagram shows in `part`.
  func hides(_ part: Area) -> Bool { state?.isOpaque == true && area.contains(part) }

  /// The item's own area.
  var place: Area { bounds }

  /// Paints what lies in `clip`.
  func paint(_ clip: Area, _ target: PixelBuffer) {
    guard let state else {
      let bitmap = Placeholder.bitmap(width: bounds.width, height: bounds.height)
      target.blend(bitmap, x: bounds.left, y: bounds.top, clip: clip)
      return
    }
    let place = clip.intersection(area)
    guard !place.isEmpty else { return }
    let stretch = Stretch(
      left: Int32(place.left - area.left), right: Int32(place.right - area.left))
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: state.width) { memory in
      guard let row = memory.baseAddress else { return }
      row.initialize(repeating: 0, count: state.width)
      for y in place.top..<place.bottom {
        var stretches = [stretch]
        stretches.withUnsafeMutableBufferPointer { stretches in
          state.make(row: y - area.top, stretches, into: row)
          target.lay(row + Int(stretch.left), count: place.width, x: place.left, y: y)
        }
      }
    }
  }
}

extension PixelBuffer {
  /// Lays a row of pixels over those from `x` of row `y`.
  fileprivate func lay(_ from: UnsafeMutablePointer<UInt32>, count: Int, x: Int, y: Int) {
    let onto = row(y) + x
    for index in 0..<count {
      let color = from[index]
      onto[index] = color >> 24 == 255 ? color : over(color, onto[index])
    }
  }
}
