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
    animations = try entries(of: animated, name: name)
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

  private func entries(
    of animated: [Element], name: String
  ) throws(DiagramError) -> [Entry] {
    let timings = animated.map { Timing($0.attributes) }
    var ids: [String: Int] = [:]
    for (index, element) in animated.enumerated() {
      if let id = element.id, elements[id] === element { ids[id] = index }
    }
    let schedules = Timeline.schedules(timings, ids: ids)
    var entries: [Entry] = []
    var paths = MotionPaths()
    for (index, element) in animated.enumerated() {
      let target = element.reference == nil ? element.parent : referenced(by: element)
      let motionPath = paths.path(of: element, in: self)
      let effect = EffectReader(element: element, reader: reader, motionPath: motionPath).read()
      if motionPath == nil, case .success(let own) = effect {
        paths.steps += own.path?.steps.count ?? 0
      }
      if paths.steps > Limits.steps {
        throw DiagramError(
          file: name, line: element.line,
          sentence: "Motion paths are cut into at most \(Limits.steps) short steps; "
            + "with this one they are more.")
      }
      entries.append(
        Entry(
          element: element, target: target, effect: effect, timing: timings[index],
          schedule: schedules[index]))
    }
    return entries
  }
}

/// The paths of moving elements, each made once, and how long they all are.
private struct MotionPaths {
  private var known: [Int: PathMeasure?] = [:]
  /// Steps of all paths so far.
  var steps = 0

  /// The path that the `mpath` in `element` names.
  mutating func path(of element: Element, in document: Document) -> PathMeasure? {
    guard element.name == "animateMotion",
      let mpath = element.children.first(where: { $0.name == "mpath" }),
      let path = document.referenced(by: mpath), let kind = ShapeKind(rawValue: path.name)
    else { return nil }
    if let measure = known[path.order] { return measure }
    let segments = kind.segments(AttributeReader(path, document.reader).node().geometry)
    steps += PathMeasure.stepCount(of: segments)
    let measure = steps > Limits.steps ? nil : PathMeasure(segments)
    known[path.order] = .some(measure)
    return measure
  }
}
