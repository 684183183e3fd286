import ArgumentParser
import Content
import Drawing
import Foundation
import Kiosk
import Painting
import TestSupport
import Testing

@testable import App
@testable import Reports
@testable import tuntun

/// Papers and codes, read back by programs that we did not write.
@Suite struct PaperTests {
  private func inFolder(
    settings: String = "clinic = Puskesmas Uji\nphone = 0812 345\n", _ body: (String) throws -> Void
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try settings.write(
      toFile: folder.path + "/settings.conf", atomically: true, encoding: .utf8)
    try body(folder.path)
  }

  private func run(_ arguments: String..., in state: String) throws -> Oracle.Outcome {
    try Program.run(arguments + ["--state", state, "--content", Program.root.path])
  }

  private func tool(_ path: String, _ arguments: [String], _ folder: String) throws -> Data {
    let child = try Child(
      path, arguments, environment: ProcessInfo.processInfo.environment,
      output: folder + "/tool.out", errors: folder + "/tool.err")
    #expect(child.wait() == 0, "\(path) \(arguments)")
    return try Data(contentsOf: URL(fileURLWithPath: folder + "/tool.out"))
  }

  /// What a reader of codes finds in a picture, byte for byte.
  private func decoded(_ picture: String, _ folder: String) throws -> String {
    let bytes = try tool("/usr/bin/zbarimg", ["-q", "--raw", "-Sbinary", picture], folder)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expected(_ state: String, _ language: String) throws -> String {
    let library = Library(
      Folders(content: Program.root.path, state: state), log: { _ in })
    let session = try #require(library.content.sessions.first)
    return PaperWords(library.paperSource, language: language)
      .qrText(session, limit: QRCode.capacity).text
  }

  // MARK: Codes

  @Test(arguments: ["id", "en"])
  func theCodeOnTheScreenAndOnPaperIsReadBackToTheSameBytes(language: String) throws {
    try inFolder { folder in
      let text = try expected(folder, language)
      #expect(text.contains("0812 345"))
      let png = folder + "/code.png"
      #expect(try run("sheet", "--language", language, "--qr", png, in: folder).status == 0)
      #expect(try decoded(png, folder) == text)
      let screen = folder + "/screen.png"
      let shot = try run(
        "snapshot", "--screen", "take-home", "--language", language, "--size", "1366x768", "--out",
        screen, in: folder)
      #expect(shot.status == 0, "\(shot.errors)")
      #expect(try decoded(screen, folder) == text)
      for paper in ["a4", "a5"] {
        let pdf = folder + "/\(paper).pdf"
        #expect(
          try run("sheet", "--language", language, "--paper", paper, "--out", pdf, in: folder)
            .status == 0)
        _ = try tool(
          "/usr/bin/pdftoppm",
          ["-r", "300", "-gray", "-singlefile", "-png", pdf, folder + "/page"],
          folder)
        #expect(try decoded(folder + "/page.png", folder) == text, "\(paper)")
      }
    }
  }

  /// Read as text, the way a telephone does: the code must say itself what its bytes are.
  @Test(arguments: [
    "Cék", "é", "Pijat", "Kuis sésudah – Sémua langkah bisa séndiri.", "ñ ü ø", "“—”", "100 °C",
    "ꦥꦶꦗꦼꦠ꧀ꦲꦺꦴꦏ꧀ꦱꦶꦠꦺꦴꦱꦶꦤ꧀\n1. ꦮꦱꦸꦃꦠꦔꦤ꧀", "தாய்ப்பால்", "母乳 – 洗手", "ミルク", "모유", "حليب الأم",
    "ครีม นมแม่", "Грудное молоко", "ᮞᮥᮞᮥ", "💧🤱", "e\u{301}", "\u{A0}\u{FEFF}",
  ]) func aCodeInAnyScriptIsReadAsTheSameText(text: String) throws {
    try inFolder { folder in
      let grid = try #require(QRCode.cells(text))
      try write(grid, folder + "/code.png")
      let bytes = try tool("/usr/bin/zbarimg", ["-q", "--raw", folder + "/code.png"], folder)
      #expect(String(decoding: bytes, as: UTF8.self).utf8.elementsEqual((text + "\n").utf8))
    }
  }

  @Test func theLargestCodeIsReadBackAndALargerTextIsRefused() throws {
    try inFolder { folder in
      let text = String(repeating: "susui bayi ", count: 200).prefix(QRCode.capacity)
      let grid = try #require(QRCode.cells(String(text)))
      #expect(grid.side == 141)
      try write(grid, folder + "/code.png")
      #expect(try decoded(folder + "/code.png", folder) == String(text))
      let accented = String(repeating: "é", count: QRCode.capacity / 2) + "a"
      let head = try #require(QRCode.cells(accented))
      #expect(head.side == 141)
      try write(head, folder + "/head.png")
      #expect(try decoded(folder + "/head.png", folder) == accented)
      #expect(QRCode.cells(text + "a") == nil)
      #expect(QRCode.cells("") == nil)
    }
  }

