import Drawing

/// A piece of still content: a path, or several that are faded as one.
indirect enum Mark: Sendable {
  case path(VectorPath)
  case faded(Double, [Mark])

  /// The path, unless it is a group.
  var path: VectorPath? {
    if case .path(let path) = self { path } else { nil }
  }

  /// What it covers.
  var bounds: Rect {
    switch self {
    case .path(let path): return path.tightBounds
    case .faded(_, let marks): return marks.reduce(Rect.zero) { $0.union($1.bounds) }
    }
  }

  /// The piece as SVG elements.
  var markup: String {
    switch self {
    case .path(let path): return path.markup
    case .faded(let opacity, let marks):
      return "<g opacity=\"\(decimal(opacity))\">\(marks.map(\.markup).joined())</g>"
    }
  }
}
