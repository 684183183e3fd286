import Foundation
import Plugins
import Results
import Testing

@testable import Packages

/// Who may install what: all of the table in `docs/plugins.md`, judged by that page and by the code.
@Suite struct RightsTests {
  private let table: RightsTable
  private let key = SecretKey()

  init() throws { table = try RightsTable() }

  @Test func thePageExplainsEveryFactAndValueThatTheCasesHave() {
    #expect(table.rows.map(\.number) == Array(1...18))
    var used: [String: Set<String>] = [:]
    for facts in RightsCase.all("language").map(\.facts) {
      for (name, value) in facts { used[name, default: []].insert(value) }
    }
    for (name, values) in table.values { #expect(used[name] == values, "\(name)") }
    #expect(Set(table.values.keys) == Set(table.rows.flatMap(\.conditions.keys)))
  }

  @Test(arguments: ["language", "session", "quiz"])
  func everyCombinationIsAnsweredAsThePageSays(kind: String) throws {
    let cases = RightsCase.all(kind)
    let judge = RightsJudge(key: key)
    var wrong: [String] = []
    var rows: Set<Int> = []
    for one in cases {
      let row = try #require(table.row(for: one.facts))
      rows.insert(row.number)
      let answer = try judge.answer(one)
      if answer != row.answer { wrong.append("row \(row.number): \(answer): \(one.facts)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(cases.count): \(wrong.prefix(5))")
    let languageOnly: Set = [17]
    #expect(rows.union(languageOnly) == Set(1...18), "a row that decides nothing")
    #expect(cases.count == (kind == "language" ? 31_500 : 13_500), "the figure on the page")
  }
}

/// Asks the code about one combination, without a disk.
private final class RightsJudge {
  private let key: SecretKey
  private var read: [String: Result<Package, PackageRefusal>] = [:]

  init(key: SecretKey) { self.key = key }

  func answer(_ one: RightsCase) throws -> String {
    do {
      let package = try package(one)
      let candidate = package.candidate
      let rules = InstallRules(
        shipped: Set(one.shipped.keys), shippedVersion: { one.shipped[$0] },
        state: one.state(zip: package.digest, list: candidate.listDigest), isIntact: { _ in true })
      let same = try rules.judge(candidate, acceptsSecond: one.acceptsSecond)
      return same == nil ? "installs" : "changes nothing"
    } catch let error as PackageRefusal {
      return error.reason.rawValue
    }
  }

  /// The package as the kiosk reads it, read once for all combinations in which that is the same.
  private func package(_ one: RightsCase) throws -> Package {
    let trusted = one.trusted(key)
    let name =
      "\(one.manifest) \(one.facts["signer"] ?? "") \(one.acceptsUnverified) "
      + "\(one.allowsUnverified) \(String(describing: trusted?.rights)) \(trusted?.epoch ?? 0)"
    if let known = read[name] { return try known.get() }
    let bytes = try one.package(one.zip([:]), by: key)
    let result = Result { () throws(PackageRefusal) in
      try Package(
        bytes, keys: KeyRing(trusted.map { [$0] } ?? []), acceptsUnverified: one.acceptsUnverified,
        allowsUnverified: one.allowsUnverified)
    }
    read[name] = result
    return try result.get()
  }
}
