import Testing

@testable import Cryptography

/// Bytes of hexadecimal digits.
func bytes(_ digits: String) -> [UInt8] {
  let values = digits.compactMap(\.hexDigitValue)
  return stride(from: 0, to: values.count - 1, by: 2).map {
    UInt8(values[$0] << 4 | values[$0 + 1])
  }
}

/// The answers that the standards print.
@Suite struct KnownAnswerTests {
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func signaturesAreThoseOfRFC8032(
    seed: String, publicKey: String, message: String, signature: String
  ) throws {
    let key = SigningKey(seed: bytes(seed))
    #expect(key.publicKey == bytes(publicKey))
    #expect(key.pair == bytes(seed) + bytes(publicKey))
    #expect(key.sign(bytes(message)) == bytes(signature))
    let verifying = try #require(VerifyingKey(bytes(publicKey)))
    #expect(verifying.isValid(bytes(signature), over: bytes(message)[...]))
  }

  @Test(arguments: [
    (
      "", "", 16 as UInt64, 1 as UInt32, 1 as UInt32,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 1024, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16384, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func scryptKeysAreThoseOfRFC7914(
    secret: String, salt: String, rounds: UInt64, blockSize: UInt32, parallelism: UInt32,
    key: String
  ) throws {
    let scrypt = Scrypt(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    let made = try scrypt.key(from: Array(secret.utf8), salt: Array(salt.utf8), length: 64)
    #expect(made == bytes(key))
  }

  @Test func scryptRefusesACostThatIsNone() {
    for rounds in [0, 1, 15] as [UInt64] {
      #expect(throws: Scrypt.Failure.self) {
        try Scrypt(rounds: rounds, blockSize: 8, parallelism: 1).key(from: [], salt: [], length: 32)
      }
    }
  }

  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131),
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func codesAreThoseOfRFC4231(key: [UInt8], message: String, code: String) {
    #expect(HMACSHA256.code(for: Array(message.utf8), key: key) == bytes(code))
  }

  @Test func digestsAreThoseOfFIPS180() {
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    for (text, digest) in [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (long, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ] {
      var hash = SHA256()
      for byte in text.utf8 { withUnsafeBytes(of: byte) { hash.update($0) } }
      #expect(hash.digest == bytes(digest))
    }
    #expect(
      SHA512.digest(Array("abc".utf8))
        == bytes(
          "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"))
  }
}
