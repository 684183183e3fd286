import Drawing

extension SceneBuilder {
  /// A picture or diagram as large as fits into `rect`, with rounded corners; gives its box back.
  ///
  /// - Parameters:
  ///   - time: seconds of a diagram's own time line; pictures stand still.
  ///   - behind: colour around the picture, for its corners.
  @discardableResult
  mutating func picture(
    _ id: String, _ file: String, in rect: Rect, time: Double = 0, behind: Color? = nil
  ) -> Rect {
    let box = rect.fitting(aspect: context.aspect(file)).rounded
    if isDiagram(file) {
      add("\(id)/diagram", box, .diagram(file: file, time: time))
    } else {
      add("\(id)/picture", box, .picture(file: file, tint: nil))
    }
    corners(id, of: box, radius: min(metrics.px(24), box.width / 8), color: behind ?? theme.paper)
    return box
  }

  /// Covers what lies outside the rounded corners of `rect`.
  mutating func corners(_ id: String, of rect: Rect, radius: Double, color: Color) {
    let places = [
      (Point(rect.x, rect.y), Point(rect.x + radius, rect.y + radius), 0.75),
      (Point(rect.maxX, rect.y), Point(rect.maxX - radius, rect.y + radius), 0.0),
      (Point(rect.maxX, rect.maxY), Point(rect.maxX - radius, rect.maxY - radius), 0.25),
      (Point(rect.x, rect.maxY), Point(rect.x + radius, rect.maxY - radius), 0.5),
    ]
    for (index, place) in places.enumerated() {
      let (tip, center, turn) = place
      let arc = (0...6).map {
        pointOnCircle(center: center, radius: radius, turn: turn + Double($0) / 24)
      }
      let bounds = Rect(min(tip.x, center.x), min(tip.y, center.y), radius, radius)
      add("\(id)/corner/\(index)", bounds, .path(points: [tip] + arc, stroke: nil, fill: color))
    }
  }
}
