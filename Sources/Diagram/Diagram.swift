import Drawing

/// An animated SVG picture, parsed once and played at any time.
///
/// The picture at `t` seconds is what a browser shows at `t` seconds (SVG 1.1 with SMIL). A diagram
/// is split into ``Layer``s at its animated elements, in z-order. A layer draws one part at rest; a
/// ``Pose`` says where the layers lie at a time, how opaque they are, and which have another shape
/// or paint than at rest. This module knows no pixels and reads no files: bytes in, values out, the
/// same on each machine. `Painting` rasterises and composites.
///
/// A painter does this once per size: for each layer, rasterise ``Layer/markup`` into the pixels
/// that ``Layer/bounds`` comes to lie on (or paint ``Layer/paths``: the same picture). Then, for a
/// time, it walks the nodes of the pose from back to front and draws each layer's raster moved by
/// its transform; a node that is ``Redrawn`` is painted from its paths instead, within
/// ``Redrawn/changedBounds(since:)`` of what it was in the frame before. All of it is clipped to the
/// view box, as a browser clips.
///
/// The way from bytes to pose: `MarkupReader` gives a tree of `Element`s, `Inspector` refuses what
/// will not play, `SceneBuilder` expands `<use>` and resolves styles, `Timeline` lays out the
/// intervals of all animations, `LayerBuilder` splits the scene, `PoseBuilder` evaluates it.
public struct Diagram: Sendable {
  /// What is shown of the plane, in user units: the document's view box, or a frame around it.
  public let viewBox: Rect
  /// Still content in z-order; poses refer to it by index.
  public let layers: [Layer]
  /// Seconds after which the whole picture repeats, or `nil` if it never does or never moves.
  public let period: Double?
  /// Whether any time looks different from any other.
  public let isAnimated: Bool

  private let plan: Plan?
  private let contents: [String]
  private let places: [String: Anchor]
  private let clearances: [Anchor]

  /// A diagram of these layers, which never shows anything else.
  public init(viewBox: Rect, layers: [Layer]) {
    self.viewBox = viewBox
    self.layers = layers
    period = nil
    isAnimated = false
    plan = nil
    contents = layers.map { layer in layer.paths.map(\.markup).joined() }
    places = [:]
    clearances = []
  }

  /// The diagram in the SVG document `bytes`; `name` is the file's name in errors.
  ///
  /// `variant` shows or hides elements by the beginning of their ids, whatever their `display` says
  /// (`["mother-hair": false, "mother-scarf": true]`); the longest beginning counts. `color` is what
  /// `currentColor` stands for in the whole document. `aspect` is the width ÷ height of a frame that
  /// the diagram fills as a browser fills its window: what lies beside the view box is shown there.
  /// Throws the first finding that keeps the document from playing.
  public init(
    parsing bytes: [UInt8], name: String, variant: [String: Bool] = [:], color: Color? = nil,
    aspect: Double? = nil
  ) throws(DiagramError) {
    let root = try MarkupReader.read(bytes, name: name)
    let document = try Document(root, name: name)
    if let first = Inspector.findings(in: document).first(where: { $0.severity == .error }) {
      throw DiagramError(file: name, line: first.line, sentence: first.sentence)
    }
    try self.init(document, name: name, variant: variant, color: color, aspect: aspect)
  }

