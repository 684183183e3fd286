import Drawing

extension Value {
  /// The value `share` of the way to `other`; half-way the second takes over where none lies between.
  func mixed(with other: Value, _ share: Double) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return .number(mix(a, b, share))
    case (.point(let a), .point(let b)): return .point(mix(a, b, share))
    case (.paint(.color(let a)), .paint(.color(let b))):
      return .paint(.color(a.mixed(with: b, share)))
    case (.numbers(let a), .numbers(let b)) where a.count == b.count:
      return .numbers(a.indices.map { mix(a[$0], b[$0], share) })
    case (.path(let a), .path(let b)) where Self.match(a, b):
      return .path(zip(a, b).map { $0.mixed(with: $1, share) })
    case (.transform(let a), .transform(let b)) where a.kind == b.kind:
      return .transform(
        TransformItem(
          a.kind, mix(a.first, b.first, share), mix(a.second, b.second, share),
          mix(a.third, b.third, share)))
    default: return share < 0.5 ? self : other
    }
  }

  /// The sum with `factor` times `other`; the value itself where nothing can be added.
  func adding(_ other: Value, times factor: Double = 1) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return .number(a + b * factor)
    case (.point(let a), .point(let b)):
      return .point(Point(a.x + b.x * factor, a.y + b.y * factor))
    case (.paint(.color(let a)), .paint(.color(let b))):
      return .paint(.color(a.adding(b, times: factor)))
    case (.numbers(let a), .numbers(let b)) where a.count == b.count:
      return .numbers(zip(a, b).map { $0 + $1 * factor })
    case (.path(let a), .path(let b)) where Self.match(a, b):
      return .path(zip(a, b).map { $0.adding($1, times: factor) })
    case (.transform(let a), .transform(let b)) where a.kind == b.kind:
      return .transform(
        TransformItem(
          a.kind, a.first + b.first * factor, a.second + b.second * factor,
          a.third + b.third * factor))
    default: return self
    }
  }

  /// How far apart two values are, for paced animation; `nil` where browsers know no distance.
  func distance(to other: Value) -> Double? {
    switch (self, other) {
    case (.number(let a), .number(let b)): return abs(a - b)
    case (.point(let a), .point(let b)): return a.distance(to: b)
    case (.paint(.color(let a)), .paint(.color(let b))): return a.distance(to: b)
    default: return nil
    }
  }

  private static func match(_ a: [PathCommand], _ b: [PathCommand]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.letter == $1.letter }
  }
}

extension PathCommand {
  fileprivate func mixed(with other: PathCommand, _ share: Double) -> PathCommand {
    PathCommand(
      letter: letter, numbers: zip(numbers, other.numbers).map { mix($0, $1, share) })
  }

  fileprivate func adding(_ other: PathCommand, times factor: Double) -> PathCommand {
    PathCommand(letter: letter, numbers: zip(numbers, other.numbers).map { $0 + $1 * factor })
  }
}

extension Color {
  fileprivate var channels: [Double] { [red, green, blue, alpha].map(Double.init) }

  fileprivate func adding(_ other: Color, times factor: Double) -> Color {
    let sums = zip(channels, other.channels).map {
      UInt8(bounding: ($0 + $1 * factor).rounded())
    }
    return Color(red: sums[0], green: sums[1], blue: sums[2], alpha: sums[3])
  }

  fileprivate func distance(to other: Color) -> Double {
    let squares = zip(channels.prefix(3), other.channels).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }
}
