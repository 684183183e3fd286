/// The words of SVG and SMIL that play here, and those that a browser knows but a diagram must not use.
enum Vocabulary {
  static let shapes: Set<String> = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]
  static let groups: Set<String> = ["svg", "g", "defs", "symbol", "use"]
  static let animations: Set<String> = ["animate", "animateTransform", "animateMotion", "set"]
  /// Elements that describe the document and draw nothing.
  static let descriptions: Set<String> = ["title", "desc", "metadata"]

  /// Why an element is refused; elements that are not named here are unknown.
  static let refusedElements: [String: String] = [
    "script": "A diagram has no scripts", "style": "A diagram has no style sheets",
    "text": "A diagram has no text: the program writes labels",
    "tspan": "A diagram has no text: the program writes labels",
    "textPath": "A diagram has no text: the program writes labels",
    "image": "A diagram holds no other pictures", "feImage": "A diagram holds no other pictures",
    "foreignObject": "A diagram holds no other documents",
    "a": "A diagram has no links",
  ]

  /// Attributes that change the picture in a browser and are not played here.
  static let refusedAttributes: Set<String> = [
    "filter", "mask", "clip-path", "clip", "marker", "marker-start", "marker-mid", "marker-end",
    "vector-effect", "paint-order", "mix-blend-mode", "isolation", "transform-origin",
    "transform-box", "systemLanguage", "requiredFeatures", "requiredExtensions",
  ]

  /// Attributes that are allowed anywhere and change nothing here.
  static let ignoredAttributes: Set<String> = [
    "id", "xmlns", "version", "baseProfile", "lang", "role", "tabindex", "focusable",
    "enable-background", "shape-rendering", "color-interpolation", "color-rendering",
    "image-rendering", "text-rendering", "pointer-events", "cursor", "enable-background",
    "clip-rule", "flood-color", "stop-color",
  ]

  /// Attributes of animation elements.
  static let timingAttributes: Set<String> = [
    "begin", "end", "dur", "repeatCount", "repeatDur", "min", "max", "restart", "fill", "href",
    "xlink:href", "attributeName", "attributeType", "values", "from", "to", "by", "keyTimes",
    "keySplines", "keyPoints", "calcMode", "additive", "accumulate", "type", "path", "rotate",
    "origin",
  ]

  /// Further attributes an element knows, beside presentation attributes.
  static func ownAttributes(of element: String) -> Set<String> {
    let position: Set<String> = ["x", "y", "width", "height"]
    switch element {
    case "svg": return position.union(["viewBox", "preserveAspectRatio"])
    case "symbol": return position.union(["viewBox", "preserveAspectRatio", "overflow"])
    case "use": return position.union(["href", "xlink:href", "transform"])
    case "g", "defs": return ["transform"]
    case "mpath": return ["href", "xlink:href"]
    case _ where animations.contains(element): return timingAttributes
    case _ where shapes.contains(element):
      return ShapeKind.attributes(of: element).union(["transform", "pathLength"])
    default: return []
    }
  }
}
