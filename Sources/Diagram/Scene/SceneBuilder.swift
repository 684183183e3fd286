import Drawing

/// Turns a document into a ``Scene``: finds animations, expands instances, reads attributes.
struct SceneBuilder {
  /// Ids (or their beginnings) whose elements are shown or hidden whatever the document says.
  typealias Variant = [String: Bool]

  let name: String
  let variant: Variant
  private let document: Document
  private var nodes: [SceneNode] = []
  private var tracks: [Int: [Track]] = [:]
  /// Elements that are being expanded, to find circles of `<use>`.
  private var open: [Element] = []
  /// Elements that were read before, for their instances.
  private var known: [Int: SceneNode] = [:]
  private var ids: Set<String> = []
  private var color: Color?
  private var pieces = 0
  private var steps = 0
  private var animationsAtWork = 0

  /// The scene of the document under `root`, in which `color` is what `currentColor` stands for.
  static func scene(
    of document: Document, name: String, variant: Variant = [:], color: Color? = nil
  ) throws(DiagramError) -> Scene {
    var builder = SceneBuilder(document, name, variant)
    builder.color = color
    builder.collectTracks()
    try builder.expand(document.root, parent: nil, depth: 0, isInstance: false)
    builder.resolveCurrentColors()
    let animations = builder.tracks.values.flatMap { $0.flatMap(\.animations) }
    return Scene(viewBox: document.viewBox, nodes: builder.nodes, animations: animations)
  }

  private init(_ document: Document, _ name: String, _ variant: Variant) {
    self.document = document
    self.name = name
    self.variant = variant
  }

  private mutating func collectTracks() {
    for entry in document.animations {
      guard case .success(let effect) = entry.effect, let target = entry.target,
        !entry.schedule.intervals.isEmpty
      else { continue }
      let animation = Animation(schedule: entry.schedule, effect: effect)
      var list = tracks[target.order] ?? []
      if let index = list.firstIndex(where: { $0.target == effect.target }) {
        list[index].animations.append(animation)
      } else {
        list.append(Track(target: effect.target, animations: [animation]))
      }
      tracks[target.order] = list
    }
  }

  /// Puts the colour of each element in place of `currentColor` in what animates it.
  private mutating func resolveCurrentColors() {
    let users = nodes.indices.filter { index in
      nodes[index].tracks.contains { $0.animations.contains { $0.effect.usesCurrentColor } }
    }
    let scene = Scene(viewBox: document.viewBox, nodes: nodes, animations: [])
    for index in users {
      let color = scene.style(of: index).color
      for track in nodes[index].tracks.indices {
        nodes[index].tracks[track].animations = nodes[index].tracks[track].animations.map {
          Animation(schedule: $0.schedule, effect: $0.effect.resolvingCurrentColor(color))
        }
      }
    }
  }

  private mutating func expand(
    _ element: Element, parent: Int?, depth: Int, isInstance: Bool, through use: Element? = nil
  ) throws(DiagramError) {
    let isRoot = parent == nil
    let isDrawn = ["g", "use"].contains(element.name) || Vocabulary.shapes.contains(element.name)
    guard isRoot || isDrawn || element.name == "symbol" && use != nil else { return }
    try checkLimits(element, depth: depth)
    let index = nodes.count
    var node = try read(element)
    node.parent = parent
    if let id = element.id {
      if ids.insert(id).inserted || !isInstance { node.id = id }
      applyVariant(id, &node)
    }
    try count(node, element)
    if element.name == "symbol", let use {
      node.transform = .identity
      node.transformItem = nil
      node.placement = Viewport.placement(of: element, in: use, document.reader)
    }
    if let parent, element.attributes["opacity"]?.lowercasedTrimmed == "inherit" {
      node.opacity = nodes[parent].opacity
    }
    if isRoot, let color {
      node.declared.append(SceneNode.Declaration(property: .color, value: .paint(.color(color))))
    }
    nodes.append(node)
    if let parent { nodes[parent].children.append(index) }
    open.append(element)
    for child in element.children {
      try expand(child, parent: index, depth: depth + 1, isInstance: isInstance)
    }
    if element.name == "use", let referenced = document.referenced(by: element) {
      try expand(referenced, parent: index, depth: depth + 1, isInstance: true, through: element)
    }
    open.removeLast()
  }

  /// The element's own node, which is read once for all instances.
  private mutating func read(_ element: Element) throws(DiagramError) -> SceneNode {
    if let node = known[element.order] { return node }
    var node = AttributeReader(element, document.reader).node()
    node.tracks = tracks[element.order] ?? []
    if let shape = node.shape {
      let segments = shape.segments(node.geometry)
      steps += PathMeasure.stepCount(of: segments)
      if steps > Limits.steps {
        throw error(
          element,
          "Outlines are cut into at most \(Limits.steps) short steps; with this one they are more.")
      }
      node.outline = Outline(segments, isRound: shape.isRound)
    }
    known[element.order] = node
    return node
  }

  private mutating func count(_ node: SceneNode, _ element: Element) throws(DiagramError) {
    pieces += node.pieceCount
    animationsAtWork += node.animationCount
    if pieces > Limits.pieces {
      throw error(
        element, "A diagram draws at most \(Limits.pieces) pieces of paths; this draws more.")
    }
    if animationsAtWork > Limits.animationsAtWork {
      throw error(
        element,
        "A diagram plays at most \(Limits.animationsAtWork) animations, "
          + "those of <use> instances counted; this plays more.")
    }
  }

  private func checkLimits(_ element: Element, depth: Int) throws(DiagramError) {
    if open.contains(where: { $0 === element }) {
      throw error(element, "<use> must not draw itself; \(label(element)) does.")
    }
    if depth >= MarkupReader.deepestNesting {
      throw error(
        element,
        "Instances are nested at most \(MarkupReader.deepestNesting) deep; "
          + "\(label(element)) lies deeper.")
    }
    if nodes.count >= MarkupReader.mostElements {
      throw error(
        open.first { $0.name == "use" } ?? element,
        "A diagram draws at most \(MarkupReader.mostElements) elements; "
          + "with its <use> instances this draws more.")
    }
  }

  private func error(_ element: Element, _ sentence: String) -> DiagramError {
    DiagramError(file: name, line: element.line, sentence: sentence)
  }

  private func label(_ element: Element) -> String {
    element.id.map { "<\(element.name) id=\"\($0)\">" } ?? "<\(element.name)>"
  }

  private func applyVariant(_ id: String, _ node: inout SceneNode) {
    let matches = variant.filter { id.hasPrefix($0.key) }
    guard let longest = matches.max(by: { $0.key.count < $1.key.count }) else { return }
    node.isDisplayed = longest.value
  }
}
