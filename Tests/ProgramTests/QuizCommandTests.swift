import Foundation
import TestSupport
import Testing

/// `tuntun quiz` as a quiz writer runs it.
@Suite struct QuizCommandTests {
  private let shipped = "Plugins/quiz.oxytocin-massage"

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func run(_ arguments: String...) throws -> Oracle.Outcome {
    try Program.run(["quiz"] + arguments)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func questionsOfATextFileBecomeAQuizThatTheKioskUses() throws {
    try inFolder { folder in
      let file = folder + "/hands.gift"
      try write("::thumbs::Where do thumbs point?{=Forward#Yes. ~Back#Forward.}\n", to: file)
      let out = folder + "/state/plugins/quiz.hands"
      let made = try run("import", file, "--out", out, "--title", "Tangan")
      #expect(made.status == 0)
      #expect(made.errors == "")
      let check = try run("check", out)
      #expect(check.status == 0)
      #expect(!check.output.contains("error:"))
      let list = try Program.run(["plugin", "list", "--state", folder + "/state"])
      #expect(list.output.contains("on   quiz      1.0.0     installed  quiz.hands  Tangan"))
    }
  }

  @Test func whatDoesNotFitIsRefusedWithItsLineUnlessThePartIsWanted() throws {
    try inFolder { folder in
      let file = folder + "/mixed.txt"
      try write("Good.{T}\n\nHow many?{#3}\n\nOpen\n{=a\n", to: file)
      let out = folder + "/quiz.mixed"
      let refused = try run("import", file, "--out", out)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("error: \(file):3: A number must be typed"))
      #expect(refused.errors.contains("error: \(file):6: The answers must stand between"))
      #expect(!FileManager.default.fileExists(atPath: out))
      let part = try run("import", file, "--out", out, "--partial")
      #expect(part.status == 0)
      #expect(part.errors.contains("warning: \(file):3:"))
      #expect(part.output.hasSuffix("quiz.mixed: 1 question\n"))
    }
  }

  @Test func aikenIsKnownByItsKey() throws {
    try inFolder { folder in
      let file = folder + "/a.txt"
      try write("Where?\nA. Belly\nB. Back\nANSWER: B\n", to: file)
      #expect(try run("import", file, "--out", folder + "/quiz.a").status == 0)
      let text = try run("export", folder + "/quiz.a", "--format", "aiken")
      #expect(text.output == "Where?\nA) Belly\nB) Back\nANSWER: B\n")
      let gift = try run("export", folder + "/quiz.a")
      #expect(gift.output == "::where::Where?{\n\t~Belly\n\t=Back\n}\n")
    }
  }

  @Test func shippedQuizComesBackFromItsTextAsItWas() throws {
    try inFolder { folder in
      let file = folder + "/quiz.gift"
      let whole = try run("export", shipped, "--out", file)
      #expect(whole.status == 1)
      #expect(whole.errors.contains("The item spot-where: GIFT has no questions about places"))
      #expect(!FileManager.default.fileExists(atPath: file))
      #expect(try run("export", shipped, "--partial", "--out", file).status == 0)
      let out = folder + "/quiz.again"
      #expect(try run("import", file, "--from", shipped, "--out", out).status == 0)
      let files = [out, Program.root.appendingPathComponent(shipped).path].map {
        FileManager.default.contents(atPath: $0 + "/quiz.json")
      }
      #expect(files[0] == files[1])
      #expect(try run("check", out).output == "")
    }
  }

  @Test func folderThatIsNoPlaceForAQuizIsRefused() throws {
    try inFolder { folder in
      let file = folder + "/a.gift"
      try write("Good.{T}\n", to: file)
      let name = try run("import", file, "--out", folder + "/questions")
      #expect(name.status == 1)
      #expect(name.errors.contains("must be like quiz.my-questions"))
      let missing = try run("import", folder + "/b.gift", "--out", folder + "/quiz.b")
      #expect(missing.errors.contains("could not be read"))
      let other = try run("export", "Plugins/language.en")
      #expect(other.status == 1)
      #expect(other.errors.contains("must be of the kind quiz"))
      let empty = folder + "/empty.gift"
      try write("// nothing\n", to: empty)
      #expect(
        try run("import", empty, "--out", folder + "/quiz.e").errors
          .contains("no question could be taken"))
    }
  }
}
