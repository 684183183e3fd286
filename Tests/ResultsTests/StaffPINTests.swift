import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results
@testable import Storage

/// A clock that a test turns.
private final class TestClock: @unchecked Sendable {
  var boot = "boot-1"
  var seconds = 1000.0
  var clock: BootClock { BootClock(boot: { self.boot }, seconds: { self.seconds }) }
}

@Suite struct StaffPINTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }
  private let time = TestClock()
  private var pin: StaffPIN { StaffPIN(stateFolder: folder, clock: time.clock) }

  @Test func aGeneratedPINOpensAndAnotherDoesNot() throws {
    #expect(try pin.attempt("123456", for: .staff) == .notSet)
    let made = try pin.generate(.staff)
    #expect(made.count == 6 && PINText.fault(of: made) == nil)
    #expect(try pin.isSet(.staff) && !pin.isSet(.administrator))
    #expect(try pin.attempt(made, for: .staff) == .open(wrongTries: 0))
    #expect(try pin.attempt("", for: .staff) == .wrong(wait: 0))
    #expect(try pin.attempt(made, for: .staff) == .open(wrongTries: 1))
    #expect(try pin.attempt(made, for: .administrator) == .notSet)
  }

  /// The hash is Python's: `hashlib.scrypt` over `hmac` with SHA-256, `n=32768, r=8, p=1`.
  @Test func aPINStoredByAnotherLibraryOpens() throws {
    _ = try pin.generate(.staff)
    let pepper = folder + "/secret/pepper"
    try FileManager.default.removeItem(atPath: pepper)
    try Data(0..<32).write(to: URL(fileURLWithPath: pepper))
    let hash = "0ac1f1481930d723c8d218666b00340604245dd14d17eef3d99d130f84853fe8"
    try RecordsDatabase(stateFolder: folder).write { database in
      try database.execute(
        sql: """
          UPDATE pin SET salt = X'101112131415161718191A1B1C1D1E1F', hash = X'\(hash)'
          """)
    }
    #expect(try pin.attempt("482914", for: .staff) == .wrong(wait: 0))
    #expect(try pin.attempt("482913", for: .staff) == .open(wrongTries: 1))
  }

  @Test func fiveTriesAreFreeThenTheWaitDoublesUpToAnHour() throws {
    let made = try pin.generate(.staff)
    for _ in 1...4 { #expect(try pin.attempt("000001", for: .staff) == .wrong(wait: 0)) }
    var expected = 15
    for _ in 0..<4 {
      #expect(try pin.attempt("000001", for: .staff) == .wrong(wait: expected))
      #expect(try pin.attempt(made, for: .staff) == .locked(wait: expected))
      time.seconds += Double(expected) - 0.5
      #expect(try pin.attempt(made, for: .staff) == .locked(wait: 1))
      time.seconds += 0.5
      expected = min(expected * 2, 3600)
    }
    #expect(try pin.attempt(made, for: .staff) == .open(wrongTries: 8))
    #expect((5...15).map(PINAttempts.wait(afterFailures:)).suffix(4) == [1920, 3600, 3600, 3600])
    #expect(try pin.wait(for: .staff) == 0)
  }

  @Test func aRestartBeginsTheWaitAnewAndTheCountStays() throws {
    let made = try pin.generate(.staff)
    for _ in 1...6 {
      _ = try pin.attempt("000001", for: .staff)
      time.seconds += 20
    }
    #expect(try pin.wait(for: .staff) == 10)
    (time.boot, time.seconds) = ("boot-2", 5)
    #expect(try pin.wait(for: .staff) == 30)
    #expect(try pin.attempt(made, for: .staff) == .locked(wait: 30))
    time.seconds += 30
    #expect(try pin.attempt(made, for: .staff) == .open(wrongTries: 6))
  }

  @Test func aYearOfGuessesFindsLessThanOneInAHundred() {
    // Each guess waits as long as it must; the machine runs all the year.
    var (seconds, guesses) = (0, 0)
    while seconds < 365 * 86_400 {
      guesses += 1
      seconds += PINAttempts.wait(afterFailures: guesses)
    }
    #expect(guesses < 10_000)
  }

  @Test func withoutThePepperTheDatabaseAloneOpensNothing() throws {
    let made = try pin.generate(.staff)
    let pepper = folder + "/secret/pepper"
    var info = stat()
    #expect(stat(pepper, &info) == 0 && info.st_mode & 0o777 == 0o400)
    unlink(pepper)
    #expect(try pin.attempt(made, for: .staff) == .wrong(wait: 0))
  }

  @Test func weakPINsAreNeitherMadeNorTaken() {
    for weak in [
      "000000", "123456", "654321", "121212", "123123", "199012", "20261124", "112211", "12345",
      "12345678901", "12a456", "",
    ] {
      #expect(PINText.fault(of: weak) != nil, "\(weak)")
    }
    #expect(PINText.fault(of: "748203") == nil)
  }

  @Test func theKernelsClockRuns() {
    let clock = BootClock.live
    #expect(clock.boot().count == 36)
    #expect(clock.seconds() > 0 && clock.seconds() <= clock.seconds())
  }
}
