import Content

/// A day of the calendar, without a time: `2026-11-24`.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let month: CalendarMonth
  /// Day of the month, from 1.
  public let day: Int

  /// The day written `YYYY-MM-DD`; `nil` where the text is none or the calendar has no such day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = CalendarMonth("\(parts[0])-\(parts[1])"),
      let day = CalendarMonth.number(parts[2], digits: 2), (1...month.days).contains(day)
    else { return nil }
    self.init(month, day)
  }

  /// The day that clocks count from: a clock without any sense says this.
  public static let epoch = CalendarDay(CalendarMonth(year: 1970, month: 1), 1)

  private init(_ month: CalendarMonth, _ day: Int) {
    self.month = month
    self.day = day
  }

  public var description: String { "\(month)-\(String(day, digits: 2))" }

  public static func < (one: Self, other: Self) -> Bool {
    (one.month, one.day) < (other.month, other.day)
  }

  /// The day so many days later, or earlier.
  public func adding(days: Int) -> CalendarDay {
    var (month, day) = (self.month, self.day + days)
    while day < 1 {
      month = month.adding(months: -1)
      day += month.days
    }
    while day > month.days {
      day -= month.days
      month = month.adding(months: 1)
    }
    return CalendarDay(month, day)
  }
}

/// A month of the calendar: `2026-11`.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1…12.
  public let month: Int

  /// The month written `YYYY-MM`; `nil` where the text is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Self.number(parts[0], digits: 4),
      let month = Self.number(parts[1], digits: 2), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  fileprivate init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  public var description: String { "\(String(year, digits: 4))-\(String(month, digits: 2))" }

  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month) < (other.year, other.month)
  }

  /// How many days it has.
  public var days: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month so many months later, or earlier.
  public func adding(months: Int) -> CalendarMonth {
    let count = year * 12 + month - 1 + months
    let (years, rest) = count.quotientAndRemainder(dividingBy: 12)
    return CalendarMonth(year: years, month: rest + 1)
  }

  static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
