import Content
import Foundation
import TestSupport
import Testing

/// gettext's own tools say what a PO file means; where they are not installed these tests skip.
@Suite(.enabled(if: Gettext.isInstalled)) struct GettextOracleTests {
  @Test func templateSatisfiesMsgfmtInEveryField() throws {
    let template = LanguageTemplate([
      .init(key: "a/b", source: "satu \\ \"dua\"\n\ttiga"), .init(key: "c", source: "{n} é 字"),
    ])
    let text = template.text(tag: LanguageTag("en"), name: "tuntun")
    let result = try Gettext.run("msgfmt", ["--check", "-o", "/dev/null", "-"], input: text)
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test func escapesAndLinesMeanWhatMsgcatSaysTheyMean() throws {
    let text = #"""
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\n"

      #, fuzzy
      msgctxt "one"
      msgid "a\tb\"c\\d\n"
      "second \101\x42"
      msgstr "\a\b\f\v\r x"

      msgctxt "two"
      msgid "é字\n\n"
      msgstr ""
      #~ msgid "gone"
      #~ msgstr "weg"
      """#
    let ours = try PO.parse(text)
    let canonical = try Gettext.run("msgcat", ["--no-wrap", "-"], input: text)
    #expect(canonical.status == 0)
    let theirs = try PO.parse(canonical.output)
    #expect(ours.findings.isEmpty)
    #expect(ours.entries.map(\.key) == theirs.entries.map(\.key))
    #expect(ours.entries.map(\.source) == theirs.entries.map(\.source))
    #expect(ours.entries.map(\.translation) == theirs.entries.map(\.translation))
    #expect(ours.entries.map(\.isFuzzy) == theirs.entries.map(\.isFuzzy))
  }

  @Test(arguments: [
    "msgid \"a\nmsgstr \"b\"\n", "msgid \"a\" x\nmsgstr \"b\"\n", "msgid \"a\"\n", "hello\n",
    "msgstr \"b\"\n", "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n",
  ]) func whatMsgfmtRefusesWeFind(text: String) throws {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    let result = try Gettext.run("msgfmt", ["-o", "/dev/null", "-"], input: header + text)
    #expect(result.status != 0)
    #expect(try PO.parse(header + text).findings.count == 1)
  }
}

/// Runs gettext's tools.
enum Gettext {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/msgfmt")

  static func run(
    _ tool: String, _ arguments: [String], input: String
  ) throws -> Oracle.Outcome {
    try Oracle.outcome([tool] + arguments, input: input)
  }
}
