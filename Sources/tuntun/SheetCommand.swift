import App
import ArgumentParser
import Content
import Drawing
import Foundation
import Kiosk
import Painting
import Reports

/// `tuntun sheet`: a session on one page to take home.
struct SheetCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "A session as one page to print and take home.",
    discussion: "--qr writes the code alone: the steps as text, for telephones without a network.")

  @OptionGroup var folderOptions: FolderOptions

  @Option(help: "The session's id; without it the first.")
  var session: String?

  @Option(
    help: "BCP 47 tag of the sheet's language; without it the clinic's.",
    transform: LanguageTag.usual)
  var language: String?

  @Option(help: "The PDF file to write; - is standard output.", completion: .file())
  var out = "sheet.pdf"

  @Option(help: "a4 or a5; without it what the settings say.")
  var paper: PaperSize?

  @Option(help: "black or colour.")
  var ink = ColorMode.black

  @Option(help: "Write the code into this PNG file instead of the sheet.", completion: .file())
  var qr: String?

  @Flag(help: "Print it on the printer of the settings instead of writing a file.")
  var print = false

  func run() throws {
    let library = Library(folders)
    let sessions = library.content.sessions
    guard let content = session.map({ id in sessions.first { $0.id == id } }) ?? sessions.first
    else {
      throw Refusal("there is no session \(session ?? ""); tuntun plugin list tells what there is")
    }
    let tag = language ?? library.settings.language
    guard library.content.languages.contains(where: { $0.tag == tag }) else {
      let known = library.content.languages.map(\.tag).joined(separator: ", ")
      throw Refusal("there is no language \(tag); one of \(known) is needed")
    }
    if let qr {
      return try writeCode(content, PaperWords(library.paperSource, language: tag), to: qr)
    }
    let size = paper ?? library.settings.paper
    let sheet = TakeHomeSheet(
      content, language: tag, source: library.paperSource, paper: size, ink: ink)
    guard let file = sheet.pdf() else {
      throw Refusal(
        "\(content.id): the sheet does not fit one page of \(size.rawValue), or librsvg is missing")
    }
    try print
      ? PrintQueue.print(file, title: content.id, library.settings) : Output.write(file, to: out)
  }

  private func writeCode(_ session: SessionContent, _ words: PaperWords, to path: String) throws {
    let text = words.qrText(session, limit: QRCode.capacity)
    guard let grid = QRCode.cells(text.text) else {
      throw Refusal("\(session.id): the steps cannot be made a code")
    }
    if !text.isWhole {
      Console.note("\(session.id): not everything fitted into the code, and it says so.")
    }
    let side = (grid.side + 2 * QRCode.quietZone) * Self.pixelsPerSquare
    let quiet = Double(QRCode.quietZone * Self.pixelsPerSquare)
    let page = Rect(0, 0, Double(side), Double(side))
    let list = DrawList(
      size: page.size, background: .white,
      items: [
        DrawItem(id: "code", bounds: page.inset(quiet), shape: .cells(grid, color: .black))
      ])
    let painter = Painter(
      fonts: Fonts(), pictures: { _ in nil }, diagrams: { _ in nil }, report: Console.note)
    try Output.write(PNG.encode(painter.picture(of: list)), to: path)
  }

  private static let pixelsPerSquare = 6
}

extension PaperSize: ExpressibleByArgument {}
extension ReportForm: ExpressibleByArgument {}
extension ColorMode: ExpressibleByArgument {}
