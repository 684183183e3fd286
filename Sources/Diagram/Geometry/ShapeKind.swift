import Drawing

/// The kinds of element that draw something, and what each draws.
enum ShapeKind: String, Sendable {
  case path, rect, circle, ellipse, line, polyline, polygon

  /// The attributes that describe the shape of `element`.
  static func attributes(of element: String) -> Set<String> {
    guard let kind = ShapeKind(rawValue: element) else { return [] }
    return Set(kind.properties.map(\.rawValue))
  }

  /// The attributes that describe this kind's shape.
  var properties: [Property] {
    switch self {
    case .path: return [.d]
    case .rect: return [.x, .y, .width, .height, .rx, .ry]
    case .circle: return [.cx, .cy, .r]
    case .ellipse: return [.cx, .cy, .rx, .ry]
    case .line: return [.x1, .y1, .x2, .y2]
    case .polyline, .polygon: return [.points]
    }
  }

  /// The outline of the shape with these attributes; empty when nothing is drawn.
  func outline(_ values: [Property: Value]) -> Outline {
    Outline(segments(values), isRound: isRound)
  }

  /// Whether the curves of its outline are quarters of ellipses.
  var isRound: Bool { [.rect, .circle, .ellipse].contains(self) }

  /// The pieces of the outline of the shape with these attributes; none when nothing is drawn.
  func segments(_ values: [Property: Value]) -> [Outline.Segment] {
    func number(_ property: Property) -> Double { values[property]?.number ?? 0 }
    switch self {
    case .path:
      guard case .path(let commands)? = values[.d] else { return [] }
      return PathDrawing.segments(of: commands)
    case .rect: return roundedRect(values)
    case .circle:
      let radius = number(.r)
      return oval(number(.cx), number(.cy), radius, radius)
    case .ellipse:
      let rx = values[.rx] == nil ? number(.ry) : number(.rx)
      let ry = values[.ry] == nil ? number(.rx) : number(.ry)
      return oval(number(.cx), number(.cy), rx, ry)
    case .line:
      return [
        .move(Point(number(.x1), number(.y1))), .line(Point(number(.x2), number(.y2))),
      ]
    case .polyline, .polygon:
      return chain(values[.points]?.numbers ?? [])
    }
  }

  private func chain(_ numbers: [Double]) -> [Outline.Segment] {
    guard numbers.count >= 2 else { return [] }
    var segments: [Outline.Segment] = [.move(Point(numbers[0], numbers[1]))]
    for index in stride(from: 2, to: numbers.count - 1, by: 2) {
      segments.append(.line(Point(numbers[index], numbers[index + 1])))
    }
    if self == .polygon { segments.append(.close) }
    return segments
  }

  private func oval(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double) -> [Outline.Segment] {
    guard rx > 0, ry > 0 else { return [] }
    let kx = rx * QuarterArc.control
    let ky = ry * QuarterArc.control
    return [
      .move(Point(x + rx, y)),
      .curve(Point(x + rx, y + ky), Point(x + kx, y + ry), Point(x, y + ry)),
      .curve(Point(x - kx, y + ry), Point(x - rx, y + ky), Point(x - rx, y)),
      .curve(Point(x - rx, y - ky), Point(x - kx, y - ry), Point(x, y - ry)),
      .curve(Point(x + kx, y - ry), Point(x + rx, y - ky), Point(x + rx, y)),
      .close,
    ]
  }

  private func roundedRect(_ values: [Property: Value]) -> [Outline.Segment] {
    func number(_ property: Property) -> Double? { values[property]?.number }
    let box = Rect(
      number(.x) ?? 0, number(.y) ?? 0, number(.width) ?? 0, number(.height) ?? 0)
    guard !box.isEmpty else { return [] }
    let rx = min(max(number(.rx) ?? number(.ry) ?? 0, 0), box.width / 2)
    let ry = min(max(number(.ry) ?? number(.rx) ?? 0, 0), box.height / 2)
    guard rx > 0, ry > 0 else {
      return [
        .move(Point(box.x, box.y)), .line(Point(box.maxX, box.y)),
        .line(Point(box.maxX, box.maxY)), .line(Point(box.x, box.maxY)), .close,
      ]
    }
    return corners(box, rx, ry)
  }

  private func corners(_ box: Rect, _ rx: Double, _ ry: Double) -> [Outline.Segment] {
    let kx = rx * (1 - QuarterArc.control)
    let ky = ry * (1 - QuarterArc.control)
    return [
      .move(Point(box.x + rx, box.y)), .line(Point(box.maxX - rx, box.y)),
      .curve(
        Point(box.maxX - kx, box.y), Point(box.maxX, box.y + ky), Point(box.maxX, box.y + ry)),
      .line(Point(box.maxX, box.maxY - ry)),
      .curve(
        Point(box.maxX, box.maxY - ky), Point(box.maxX - kx, box.maxY),
        Point(box.maxX - rx, box.maxY)),
      .line(Point(box.x + rx, box.maxY)),
      .curve(
        Point(box.x + kx, box.maxY), Point(box.x, box.maxY - ky), Point(box.x, box.maxY - ry)),
      .line(Point(box.x, box.y + ry)),
      .curve(Point(box.x, box.y + ky), Point(box.x + kx, box.y), Point(box.x + rx, box.y)),
      .close,
    ]
  }
}
