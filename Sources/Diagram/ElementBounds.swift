import Drawing

extension Diagram {
  /// The view box of the SVG document `bytes`, and the bounds in it of every shape with an id, as
  /// the shapes lie at rest, painted or not.
  ///
  /// Throws where the document cannot be read.
  public static func elementBounds(
    _ bytes: [UInt8], name: String
  ) throws(DiagramError) -> (viewBox: Rect, bounds: [String: Rect]) {
    let root = try MarkupReader.read(bytes, name: name)
    let document = try Document(root, name: name)
    let scene = try SceneBuilder.scene(of: document, name: name, variant: [:])
    var bounds: [String: Rect] = [:]
    for (index, node) in scene.nodes.enumerated() {
      guard let id = node.id, bounds[id] == nil, let shape = node.shape else { continue }
      var whole = Transform.identity
      for step in scene.chain(to: index) {
        whole = whole.concatenating(Mover(scene.nodes[step]).rest)
      }
      bounds[id] = whole.bounds(of: shape.outline(node.geometry).bounds)
    }
    return (scene.viewBox, bounds)
  }
}
