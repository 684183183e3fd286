import Drawing

/// A document with its instances expanded and its animations laid out: what is drawn, as a tree.
struct Scene: Sendable {
  var viewBox: Rect
  /// Parents come before their children; the first is the root.
  var nodes: [SceneNode]
  /// All animations that have an effect at some time.
  var animations: [Animation]

  /// The nodes from the root down to `node`.
  func chain(to node: Int) -> [Int] {
    var chain: [Int] = []
    var next: Int? = node
    while let index = next {
      chain.append(index)
      next = nodes[index].parent
    }
    return chain.reversed()
  }

  /// The style of `node` at rest.
  func style(of node: Int) -> Style {
    chain(to: node).reduce(Style()) { nodes[$1].style(over: $0) }
  }

  /// The node whose id is `id`.
  func node(withID id: String) -> Int? { nodes.firstIndex { $0.id == id } }
}
