import Drawing

/// One command of path data with absolute numbers, as it was written.
///
/// Paths of equal letters can be mixed number by number, which is how `d` animates.
struct PathCommand: Equatable, Sendable {
  /// The letter in upper case.
  var letter: UInt8
  /// The command's numbers in absolute coordinates; flags of arcs as 0 and 1.
  var numbers: [Double]
}

/// Reads path data into ``PathCommand``s with absolute coordinates.
struct PathReader {
  private var scanner: NumberScanner
  private var commands: [PathCommand] = []
  private var start = Point(0, 0)
  private var here = Point(0, 0)

  private init(_ text: String) { scanner = NumberScanner(text) }

  /// The commands of `text`, up to the first that is broken, and whether all were read.
  static func read(_ text: String) -> (commands: [PathCommand], isWhole: Bool) {
    var reader = PathReader(text)
    let isWhole = reader.readAll()
    return (reader.commands, isWhole)
  }

  private mutating func readAll() -> Bool {
    scanner.skipSpaces()
    var letter: UInt8 = 0
    while let byte = scanner.next, commands.count <= Limits.pieces {
      if NumberScanner.isLetter(byte) {
        letter = byte
        _ = scanner.takeAny()
        if commands.isEmpty, letter | 32 != UInt8(ascii: "m") { return false }
      } else if letter == 0 || letter | 32 == UInt8(ascii: "z") {
        return false
      }
      guard let count = Self.count(of: letter), readOne(letter, count: count) else { return false }
      letter = Self.following(letter)
      if scanner.skipComma(), scanner.isAtEnd { return false }
    }
    return true
  }

  /// How many numbers a command takes.
  private static func count(of letter: UInt8) -> Int? {
    switch letter | 32 {
    case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "t"): return 2
    case UInt8(ascii: "h"), UInt8(ascii: "v"): return 1
    case UInt8(ascii: "c"): return 6
    case UInt8(ascii: "s"), UInt8(ascii: "q"): return 4
    case UInt8(ascii: "a"): return 7
    case UInt8(ascii: "z"): return 0
    default: return nil
    }
  }

  /// The command that further numbers belong to: lines after a move.
  private static func following(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "M"): return UInt8(ascii: "L")
    case UInt8(ascii: "m"): return UInt8(ascii: "l")
    default: return letter
    }
  }

  private mutating func readOne(_ letter: UInt8, count: Int) -> Bool {
    var numbers: [Double] = []
    let isArc = letter | 32 == UInt8(ascii: "a")
    scanner.skipSpaces()
    for index in 0..<count {
      if index > 0 { scanner.skipComma() }
      if isArc, index == 3 || index == 4 {
        guard let flag = scanner.flag() else { return false }
        numbers.append(flag ? 1 : 0)
      } else {
        guard let number = scanner.number() else { return false }
        numbers.append(number)
      }
    }
    append(letter, numbers)
    return true
  }

  private mutating func append(_ letter: UInt8, _ relative: [Double]) {
    let upper = letter & ~32
    var numbers = relative
    if letter != upper { numbers = absolute(upper, relative) }
    commands.append(PathCommand(letter: upper, numbers: numbers))
    switch upper {
    case UInt8(ascii: "Z"): here = start
    case UInt8(ascii: "H"): here.x = numbers[0]
    case UInt8(ascii: "V"): here.y = numbers[0]
    default: here = Point(numbers[numbers.count - 2], numbers[numbers.count - 1])
    }
    if upper == UInt8(ascii: "M") { start = here }
  }

  private func absolute(_ letter: UInt8, _ numbers: [Double]) -> [Double] {
    switch letter {
    case UInt8(ascii: "H"): return [numbers[0] + here.x]
    case UInt8(ascii: "V"): return [numbers[0] + here.y]
    case UInt8(ascii: "A"):
      return Array(numbers[0..<5]) + [numbers[5] + here.x, numbers[6] + here.y]
    default:
      return numbers.indices.map { numbers[$0] + ($0.isMultiple(of: 2) ? here.x : here.y) }
    }
  }
}
