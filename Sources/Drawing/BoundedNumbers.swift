extension FixedWidthInteger {
  /// The whole part of `value`, brought into `range`; for what is no number, the whole number of
  /// the range that is nearest to 0.
  ///
  /// The only way from a floating number to a whole one in the rooms that draw: Swift's own stops
  /// the program where a number does not fit, and numbers come from files.
  @inlinable @inline(__always)
  public init(bounding value: Double, to range: ClosedRange<Self> = .min ... .max) {
    if value > Double(range.lowerBound), value < Double(range.upperBound) {
      self = Self(truncatingIfNeeded: Int64(value))
    } else if value.isNaN {
      self = Swift.min(Swift.max(0, range.lowerBound), range.upperBound)
    } else {
      self = value >= Double(range.upperBound) ? range.upperBound : range.lowerBound
    }
  }
}

// These hide Swift's own conversions from every file that imports this module; as warnings are
// errors here, a conversion that is not bounded does not compile.

extension Int {
  @available(*, deprecated, message: "a number that does not fit: use init(bounding:to:)")
  public init(_ value: Double) { self.init(bounding: value) }
}

extension Int32 {
  @available(*, deprecated, message: "a number that does not fit: use init(bounding:to:)")
  public init(_ value: Double) { self.init(bounding: value) }
}

extension UInt8 {
  @available(*, deprecated, message: "a number that does not fit: use init(bounding:to:)")
  public init(_ value: Double) { self.init(bounding: value) }
}

extension UInt16 {
  @available(*, deprecated, message: "a number that does not fit: use init(bounding:to:)")
  public init(_ value: Double) { self.init(bounding: value) }
}

extension UInt32 {
  @available(*, deprecated, message: "a number that does not fit: use init(bounding:to:)")
  public init(_ value: Double) { self.init(bounding: value) }
}
