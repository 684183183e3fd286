import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The picture of a step as a view of the demonstration has it: near or whole, lit, named.
  ///
  /// - Parameters:
  ///   - dimming: what the light's veil covers; the picture alone without it.
  ///   - isNamed: whether words stand beside the landmarks.
  /// - Returns: the picture's box.
  @discardableResult
  mutating func stepPicture(
    _ id: String, _ step: Step, _ view: Demonstration.View, in rect: Rect, dimming: Rect? = nil,
    behind: Color? = nil, isNamed: Bool = true
  ) -> Rect {
    let file = file(step.diagram)
    let box = rect.fitting(aspect: context.aspect(file)).rounded
    let whole = place(of: view.closeUp, step, in: box)
    let time = Double(view.quarters) / 240
    add(
      "\(id)/diagram", box,
      whole == box
        ? .diagram(file: file, time: time)
        : .magnified(
          file: file, time: time, whole: whole, isSettled: !view.closeUp.isGrowing))
    corners(
      id, of: box, radius: min(metrics.px(24), box.width / 8), color: behind ?? theme.paper)
    light(id, view, step, whole: whole, on: box, over: dimming ?? box)
    if isNamed, !view.closeUp.isMoving {
      labels("\(id)-label", shownLabels(step, view), of: file, in: box, whole: whole)
    }
    return box
  }

  /// Where a spot lies, 0…1 of the whole picture; the middle where the picture does not say.
  private func place(of spot: Demonstration.Spot, _ step: Step) -> Point {
    switch spot {
    case .place(let place): return Point(place.shareX, place.shareY)
    case .landmark(let index):
      guard step.labels.indices.contains(index) else { return Point(0.5, 0.5) }
      return context.anchor(file(step.diagram), step.labels[index].anchor) ?? Point(0.5, 0.5)
    }
  }

  /// The place, 0…1 of the box and of the whole picture alike, that keeps still while all grows.
  private func fixedPlace(of closeUp: CloseUp, _ step: Step) -> Point {
    let (from, to) = (place(of: closeUp.previous, step), place(of: closeUp.spot, step))
    return Point(
      from.x + (to.x - from.x) * closeUp.arrival, from.y + (to.y - from.y) * closeUp.arrival)
  }

  /// Where the whole picture lies, so that the spot keeps its place in the box while all grows.
  private func place(of closeUp: CloseUp, _ step: Step, in box: Rect) -> Rect {
    guard closeUp.growth > 0 else { return box }
    let fixed = fixedPlace(of: closeUp, step)
    let scale = 1 + (CloseUp.factor - 1) * closeUp.growth
    let whole = Rect(
      box.x + fixed.x * box.width * (1 - scale), box.y + fixed.y * box.height * (1 - scale),
      box.width * scale, box.height * scale)
    return closeUp.isGrowing ? whole : whole.rounded
  }

  /// Dims everything but a disc of the picture.
  private mutating func light(
    _ id: String, _ view: Demonstration.View, _ step: Step, whole: Rect, on box: Rect,
    over area: Rect
  ) {
    guard let spot = view.spotlight else { return }
    // On the way to another spot the light goes along, and never leaves the picture.
    let isAlong = view.closeUp.isNear && view.closeUp.spot == spot
    let place = isAlong ? fixedPlace(of: view.closeUp, step) : place(of: spot, step)
    let whole = isAlong ? box : whole
    let radius = (box.width * 0.14).rounded()
    let center = Point(
      (whole.x + place.x * whole.width).rounded(), (whole.y + place.y * whole.height).rounded())
    add(
      "\(id)/veil", area.wholePixels,
      .veil(
        hole: Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius),
        soft: (radius * 0.16).rounded(), color: theme.veil))
    labelled.append(LabelledBox(prefix: "\(id)/veil", rect: box))
  }

  /// The words beside the landmarks: all, the lit one, or the one that is asked for.
  private func shownLabels(_ step: Step, _ view: Demonstration.View) -> [Step.Label] {
    switch view.labels {
    case .none: return []
    case .all:
      switch view.spotlight {
      // Beside a light that moves, words are in the way.
      case .place: return []
      case .landmark(let index):
        return step.labels.indices.contains(index) ? [step.labels[index]] : []
      case nil: return step.labels
      }
    case .one(let index, let isNamed):
      guard step.labels.indices.contains(index) else { return [] }
      var label = step.labels[index]
      if !isNamed {
        label.text = ContentText(key: UIText.whatIsThis.key, source: UIText.whatIsThis.source)
      }
      return [label]
    }
  }
}