  private func write(_ grid: CellGrid, _ path: String) throws {
    let side = Double((grid.side + 2 * QRCode.quietZone) * 4)
    let list = DrawList(
      size: Size(side, side), background: .white,
      items: [
        DrawItem(
          id: "code", bounds: Rect(16, 16, side - 32, side - 32),
          shape: .cells(grid, color: .black))
      ])
    let painter = Painter(
      fonts: Fonts(), pictures: { _ in nil }, diagrams: { _ in nil }, report: { _ in })
    try Output.write(PNG.encode(painter.picture(of: list)), to: path)
  }

  // MARK: Sheet and report

  @Test(arguments: ["a4", "a5"], ["black", "colour"])
  func theSheetIsOnePageOfItsSizeWithEveryPart(paper: String, ink: String) throws {
    try inFolder { folder in
      let pdf = folder + "/sheet.pdf"
      let made = try run(
        "sheet", "--paper", paper, "--ink", ink, "--language", "en", "--out", pdf, in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let facts = String(decoding: try tool("/usr/bin/pdfinfo", [pdf], folder), as: UTF8.self)
      #expect(facts.contains("Pages:           1"))
      #expect(facts.contains(paper == "a4" ? "595 x 842 pts" : "420 x 595 pts"))
      let text = String(
        decoding: try tool("/usr/bin/pdftotext", [pdf, "-"], folder), as: UTF8.self)
      for words in ["Do not massage if", "Wash hands", "10. ", "Danger signs", "0812 345"] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test func blackInkHasNoColour() {
    let svg = ##"<path fill="#D3202E" stroke="#15854C"/><use href="#abcdef"/>"##
    let black = ColorMode.black.applied(to: svg)
    #expect(black.contains(##"href="#abcdef""##))
    for value in black.split(separator: "#").dropFirst().prefix(2) {
      let digits = Array(value.prefix(6))
      #expect(digits[0...1] == digits[2...3] && digits[0...1] == digits[4...5])
    }
    #expect(ColorMode.colour.applied(to: svg) == svg)
    // Signs are much darker than skin.
    #expect(ColorMode.grey(of: 0xD3202E) < ColorMode.grey(of: 0xBF7F50))
  }

  @Test func theActivityReportIsOnePageInTheClinicsForm() throws {
    try inFolder { folder in
      let pdf = folder + "/report.pdf"
      let made = try run(
        "report", "--month", "2026-11", "--format", "pdf", "--out", pdf, in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let text = String(
        decoding: try tool("/usr/bin/pdftotext", ["-layout", pdf, "-"], folder), as: UTF8.self)
      for words in [
        "Laporan kegiatan", "Puskesmas Uji", "November 2026", "Topik", "Sasaran", "Tempat", "Media",
        "Metode", "Kehadiran", "0 kunjungan", "Petugas",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      #expect(text.filter { $0 == "\u{0C}" }.count == 1)
    }
  }

  /// Whatever leaves the kiosk on paper or in a code has no `{name}` of a text left.
  @Test(arguments: ["id", "en"]) func noPaperHasAPlaceholderLeft(language: String) throws {
    try inFolder { folder in
      #expect(!(try expected(folder, language)).contains(/[{}]/))
      for paper in ["a4", "a5"] {
        let pdf = folder + "/sheet-\(paper).pdf"
        let made = try run(
          "sheet", "--language", language, "--paper", paper, "--out", pdf, in: folder)
        #expect(made.status == 0, "\(made.errors)")
        try expectNoPlaceholder(pdf, folder)
      }
      let pdf = folder + "/report.pdf"
      let made = try run(
        "report", "--month", "2026-11", "--format", "pdf", "--language", language, "--out", pdf,
        in: folder)
      #expect(made.status == 0, "\(made.errors)")
      try expectNoPlaceholder(pdf, folder)
      let page = try run(
        "report", "--month", "2026-11", "--format", "html", "--language", language, in: folder)
      let body = page.output.split(separator: "</style>").last.map(String.init) ?? ""
      #expect(body.count > 200 && !body.contains(/[{}]/))
    }
  }

  private func expectNoPlaceholder(_ pdf: String, _ folder: String) throws {
    let text = String(
      decoding: try tool("/usr/bin/pdftotext", ["-layout", pdf, "-"], folder), as: UTF8.self)
    #expect(text.count > 200)
    #expect(!text.contains(/[{}]/), "\(pdf)")
  }

  @Test func aMapForDHIS2IsRefusedWithFileAndLine() throws {
    try inFolder { folder in
      let missing = try run("report", "--month", "2026-11", "--format", "dhis2", in: folder)
      #expect(missing.status == 1 && missing.errors.contains("dhis2.map"))
      let template = try run("report", "--month", "2026-11", "--format", "dhis2-map", in: folder)
      #expect(template.output.contains("# step.session.oxytocin-massage.wash-hands.done = "))
      try "org-unit = DiszpKrYNg8\nfunnel.visits = nothing\n".write(
        toFile: folder + "/dhis2.map", atomically: true, encoding: .utf8)
      let wrong = try run("report", "--month", "2026-11", "--format", "dhis2-csv", in: folder)
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("dhis2.map:2: funnel.visits needs a UID"))
      try "org-unit = DiszpKrYNg8\nfunnel.visits = f7n9E0hX8qk\n".write(
        toFile: folder + "/dhis2.map", atomically: true, encoding: .utf8)
      let right = try run("report", "--month", "2026-11", "--format", "dhis2-csv", in: folder)
      #expect(right.output.hasSuffix("f7n9E0hX8qk,202611,DiszpKrYNg8,,,0\r\n"))
    }
  }

  // MARK: Stick and printer

  private func clerk(_ state: String) -> PaperOrders {
    PaperOrders(
      contentFolder: Program.root.path, stateFolder: state, program: Program.url.path)
  }

  @Test func theReportLiesOnTheStickInAllItsForms() throws {
    try inFolder { folder in
      let stick = folder + "/stick"
      try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
      let month = try #require(CalendarMonth("2026-11"))
      let message = clerk(folder).carryOut(.copyReport(month, to: stick))
      let name = PaperName.folder(
        clinic: "Puskesmas Uji", month: month, machine: Machine.id)
      #expect(message == StaffMessage(.words(.reportCopied, ["folder": name])))
      #expect(name.hasPrefix("Puskesmas-Uji-2026-11-"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: stick) == [name])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(stick)/\(name)").sorted()
          == ["2026-11.csv", "2026-11.html", "2026-11.json", "2026-11.pdf"])
      let sheet = SheetRequest(session: "session.oxytocin-massage", language: "id")
      let told = clerk(folder).carryOut(.copySheet(sheet, to: stick))
      let file = "session-oxytocin-massage-id.pdf"
      #expect(told == StaffMessage(.words(.sheetCopied, ["file": file])))
      #expect(FileManager.default.fileExists(atPath: "\(stick)/\(file)"))
    }
  }

  @Test func aStickThatIsPulledIsToldAndNothingHalfIsLeft() throws {
    try inFolder { folder in
      let month = try #require(CalendarMonth("2026-11"))
      let message = clerk(folder).carryOut(.copyReport(month, to: folder + "/gone"))
      #expect(message == StaffMessage(.words(.noteStick), isWarning: true))
    }
  }

  @Test func paperGoesToThePrinterOfTheSettingsAndItsRefusalIsASentence() throws {
    try inFolder(settings: "printer = Kantor\n") { folder in
      let lp = folder + "/bin/lp"
      try FileManager.default.createDirectory(
        atPath: folder + "/bin", withIntermediateDirectories: true)
      func install(_ script: String) throws {
        try "#!/bin/sh\n\(script)\n".write(toFile: lp, atomically: true, encoding: .utf8)
        chmod(lp, 0o755)
      }
      func printed() throws -> Oracle.Outcome {
        try Program.run(
          ["sheet", "--print", "--state", folder, "--content", Program.root.path],
          environment: ["PATH": folder + "/bin:/usr/bin:/bin"])
      }
      try install("echo \"$@\" > '\(folder)/asked'; head -c 5 \"$6\" > '\(folder)/printed'")
      #expect(try printed().status == 0)
      let asked = try String(contentsOfFile: folder + "/asked", encoding: .utf8)
      #expect(asked.hasPrefix("-d Kantor -t session.oxytocin-massage -- "))
      #expect(try String(contentsOfFile: folder + "/printed", encoding: .utf8) == "%PDF-")
      try install("echo 'lp: The printer or class does not exist.' >&2; exit 1")
      let refused = try printed()
      #expect(refused.status == 1)
      #expect(refused.errors.contains("lp: The printer or class does not exist."))
    }
    try inFolder { folder in
      let outcome = try run("report", "--month", "2026-11", "--print", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("the setting printer must name a print queue"))
    }
  }

  @Test func aProgramThatHangsIsEnded() throws {
    let refusal = #expect(throws: Refusal.self) {
      try Tool.run("/bin/sleep", ["600"], timeout: 0.3)
    }
    #expect(refusal?.description == "sleep did not answer within 0 seconds")
  }
}
