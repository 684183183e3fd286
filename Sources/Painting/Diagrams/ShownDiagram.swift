import Drawing

/// What a surface shows of one diagram.
struct ShownDiagram {
  private let bounds: Area
  /// The whole diagram's place, which may reach beyond the bounds.
  private let area: Area
  /// What is seen of it.
  private let visible: Area
  private let picture: DiagramPicture?
  private let state: DiagramState?
  private let scaled: ScaledDiagram?

  /// The diagram as `item` shows it.
  ///
  /// - Parameter whole: the place that the found picture is scaled to, if it is.
  init(
    _ item: DrawItem, _ found: (picture: DiagramPicture, area: Area)?, time: Double,
    scaledTo whole: Rect? = nil
  ) {
    bounds = Area(item.bounds)
    picture = found?.picture
    state = found?.picture.state(at: time)
    if let whole, let state {
      area = Area(whole)
      scaled = ScaledDiagram(state, whole: whole)
    } else {
      area = found?.area ?? bounds
      scaled = nil
    }
    visible = area.intersection(bounds)
  }

  /// Paints over `target`, which shows `old`, the pixels that differ, and returns rectangles that
  /// hold them; returns `nil` when the whole item must be painted in the ordinary way instead.
  ///
  /// What lies above the diagram is painted over where it meets the rectangles.
  func move(from old: ShownDiagram?, on target: PixelBuffer) -> [Area]? {
    guard let old, let state, let oldState = old.state, old.picture === picture,
      old.area == area, old.bounds == bounds, scaled == nil, old.scaled == nil,
      state.isOpaque, !visible.isEmpty, target.area.contains(visible),
      let changes = state.changes(from: oldState)
    else { return nil }
    let rows = changes.map(\.rows)
    let top = max(rows.map(\.top).min() ?? 0, visible.top - area.top)
    let bottom = min(rows.map(\.bottom).max() ?? 0, visible.bottom - area.top)
    guard top < bottom else { return [] }
    var touched = TouchedAreas()
    let spans = RowSpans(
      columns: (visible.left - area.left)..<(visible.right - area.left))
    for y in top..<bottom {
      spans.fill { adder in
        for change in changes { change.collect(row: y, into: &adder) }
      }
      guard spans.count > 0 else { continue }
      touched.add(row: y, spans.all, x: area.left, top: area.top)
      state.make(row: y, spans.all, into: target.row(y + area.top) + area.left)
    }
    touched.close()
    return touched.areas.fewEnough
  }

  /// Whether nothing below the diagram shows in `part`.
  func hides(_ part: Area) -> Bool { state?.isOpaque == true && visible.contains(part) }

  /// The item's own area.
  var place: Area { bounds }

  /// Paints what lies in `clip`.
  func paint(_ clip: Area, _ target: PixelBuffer) {
    guard let state else {
      let bitmap = Placeholder.bitmap(width: bounds.width, height: bounds.height)
      target.blend(bitmap, x: bounds.left, y: bounds.top, clip: clip)
      return
    }
    let place = clip.intersection(visible)
    guard !place.isEmpty else { return }
    if let scaled { return scaled.paint(place, target) }
    let span = Span(
      left: Int32(place.left - area.left), right: Int32(place.right - area.left))
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: state.width) { memory in
      guard let row = memory.baseAddress else { return }
      row.initialize(repeating: 0, count: state.width)
      for y in place.top..<place.bottom {
        var spans = [span]
        spans.withUnsafeMutableBufferPointer { spans in
          state.make(row: y - area.top, spans, into: row)
          target.lay(row + Int(span.left), count: place.width, x: place.left, y: y)
        }
      }
    }
  }
}

extension PixelBuffer {
  /// Lays a row of pixels over those from `x` of row `y`.
  func lay(_ from: UnsafeMutablePointer<UInt32>, count: Int, x: Int, y: Int) {
    let onto = row(y) + x
    for index in 0..<count {
      let color = from[index]
      onto[index] = color >> 24 == 255 ? color : over(color, onto[index])
    }
  }
}
