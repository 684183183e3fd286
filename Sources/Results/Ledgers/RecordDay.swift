/// The day of a row: a day of the calendar, or unknown where the kiosk's clock cannot be believed.
///
/// A machine whose battery is flat starts in 1970 or in the year its parts were made, and without a
/// network nobody sets it right. Such a day would put visits into a month in which nobody came.
struct RecordDay: Equatable, Sendable {
  /// What stands for a day that is not known; it lies in no month.
  static let unknown = "0000-00-00"
  /// No kiosk of this program ran before.
  static let earliest = "2026-01-01"
  /// No clock is right that is later.
  static let latest = "2045-12-31"

  /// `YYYY-MM-DD`, or ``unknown``.
  let text: String

  /// The day that the kiosk's clock gives, `YYYY-MM-DD`.
  init(_ clock: String) {
    let isBelieved = clock.count != 10 || (Self.earliest...Self.latest).contains(clock)
    // What is no day at all stays as it is: the schema refuses it.
    text = isBelieved ? clock : Self.unknown
  }

  var isKnown: Bool { text != Self.unknown }
}
