import Foundation
import TestSupport
import Testing

/// `tuntun sheet`; its text is read back by poppler.
@Suite struct SheetCommandTests {
  private func text(_ folder: String, _ language: String) throws -> String {
    let file = folder + "/sheet.pdf"
    let made = try Program.run([
      "sheet", "--session", "session.oxytocin-massage", "--language", language, "--state", folder,
      "--out", file,
    ])
    #expect(made.status == 0)
    #expect(made.errors == "")
    let child = try Child(
      "/usr/bin/pdftotext", [file, "-"], environment: ProcessInfo.processInfo.environment,
      output: folder + "/text", errors: folder + "/errors")
    #expect(child.wait() == 0)
    return try String(contentsOfFile: folder + "/text", encoding: .utf8)
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "phone = 0812 345\n".write(
      toFile: folder.path + "/settings.conf", atomically: true, encoding: .utf8)
    try body(folder.path)
  }

  @Test func theSheetIsOnePageWithStepsSignsAndTelephone() throws {
    try inFolder { folder in
      let english = try text(folder, "en")
      for words in ["Oxytocin massage", "10. ", "Wash hands", "Do not massage if", "0812 345"] {
        #expect(english.contains(words), "\(words)")
      }
      // Each page ends with a form feed.
      #expect(english.filter { $0 == "\u{0C}" }.count == 1)
      #expect(try text(folder, "id").contains("Telepon bidan: 0812 345"))
    }
  }

  @Test func aLanguageThatIsNotThereIsRefusedInOneSentence() throws {
    try inFolder { folder in
      let outcome = try Program.run(["sheet", "--language", "xx", "--state", folder])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("there is no language xx"))
    }
  }
}
