import Foundation
import ResultsSupport
import Storage
import TestSupport
import Testing

@testable import Results

/// A disk without a byte left: the reserve is given away, and results are kept as before.
@Suite(.serialized, .fullRun(.kills)) struct FullDiskTests {
  /// Fills the disk that holds `path` to the last block.
  private func fill(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    for size in [1 << 20, 4096] {
      let bytes = [UInt8](repeating: 1, count: size)
      while write(file, bytes, size) > 0 {}
    }
  }

  @Test func aFullDiskKeepsWhatFamiliesDo() throws {
    let temporary = TemporaryFolder()
    let disk = temporary.path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mount = ["mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk]
    guard try Oracle.outcome(mount).status == 0 else {
      print("full disk: skipped, since a small disk cannot be mounted here")
      return
    }
    defer { _ = try? Oracle.outcome(["umount", "-l", disk]) }
    let state = disk + "/state"
    let first = try Worker(Worker.records, ["use", state, "1", "2"]).finish()
    #expect(try Worker(Worker.records, ["tend", state, "2026-11-24"]).finish().status == 0)
    let reserve = DiskReserve(stateFolder: state)
    #expect(reserve.isThere)
    fill(disk + "/rubbish")
    let count = Workshop.isFull ? 1_000_000 : 5
    let outcome = try Worker(Worker.records, ["use", state, "2", "\(count)"]).finish()
    #expect(!outcome.isCrash)
    #expect(!reserve.isThere)
    let kept = Acknowledged.all(in: outcome.text)
    let database = RecordsDatabase(stateFolder: state)
    #expect(
      try Acknowledged.faults(Acknowledged.all(in: first.text) + kept, in: database) == [])
    print("full disk: \(kept.count) things kept with no byte free, then \(outcome.status)")
    #expect(kept.count > (Workshop.isFull ? 5000 : 10))
    if !Workshop.isFull { #expect(outcome.status == 0, "\(outcome.text.suffix(300))") }
    unlink(disk + "/rubbish")
    #expect(
      try PackLedger(database, now: { 1 }).notices().map(\.sentence) == [DiskReserve.sentence])
    let after = try Worker(Worker.records, ["use", state, "3", "1"]).finish()
    #expect(after.status == 0)
    #expect(try Worker(Worker.records, ["tend", state, "2026-11-25"]).finish().status == 0)
    #expect(reserve.isThere)
  }
}
