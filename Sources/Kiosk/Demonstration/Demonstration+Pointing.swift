import Content

extension Demonstration.Spot {
  /// Where a hand points, if it is one.
  public var place: PicturePlace? {
    if case .place(let place) = self { return place }
    return nil
  }
}

extension Demonstration {
  /// Puts the light on the landmark at `index`; on the same again: off.
  mutating func point(at index: Int, atOnce: Bool) {
    guard step?.labels.indices.contains(index) == true else { return }
    if view.spotlight == .landmark(index) { return putOutLight() }
    isPointing = false
    shine(on: .landmark(index), atOnce: atOnce)
  }

  /// Puts the light where a hand points, if it shall follow one.
  mutating func point(at place: PicturePlace, atOnce: Bool) {
    guard isPointing, hold == nil else { return }
    shine(on: .place(place), atOnce: atOnce)
  }

  /// Lets the light follow the hand from now on, or puts it out.
  mutating func togglePointing() {
    if isPointing { return putOutLight() }
    isPointing = true
    if view.spotlight == nil {
      view.spotlight = view.closeUp.isNear ? view.closeUp.spot : .place(.middle)
    }
  }

  mutating func toggleLight(atOnce: Bool) {
    if view.spotlight != nil { return putOutLight() }
    point(at: 0, atOnce: atOnce)
  }

  mutating func putOutLight() {
    view.spotlight = nil
    isPointing = false
  }

  private mutating func shine(on spot: Spot, atOnce: Bool) {
    view.spotlight = spot
    view.closeUp.follow(spot, atOnce: atOnce)
  }

  /// Comes near to what the light is on, else to the first landmark; or shows the whole picture.
  mutating func toggleCloseUp(atOnce: Bool) {
    if view.closeUp.isNear { return view.closeUp.zoomOut(atOnce: atOnce) }
    let first = step.map { $0.labels.isEmpty } ?? true ? Spot.place(.middle) : .landmark(0)
    view.closeUp.zoomIn(to: view.spotlight ?? first, atOnce: atOnce)
  }
}
