import ArgumentParser
import Foundation
import Kiosk
import Language
import Plugins
import Quiz
import Records
import Session

/// `tuntun report`: the figures of a month.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "What a month's teaching achieved, as counts.",
    discussion: "html is one A4 page to print, in the clinic's language.")

  @OptionGroup var folders: Folders

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @Option(help: "csv, json or html.")
  var format = Format.csv

  @Option(help: "Between cells of CSV: , or ; for spreadsheets that write decimals with a comma.")
  var delimiter = ","

  @Option(help: "BCP 47 tag of the page's language; without it the clinic's.")
  var language: String?

  @Option(help: "The file to write; - is standard output.", completion: .file())
  var out = "-"

  /// The forms of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json, html
  }

  func validate() throws {
    guard month.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil else {
      throw ValidationError("--month must be YYYY-MM, such as 2026-11, but it is \(month).")
    }
    guard [",", ";"].contains(delimiter) else {
      throw ValidationError("--delimiter must be , or ; but it is \(delimiter).")
    }
  }

  func run() throws {
    let database = RecordsDatabase(stateFolder: folders.stateFolder)
    let report: MonthReport
    do throws(RecordsFault) {
      report = try ResultsLedger(database).report(month: month)
    } catch {
      throw Refusal(error.description)
    }
    let text =
      switch format {
      case .csv: report.csv(delimiter: Character(delimiter))
      case .json: try Report.text(report) + "\n"
      case .html: ReportPage(report, words: words()).html
      }
    try Output.write(Array(text.utf8), to: out)
  }

  private func words() -> ReportPage.Words {
    let library = Library(folders)
    let tag = language ?? library.settings.language
    let translator = library.registry.translator(for: tag)
    let content = library.content
    func text(_ text: ContentText) -> String { translator.text(text.key, source: text.source) }
    return ReportPage.Words(
      clinic: library.settings.clinicName, place: library.settings.clinicPlace, language: tag,
      isRightToLeft: content.languages.first { $0.tag == tag }?.isRightToLeft ?? false,
      text: { translator.text($0.key, source: $0.source, $1) },
      step: { session, step in
        let steps = content.sessions.first { $0.id == session }?.steps ?? []
        return steps.first { $0.id == step }.map { text($0.title) } ?? step
      },
      question: { quiz, item in
        let items = content.quizzes.first { $0.id == quiz }?.items ?? []
        return items.first { $0.id == item }.map { text(ContentText($0.question)) } ?? item
      },
      quiz: { id in
        content.quizzes.first { $0.id == id }.map { text(ContentText($0.title)) } ?? id
      },
      languageName: { tag in content.languages.first { $0.tag == tag }?.nativeName ?? tag })
  }
}
