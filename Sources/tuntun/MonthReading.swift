import Foundation
import Kiosk
import Records

/// Reads the staff's report out of the database.
struct MonthReading {
  let stateFolder: String
  /// The kiosk's day, `YYYY-MM-DD`.
  var today: @Sendable () -> String = { QuizLedger.localDay() }

  /// The figures of `month`; `nil`: of this one.
  func report(_ month: CalendarMonth?) throws(RecordsFault) -> StaffReport {
    let today = CalendarDay(today()) ?? .epoch
    let ledger = ResultsLedger(RecordsDatabase(stateFolder: stateFolder))
    return try ledger.staffReport(month: month ?? today.month, today: today)
  }
}
