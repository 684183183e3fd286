/// The grammar of BCP 47 tags (RFC 5646 §2.1).
enum LanguageTagGrammar {
  /// Tags that the grammar would refuse and the standard keeps.
  private static let irregular: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
    "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl",
    "sgn-ch-de",
  ]

  /// `text` in its usual letter case, or `nil` where it is not well-formed.
  static func usualForm(of text: String) -> String? {
    guard text.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    let lower = text.lowercased()
    if irregular.contains(lower) { return lower }
    let subtags = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard subtags.allSatisfy({ (1...8).contains($0.utf8.count) }) else { return nil }
    var reader = Reader(subtags: subtags[...])
    return reader.read() ? reader.written.joined(separator: "-") : nil
  }

  /// Takes subtags from the left, part by part.
  private struct Reader {
    var subtags: ArraySlice<Substring>
    var written: [String] = []

    mutating func read() -> Bool {
      if subtags.first == "x" { return readPrivateUse() }
      guard readLanguage() else { return false }
      if let script = take({ $0.utf8.count == 4 && isWord($0) }) {
        written.append(script.prefix(1).uppercased() + script.dropFirst())
      }
      if let region = take(isRegion) { written.append(region.uppercased()) }
      return readVariants() && readExtensions() && readPrivateUse() && subtags.isEmpty
    }

    private mutating func readLanguage() -> Bool {
      guard let language = take({ (2...8).contains($0.utf8.count) && isWord($0) }) else {
        return false
      }
      written.append(String(language))
      guard language.utf8.count <= 3 else { return true }
      for _ in 0..<3 {
        guard let extended = take({ $0.utf8.count == 3 && isWord($0) }) else { break }
        written.append(String(extended))
      }
      return true
    }

    private mutating func readVariants() -> Bool {
      var seen: Set<Substring> = []
      while let variant = take(isVariant) {
        guard seen.insert(variant).inserted else { return false }
        written.append(String(variant))
      }
      return true
    }

    private mutating func readExtensions() -> Bool {
      var seen: Set<Substring> = []
      while let singleton = take({ $0.utf8.count == 1 && $0 != "x" }) {
        guard seen.insert(singleton).inserted else { return false }
        written.append(String(singleton))
        guard readFollowers(minimum: 2) else { return false }
      }
      return true
    }

    /// `x-…`, or nothing at all.
    private mutating func readPrivateUse() -> Bool {
      guard take({ $0 == "x" }) != nil else { return true }
      written.append("x")
      return readFollowers(minimum: 1)
    }

    private mutating func readFollowers(minimum: Int) -> Bool {
      var count = 0
      while let follower = take({ $0.utf8.count >= minimum }) {
        written.append(String(follower))
        count += 1
      }
      return count > 0
    }

    private mutating func take(_ fits: (Substring) -> Bool) -> Substring? {
      guard let first = subtags.first, fits(first) else { return nil }
      return subtags.removeFirst()
    }
  }

  private static func isRegion(_ subtag: Substring) -> Bool {
    (subtag.utf8.count == 2 && isWord(subtag))
      || (subtag.utf8.count == 3 && subtag.utf8.allSatisfy(isDigit))
  }

  private static func isVariant(_ subtag: Substring) -> Bool {
    (5...8).contains(subtag.utf8.count)
      || (subtag.utf8.count == 4 && subtag.utf8.first.map(isDigit) == true)
  }

  private static func isWord(_ subtag: Substring) -> Bool { subtag.utf8.allSatisfy(isLetter) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
