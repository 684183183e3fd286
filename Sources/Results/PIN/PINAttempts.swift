import GRDB

/// How often somebody guessed, and since when the wait runs.
struct PINAttempts {
  var role: StaffPIN.Role
  var failures: Int
  /// Which start of the machine `since` counts from.
  var boot: String
  var since: Double

  /// Seconds that must pass after so many wrong tries in a row.
  static func wait(afterFailures failures: Int) -> Int {
    guard failures >= StaffPIN.freeTries else { return 0 }
    let doublings = min(failures - StaffPIN.freeTries, 16)
    return min(StaffPIN.waits.lowerBound << doublings, StaffPIN.waits.upperBound)
  }

  /// Seconds that are left, rounded up.
  func wait(at now: Double) -> Int {
    let longest = Self.wait(afterFailures: failures)
    let left = (since + Double(longest) - now).rounded(.up)
    return min(max(0, Int(exactly: left) ?? longest), longest)
  }

  /// After a restart of the machine the wait begins anew.
  func settled(boot: String, now: Double, in database: Database) throws -> PINAttempts {
    guard boot != self.boot || since > now else { return self }
    let settled = PINAttempts(role: role, failures: failures, boot: boot, since: now)
    try settled.save(in: database)
    return settled
  }

  static func read(_ role: StaffPIN.Role, in database: Database) throws -> PINAttempts? {
    try Row.fetchOne(
      database, sql: "SELECT failures, boot, since FROM pin_attempts WHERE role = ?",
      arguments: [role.rawValue]
    ).map {
      PINAttempts(role: role, failures: $0["failures"], boot: $0["boot"], since: $0["since"])
    }
  }

  func save(in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO pin_attempts (role, failures, boot, since) VALUES (?, ?, ?, ?)",
      arguments: [role.rawValue, failures, boot, since])
  }
}
