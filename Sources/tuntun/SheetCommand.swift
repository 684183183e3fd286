import ArgumentParser
import Kiosk
import Session

/// `tuntun sheet`: a session on one page to take home.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "A session as one A4 page to print and take home.")

  @OptionGroup var folders: Folders

  @Option(help: "The session's id; without it the first.")
  var session: String?

  @Option(help: "BCP 47 tag of the sheet's language; without it the clinic's.")
  var language: String?

  @Option(help: "The PDF file to write; - is standard output.", completion: .file())
  var out = "sheet.pdf"

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
    guard let file = TakeHomeSheet(content, language: tag, library: library).pdf() else {
      throw Refusal("\(content.id): the sheet does not fit one page, or librsvg is missing")
    }
    try Output.write(file, to: out)
  }
}
