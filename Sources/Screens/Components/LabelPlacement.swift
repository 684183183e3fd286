import Drawing

/// What decides where the labels of a picture lie.
struct LabelRequest: Hashable {
  var box: Rect
  /// Faces and signs, which chips should not hide.
  var clear: [Rect] = []
  var anchors: [Point]
  var sizes: [Size]
  var gap: Double
}

/// A label beside its landmark: the chip, and the line from chip to landmark.
struct PlacedLabel: Equatable {
  var chip: Rect
  var from: Point
  var to: Point
}

extension LabelRequest {
  /// Places the chips one after another, each where it costs least: short lines, no chip on
  /// another chip, on a landmark, on a face or across a line, no line across a landmark.
  func place() -> [PlacedLabel] {
    var placed: [PlacedLabel?] = Array(repeating: nil, count: anchors.count)
    for index in anchors.indices.sorted(by: { anchors[$0].y < anchors[$1].y }) {
      let done = placed.compactMap { $0 }
      let candidates = self.candidates(index)
      placed[index] = candidates.min { cost($0, index, done) < cost($1, index, done) }
    }
    return placed.compactMap { $0 }
  }

  /// Chips along both edges of the picture and beside the landmark, at several heights.
  private func candidates(_ index: Int) -> [PlacedLabel] {
    let anchor = anchors[index]
    let size = sizes[index]
    let inner = box.inset(gap)
    let step = size.height + gap
    let reach = gap * 5
    var result: [PlacedLabel] = []
    for level in -6...6 {
      let y = clamp(
        anchor.y - size.height / 2 + Double(level) * step / 2, inner.y, inner.maxY - size.height)
      let left = inner.x
      let right = inner.maxX - size.width
      let xs = [
        left, right, clamp(anchor.x - reach - size.width, left, right),
        clamp(anchor.x + reach, left, right), clamp(anchor.x - size.width / 2, left, right),
      ]
      for x in xs { result.append(label(Rect(x, y, size.width, size.height).rounded, anchor)) }
    }
    return result
  }

  /// The line starts at the chip's edge, where it is nearest to the landmark.
  private func label(_ chip: Rect, _ anchor: Point) -> PlacedLabel {
    let inset = min(chip.height / 2, gap)
    let from = Point(
      clamp(anchor.x, chip.x, chip.maxX),
      clamp(anchor.y, chip.y + inset, chip.maxY - inset))
    return PlacedLabel(chip: chip, from: from, to: anchor)
  }

  private func cost(_ label: PlacedLabel, _ index: Int, _ placed: [PlacedLabel]) -> Double {
    let reach = label.chip.inset(-gap)
    let length = distance(label.from, label.to)
    // A line across half of the picture is harder to follow than a chip in the wrong place.
    var cost = length + max(length - box.width * 0.25, 0) * 8
    for other in placed {
      if reach.intersects(other.chip) { cost += 20000 }
      if crosses(label, other) { cost += 3000 }
      if touches(other, reach) || touches(label, other.chip.inset(-gap / 2)) { cost += 4000 }
    }
    for (other, anchor) in anchors.enumerated() {
      if reach.contains(anchor) { cost += other == index ? 8000 : 6000 }
      let around = Rect(anchor.x, anchor.y, 0, 0).inset(-gap * 3)
      if other != index, touches(label, around) { cost += 3000 }
    }
    for part in clear {
      let hidden = label.chip.intersection(part)
      if hidden.width > 0, hidden.height > 0 {
        cost += 300 + hidden.width * hidden.height / max(label.chip.height, 1) * 10
      }
    }
    // The middle of a picture is where its hands are.
    let middle = box.inset(horizontal: box.width * 0.28, vertical: 0)
    let covered = label.chip.intersection(middle)
    return cost + covered.width * covered.height / max(label.chip.height, 1) * 3
  }

  /// Whether the lines of two labels cross.
  private func crosses(_ a: PlacedLabel, _ b: PlacedLabel) -> Bool {
    func side(_ p: Point, _ from: Point, _ to: Point) -> Double {
      (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x)
    }
    return side(a.from, b.from, b.to) * side(a.to, b.from, b.to) < 0
      && side(b.from, a.from, a.to) * side(b.to, a.from, a.to) < 0
  }

  /// Whether a label's line passes through `rect`, looked at in sixteen places.
  private func touches(_ label: PlacedLabel, _ rect: Rect) -> Bool {
    (0...16).contains { part in
      let share = Double(part) / 16
      return rect.contains(
        Point(
          label.from.x + (label.to.x - label.from.x) * share,
          label.from.y + (label.to.y - label.from.y) * share))
    }
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double {
    max(min(value, high), low)
  }
}
