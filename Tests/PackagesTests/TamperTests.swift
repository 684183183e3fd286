import Foundation
import Testing

@testable import Packages

/// A signed package is taken only as it was signed, to the bit.
@Suite struct TamperTests {
  private static let files = Sample.files().filter {
    $0.key == "plugin.json" || $0.key == "strings.po"
  }

  private func small() throws -> (bytes: [UInt8], keys: KeyRing, kiosk: TestKiosk) {
    let kiosk = try TestKiosk()
    return (try kiosk.sign(Packer.zip(Self.files)), kiosk.store.keys, kiosk)
  }

  private func isTaken(_ bytes: [UInt8], _ keys: KeyRing, unverified: Bool = false) -> Bool {
    guard let package = try? Package(bytes, keys: keys, acceptsUnverified: unverified) else {
      return false
    }
    return (try? package.verify()) != nil
  }

  @Test func everyFlippedBitIsRefused() throws {
    let (bytes, keys, _) = try small()
    #expect(isTaken(bytes, keys))
    let taken = Counter()
    DispatchQueue.concurrentPerform(iterations: bytes.count) { index in
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        if isTaken(changed, keys) { taken.add("byte \(index), bit \(bit)") }
      }
    }
    #expect(taken.names == [])
  }

  @Test func everyTruncationAndEveryAdditionIsRefused() throws {
    let (bytes, keys, _) = try small()
    for length in bytes.indices { #expect(!isTaken(Array(bytes[..<length]), keys), "\(length)") }
    for more: [UInt8] in [[0], [10], [13, 10], bytes] { #expect(!isTaken(bytes + more, keys)) }
    #expect(!isTaken([0xEF, 0xBB, 0xBF] + bytes, keys))
  }

  @Test func everyTruncationWithoutAnySignatureIsRefusedToo() throws {
    let zip = Packer.zip(Self.files)
    #expect(isTaken(zip, KeyRing([]), unverified: true))
    for length in zip.indices {
      #expect(!isTaken(Array(zip[..<length]), KeyRing([]), unverified: true), "\(length)")
    }
  }

  @Test func withoutASignatureEveryFlippedBitOfTheContentIsStillFound() throws {
    let zip = Packer.zip(Self.files)
    let taken = Counter()
    DispatchQueue.concurrentPerform(iterations: zip.count) { index in
      for bit in 0..<8 {
        var changed = zip
        changed[index] ^= 1 << bit
        guard let package = try? Package(changed, keys: KeyRing([]), acceptsUnverified: true),
          (try? package.verify()) != nil
        else { continue }
        // Times and versions of the zip's headers may differ; what is installed may not.
        let sink = MemorySink()
        try? package.unpack(sink)
        if sink.files.filter({ $0.key != FileList.file }) != Self.files { taken.add("\(index)") }
      }
    }
    #expect(taken.names == [])
  }
}

/// Gathers names from several threads.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [String] = []

  var names: [String] { lock.withLock { list } }
  func add(_ name: String) { lock.withLock { list.append(name) } }
}
