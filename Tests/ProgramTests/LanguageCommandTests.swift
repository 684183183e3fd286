import Content
import Foundation
import TestSupport
import Testing

/// `tuntun language template` with a translator's own file.
@Suite struct LanguageCommandTests {
  private static let head = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    msgctxt "class/after"
    msgid "Kuis sesudah"
    msgstr "AAA é"


    """

  /// Runs the command with the file as what is read and what is written.
  private func renew(_ text: String) throws -> (outcome: Oracle.Outcome, text: String) {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("strings.po")
    try Data(text.utf8).write(to: file)
    let outcome = try Program.run([
      "language", "template", "--language", "jv", "--from", file.path, "--out", file.path,
      "--content", Program.root.path, "--state", folder.path + "/state",
    ])
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(others).subtracting(["state"]) == ["strings.po"])
    return (outcome, written)
  }

  @Test(arguments: [
    ("msgid \"Mulai\"\nmsgstr \"unterminated\n", 9), ("msgid \"Mulai\"\nmsgstr \"nul\\0x\"\n", 9),
    ("msgid \"Mulai\"\nmsgstr \"nul\u{0}x\"\n", 9), ("msgid \"Mulai\"\n", 8),
    ("msgctxt \"class/after\"\nmsgid \"Kuis sesudah\"\nmsgstr \"BBB\"\n", 8),
    ("hello\n", 8), ("msgid \"Mulai\"\n# note\nmsgstr \"x\"\n", 9), ("domain \"x\"\n", 8),
    ("msgid \"a\" \"b\"c\nmsgstr \"x\"\n", 8), ("#~ msgid \"a\"\nmsgstr \"x\"\n", 9),
  ]) func whatCannotBeReadIsToldAndNothingIsOverwritten(broken: String, line: Int) throws {
    let (outcome, written) = try renew(Self.head + broken)
    #expect(outcome.status == 1)
    #expect(written == Self.head + broken)
    #expect(outcome.errors.contains("strings.po:\(line): "), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was written"))
  }

  @Test func everythingThatIsReadIsWrittenAgain() throws {
    let (outcome, written) = try renew(
      "# by the team\n" + Self.head + """
        # a word
        #, fuzzy
        msgctxt "class/begin" msgid "Mulai" msgstr "one" "line"

        # lost its key
        msgid "Mulai"
        msgstr "NOCTX"

        #~ msgid "Lama"
        #~ msgstr "Lawas"
        """)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no text asks for 1 of its entries any more"))
    let file = try POFile(parsing: Array(written.utf8))
    #expect(file.findings.isEmpty)
    let entries = file.entries.filter { !$0.translation.isEmpty }
    #expect(entries.map(\.key) == ["class/after", "class/begin"])
    #expect(entries.map(\.translation) == ["AAA é", "oneline"])
    #expect(entries.map(\.isFuzzy) == [false, true])
    #expect(file.obsolete.map(\.translation) == ["NOCTX", "Lawas"])
    for words in ["# by the team\n", "# a word\n", "# lost its key\n"] {
      #expect(written.contains(words))
    }
    #expect(try renew(written).text == written)
  }
}
