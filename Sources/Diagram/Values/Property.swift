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
    case keyword
    /// Lengths of dashes and gaps.
    case dashes
    case points
    case path
  }

  /// What a percentage is a part of.
  enum Axis: Sendable {
    case horizontal, vertical, diagonal
  }

  var kind: Kind {
    switch self {
    case .opacity, .fillOpacity, .strokeOpacity, .strokeMiterlimit: return .number
    case .display, .visibility, .fillRule, .strokeLinecap, .strokeLinejoin: return .keyword
    case .color, .fill, .stroke: return .paint
    case .strokeDasharray: return .dashes
    case .points: return .points
    case .d: return .path
    case .x, .width, .rx, .cx, .x1, .x2: return .length(.horizontal)
    case .y, .height, .ry, .cy, .y1, .y2: return .length(.vertical)
    case .r, .strokeWidth, .strokeDashoffset: return .length(.diagonal)
    }
  }

  /// Whether it is a length or several, so that a percentage of it is a part of a viewport.
  var isLength: Bool {
    switch kind {
    case .length, .dashes: return true
    default: return false
    }
  }

  /// Whether a number below 0 is no value of it; browsers then take it as absent.
  var isNeverNegative: Bool {
    switch self {
    case .width, .height, .rx, .ry, .r, .strokeWidth: return true
    default: return false
    }
  }

  /// Whether it describes the shape of one element; the others are presentation attributes.
  var isGeometry: Bool {
    switch self {
    case .x, .y, .width, .height, .rx, .ry, .r, .cx, .cy, .x1, .y1, .x2, .y2, .points, .d:
      return true
    default: return false
    }
  }

  /// Whether it is a presentation attribute that elements take over from their parents.
  var isInherited: Bool { !isGeometry && self != .opacity && self != .display }

  /// Words that a keyword property knows.
  var keywords: Set<String> {
    switch self {
    case .display: return ["inline", "none", "block"]
    case .visibility: return ["visible", "hidden", "collapse"]
    case .fillRule: return ["nonzero", "evenodd"]
    case .strokeLinecap: return ["butt", "round", "square"]
    case .strokeLinejoin: return ["miter", "round", "bevel"]
    default: return []
    }
  }
}
