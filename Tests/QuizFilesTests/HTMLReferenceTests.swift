import Content
import Foundation
import QuizFiles
import TestSupport
import Testing

/// Character references, as Python's `html.unescape`, an implementation of the standard that we did
/// not write, reads them.
@Suite struct HTMLReferenceTests {
  private static let program = """
    import html, html.entities, random
    random.seed(7)
    names = sorted(html.entities.html5)
    texts = ["x&" + name + "y" for name in names]
    texts += ["x&" + name for name in names]
    texts += ["&%s%s" % (name, random.choice(["x", ";", "1", "=", " "])) for name in names]
    numbers = [38, 60, 128, 129, 150, 159, 233, 8217, 55296, 65533, 1114112, 10**12]
    texts += ["a&#%d;b" % n for n in numbers] + ["a&#x%X;b" % n for n in numbers]
    texts += ["a&#233 b", "a&#xE9g", "&#", "&#x", "&#;", "&;", "&", "&&amp;amp;", "a&notit;b"]
    for text in texts:
      print(text + "\\t" + html.unescape(text).encode().hex())
    """

  private struct Case {
    var text: String
    var shown: String
  }

  private func cases() throws -> [Case] {
    let output = try Oracle.run(["python3", "-c", Self.program])
    return output.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      var digits = parts[1][...]
      var bytes: [UInt8] = []
      while let byte = UInt8(digits.prefix(2), radix: 16) {
        bytes.append(byte)
        digits = digits.dropFirst(2)
      }
      return Case(text: String(parts[0]), shown: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What the kiosk makes of letters besides: one line, without those that nobody sees.
  private func onOneLine(_ text: String) -> String {
    let hidden: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
    let kept = text.unicodeScalars.filter { !hidden.contains($0) }
      .map { $0 == "\u{A0}" || $0 == "\t" || $0 == "\n" ? " " : $0 }
    return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
  }

  @Test func everyNameAndNumberIsReadAsTheStandardWants() throws {
    let cases = try cases()
    #expect(cases.count > 6600)
    for each in cases {
      let question = ExchangeQuestion(
        text: ExchangeText("!" + each.text + "!", format: .html),
        body: .trueFalse(true, wrong: nil, right: nil))
      let taken = QuizImport(Exchanged(questions: [question]), quiz: "quiz.x")
      let hasControl = each.shown.unicodeScalars.contains {
        $0.properties.generalCategory == .control && !"\t\n".unicodeScalars.contains($0)
      }
      let wanted = hasControl ? nil : onOneLine("!" + each.shown + "!")
      #expect(taken.items.first?.question.source == wanted, "\(each)")
    }
  }
}
