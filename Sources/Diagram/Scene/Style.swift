import Drawing

/// The presentation attributes that elements take over from their parents.
struct Style: Equatable, Sendable {
  var color = Color.black
  var fill = Paint.color(.black)
  var fillOpacity = 1.0
  var fillRule = FillRule.nonzero
  var stroke = Paint.none
  var strokeOpacity = 1.0
  var width = 1.0
  var cap = LineCap.butt
  var join = LineJoin.miter
  var miterLimit = 4.0
  var dashes: [Double] = []
  var dashOffset = 0.0
  var isVisible = true

  /// The value of `property`, as animations add to it and start from it.
  func value(of property: Property) -> Value? {
    switch property {
    case .color: return .paint(.color(color))
    case .fill: return .paint(fill)
    case .fillOpacity: return .number(fillOpacity)
    case .fillRule: return .keyword(fillRule.rawValue)
    case .stroke: return .paint(stroke)
    case .strokeOpacity: return .number(strokeOpacity)
    case .strokeWidth: return .number(width)
    case .strokeLinecap: return .keyword(cap.rawValue)
    case .strokeLinejoin: return .keyword(join.rawValue)
    case .strokeMiterlimit: return .number(miterLimit)
    case .strokeDasharray: return .numbers(dashes)
    case .strokeDashoffset: return .number(dashOffset)
    case .visibility: return .keyword(isVisible ? "visible" : "hidden")
    default: return nil
    }
  }

  /// Takes over `value` as the element's own value of `property`.
  mutating func set(_ property: Property, _ value: Value) {
    switch value {
    case .number(let number): set(property, number)
    case .paint(let paint): set(property, paint)
    case .keyword(let word): set(property, word)
    case .numbers(let numbers) where property == .strokeDasharray: dashes = numbers
    default: break
    }
  }

  private mutating func set(_ property: Property, _ number: Double) {
    switch property {
    case .fillOpacity: fillOpacity = number
    case .strokeOpacity: strokeOpacity = number
    case .strokeWidth: width = number
    case .strokeMiterlimit: miterLimit = number
    case .strokeDashoffset: dashOffset = number
    default: break
    }
  }

  private mutating func set(_ property: Property, _ paint: Paint) {
    switch property {
    case .color: color = paint.resolved(color) ?? color
    case .fill: fill = paint
    case .stroke: stroke = paint
    default: break
    }
  }

  private mutating func set(_ property: Property, _ word: String) {
    switch property {
    case .fillRule: fillRule = FillRule(rawValue: word) ?? fillRule
    case .strokeLinecap: cap = LineCap(rawValue: word) ?? cap
    case .strokeLinejoin: join = LineJoin(rawValue: word) ?? join
    case .visibility: isVisible = word == "visible"
    default: break
    }
  }
}

extension Style {
  /// `outline` in these paints; `nil` when it is hidden or paints nothing.
  ///
  /// `pathLength` is the author's own measure of the outline, which dashes are counted in.
  func path(
    _ outline: Outline, transform: Transform, opacity: Double, pathLength: Double?
  ) -> VectorPath? {
    guard isVisible, !outline.segments.isEmpty else { return nil }
    let inside = fill.resolved(color)?.opacity(fillOpacity)
    let line = strokeStyle(measured: dashFactor(of: outline, pathLength))
    guard inside?.alpha ?? 0 > 0 || line != nil else { return nil }
    return VectorPath(
      outline: outline, transform: transform, fill: inside?.alpha ?? 0 > 0 ? inside : nil,
      fillRule: fillRule, stroke: line, opacity: min(max(opacity, 0), 1))
  }

  private func dashFactor(of outline: Outline, _ pathLength: Double?) -> Double {
    guard let pathLength, pathLength > 0, !dashes.isEmpty else { return 1 }
    return outline.walk.length / pathLength
  }

  private func strokeStyle(measured factor: Double) -> StrokeStyle? {
    guard width > 0, let paint = stroke.resolved(color)?.opacity(strokeOpacity), paint.alpha > 0
    else { return nil }
    var pattern = dashes.map { $0 * factor }
    if pattern.contains(where: { $0 < 0 }) || pattern.allSatisfy({ $0 == 0 }) { pattern = [] }
    if !pattern.count.isMultiple(of: 2) { pattern += pattern }
    let offset = pattern.isEmpty ? 0 : dashOffset * factor
    var line = StrokeStyle(
      color: paint, width: width, cap: cap, join: join, miterLimit: max(miterLimit, 1),
      dashes: pattern, dashOffset: offset)
    if cap == .butt, !line.dashes.isEmpty {
      line.joinGaps()
      if line.dashes.isEmpty { return nil }
    }
    return line
  }
}
