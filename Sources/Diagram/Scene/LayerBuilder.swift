import Drawing

/// Splits a scene into layers: still content that moves together becomes one.
struct LayerBuilder {
  private let scene: Scene
  private let seconds: Double
  /// Whether a node or anything below it changes in time.
  private var changes: [Bool]
  private(set) var layers: [Layer] = []
  /// The elements of each layer, without the document around them.
  private(set) var contents: [String] = []
  /// For each layer, the line of its first element.
  private(set) var lines: [Int] = []
  /// What drawing all layers once takes.
  private(set) var work = Budget.Account()
  private let budget: Budget

  init(_ scene: Scene) {
    self.scene = scene
    budget = Budget(viewBox: scene.viewBox)
    seconds = ReferencePlace.seconds(showing: scene.animations)
    changes = scene.nodes.map { !$0.tracks.isEmpty }
    for index in scene.nodes.indices.reversed() where changes[index] {
      if let parent = scene.nodes[index].parent { changes[parent] = true }
    }
  }

  /// Where the walk through the scene is.
  private struct Place {
    /// From the node's frame to that of the layer.
    var transform: Transform
    /// The same without the frame's own place: the layer's frame in the diagram.
    var frame: Transform
    var style: Style
    /// The nodes from the topmost that repaints on, and what they inherit.
    var chain: [SceneNode]?
    var inherited = Style()
  }

  /// Still shapes that are gathered for one layer.
  private struct Run {
    var marks: [Mark] = []
    var parts: [Plan.Part] = []
    /// Line of the first shape.
    var line: Int?
  }

  /// The plan of the scene; the layers are complete afterwards.
  mutating func plan() -> Plan {
    let place = Place(transform: .identity, frame: .identity, style: Style())
    return Plan(root: frame(0, place))
  }

  // MARK: Frames

  private mutating func frame(_ index: Int, _ outer: Place) -> Plan.Frame {
    let node = scene.nodes[index]
    let mover = AnimatedFrame(node)
    var frame = Plan.Frame(mover: mover)
    var place = outer
    let local = ReferencePlace.transform(of: mover, within: seconds)
    place.frame = outer.transform.concatenating(local)
    place.transform = place.frame
    var run = Run()
    fill(index, &place, &frame, &run)
    flush(&run, place, &frame)
    return frame
  }

  /// Puts what `index` draws, and all below, into `frame`.
  private mutating func fill(
    _ index: Int, _ place: inout Place, _ frame: inout Plan.Frame, _ run: inout Run
  ) {
    let node = scene.nodes[index]
    if node.changesPaint, place.chain == nil {
      place.chain = []
      place.inherited = place.style
    }
    place.style = node.style(over: place.style)
    place.chain?.append(node)
    if node.shape != nil {
      draw(node, place, &run)
    } else {
      for child in node.children { add(child, place, &frame, &run) }
    }
  }

  private mutating func add(
    _ index: Int, _ outer: Place, _ frame: inout Plan.Frame, _ run: inout Run
  ) {
    let node = scene.nodes[index]
    guard node.isDisplayed || node.track(.display) != nil else { return }
    let fades = node.opacity < 1 && node.shape == nil
    if node.changesPlace || node.changesPaint && outer.chain == nil
      || fades && (changes[index] || outer.chain != nil)
    {
      flush(&run, outer, &frame)
      var inner = self.frame(index, outer)
      inner.mover.still = still(from: outer)
      frame.items.append(.frame(inner))
      return
    }
    var place = outer
    place.transform = outer.transform.concatenating(AnimatedFrame(node).rest)
    if fades {
      var inner = Run()
      fill(index, &place, &frame, &inner)
      let faded = Mark.faded(node.opacity, inner.marks)
      run.marks.append(faded)
      run.line = run.line ?? node.line
      work.add(budget.work(ofFading: faded.bounds), line: node.line)
    } else {
      fill(index, &place, &frame, &run)
    }
  }

  /// The still part of the way from the frame to the place.
  private func still(from place: Place) -> Transform {
    guard place.transform != place.frame else { return .identity }
    return place.frame.inverse?.concatenating(place.transform) ?? .identity
  }

  // MARK: Layers

  private mutating func draw(_ node: SceneNode, _ place: Place, _ run: inout Run) {
    run.line = run.line ?? node.line
    let outline = node.outline
    let opacity = node.track(.opacity) == nil ? node.opacity : 1
    let path = place.style.path(
      outline, transform: place.transform, opacity: opacity, pathLength: node.pathLength)
    if let chain = place.chain {
      run.parts.append(
        Plan.Part(
          transform: place.transform, chain: chain, inherited: place.inherited, line: node.line,
          outline: outline, rest: path, restStyle: place.style))
    }
    guard let path else { return }
    work.add(PaintWork(path, under: budget.toPixels).units, line: node.line)
    // What is squeezed to a line or a point covers nothing.
    if path.transform.inverse != nil { run.marks.append(.path(path)) }
  }

  private mutating func flush(_ run: inout Run, _ place: Place, _ frame: inout Plan.Frame) {
    defer { run = Run() }
    guard !run.marks.isEmpty || !run.parts.isEmpty, let unplaced = place.frame.inverse else {
      return
    }
    frame.items.append(
      .layer(Plan.LayerPlan(index: layers.count, unplaced: unplaced, parts: run.parts)))
    let paths = run.marks.compactMap(\.path)
    let bounds = run.marks.reduce(Rect.zero) { $0.union($1.bounds) }
    let content = run.marks.map(\.markup).joined()
    contents.append(content)
    lines.append(run.line ?? 1)
    layers.append(
      Layer(
        markup: stillDocument(viewBox: bounds, content: content), bounds: bounds,
        paths: paths.count == run.marks.count ? paths : [], isRedrawn: !run.parts.isEmpty))
  }
}
