import Drawing

/// One element as it is drawn: an element of the document, or an instance of one through `<use>`.
struct SceneNode: Sendable {
  var id: String?
  /// Line of the file on which the element's start tag ends.
  var line = 0
  var parent: Int?
  var children: [Int] = []
  /// What it draws itself; `nil` for groups.
  var shape: ShapeKind?
  var transform = Transform.identity
  /// The first function of the transform, which an animation `to` another begins with.
  var transformItem: TransformItem?
  /// What comes after the transform: the offset of a `<use>`, the view box of a `<symbol>`.
  var placement = Transform.identity
  var opacity = 1.0
  var isDisplayed = true
  /// Presentation attributes that the element has itself.
  var declared: [Declaration] = []
  /// Attributes that describe its shape, or the offset of a `<use>`.
  var geometry: [Property: Value] = [:]
  var pathLength: Double?
  /// The shape at rest, one for all instances.
  var outline = Outline([])
  var tracks: [Track] = []

  /// One presentation attribute.
  struct Declaration: Equatable, Sendable {
    var property: Property
    var value: Value
  }

  /// How many pieces the shape is drawn with.
  var pieceCount: Int {
    (geometry[.d] ?? geometry[.points])?.pieceCount ?? 1
  }

  /// How many animations work on it.
  var animationCount: Int { tracks.reduce(0) { $0 + $1.animations.count } }

  /// The animations of `target`, if there are any.
  func track(_ target: Effect.Target) -> Track? { tracks.first { $0.target == target } }

  /// The animations of `property`, if there are any.
  func track(_ property: Property) -> Track? { track(.property(property)) }

  /// Whether it moves, fades, or comes and goes.
  var changesPlace: Bool {
    tracks.contains { track in
      switch track.target {
      case .transform, .motion, .property(.opacity), .property(.display): return true
      case .property(let property): return shape == nil && property.isGeometry
      }
    }
  }

  /// Whether its shape or paint, or the paint of what it holds, changes.
  var changesPaint: Bool {
    tracks.contains { track in
      guard case .property(let property) = track.target else { return false }
      return property.isInherited || shape != nil && property.isGeometry
    }
  }

  /// `parent` with this node's own presentation attributes, at rest.
  func style(over parent: Style) -> Style {
    var style = parent
    for declaration in declared { style.set(declaration.property, declaration.value) }
    return style
  }

  /// `parent` with this node's own presentation attributes as they are at `time`.
  func style(over parent: Style, at time: Double) -> Style {
    var style = self.style(over: parent)
    for track in tracks {
      guard case .property(let property) = track.target, property.isInherited,
        let value = track.value(at: time, base: style.value(of: property))
      else { continue }
      style.set(property, value)
    }
    return style
  }

  /// The shape's attributes as they are at `time`, or `nil` when they are those at rest.
  func geometry(at time: Double) -> [Property: Value]? {
    guard shape != nil else { return nil }
    var changed: [Property: Value]?
    for track in tracks {
      guard case .property(let property) = track.target, property.isGeometry else { continue }
      let base = geometry[property] ?? property.initial
      guard let value = track.value(at: time, base: base), value != base else { continue }
      changed = changed ?? geometry
      changed?[property] = value
    }
    return changed
  }
}

extension Property {
  /// The value of a shape's attribute that is not written.
  fileprivate var initial: Value {
    switch kind {
    case .points: return .numbers([])
    case .path: return .path([])
    default: return .number(0)
    }
  }
}
