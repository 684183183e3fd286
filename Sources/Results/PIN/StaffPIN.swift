import Cryptography
import Foundation
import GRDB
import Storage

/// The PINs that open the staff area.
///
/// A PIN is stored as scrypt over the PIN and a secret of this machine (``Pepper``), so that a
/// copied database cannot be searched. What really holds is the lockout: five tries are free, then
/// each wrong one doubles the wait, up to an hour. The try is counted before the PIN is looked at,
/// and the wait is counted in time that the machine runs: neither pulling the plug nor setting the
/// clock gives a free guess.
public struct StaffPIN: Sendable {
  /// Who a PIN belongs to.
  public enum Role: String, Equatable, Sendable, CaseIterable {
    case staff
    case administrator
  }

  /// What came of a try.
  public enum Outcome: Equatable, Sendable {
    /// The PIN is right; so many wrong ones were tried since the last right one.
    case open(wrongTries: Int)
    /// The PIN is wrong; so many seconds must pass before the next try.
    case wrong(wait: Int)
    /// It is too early for another try; so many seconds are left. The PIN was not looked at.
    case locked(wait: Int)
    /// No PIN was ever set for this role.
    case notSet
  }

  /// Tries before the first wait.
  public static let freeTries = 5
  /// Seconds of the first and of the longest wait.
  public static let waits = 15...3600

  /// 32 MiB and about a tenth of a second for each guess.
  private static let scrypt = Scrypt(rounds: 1 << 15, blockSize: 8, parallelism: 1)

  private let database: RecordsDatabase
  private let pepper: Pepper
  private let clock: BootClock

  /// The PINs of the kiosk whose state lies in `stateFolder`.
  public init(stateFolder: String, clock: BootClock = .live) {
    database = RecordsDatabase(stateFolder: stateFolder)
    pepper = Pepper(stateFolder: stateFolder)
    self.clock = clock
  }

  /// Whether `role` has a PIN.
  public func isSet(_ role: Role) throws(RecordsFault) -> Bool {
    try database.read { database in
      try Bool.fetchOne(
        database, sql: "SELECT count(*) > 0 FROM pin WHERE role = ?", arguments: [role.rawValue])
        ?? false
    } ?? false
  }

  /// Makes a new PIN of six digits for `role` and gives it, to be shown once.
  public func generate(_ role: Role) throws(RecordsFault) -> String {
    let pin = PINText.generate()
    try set(pin, for: role)
    return pin
  }

  /// Sets a PIN that somebody chose; see ``PINText/fault(of:)`` for what it must be.
  public func set(_ pin: String, for role: Role) throws(RecordsFault) {
    if let fault = PINText.fault(of: pin) { throw RecordsFault(.unreadable, fault) }
    let salt = Data(PINText.randomBytes(16))
    let hash = try derive(pin, salt: salt, pepper: try pepper.make())
    try database.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO pin (role, salt, hash) VALUES (?, ?, ?)",
        arguments: [role.rawValue, salt, hash])
      try database.execute(
        sql: "DELETE FROM pin_attempts WHERE role = ?", arguments: [role.rawValue])
    }
  }

  /// Seconds until the next try is allowed, 0 for now.
  public func wait(for role: Role) throws(RecordsFault) -> Int {
    guard database.exists else { return 0 }
    let (boot, now) = (clock.boot(), clock.seconds())
    return try database.write { database in
      try PINAttempts.read(role, in: database)?.settled(boot: boot, now: now, in: database)
        .wait(at: now) ?? 0
    }
  }

  /// Tries `pin`; takes about a tenth of a second.
  public func attempt(_ pin: String, for role: Role) throws(RecordsFault) -> Outcome {
    guard try isSet(role) else { return .notSet }
    let counted = try count(role)
    guard let stored = counted.stored else { return .locked(wait: counted.wait) }
    let hash = try derive(pin, salt: stored.salt, pepper: try pepper.make())
    guard Self.areEqual(hash, stored.hash) else {
      return .wrong(wait: PINAttempts.wait(afterFailures: counted.failures))
    }
    try database.write { database in
      try database.execute(
        sql: "DELETE FROM pin_attempts WHERE role = ?", arguments: [role.rawValue])
    }
    return .open(wrongTries: counted.failures - 1)
  }

  private struct Counted {
    var failures = 0
    var wait = 0
    var stored: (salt: Data, hash: Data)?
  }

  /// Counts the try as failed before anything is compared; gives nothing to compare with while the
  /// wait runs.
  private func count(_ role: Role) throws(RecordsFault) -> Counted {
    let (boot, now) = (clock.boot(), clock.seconds())
    return try database.write { database in
      let before = try PINAttempts.read(role, in: database)?
        .settled(boot: boot, now: now, in: database)
      let wait = before?.wait(at: now) ?? 0
      if wait > 0 { return Counted(wait: wait) }
      let failures = (before?.failures ?? 0) + 1
      try PINAttempts(role: role, failures: failures, boot: boot, since: now).save(in: database)
      let row = try Row.fetchOne(
        database, sql: "SELECT salt, hash FROM pin WHERE role = ?", arguments: [role.rawValue])
      return Counted(failures: failures, stored: row.map { ($0["salt"], $0["hash"]) })
    }
  }

  private func derive(_ pin: String, salt: Data, pepper: Data) throws(RecordsFault) -> Data {
    let secret = HMACSHA256.code(for: Array(pin.utf8), key: Array(pepper))
    do {
      return Data(try Self.scrypt.key(from: secret, salt: Array(salt), length: 32))
    } catch {
      throw RecordsFault(.disk, "The PIN could not be checked; there is not enough memory.")
    }
  }

  /// Compares all bytes, however early they differ.
  private static func areEqual(_ left: Data, _ right: Data) -> Bool {
    left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
