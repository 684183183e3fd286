import Foundation
import TestSupport
import Testing

@testable import Packages

/// Files of keys as they come from Windows, mail and editors, judged by signify-openbsd.
@Suite struct KeyFileTests {
  private let folder: String
  private let kiosk: TestKiosk

  init() throws {
    kiosk = try TestKiosk()
    folder = kiosk.stick
    try kiosk.write(Array("hello\n".utf8), to: folder + "/m")
    try Oracle.run(
      ["signify-openbsd", "-G", "-n", "-c", "poso", "-p", "a.pub", "-s", "a.sec"], in: folder)
    try Oracle.run(["signify-openbsd", "-S", "-s", "a.sec", "-m", "m"], in: folder)
  }

  /// The two lines of a key, and what may become of them on the way.
  private static func variants(_ comment: String, _ base: String) -> [[UInt8]] {
    let middle = base.index(base.startIndex, offsetBy: 30)
    let long = "untrusted comment: " + String(repeating: "x", count: 1500)
    let texts = [
      "\(comment)\n\(base)\n", "\(comment)\r\n\(base)\r\n", "\(comment)\n\(base)\n\n",
      "\(comment)\r\n\(base)\r\n\r\n", "\(comment)\n\(base) \n", "\(comment)\n\(base)\t \n",
      "\(comment)\n  \(base)\n", "\(comment)\n\(base[..<middle]) \(base[middle...])\n",
      "\(comment)\n\(base)\u{0B}\u{0C}\n", "\(comment)\n\(base)\nmore text\n",
      "\(comment)\n\(base)\n" + String(repeating: "\n", count: 2000), "\(comment)\n\(base)\n\0\0",
      "\(comment) é\n\(base)\n", "\(comment)\u{7}\n\(base)\n", "\(long)\n\(base)\n",
      "\(comment)\n\(base)", "\(comment)\r\n\(base)", "\(comment)\r\(base)\r",
      "\u{FEFF}\(comment)\n\(base)\n",
      "untrusted comment: \n\(base)\n", "untrusted comment:x\n\(base)\n", "\(base)\n",
      "\n\(comment)\n\(base)\n", "\(comment)\n\n\(base)\n", "\(comment)\0\n\(base)\n",
      "\(comment)\n\(base[..<middle])\n\(base[middle...])\n", "\(comment)\n\(base)=\n",
      "\(comment)\n\(base)x\n", "\(comment)\n\(base)\u{A0}\n", "\(comment)\n\(base.dropLast(2))\n",
      "\(comment)\n\(base.dropLast())-\n", "\(long)\(long)\n\(base)\n", "", "\n\n",
    ]
    return texts.map { Array($0.utf8) } + [
      Array(comment.utf8) + [0x20, 0xE9] + Array("\n\(base)\n".utf8)
    ]
  }

  @Test func weReadExactlyTheKeysThatSignifyReads() throws {
    let text = try String(contentsOfFile: folder + "/a.pub", encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let variants = Self.variants(lines[0], lines[1])
    let original = try #require(PublicKey(file: Array(text.utf8)))
    var read = 0
    for bytes in variants {
      try kiosk.write(bytes, to: folder + "/b.pub")
      let isGood =
        (try? Oracle.run(["signify-openbsd", "-V", "-p", "b.pub", "-m", "m"], in: folder)) != nil
      let shown = String(decoding: bytes.prefix(140), as: UTF8.self).debugDescription
      #expect(PublicKey(file: bytes) == (isGood ? original : nil), "\(shown)")
      read += isGood ? 1 : 0
    }
    #expect(read >= 16 && read < variants.count)
  }

  @Test func aSecretKeyFromWindowsSignsAsBefore() throws {
    let text = try String(contentsOfFile: folder + "/a.sec", encoding: .utf8)
    let windows = text.replacing("\n", with: "\r\n") + "\r\n"
    #expect(
      try SecretKey(file: Array(windows.utf8)).publicKey
        == SecretKey(file: Array(text.utf8)).publicKey)
  }

  @Test func aPackageIsInstalledWhoseKeyCameFromWindowsAndItsSideFileToo() throws {
    let bytes = try kiosk.package()
    for ending in ["pub", "json"] {
      let path = "\(kiosk.state)/keys/dinas.\(ending)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try kiosk.write(Array(text.replacing("\n", with: "\r\n").utf8), to: path)
    }
    #expect(kiosk.store.keys.findings == [])
    #expect(try kiosk.store.install(bytes).isVerified)
  }

  @Test func theFingerprintChangesWithKeyAndNumber() {
    let key = SecretKey().publicKey
    #expect(key.fingerprint.wholeMatch(of: /([0-9a-f]{4} ){5}[0-9a-f]{4}/) != nil)
    let others = [
      PublicKey(number: key.number, bytes: SecretKey().publicKey.bytes),
      PublicKey(number: SecretKey().number, bytes: key.bytes),
    ]
    #expect(others.allSatisfy { $0.fingerprint != key.fingerprint })
    #expect(PublicKey(file: key.file(comment: "other"))?.fingerprint == key.fingerprint)
  }
}
