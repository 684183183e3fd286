extension DrawList {
  /// The list as text, one item a line: what tests compare and people read in a diff.
  ///
  /// Numbers are rounded to a hundredth. The text is stable between machines.
  public var text: String {
    var lines = ["size \(number(size.width))x\(number(size.height)) on \(background.hex)"]
    for item in items {
      lines.append("\(item.id) \(place(item.bounds)) \(item.shape.text)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All words on the picture, in drawing order: what a reader can read.
  public var words: [String] {
    items.compactMap { item in
      if case .text(let string, _, _) = item.shape { return string }
      return nil
    }
  }
}

extension Shape {
  fileprivate var text: String {
    switch self {
    case .panel(let radius, let fill, let stroke):
      return "panel r\(number(radius)) \(fill.hex)\(stroke.text)"
    case .ring(let width, let start, let end, let color):
      return "ring w\(number(width)) \(number(start))…\(number(end)) \(color.hex)"
    case .disc(let fill, let stroke):
      return "disc \(fill.hex)\(stroke.text)"
    case .path(let points, let stroke, let fill):
      let places = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
      return "path \(places)\(stroke.text)\(fill.map { " fill \($0.hex)" } ?? "")"
    case .text(let string, let font, let color):
      let weight = font.isBold ? " bold" : ""
      return "text \"\(string)\" \(font.family)\(weight) \(font.size) \(color.hex)"
    case .picture(let file, let tint):
      return "picture \(file)\(tint.map { " \($0.hex)" } ?? "")"
    case .cells(let grid, let color):
      return "cells \(grid.side) \(String(grid.fingerprint, radix: 16)) \(color.hex)"
    case .diagram(let file, let time):
      return "diagram \(file) at \(number(time))"
    case .magnified(let file, let time, let whole, let isSettled):
      return "magnified \(file) at \(number(time)) whole \(place(whole))"
        + (isSettled ? "" : " stretched")
    case .veil(let hole, let soft, let color):
      return "veil \(color.hex) around \(place(hole)) soft \(number(soft))"
    }
  }
}

extension Stroke? {
  fileprivate var text: String {
    guard let stroke = self else { return "" }
    let dash = stroke.dash.isEmpty ? "" : " dash \(stroke.dash.map(number).joined(separator: ","))"
    return " line \(number(stroke.width)) \(stroke.color.hex)\(dash)"
  }
}

private func place(_ rect: Rect) -> String {
  "[\(number(rect.x)) \(number(rect.y)) \(number(rect.width)) \(number(rect.height))]"
}

/// `value` rounded to a hundredth, without needless zeros.
func number(_ value: Double) -> String {
  let hundredths = Int(
    bounding: (value * 100).rounded(), to: -1_000_000_000_000...1_000_000_000_000)
  let sign = hundredths < 0 ? "-" : ""
  let whole = abs(hundredths) / 100
  let rest = abs(hundredths) % 100
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
