import Drawing

extension Diagram {
  /// The ids of all elements in the SVG document `bytes`; none where it cannot be read.
  public static func elementIDs(_ bytes: [UInt8], name: String) -> Set<String> {
    var ids: Set<String> = []
    guard let root = try? MarkupReader.read(bytes, name: name) else { return ids }
    root.walk { element in if let id = element.id { ids.insert(id) } }
    return ids
  }

  /// The view box of the SVG document `bytes`, and the bounds in it of every shape with an id, as
  /// the shapes lie at rest, painted or not.
  ///
  /// Throws where the document cannot be read.
  public static func elementBounds(
    _ bytes: [UInt8], name: String
  ) throws(DiagramError) -> (viewBox: Rect, bounds: [String: Rect]) {
    let root = try MarkupReader.read(bytes, name: name)
    let document = try Document(root, name: name)
    let scene = try SceneBuilder.scene(of: document, name: name)
    var bounds: [String: Rect] = [:]
    var places: [Transform] = []
    for node in scene.nodes {
      let outer = node.parent.map { places[$0] } ?? .identity
      let place = outer.concatenating(AnimatedFrame(node).rest)
      places.append(place)
      guard let id = node.id, bounds[id] == nil, node.shape != nil else { continue }
      bounds[id] = place.bounds(of: node.outline.bounds)
    }
    return (scene.viewBox, bounds)
  }
}
