/// An attribute that can be animated by name.
enum Property: String, CaseIterable, Sendable {
  case opacity, display, visibility, color, fill, stroke
  case fillOpacity = "fill-opacity"
  case fillRule = "fill-rule"
  case strokeOpacity = "stroke-opacity"
  case strokeWidth = "stroke-width"
  case strokeLinecap = "stroke-linecap"
  case strokeLinejoin = "stroke-linejoin"
  case strokeMiterlimit = "stroke-miterlimit"
  case strokeDasharray = "stroke-dasharray"
  case strokeDashoffset = "stroke-dashoffset"
  case x, y, width, height, rx, ry, r, cx, cy, x1, y1, x2, y2, points, d

  /// How values are written, mixed and added.
  enum Kind: Sendable {
    case number
    case length(Axis)
    case paint
    /// One of these words.
    case keyword(Set<String>)
    /// Lengths of dashes and gaps.
    case dashes
    case points
    case path
  }

  /// What a percentage is a part of.
  enum Axis: Sendable {
    case horizontal, vertical, diagonal
  }

  /// What the attribute acts on.
  private enum Role {
    /// The element as a whole, with all that it holds.
    case element
    /// The paint of the element and of those below it (``Style``).
    case inherited
    /// The shape of one element (``ShapeKind``).
    case geometry
  }

  /// All that the reader must know of an attribute: a new one is a line here, and what it does is
  /// added to ``Style`` or ``ShapeKind``.
  private var definition: (kind: Kind, role: Role, isNeverNegative: Bool) {
    switch self {
    case .opacity: (.number, .element, false)
    case .display: (.keyword(["inline", "none", "block"]), .element, false)
    case .visibility: (.keyword(["visible", "hidden", "collapse"]), .inherited, false)
    case .color, .fill, .stroke: (.paint, .inherited, false)
    case .fillOpacity, .strokeOpacity, .strokeMiterlimit: (.number, .inherited, false)
    case .fillRule: (.keyword(["nonzero", "evenodd"]), .inherited, false)
    case .strokeLinecap: (.keyword(["butt", "round", "square"]), .inherited, false)
    case .strokeLinejoin: (.keyword(["miter", "round", "bevel"]), .inherited, false)
    case .strokeWidth: (.length(.diagonal), .inherited, true)
    case .strokeDasharray: (.dashes, .inherited, false)
    case .strokeDashoffset: (.length(.diagonal), .inherited, false)
    case .x, .cx, .x1, .x2: (.length(.horizontal), .geometry, false)
    case .y, .cy, .y1, .y2: (.length(.vertical), .geometry, false)
    case .width, .rx: (.length(.horizontal), .geometry, true)
    case .height, .ry: (.length(.vertical), .geometry, true)
    case .r: (.length(.diagonal), .geometry, true)
    case .points: (.points, .geometry, false)
    case .d: (.path, .geometry, false)
    }
  }

  var kind: Kind { definition.kind }

  /// Whether it is a length or several, so that a percentage of it is a part of a viewport.
  var isLength: Bool {
    switch kind {
    case .length, .dashes: true
    case .number, .paint, .keyword, .points, .path: false
    }
  }

  /// Whether a number below 0 is no value of it; browsers then take it as absent.
  var isNeverNegative: Bool { definition.isNeverNegative }

  /// Whether it describes the shape of one element; the others are presentation attributes.
  var isGeometry: Bool { definition.role == .geometry }

  /// Whether it is a presentation attribute that elements take over from their parents.
  var isInherited: Bool { definition.role == .inherited }
}
