import Foundation
import Testing

@testable import Packages

/// Packages with one defect each are refused for the reason that is expected, and leave nothing.
@Suite struct HostileTests {
  @Test func theSampleItselfIsInstalled() throws {
    let kiosk = try TestKiosk()
    let outcome = try kiosk.store.install(try kiosk.package())
    #expect(outcome.change == .installed)
    var raw = RawZip(Sample.files())
    raw.addList()
    let other = try TestKiosk()
    #expect(try other.store.install(try other.sign(raw.bytes)).change == .installed)
  }

  @Test func thereAreEnoughAndEachHasAName() {
    let all = Hostile.all()
    #expect(all.count >= 300)
    #expect(Set(all.map(\.name)).count == all.count)
  }

  @Test(.timeLimit(.minutes(10)), arguments: Hostile.all().map(\.name))
  func oneDefectIsRefusedForItsReasonAndLeavesNothing(name: String) throws {
    let hostile = try #require(Hostile.byName[name])
    let kiosk = try TestKiosk()
    let bytes = try kiosk.sign(hostile.zip)
    let before = Set(try kiosk.paths())
    var refusal: PackageRefusal?
    do throws(PackageRefusal) { _ = try kiosk.store.install(bytes) } catch { refusal = error }
    #expect(refusal?.reason == hostile.reason, "\(name): \(refusal?.sentence ?? "installed")")
    let left = Set(try kiosk.paths()).subtracting(before)
    #expect(left.subtracting(["packs", "packs/.lock"]).isEmpty, "\(left)")
    let sentence = refusal?.sentence ?? ""
    #expect(sentence.hasSuffix(".") && !sentence.contains("\n"), "\(sentence)")
  }
}

extension Hostile {
  static let byName = Dictionary(all().map { ($0.name, $0) }, uniquingKeysWith: { $1 })
}
