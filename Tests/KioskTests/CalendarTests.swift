import Content
import Testing

@testable import Kiosk

@Suite struct CalendarTests {
  @Test(arguments: [
    "2026-11-24", "2024-02-29", "2000-02-29", "1970-01-01", "2026-12-31",
  ])
  func aDayIsReadAndWrittenTheSame(text: String) {
    #expect(CalendarDay(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
    "2026-1-1", "2026-11-00", "26-11-24", "2026-11-24 ", "+026-11-24", "2026-11-2４",
  ])
  func whatTheCalendarDoesNotHaveIsNoDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func daysAreCountedAsJulianDayNumbersAre() throws {
    // The day's number by the formula of Fliegel and Van Flandern (1968).
    func number(_ day: CalendarDay) -> Int {
      let (year, month) = (day.month.year, day.month.month)
      let shift = (month - 14) / 12
      return day.day - 32075 + 1461 * (year + 4800 + shift) / 4
        + 367 * (month - 2 - shift * 12) / 12 - 3 * ((year + 4900 + shift) / 100) / 4
    }
    let start = try #require(CalendarDay("1999-12-27"))
    for step in [-1500, -366, -31, -1, 0, 1, 5, 28, 60, 366, 800, 36525] {
      #expect(number(start.adding(days: step)) == number(start) + step)
    }
  }

  @Test func monthsTurnOverTheYear() throws {
    let month = try #require(CalendarMonth("2026-11"))
    #expect(month.adding(months: 2).description == "2027-01")
    #expect(month.adding(months: -11).description == "2025-12")
    #expect(month.adding(months: -12) < month)
    #expect(CalendarMonth("2026-2") == nil)
  }

  @Test func everyMonthHasAName() throws {
    let names = try (1...12).map { number in
      PaperText.name(of: try #require(CalendarMonth("2026-\(String(number, digits: 2))")))
    }
    #expect(Set(names).count == 12)
    #expect(names[7].source == "Agustus")
  }
}
