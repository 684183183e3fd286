import Drawing

/// One function of a transform list, with the numbers it was written with.
struct TransformItem: Equatable, Sendable {
  /// What the function does.
  enum Kind: String, Sendable {
    case translate, scale, rotate, skewX, skewY
  }

  var kind: Kind
  /// Offset or factor along x, or the angle in degrees.
  var first: Double
  /// Offset or factor along y, or the x of the centre of a rotation.
  var second: Double
  /// The y of the centre of a rotation.
  var third: Double

  /// The map that the function describes.
  var transform: Transform {
    switch kind {
    case .translate: return .translation(first, second)
    case .scale: return .scale(first, second)
    case .skewX: return .skewX(first)
    case .skewY: return .skewY(first)
    case .rotate:
      let turn = Transform.rotation(first)
      guard second != 0 || third != 0 else { return turn }
      return Transform.translation(second, third).concatenating(turn)
        .concatenating(.translation(-second, -third))
    }
  }

  /// The function `kind` with `numbers` as written, or `nil` if their count does not fit.
  init?(_ kind: Kind, _ numbers: [Double]) {
    guard let first = numbers.first else { return nil }
    switch (kind, numbers.count) {
    case (.scale, 1): self.init(kind, first, first, 0)
    case (.translate, 1), (.skewX, 1), (.skewY, 1), (.rotate, 1): self.init(kind, first, 0, 0)
    case (.translate, 2), (.scale, 2): self.init(kind, first, numbers[1], 0)
    case (.rotate, 3): self.init(kind, first, numbers[1], numbers[2])
    default: return nil
    }
  }

  /// The function `kind` of these numbers.
  init(_ kind: Kind, _ first: Double, _ second: Double, _ third: Double) {
    self.kind = kind
    self.first = first
    self.second = second
    self.third = third
  }
}

extension TransformItem {
  /// The first function of the transform list `text`, unless it is a matrix or broken.
  init?(firstOf text: String) {
    var scanner = NumberScanner(text)
    scanner.skipSpaces()
    guard let kind = Kind(rawValue: scanner.word()),
      let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close,
      let numbers = NumberScanner.numbers(in: text[text.index(after: open)..<close])
    else { return nil }
    self.init(kind, numbers)
  }
}

extension Transform {
  /// The map of the transform list `text`, or `nil` if it is broken (browsers then ignore it).
  init?(list text: String) {
    var scanner = NumberScanner(text)
    var whole = Transform.identity
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      let word = scanner.word()
      scanner.skipSpaces()
      guard scanner.take(UInt8(ascii: "(")) else { return nil }
      var numbers: [Double] = []
      scanner.skipSpaces()
      while !scanner.take(UInt8(ascii: ")")) {
        guard let number = scanner.number() else { return nil }
        numbers.append(number)
        if scanner.skipComma(), scanner.next == UInt8(ascii: ")") { return nil }
      }
      guard let next = Transform(function: word, numbers) else { return nil }
      whole = whole.concatenating(next)
      if scanner.skipComma(), scanner.isAtEnd { return nil }
    }
    self = whole
  }

  private init?(function word: String, _ numbers: [Double]) {
    if word == "matrix" {
      guard numbers.count == 6 else { return nil }
      self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    } else {
      guard let kind = TransformItem.Kind(rawValue: word), let item = TransformItem(kind, numbers)
      else { return nil }
      self = item.transform
    }
  }
}
