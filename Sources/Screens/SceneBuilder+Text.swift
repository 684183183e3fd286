import Drawing

/// Where a text stands in the room it is given.
enum TextPlace {
  case top, middle
  case centered, centeredTop

  var isCentered: Bool { self == .centered || self == .centeredTop }
  var isMiddle: Bool { self == .middle || self == .centered }
}

extension SceneBuilder {
  /// Breaks `text` into lines that fit the width and height, at the largest size up to the style's.
  func fit(
    _ text: String, _ style: TextStyle, width: Double, height: Double = 1e6,
    family: String? = nil
  ) -> FittedText {
    let factor = metrics.factor(of: style)
    let wished = Int(bounding: (style.size * factor).rounded(), to: 8...1000)
    let minimum = Int(
      bounding: (style.minimum * metrics.scale).rounded(), to: 8...wished)
    return context.memory.fit(
      FitRequest(
        text: text, family: family ?? context.fontFamily, isBold: style.isBold, wished: wished,
        minimum: minimum, width: Int(bounding: width, to: FitRequest.sides),
        height: Int(bounding: height.rounded(.up), to: FitRequest.sides),
        pitchPercent: Int(bounding: (style.pitch * 100).rounded()),
        balancePercent: Int(bounding: (style.balance * 100).rounded())))
  }

  /// Sets `text` into `rect`; gives back the part that it fills.
  @discardableResult
  mutating func text(
    _ id: String, _ text: String, _ style: TextStyle, in rect: Rect, color: Color,
    place: TextPlace = .top, family: String? = nil
  ) -> Rect {
    let fitted = fit(text, style, width: rect.width, height: rect.height, family: family)
    return set(id, fitted, in: rect, color: color, place: place)
  }

  /// Sets lines that were fitted before.
  @discardableResult
  mutating func set(
    _ id: String, _ fitted: FittedText, in rect: Rect, color: Color, place: TextPlace = .top
  ) -> Rect {
    if !fitted.fits { context.memory.note(squeezed: fitted) }
    let slack = max(rect.height - fitted.height, 0)
    let top = rect.y + (place.isMiddle ? slack / 2 : 0)
    let lead = (fitted.pitch - fitted.box) / 2
    for (index, line) in fitted.lines.enumerated() {
      let x = place.isCentered ? rect.midX - line.width / 2 : rect.x
      let y = top + Double(index) * fitted.pitch + lead
      add(
        "\(id)/\(index)", Rect(x.rounded(), y.rounded(), line.width, fitted.box),
        .text(line.text, font: fitted.font, color: color))
    }
    let left = place.isCentered ? rect.midX - fitted.width / 2 : rect.x
    return Rect(left, top, fitted.width, fitted.height)
  }
}
