import TestSupport
import Testing

@testable import Plugins

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONFault) -> JSONNode {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test func valuesAreReadWithTheirLines() throws {
    let node = try parse("{\n \"a\": [1, -2.5e2,\n true, null, \"x\\u00e9\\ud83d\\ude00\\n\"]\n}")
    guard case .object(let members) = node.value, case .array(let items) = members[0].node.value
    else {
      Issue.record("an object with a list was needed")
      return
    }
    #expect(members[0].name == "a")
    #expect(members[0].line == 2)
    #expect(
      items.map(\.value) == [
        .number(1), .number(-250), .boolean(true), .null, .string("xé😀\n"),
      ])
    #expect(items.map(\.line) == [2, 2, 3, 3, 3])
  }

  @Test(arguments: [
    ("", 1, "The file is empty; a JSON object is needed."),
    ("{\"a\": 1,\n \"a\": 2}", 2, "The name \"a\" stands twice in one object."),
    ("{} x", 1, "Something stands after the end of the JSON value."),
    ("{\"a\": NaN}", 1, "A JSON value is needed here, and there is none."),
    ("{\"a\": 01}", 1, "A JSON value is needed here, and there is none."),
    ("{\"a\": 1e999}", 1, "A JSON value is needed here, and there is none."),
    ("{\"a\": 1.}", 1, "A JSON value is needed here, and there is none."),
    ("{\"a\": tru}", 1, "A JSON value is needed here, and there is none."),
    ("{\"a\": 1,}", 1, "A name in double quotes is needed here."),
    ("{\"a\" 1}", 1, "A colon is needed after the name \"a\"."),
    ("[1 2]", 1, "A comma or the end of a list is needed here."),
    ("{\"a\": 1", 1, "The file ends inside an object; it may be cut off."),
    ("{\"a\":", 1, "The file ends where a value is needed; it may be cut off."),
    ("[1,\n2", 2, "The file ends inside a list; it may be cut off."),
    ("{\"a", 1, "The file ends inside a text; it may be cut off."),
    (
      "{\"a\nb\": 1}", 1,
      "A text may not run over the end of its line; its closing quote is missing."
    ),
    ("\"\\x\"", 1, "A backslash is followed by something that is no escape."),
    ("\"\\ud83d\"", 1, "A backslash is followed by something that is no escape."),
    (
      String(repeating: "[", count: 33), 1,
      "Lists and objects may be nested 32 deep; these are deeper."
    ),
  ]) func whatIsNoStrictJSONIsRefusedWithItsLine(text: String, line: Int, sentence: String) {
    #expect(throws: JSONFault(line: line, sentence: sentence)) { try parse(text) }
  }

  @Test func thirtyTwoLevelsAreAllowed() throws {
    _ = try parse(String(repeating: "[", count: 32) + String(repeating: "]", count: 32))
  }

  @Test func bytesThatAreNotUTF8AreRefusedWithTheirLine() {
    let fault = JSONFault(
      line: 2, sentence: "The file must be UTF-8 text; this line holds bytes that are not.")
    #expect(throws: fault) { try JSONParser.parse([0x5B, 0x0A, 0xC3, 0x5D]) }
  }

  @Test func fileBeyondTheSizeLimitIsRefused() {
    #expect(throws: JSONFault.self) {
      try JSONParser.parse([UInt8](repeating: 0x20, count: JSONParser.sizeLimit + 1))
    }
  }

  @Test func randomTextNeverStopsTheParser() {
    var generator = SplitMix(seed: 3)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"a\"", "\"", "\\", "1", "-", ".", "e", "true", "\n",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      _ = try? parse(text)
    }
  }
}
