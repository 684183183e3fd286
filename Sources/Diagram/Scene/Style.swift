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

  /// The value of `property`, as animations add to it and start from it; `nil` if it is not inherited.
  func value(of property: Property) -> Value? {
    switch property {
    case .color: .paint(.color(color))
    case .fill: .paint(fill)
    case .fillOpacity: .number(fillOpacity)
    case .fillRule: .keyword(fillRule.rawValue)
    case .stroke: .paint(stroke)
    case .strokeOpacity: .number(strokeOpacity)
    case .strokeWidth: .number(width)
    case .strokeLinecap: .keyword(cap.rawValue)
    case .strokeLinejoin: .keyword(join.rawValue)
    case .strokeMiterlimit: .number(miterLimit)
    case .strokeDasharray: .numbers(dashes)
    case .strokeDashoffset: .number(dashOffset)
    case .visibility: .keyword(isVisible ? "visible" : "hidden")
    case .opacity, .display, .x, .y, .width, .height, .rx, .ry, .r, .cx, .cy, .x1, .y1, .x2, .y2,
      .points, .d:
      nil
    }
  }

  /// Takes over `value` as the element's own value of `property`, if it is inherited.
  mutating func set(_ property: Property, _ value: Value) {
    switch property {
    case .color: color = value.paint?.resolved(color) ?? color
    case .fill: fill = value.paint ?? fill
    case .fillOpacity: fillOpacity = value.number ?? fillOpacity
    case .fillRule: fillRule = value.keyword.flatMap(FillRule.init) ?? fillRule
    case .stroke: stroke = value.paint ?? stroke
    case .strokeOpacity: strokeOpacity = value.number ?? strokeOpacity
    case .strokeWidth: width = value.number ?? width
    case .strokeLinecap: cap = value.keyword.flatMap(LineCap.init) ?? cap
    case .strokeLinejoin: join = value.keyword.flatMap(LineJoin.init) ?? join
    case .strokeMiterlimit: miterLimit = value.number ?? miterLimit
    case .strokeDasharray: dashes = value.numbers ?? dashes
    case .strokeDashoffset: dashOffset = value.number ?? dashOffset
    case .visibility: isVisible = value.keyword.map { $0 == "visible" } ?? isVisible
    case .opacity, .display, .x, .y, .width, .height, .rx, .ry, .r, .cx, .cy, .x1, .y1, .x2, .y2,
      .points, .d:
      break
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
    return outline.measuredLength / pathLength
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