  /// The diagram in a document that nothing speaks against but what it may take to draw.
  private init(
    _ document: Document, name: String, variant: [String: Bool] = [:], color: Color? = nil,
    aspect: Double? = nil
  ) throws(DiagramError) {
    let scene = try SceneBuilder.scene(
      of: document, name: name, variant: variant, color: color)
    var builder = LayerBuilder(scene)
    let plan = builder.plan()
    self.plan = plan
    contents = builder.contents
    viewBox = aspect.map { scene.viewBox.surrounding(aspect: $0) } ?? scene.viewBox
    isAnimated = scene.animations.contains { !Period.isStill($0) }
    period = isAnimated ? Period.seconds(of: scene.animations) : nil
    let seconds = period ?? ReferencePlace.seconds(showing: scene.animations)
    layers = LayerTrimmer.trimmed(
      builder.layers, contents: contents, plan: plan, viewBox: viewBox, seconds: seconds,
      work: scene.nodes.reduce(0) { $0 + $1.animationCount })
    do throws(Budget.Refusal) {
      let budget = Budget(viewBox: viewBox)
      try budget.check(work: builder.work)
      try budget.check(layers: layers, lines: builder.lines)
      try budget.check(plan, within: min(seconds, 120))
    } catch {
      throw DiagramError(file: name, line: error.line, sentence: error.sentence)
    }
    places = Self.anchors(of: scene)
    clearances = scene.nodes.indices.lazy
      .filter { scene.nodes[$0].id?.hasPrefix("clear-") == true }
      .prefix(Self.mostClearances).map { Anchor($0, in: scene) }
  }

  /// More boxes than that no picture has any use for.
  private static let mostClearances = 64

  private static func anchors(of scene: Scene) -> [String: Anchor] {
    var anchors: [String: Anchor] = [:]
    for (index, node) in scene.nodes.enumerated() {
      guard let id = node.id, id.hasPrefix("label-") else { continue }
      let name = String(id.dropFirst("label-".count))
      if anchors[name] == nil { anchors[name] = Anchor(index, in: scene) }
    }
    return anchors
  }

  /// What is to be seen at `time` seconds, from 0 on.
  public func pose(at time: Double) -> Pose {
    guard let plan else {
      let still = layers.indices.map { index in
        Pose.Node.layer(index: index, transform: .identity, opacity: 1, redrawn: nil)
      }
      return Pose(nodes: still)
    }
    return PoseBuilder.pose(of: plan, at: time)
  }

  /// Names of all elements with an id `label-NAME`, in alphabetical order.
  public var anchors: [String] { places.keys.sorted() }

  /// Where the element with the id `label-NAME` is at `time`, in user units.
  ///
  /// `nil` when there is no such element, or when it is not displayed at that time.
  public func anchor(_ name: String, at time: Double) -> Point? { places[name]?.place(at: time) }

  /// What labels should leave to be seen at `time`: the boxes around all elements with an id that
  /// begins with `clear-`, such as a face or a sign, in user units. At most 64.
  public func clearances(at time: Double) -> [Rect] {
    clearances.compactMap { $0.bounds(at: time) }
  }

  /// The whole picture at `time` as one still SVG document.
  public func markup(at time: Double) -> String {
    stillDocument(viewBox: viewBox, content: markup(of: pose(at: time).nodes))
  }

  private func markup(of nodes: [Pose.Node]) -> String {
    nodes.map { node in
      switch node {
      case .group(let opacity, let inner):
        return "<g opacity=\"\(decimal(opacity))\">\(markup(of: inner))</g>"
      case .layer(let index, let transform, let opacity, let redrawn):
        let content = redrawn?.paths.map(\.markup).joined() ?? contents[index]
        let place = transform == .identity ? "" : " transform=\"\(transform.markup)\""
        let fade = opacity < 1 ? " opacity=\"\(decimal(opacity))\"" : ""
        return "<g\(place)\(fade)>\(content)</g>"
      }
    }.joined()
  }

  /// What in the document `bytes` will not play as in a browser, in order of lines.
  ///
  /// A document with any error is refused by ``init(parsing:name:variant:)``.
  public static func check(_ bytes: [UInt8], name: String) -> [DiagramFinding] {
    var findings: [DiagramFinding] = []
    do throws(DiagramError) {
      let document = try Document(try MarkupReader.read(bytes, name: name), name: name)
      findings = Inspector.findings(in: document)
      if !findings.contains(where: { $0.severity == .error }) {
        _ = try Diagram(document, name: name)
      }
    } catch {
      findings.append(DiagramFinding(.error, line: error.line, error.sentence))
    }
    return findings.map { finding in
      var named = finding
      named.file = name
      return named
    }
  }
}
