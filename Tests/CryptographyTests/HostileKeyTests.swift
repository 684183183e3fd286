import Testing

@testable import Cryptography

/// Keys and signatures that somebody made to be believed.
@Suite struct HostileKeyTests {
  private let key = SigningKey()
  private let message = Array("Catatan.\n".utf8)
  private var verifying: VerifyingKey? { VerifyingKey(key.publicKey) }

  @Test func keysAndSignaturesOfAnotherLengthAreRefused() throws {
    let verifying = try #require(verifying)
    let signature = key.sign(message)
    #expect(verifying.isValid(signature, over: message[...]))
    for wrong in [[], Array(signature.dropLast()), signature + [0]] {
      #expect(!verifying.isValid(wrong, over: message[...]))
    }
    for wrong in [[], Array(key.publicKey.dropLast()), key.publicKey + [0]] {
      #expect(VerifyingKey(wrong) == nil)
    }
    for wrong in [[], Array(key.pair.dropLast()), key.pair + [0]] {
      #expect(SigningKey(pair: wrong) == nil)
    }
  }

  @Test func aPairIsRefusedUnlessItsHalvesBelongTogether() {
    #expect(SigningKey(pair: key.pair)?.publicKey == key.publicKey)
    #expect(SigningKey(pair: key.pair.prefix(32) + SigningKey().publicKey) == nil)
  }

  @Test func aSignatureWithAnyBitChangedIsRefused() throws {
    let verifying = try #require(verifying)
    let signature = key.sign(message)
    for bit in 0..<512 {
      var changed = signature
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(!verifying.isValid(changed, over: message[...]), "bit \(bit)")
    }
  }

  /// RFC 8032, 5.1.7: S must be below the order, else every signature could be written twice.
  @Test func aSignatureWithTheOrderAddedIsRefused() throws {
    let order =
      bytes("edd3f55c1a631258d69cf7a2def9de14") + [UInt8](repeating: 0, count: 15) + [0x10]
    var (signature, carry) = (key.sign(message), 0)
    for (index, byte) in order.enumerated() {
      let sum = Int(signature[32 + index]) + Int(byte) + carry
      (signature[32 + index], carry) = (UInt8(sum & 0xFF), sum >> 8)
    }
    #expect(try !#require(verifying).isValid(signature, over: message[...]))
  }

  /// With a key of small order one signature fits many messages. Points: the neutral one, also written
  /// as p + 1; those of order 2, 4 and 8; and bytes that are no point.
  @Test(arguments: [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  ])
  func keysOfSmallOrderOrNoPointVerifyNothing(point: String) throws {
    let weak = try #require(VerifyingKey(bytes(point)))
    for head in [bytes(point), bytes("01") + [UInt8](repeating: 0, count: 31)] {
      let signature = head + [UInt8](repeating: 0, count: 32)
      for last in UInt8(0)..<16 { #expect(!weak.isValid(signature, over: [last])) }
    }
  }
}
