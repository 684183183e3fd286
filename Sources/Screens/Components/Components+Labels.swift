import Content
import Drawing

extension SceneBuilder {
  /// Writes the words of the landmarks beside them, inside the picture's `box`.
  ///
  /// - Parameter whole: where the whole picture lies, if only a part of it is seen in the box.
  mutating func labels(
    _ id: String, _ labels: [Step.Label], of file: String, in box: Rect, whole: Rect? = nil
  ) {
    let place = whole ?? box
    let known = labels.prefix(Step.mostLabels).compactMap { label -> (Point, FittedText)? in
      guard let anchor = context.anchor(file, label.anchor) else { return nil }
      let point = Point(place.x + anchor.x * place.width, place.y + anchor.y * place.height)
      guard box.contains(point) else { return nil }
      return (point, fit(words(label.text), .chip, width: box.width * 0.3))
    }
    guard !known.isEmpty else { return }
    let padding = Size(metrics.px(14), metrics.px(6))
    let request = LabelRequest(
      box: box,
      clear: context.clearances(file).map { part in
        Rect(
          place.x + part.x * place.width, place.y + part.y * place.height,
          part.width * place.width, part.height * place.height)
      },
      anchors: known.map(\.0),
      sizes: known.map { Size($0.1.width + 2 * padding.width, $0.1.height + 2 * padding.height) },
      gap: metrics.px(12))
    let placed = context.memory.labels(request) { request.place() }
    for (index, label) in zip(known.indices, placed) {
      leader("\(id)/\(index)", label)
    }
    for (index, label) in zip(known.indices, placed) {
      chip("\(id)/\(index)", known[index].1, label.chip)
    }
    labelled.append(LabelledBox(prefix: id, rect: box))
  }

  /// A dark line in a light one, and a dot on the landmark, to be seen on skin and on cloth.
  private mutating func leader(_ id: String, _ label: PlacedLabel) {
    let halo = metrics.line(7)
    let points = [label.from, label.to]
    let bounds = Rect(
      min(label.from.x, label.to.x), min(label.from.y, label.to.y),
      abs(label.from.x - label.to.x), abs(label.from.y - label.to.y)
    ).inset(-halo).wholePixels
    add(
      "\(id)/halo", bounds, .path(points: points, stroke: Stroke(.white, width: halo), fill: nil))
    add(
      "\(id)/line", bounds,
      .path(points: points, stroke: Stroke(labelInk, width: metrics.line(3)), fill: nil))
    let dot = metrics.px(9)
    add(
      "\(id)/dot", Rect(label.to.x - dot, label.to.y - dot, 2 * dot, 2 * dot).rounded,
      .disc(fill: labelInk, stroke: Stroke(.white, width: metrics.line(3))))
  }

  private mutating func chip(_ id: String, _ fitted: FittedText, _ rect: Rect) {
    panel(
      "\(id)/chip", rect, fill: .white, radius: metrics.px(14),
      stroke: Stroke(labelInk, width: metrics.line(2)))
    set("\(id)/text", fitted, in: rect, color: labelInk, place: .centered)
  }

  /// Pictures have their own light in every theme, and so have the words on them.
  private var labelInk: Color { Theme.normal.ink }
}
