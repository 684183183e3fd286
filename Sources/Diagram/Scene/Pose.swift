import Drawing

/// What a diagram shows at one time: nodes from back to front.
///
/// Layers that are not to be seen at that time have no node.
public struct Pose: Equatable, Sendable {
  /// The nodes, the one painted first at the front of the array.
  public var nodes: [Node]

  /// The pose of these nodes.
  public init(nodes: [Node]) { self.nodes = nodes }

  /// A layer in its place, or a group that is faded as one.
  public indirect enum Node: Equatable, Sendable {
    /// Layer `index`, moved from rest by `transform` (user units), at `opacity` 0…1.
    ///
    /// The layer is faded as a whole. `redrawn` is what to draw instead of the layer's own picture
    /// when shape or paint differ from rest; `transform` and `opacity` apply to it alike.
    case layer(index: Int, transform: Transform, opacity: Double, redrawn: Redrawn?)
    /// Nodes painted together and then faded to `opacity` 0…1.
    case group(opacity: Double, nodes: [Node])
  }
}
