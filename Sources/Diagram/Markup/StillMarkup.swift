import Drawing

/// A complete still SVG document of `viewBox` that draws `paths` from back to front.
func stillMarkup(of paths: [VectorPath], viewBox: Rect) -> String {
  stillDocument(viewBox: viewBox, content: paths.map(\.markup).joined())
}

/// A complete SVG document of `viewBox` around `content`.
func stillDocument(viewBox: Rect, content: String) -> String {
  let box = [viewBox.x, viewBox.y, viewBox.width, viewBox.height].map(decimal)
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box.joined(separator: " "))\" "
    + "width=\"\(box[2])\" height=\"\(box[3])\">\(content)</svg>"
}

/// `value` as SVG writes numbers, rounded to a millionth.
func decimal(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "0" }
  let rounded = (value * 1_000_000).rounded() / 1_000_000
  if rounded == rounded.rounded() { return String(Int(bounding: rounded)) }
  return "\(rounded)"
}

extension VectorPath {
  /// The shape as one `path` element.
  var markup: String {
    guard !outline.segments.isEmpty else { return "" }
    var text = "<path d=\"\((stroke == nil ? outline.segments : outline.strokeSegments).markup)\""
    if transform != .identity { text += " transform=\"\(transform.markup)\"" }
    text += paint("fill", fill)
    if fill != nil, fillRule == .evenodd { text += " fill-rule=\"evenodd\"" }
    if let stroke { text += paint("stroke", stroke.color) + stroke.markup }
    if opacity < 1 { text += " opacity=\"\(decimal(opacity))\"" }
    return text + "/>"
  }

  private func paint(_ name: String, _ color: Color?) -> String {
    guard let color else { return " \(name)=\"none\"" }
    let solid = Color(red: color.red, green: color.green, blue: color.blue)
    let text = " \(name)=\"\(solid.hex)\""
    if color.alpha == 255 { return text }
    return text + " \(name)-opacity=\"\(decimal(Double(color.alpha) / 255))\""
  }
}

extension StrokeStyle {
  fileprivate var markup: String {
    var text = " stroke-width=\"\(decimal(width))\""
    if cap != .butt { text += " stroke-linecap=\"\(cap.rawValue)\"" }
    if join != .miter { text += " stroke-linejoin=\"\(join.rawValue)\"" }
    if join == .miter, miterLimit != 4 { text += " stroke-miterlimit=\"\(decimal(miterLimit))\"" }
    if !dashes.isEmpty {
      text += " stroke-dasharray=\"\(dashes.map(decimal).joined(separator: " "))\""
      text += " stroke-dashoffset=\"\(decimal(dashOffset))\""
    }
    return text
  }
}

extension Transform {
  /// The map as SVG's `matrix(…)`.
  var markup: String {
    "matrix(\([a, b, c, d, e, f].map(decimal).joined(separator: " ")))"
  }
}

extension [Outline.Segment] {
  /// The segments as path data.
  var markup: String {
    map { segment in
      let places = segment.points.map { "\(decimal($0.x)) \(decimal($0.y))" }
      return segment.letter + places.joined(separator: " ")
    }.joined()
  }
}

extension Outline.Segment {
  fileprivate var letter: String {
    switch self {
    case .move: return "M"
    case .line: return "L"
    case .curve: return "C"
    case .close: return "Z"
    }
  }
}
