import Foundation
import TestSupport
import Testing

@testable import Content

/// Random files, read here and by libgettextpo, which msgcat and msgfmt are made of.
///
/// `PO_FILES` says how many, by default 3,000; `make po-check` reads a million.
@Suite(.enabled(if: GettextLibrary.isInstalled)) struct GettextLibraryTests {
  private static let perBatch = 5000

  @Test func randomFilesAreReadEntryByEntryAsGettextReadsThem() throws {
    let count = ProcessInfo.processInfo.environment["PO_FILES"].flatMap { Int($0) } ?? 3000
    let library = try GettextLibrary()
    var tally = Tally()
    var left = count
    var seed: UInt64 = 1
    while left > 0, tally.differences.count < 10 {
      let size = min(left, Self.perBatch)
      try compare(batch: size, seed: seed, library: library, tally: &tally)
      (left, seed) = (left - size, seed + 1)
    }
    #expect(tally.differences.isEmpty, "\(tally.differences.joined(separator: "\n"))")
    if count > 3000 { print(tally.text) }
  }

  private func compare(
    batch: Int, seed: UInt64, library: GettextLibrary, tally: inout Tally
  ) throws {
    var random = PORandom(seed: seed)
    let files = (0..<batch).map { _ in random.file() }
    let inputs = files.flatMap { file in
      file.damaged == nil ? [file.bytes] : [file.bytes, file.withoutDamaged]
    }
    let dumps = try library.dumps(of: inputs)
    try #require(dumps.count == inputs.count)
    var place = 0
    for file in files {
      let whole = dumps[place]
      let rest = file.damaged == nil ? nil : dumps[place + 1]
      place += rest == nil ? 1 : 2
      tally.add(file, theirs: whole, theirsWithoutDamaged: rest)
    }
  }

  @Test func damageOfOneEntryLeavesTheOthers() throws {
    let good = PO.entry("a", "x", "y") + PO.entry("b", "x", "y")
    for damage in [
      "msgid \"open\nmsgstr \"z\"\n", "msgid \"a\"b\"\nmsgstr \"z\"\n", "msgctxt \"lonely\"\n",
      "msgid \"a\"\n# inside\nmsgstr \"z\"\n", "msgstr \"z\"\n", "\u{A0}\n",
      "#~ msgid \"a\"\nmsgstr \"z\"\n", "msgid \"\\q\"\nmsgstr \"z\"\n",
      "msgid \"a\"\nmsgstr \"z\0\"\n",
      "#, fuzzy\nmsgid \"a\"\n#, fuzzy\nmsgstr \"z\"\n", "]\n", "domain \"x\"\n",
    ] {
      let file = try PO.parse(damage + good)
      #expect(file.entries.filter { $0.key != nil }.map(\.key) == ["a", "b"], "\(damage)")
      #expect(file.entries.allSatisfy { !$0.isFuzzy }, "\(damage)")
      #expect(file.findings.count == 1, "\(damage): \(file.findings)")
    }
  }
}

/// What came of the comparison.
private struct Tally {
  private var same = 0
  private var refused = 0
  private var known: [String: Int] = [:]
  private(set) var differences: [String] = []

  var text: String {
    let known = known.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    return
      "PO files: \(same) the same, \(refused) refused by both, \(known.joined(separator: ", ")), "
      + "\(differences.count) silent differences"
  }

  mutating func add(_ file: PORandom.File, theirs: String, theirsWithoutDamaged: String?) {
    let bytes = file.bytes
    let ours = PODump.text(of: bytes)
    if ours.utf8.elementsEqual(theirs.utf8) {
      ours == "= refused\n" ? (refused += 1) : (same += 1)
    } else if let name = Self.writtenDown(bytes, theirs: theirs) {
      known[name, default: 0] += 1
    } else {
      differences.append("\(Self.firstDifference(ours, theirs)) in \(Self.quoted(bytes))")
    }
    if let rest = theirsWithoutDamaged, rest.hasPrefix("= ok"), theirs.hasPrefix("= refused") {
      checkRest(file, rest: rest)
    }
    checkPeek(bytes)
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    String(reflecting: String(decoding: bytes, as: UTF8.self))
  }

  private static func firstDifference(_ ours: String, _ theirs: String) -> String {
    let lines = [ours, theirs].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let pair = zip(lines[0], lines[1]).first { !$0.utf8.elementsEqual($1.utf8) }
    return pair.map { "ours [\($0)] gettext [\($1)]" } ?? "ours [\(ours)] gettext [\(theirs)]"
  }

