import Drawing

extension SceneBuilder {
  /// Fits several texts below one another into `height`, all made smaller (or up to `largest`
  /// times larger) by the same share, so that their ranks stay as designed.
  func columnFit(
    _ texts: [(String, TextStyle)], width: Double, height: Double, largest: Double = 1
  ) -> [FittedText] {
    var factor = largest
    while factor > 0.5 {
      let fitted = texts.map { fit($0.0, smaller($0.1, factor), width: width) }
      let used = fitted.reduce(0) { $0 + $1.height }
      if used <= height, fitted.allSatisfy(\.fits) { return fitted }
      factor -= 0.04
    }
    // Each gets its share of the height by how long it is.
    let rest = texts.map { Double($0.0.count) * $0.1.minimum * $0.1.minimum }
    let whole = max(rest.reduce(0, +), 1)
    return zip(texts, rest).map {
      fit($0.0, $0.1, width: width, height: height * $1 / whole)
    }
  }

  /// `style` at `factor` of its size, and not smaller than that if it can be helped.
  private func smaller(_ style: TextStyle, _ factor: Double) -> TextStyle {
    var copy = style
    copy.size = max(style.size * factor, style.minimum * metrics.scale / metrics.factor(of: style))
    return copy
  }

  /// Sets texts below one another, from the top of `rect`.
  mutating func stack(
    _ id: String, _ texts: [FittedText], colors: [Color], gap: Double, in rect: Rect,
    place: TextPlace = .top, isMiddle: Bool = true
  ) {
    let used = texts.reduce(0) { $0 + $1.height } + gap * Double(max(texts.count - 1, 0))
    var rest = rect.trimmedTop(isMiddle ? max((rect.height - used) / 2, 0).rounded() : 0)
    for (index, fitted) in texts.enumerated() {
      let color = index < colors.count ? colors[index] : theme.ink
      set("\(id)/\(index)", fitted, in: rest, color: color, place: place)
      rest = rest.trimmedTop(fitted.height + gap)
    }
  }
}
