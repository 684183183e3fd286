import Foundation
import Results
import Testing

@testable import Packages

/// A database that was lost or is older than the store: what is installed stays installed.
@Suite struct RestoreTests {
  private func versions(_ kiosk: TestKiosk) throws -> [String?] {
    let active = try kiosk.store.ledger.state().active[Sample.id]
    return [active?.current.version, active?.previous?.version]
  }

  private func loseDatabase(_ kiosk: TestKiosk) {
    for name in ["records.db", "records.schema"] { unlink("\(kiosk.state)/\(name)") }
  }

  @Test func whatLiesInTheStoreComesBackWithTheVersionBeforeIt() throws {
    let kiosk = try TestKiosk()
    for version in ["1.0.0", "1.1.0"] {
      _ = try kiosk.store.install(try kiosk.package(version: version))
    }
    loseDatabase(kiosk)
    try kiosk.store.ledger.prepare()
    #expect(try versions(kiosk) == [nil, nil])
    #expect(kiosk.store.restoreRows().count == 2)
    #expect(try versions(kiosk) == ["1.1.0", "1.0.0"])
    kiosk.store.sweep()
    #expect(try kiosk.store.checkActive() == [])
    #expect(kiosk.store.restoreRows() == [])
    // The floor came back too: an older version is refused as before.
    #expect(throws: PackageRefusal.self) {
      try kiosk.store.install(try kiosk.package(version: "1.0.5"))
    }
  }

  @Test func aBackupThatKnowsAnOlderVersionIsPutRight() throws {
    let kiosk = try TestKiosk()
    _ = try kiosk.store.install(try kiosk.package(version: "1.0.0"))
    try RecordsCare(stateFolder: kiosk.state).tend()
    _ = try kiosk.store.install(try kiosk.package(version: "1.1.0"))
    loseDatabase(kiosk)
    let outcome = try RecordsCare(stateFolder: kiosk.state).check()
    #expect(outcome.mayLackPackages)
    #expect(try versions(kiosk) == ["1.0.0", nil])
    #expect(kiosk.store.restoreRows().count == 1)
    #expect(try versions(kiosk) == ["1.1.0", "1.0.0"])
  }

  @Test func aDamagedFolderIsNotTakenBack() throws {
    let kiosk = try TestKiosk()
    _ = try kiosk.store.install(try kiosk.package())
    let row = try #require(try kiosk.store.ledger.state().active[Sample.id]?.current)
    try kiosk.write([1], to: "\(kiosk.store.folder(row))/\(Sample.id)/strings.po")
    loseDatabase(kiosk)
    try kiosk.store.ledger.prepare()
    #expect(kiosk.store.restoreRows() == [])
    #expect(try versions(kiosk) == [nil, nil])
  }
}
