extension String {
  /// `number` in at least `digits` digits, with zeros before it.
  public init(
    _ number: some BinaryInteger, digits: Int, radix: Int = 10, uppercase: Bool = false
  ) {
    let text = String(number, radix: radix, uppercase: uppercase)
    self.init(String(repeating: "0", count: Swift.max(0, digits - text.count)) + text)
  }
}
