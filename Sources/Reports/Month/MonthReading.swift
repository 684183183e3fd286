import Foundation
import Kiosk
import Results

/// Reads the staff's report out of the database.
public struct MonthReading {
  private let stateFolder: String
  /// The kiosk's day, `YYYY-MM-DD`.
  private let today: @Sendable () -> String

  /// Reads the database in `stateFolder`; `today` is the kiosk's day, `YYYY-MM-DD`.
  public init(
    stateFolder: String, today: @escaping @Sendable () -> String = { QuizLedger.localDay() }
  ) {
    self.stateFolder = stateFolder
    self.today = today
  }

  /// The figures of `month`; `nil`: of this one.
  public func report(_ month: CalendarMonth?) throws(RecordsFault) -> StaffReport {
    let today = CalendarDay(today()) ?? .epoch
    let ledger = ResultsLedger(RecordsDatabase(stateFolder: stateFolder))
    return try ledger.staffReport(month: month ?? today.month, today: today)
  }
}
