/// What a PIN must look like.
public enum PINText {
  /// Digits of a PIN that is made, and of one that somebody chooses.
  public static let generatedLength = 6
  /// Shortest and longest PIN.
  public static let lengths = 6...10

  /// A PIN of six digits that nobody would guess first.
  static func generate() -> String {
    var generator = SystemRandomNumberGenerator()
    while true {
      let digits = (0..<generatedLength).map { _ in Int.random(in: 0...9, using: &generator) }
      let pin = digits.map(String.init).joined()
      if !isWeak(pin) { return pin }
    }
  }

  /// Why `pin` cannot be a PIN, as one sentence; `nil` where it can.
  public static func fault(of pin: String) -> String? {
    guard pin.utf8.allSatisfy({ (0x30...0x39).contains($0) }), lengths.contains(pin.utf8.count)
    else {
      return "A PIN must be \(lengths.lowerBound) to \(lengths.upperBound) digits."
    }
    return isWeak(pin) ? "This PIN is among the first that anybody tries; choose another." : nil
  }

  /// Few different digits, runs, repetitions, years.
  static func isWeak(_ pin: String) -> Bool {
    let digits = pin.utf8.map { Int($0) - 0x30 }
    let steps = zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 }
    let isRun = steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == 9 }
    let isRepeated = (1...max(digits.count / 2, 1)).contains { period in
      zip(digits, digits.dropFirst(period)).allSatisfy { $0 == $1 }
    }
    let isYear = pin.hasPrefix("19") || pin.hasPrefix("20")
    return Set(digits).count < 3 || isRun || isRepeated || isYear
  }

  static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
