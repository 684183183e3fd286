/// A version as SemVer 2.0 has it.
public struct SemanticVersion: Equatable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Rises with a change that breaks.
  public var major: Int
  /// Rises with an addition.
  public var minor: Int
  /// Rises with a correction.
  public var patch: Int
  /// Parts of the pre-release, `["rc", "1"]`; a version with one comes before the one without.
  public var prerelease: [String]
  /// The version as written, build mark included.
  public let description: String

  /// The version `text`, or `nil` where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = (parts.first ?? "").split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let values = numbers.compactMap(Self.number)
    let marks = halves.dropFirst().first?.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, values.count == 3, text.utf8.count <= 64,
      (marks ?? []).allSatisfy(Self.isPrerelease), parts.dropFirst().allSatisfy(Self.isBuild)
    else { return nil }
    (major, minor, patch) = (values[0], values[1], values[2])
    prerelease = (marks ?? []).map(String.init)
    description = text
  }

  /// 1.0.0, the version of something new.
  public static let first = SemanticVersion(major: 1)

  private init(major: Int) {
    (self.major, minor, patch) = (major, 0, 0)
    prerelease = []
    description = "\(major).0.0"
  }

  /// Precedence of SemVer §11.
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let (own, other) = (
      [left.major, left.minor, left.patch], [right.major, right.minor, right.patch]
    )
    if own != other { return own.lexicographicallyPrecedes(other) }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    return left.prerelease.lexicographicallyPrecedes(right.prerelease, by: precedes)
  }

  /// Numbers before words, numbers by value.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): left < right
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text == "0" || text.first != "0"
    else { return nil }
    return Int(text)
  }

  private static func isPrerelease(_ text: Substring) -> Bool {
    let isNumeric = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isWord(text) && (!isNumeric || number(text) != nil)
  }

  private static func isBuild(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isWord)
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
      }
  }
}
