import Drawing

/// How the coordinate system of a view box is fitted into a place.
enum Viewport {
  /// The map from the view box of `symbol` to where `use` puts it.
  static func placement(of symbol: Element, in use: Element, _ reader: ValueReader) -> Transform {
    func place(_ name: String, _ axis: Property.Axis) -> Double {
      symbol.attributes[name].flatMap { reader.length($0, axis) } ?? 0
    }
    let corner = Transform.translation(place("x", .horizontal), place("y", .vertical))
    guard let box = viewBox(symbol.attributes["viewBox"]) else { return corner }
    func side(_ name: String, _ axis: Property.Axis, _ whole: Double) -> Double {
      let text = use.attributes[name] ?? symbol.attributes[name]
      return text.flatMap { reader.length($0, axis) } ?? whole
    }
    let size = Size(
      side("width", .horizontal, reader.viewport.width),
      side("height", .vertical, reader.viewport.height))
    return corner.concatenating(
      fitting(box, into: size, symbol.attributes["preserveAspectRatio"] ?? ""))
  }

  /// The rectangle that a `viewBox` attribute writes, unless it is broken or empty.
  static func viewBox(_ text: String?) -> Rect? {
    guard let text, let n = NumberScanner.numbers(in: text), n.count == 4, n[2] > 0, n[3] > 0
    else { return nil }
    return Rect(n[0], n[1], n[2], n[3])
  }

  private static func fitting(_ box: Rect, into size: Size, _ ratio: String) -> Transform {
    var x = size.width / box.width
    var y = size.height / box.height
    let words = ratio.split(separator: " ")
    let align = words.first.map(String.init) ?? "xMidYMid"
    if align != "none" {
      let both = words.contains("slice") ? max(x, y) : min(x, y)
      x = both
      y = both
    }
    let dx = (size.width - box.width * x) * share(align, "xMin", "xMax")
    let dy = (size.height - box.height * y) * share(align, "YMin", "YMax")
    return Transform.translation(dx - box.x * x, dy - box.y * y).concatenating(.scale(x, y))
  }

  private static func share(_ align: String, _ least: String, _ most: String) -> Double {
    if align == "none" || align.contains(least) { return 0 }
    return align.contains(most) ? 1 : 0.5
  }
}
