import ArgumentParser
import Foundation
import Kiosk
import Quiz
import Records
import Session

/// The forms of a month's report.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
  case csv, json, html, pdf, dhis2
  case dhis2CSV = "dhis2-csv"
  /// A map to fill in, with every figure's name.
  case dhis2Map = "dhis2-map"

  /// The forms that one writes on a stick; those for DHIS2 only where there is a map.
  static func all(hasMap: Bool) -> [ReportForm] {
    [.csv, .json, .html, .pdf] + (hasMap ? [.dhis2, .dhis2CSV] : [])
  }

  /// The file's name, of a month.
  func file(_ month: String) -> String {
    switch self {
    case .csv, .json, .html, .pdf: "\(month).\(rawValue)"
    case .dhis2: "\(month)-dhis2.json"
    case .dhis2CSV: "\(month)-dhis2.csv"
    case .dhis2Map: DHIS2Map.file
    }
  }
}

/// Makes the report of a month in any of its forms.
struct ReportPress {
  let report: MonthReport
  let library: Library
  /// BCP 47 tag.
  let language: String
  let delimiter: Character

  /// The bytes of the file.
  func bytes(_ form: ReportForm) throws -> [UInt8] {
    switch form {
    case .csv: Array(report.csv(delimiter: delimiter).utf8)
    case .json: Array((try Report.text(report) + "\n").utf8)
    case .html: Array(ReportPage(report, words: pageWords).html.utf8)
    case .pdf: try pdf()
    case .dhis2: Array((try Report.text(DataValueSet(report, map: try map())) + "\n").utf8)
    case .dhis2CSV: Array(DataValueSet(report, map: try map()).csv.utf8)
    case .dhis2Map: Array(DHIS2Map.template(names: names).utf8)
    }
  }

  private func pdf() throws -> [UInt8] {
    let page = ActivityReport(report, library: library, language: language)
    guard let bytes = page.pdf() else {
      throw Refusal("the report does not fit one page, or librsvg is missing")
    }
    return bytes
  }

  private var pageWords: ReportPage.Words {
    let words = PaperWords(library, language: language)
    return ReportPage.Words(
      clinic: words.settings.clinicName, place: words.settings.clinicPlace, language: language,
      isRightToLeft: words.choice?.isRightToLeft ?? false, text: { words.say($0, $1) },
      step: words.step, question: words.question, quiz: words.quiz,
      languageName: words.languageName)
  }

  // MARK: DHIS2

  /// Whether the clinic has told how its DHIS2 names things.
  static func hasMap(_ library: Library) -> Bool { access(mapPath(library), F_OK) == 0 }

  private static func mapPath(_ library: Library) -> String {
    library.stateFolder + "/" + DHIS2Map.file
  }

  private var names: [String] {
    let content = library.content
    return MonthReport.possibleNames(
      sessions: content.sessions.map { ($0.id, $0.steps.map(\.id)) },
      quizzes: content.quizzes.map { ($0.id, $0.items.map(\.id)) },
      languages: content.languages.map(\.tag))
  }

  private func map() throws -> DHIS2Map {
    let path = Self.mapPath(library)
    guard let text = DurableFile(path: path).read() else {
      throw Refusal(
        "\(path) must say how DHIS2 names the figures, but there is no such file of UTF-8 text; "
          + "tuntun report --format dhis2-map makes one to fill in")
    }
    do throws(DHIS2Map.Refusal) {
      // What is gone from the content may still be among the figures of an old month.
      return try DHIS2Map(parsing: text, known: Set(names).union(report.namedFigures.keys))
    } catch {
      throw Refusal(
        error.findings.map { finding in
          let place = finding.line > 0 ? "\(path):\(finding.line)" : path
          return "\(place): \(finding.sentence)"
        }.joined(separator: "\n"))
    }
  }
}
