import App
import ArgumentParser
import Content
import Foundation
import Kiosk
import Reports
import Results

/// `tuntun report`: the figures of a month.
struct ReportCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "What a month's teaching achieved, as counts.",
    discussion: """
      html and pdf are one A4 page to print, in the clinic's language. dhis2 and dhis2-csv are for a \
      DHIS2 whose names of the figures stand in dhis2.map beside settings.conf; dhis2-map writes one \
      to fill in.
      """)

  @OptionGroup var folderOptions: FolderOptions

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @Option(help: "csv, json, html, pdf, dhis2, dhis2-csv or dhis2-map.")
  var format = ReportForm.csv

  @Option(help: "Between cells of CSV, , or ; without it what the settings say.")
  var delimiter: String?

  @Option(
    help: "BCP 47 tag of the page's language; without it the clinic's.",
    transform: LanguageTag.usual)
  var language: String?

  @Option(help: "The file to write; - is standard output.", completion: .file())
  var out = "-"

  @Flag(help: "Write all forms into the folder --out.")
  var all = false

  @Flag(help: "Print the page on the printer of the settings.")
  var print = false

  func validate() throws {
    guard CalendarMonth(month) != nil else {
      throw ValidationError("--month must be YYYY-MM, such as 2026-11, but it is \(month).")
    }
    if let delimiter, delimiter.count != 1 || CSVDelimiter(rawValue: Character(delimiter)) == nil {
      throw ValidationError("--delimiter must be , or ; but it is \(delimiter).")
    }
    if all, out == "-" {
      throw ValidationError("--all needs --out FOLDER, but there is none.")
    }
  }

  func run() throws {
    let library = Library(folders)
    let renderer = ReportRenderer(
      report: try figures(), source: library.paperSource, stateFolder: library.stateFolder,
      machine: Machine.id, language: try tag(library),
      delimiter: delimiter.map { Character($0) } ?? library.settings.delimiter.rawValue)
    if print {
      try PrintQueue.print(try renderer.bytes(.pdf), title: month, library.settings)
    } else if all {
      for form in ReportForm.all(hasMap: ReportRenderer.hasMap(stateFolder: library.stateFolder)) {
        try Output.write(try renderer.bytes(form), to: "\(out)/\(form.file(month))")
      }
    } else {
      try Output.write(try renderer.bytes(format), to: out)
    }
  }

  private func figures() throws -> MonthReport {
    let database = RecordsDatabase(stateFolder: folders.stateFolder)
    do throws(RecordsFault) {
      return try ResultsLedger(database).report(month: month)
    } catch {
      throw Refusal(error.description)
    }
  }

  private func tag(_ library: Library) throws -> String {
    guard let language else { return library.settings.language }
    guard library.content.languages.contains(where: { $0.tag == language }) else {
      let known = library.content.languages.map(\.tag).joined(separator: ", ")
      throw Refusal("there is no language \(language); one of \(known) is needed")
    }
    return language
  }
}
