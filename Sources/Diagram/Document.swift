import Drawing

/// A parsed document before instances are expanded: ids, coordinate system, animations.
struct Document {
  let root: Element
  let viewBox: Rect
  let reader: ValueReader
  private let elements: [String: Element]
  private(set) var animations: [Entry] = []

  /// One animation element with what it does, to whom, and when.
  struct Entry {
    var element: Element
    var target: Element?
    var effect: Result<Effect, EffectReader.Reason>
    var timing: Timing
    var schedule: Schedule
  }

  /// The document under `root`; throws when it has no coordinate system.
  init(_ root: Element, name: String) throws(DiagramError) {
    guard root.name == "svg" else {
      throw DiagramError(
        file: name, line: root.line,
        sentence: "The file must be an SVG, which begins with <svg>; it begins with <\(root.name)>."
      )
    }
    guard let box = Self.coordinates(of: root) else {
      throw DiagramError(
        file: name, line: root.line,
        sentence: "<svg> needs a viewBox of four numbers, with width and height above 0.")
    }
    self.root = root
    viewBox = box
    reader = ValueReader(viewport: box.size)
    var elements: [String: Element] = [:]
    var animated: [Element] = []
    root.walk { element in
      if let id = element.id, elements[id] == nil { elements[id] = element }
      if element.isAnimation { animated.append(element) }
    }
    self.elements = elements
    if animated.count > Limits.animations {
      throw DiagramError(
        file: name, line: animated[Limits.animations].line,
        sentence: "A diagram has at most \(Limits.animations) animations; this has more.")
    }
    animations = entries(of: animated)
  }

  private static func coordinates(of root: Element) -> Rect? {
    if root.attributes["viewBox"] != nil { return Viewport.viewBox(root.attributes["viewBox"]) }
    let reader = ValueReader(viewport: Size(0, 0))
    guard let width = root.attributes["width"].flatMap({ reader.length($0, .horizontal) }),
      let height = root.attributes["height"].flatMap({ reader.length($0, .vertical) }),
      width > 0, height > 0
    else { return nil }
    return Rect(0, 0, width, height)
  }

  /// The element that `href` of `element` names.
  func referenced(by element: Element) -> Element? {
    element.referencedID.flatMap { elements[$0] }
  }

  /// The element with this id, the first if there are several.
  func element(withID id: String) -> Element? { elements[id] }

  private func entries(of animated: [Element]) -> [Entry] {
    let timings = animated.map { Timing($0.attributes) }
    var ids: [String: Int] = [:]
    for (index, element) in animated.enumerated() {
      if let id = element.id, elements[id] === element { ids[id] = index }
    }
    let schedules = Timeline.schedules(timings, ids: ids)
    return animated.indices.map { index in
      let element = animated[index]
      let target = element.reference == nil ? element.parent : referenced(by: element)
      let effect = EffectReader(
        element: element, reader: reader, motionPath: motionPath(of: element))
      return Entry(
        element: element, target: target, effect: effect.read(), timing: timings[index],
        schedule: schedules[index])
    }
  }

  private func motionPath(of element: Element) -> Walk? {
    guard element.name == "animateMotion",
      let mpath = element.children.first(where: { $0.name == "mpath" }),
      let path = referenced(by: mpath), let kind = ShapeKind(rawValue: path.name)
    else { return nil }
    let geometry = AttributeReader(path, reader).node().geometry
    return Walk(kind.outline(geometry).segments)
  }
}
