import Diagram
import Drawing

/// What a compositor must know of a diagram.
struct DiagramSource {
  let viewBox: Rect
  let layers: [Layer]
  let pose: (Double) -> Pose
  /// Nodes at the back that have not changed at any time looked at.
  let stillCount: Int
  private let rest: Pose

  /// A diagram of these layers and poses.
  init(viewBox: Rect, layers: [Layer], pose: @escaping (Double) -> Pose) {
    self.viewBox = viewBox
    self.layers = layers
    self.pose = pose
    rest = pose(0)
    stillCount = DiagramSource.stillCount(rest, layers, pose)
  }

  /// The parsed `diagram`.
  init(_ diagram: Diagram) {
    self.init(viewBox: diagram.viewBox, layers: diagram.layers) { diagram.pose(at: $0) }
  }

  /// A guess that only saves work: were it wrong, the backdrop would be made again.
  private static func stillCount(
    _ rest: Pose, _ layers: [Layer], _ pose: (Double) -> Pose
  ) -> Int {
    var count = rest.nodes.prefix {
      guard case .layer(let index, _, _, let redrawn) = $0 else { return false }
      return redrawn == nil && layers.indices.contains(index) && !layers[index].isRedrawn
    }.count
    for time in [0.13, 0.71, 1.37, 2.9, 4.6, 7.3, 9.8] {
      let later = pose(time).nodes
      count = zip(rest.nodes.prefix(count), later).prefix { $0 == $1 }.count
    }
    return count
  }

  /// Where layer `index` lies at the start: what it is rasterised for, whatever time comes first.
  func restTransform(of index: Int) -> Transform? {
    DiagramSource.transform(of: index, in: rest.nodes)
  }

  private static func transform(of index: Int, in nodes: [Pose.Node]) -> Transform? {
    for node in nodes {
      switch node {
      case .layer(index, let transform, _, _): return transform
      case .layer: continue
      case .group(_, let nodes):
        if let found = DiagramSource.transform(of: index, in: nodes) { return found }
      }
    }
    return nil
  }
}