  /// The differences that docs/plugins.md lists; `nil` where none of them explains this one.
  private static func writtenDown(_ bytes: [UInt8], theirs: String) -> String? {
    let isRefused = theirs == "= refused\n"
    let text = String(decoding: bytes, as: UTF8.self)
    let file: POFile
    do throws(POError) {
      file = try POFile(parsing: bytes)
    } catch {
      if case .otherCharset = error, !isRefused { return "with another charset" }
      return !isRefused && error == .noEntries ? "without an entry" : nil
    }
    if PODump.text(of: file, countingLastFlagsOnly: true).utf8.elementsEqual(theirs.utf8) {
      return "with several lines of flags"
    }
    let sentences = Set(file.findings.map(\.sentence))
    if !isRefused, sentences.contains(POSentence.zeroByte) { return "with a zero byte" }
    if !isRefused, sentences == [POSentence.commentNotUTF8] { return "with a comment not UTF-8" }
    if !isRefused, sentences == [POSentence.notUTF8] {
      return "with a letter half escape, half byte"
    }
    if !isRefused, sentences.contains(where: { $0.contains("but domain was found") }) {
      return "with domain"
    }
    guard isRefused, file.findings.isEmpty else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "with a byte-order mark" }
    if text.contains(/#~?\|[ \t]*#[^~|]/) { return "with a comment behind #|" }
    return text.contains("charset=US-ASCII") ? "with more than it says, US-ASCII" : nil
  }

  /// Of a file with one damaged entry, the others are what gettext reads without it.
  private mutating func checkRest(_ file: PORandom.File, rest: String) {
    guard let ours = try? POFile(parsing: file.bytes) else { return }
    let have = Set((ours.entries + ours.obsolete).map(Self.core(of:)))
    let wanted = Self.cores(of: file.withoutDamaged)
    let involved = [file.joinedToDamaged, file.joinedBehindDamaged].flatMap(Self.cores(of:))
    if let missing = wanted.first(where: { !have.contains($0) && !involved.contains($0) }) {
      differences.append(
        "lost with its neighbour: \(missing) in \(Self.quoted(file.bytes))")
    }
  }

  private static func cores(of bytes: [UInt8]) -> [String] {
    let file = try? POFile(parsing: bytes)
    return ((file?.entries ?? []) + (file?.obsolete ?? [])).map(core(of:))
  }

  private static func core(of entry: POEntry) -> String {
    PODump.text(
      of: POEntry(
        message: entry.message, translations: entry.translations, isObsolete: entry.isObsolete))
  }

  /// One entry found alone is the one that the whole reading finds.
  private mutating func checkPeek(_ bytes: [UInt8]) {
    guard let file = try? POFile(parsing: bytes),
      let entry = file.entries.last(where: { $0.key != nil })
    else { return }
    let alone = POFile.entry(withKey: entry.key ?? "", source: entry.source, in: bytes)
    let isSame =
      alone.map {
        Self.core(of: $0) == Self.core(of: entry) && $0.isFuzzy == entry.isFuzzy
      } ?? false
    if !isSame {
      differences.append("found alone otherwise: \(Self.quoted(bytes))")
    }
  }
}

/// Compiles and runs `oracle.c`.
private final class GettextLibrary {
  static let isInstalled = FileManager.default.fileExists(atPath: "/usr/include/gettext-po.h")

  private let temporary = TemporaryFolder(isMade: true)
  private var folder: String { temporary.path }

  init() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/oracle.c"
    try Oracle.run([
      "cc", "-O1", "-D_GNU_SOURCE", "-o", folder + "/oracle", source, "-lgettextpo",
    ])
  }

  /// What libgettextpo reads in each of these files.
  func dumps(of files: [[UInt8]]) throws -> [String] {
    var input: [UInt8] = []
    for file in files {
      input += (0..<4).map { UInt8(truncatingIfNeeded: file.count >> ($0 * 8)) } + file
    }
    try Data(input).write(to: URL(fileURLWithPath: folder + "/in"))
    try Oracle.run([folder + "/oracle", folder + "/in", folder + "/out"])
    let output = try Data(contentsOf: URL(fileURLWithPath: folder + "/out"))
    var dumps: [String] = []
    for line in output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.first == UInt8(ascii: "=") { dumps.append("") }
      dumps[dumps.count - 1] += String(decoding: line, as: UTF8.self) + "\n"
    }
    return dumps
  }
}
