import Content
import Foundation
import Kiosk
import Results
import Storage

/// Makes the report of a month in any of its forms.
public struct ReportRenderer {
  private let report: MonthReport
  private let source: PaperSource
  /// Where the map of DHIS2 lies.
  private let stateFolder: String
  /// Sixteen digits that name the kiosk.
  private let machine: String
  /// BCP 47 tag.
  private let language: String
  private let delimiter: Character

  /// Renders `report` with the texts of `source` in `language`, a comma or another `delimiter` in CSV.
  public init(
    report: MonthReport, source: PaperSource, stateFolder: String, machine: String,
    language: String, delimiter: Character
  ) {
    self.report = report
    self.source = source
    self.stateFolder = stateFolder
    self.machine = machine
    self.language = language
    self.delimiter = delimiter
  }

  /// The bytes of the file.
  public func bytes(_ form: ReportForm) throws -> [UInt8] {
    switch form {
    case .csv: Array(report.csv(delimiter: delimiter).utf8)
    case .json: Array((try JSONOutput.text(report) + "\n").utf8)
    case .html: Array(ReportPage(report, words: pageWords).html.utf8)
    case .pdf: try pdf()
    case .dhis2: Array((try JSONOutput.text(DataValueSet(report, map: try map())) + "\n").utf8)
    case .dhis2CSV: Array(DataValueSet(report, map: try map()).csv.utf8)
    case .dhis2Map: Array(DHIS2Map.template(names: names).utf8)
    }
  }

  private func pdf() throws -> [UInt8] {
    let page = ActivityReport(report, source: source, language: language, machine: machine)
    guard let bytes = page.pdf() else {
      throw Refusal("the report does not fit one page, or librsvg is missing")
    }
    return bytes
  }

  private var pageWords: ReportPage.Words {
    let words = PaperWords(source, language: language)
    return ReportPage.Words(
      clinic: words.settings.clinicName, place: words.settings.clinicPlace, language: language,
      isRightToLeft: words.choice?.isRightToLeft ?? false, text: { words.say($0, $1) },
      step: words.step, question: words.question, quiz: words.quiz,
      languageName: words.languageName)
  }

  // MARK: DHIS2

  /// Whether the clinic has told how its DHIS2 names things.
  public static func hasMap(stateFolder: String) -> Bool {
    access(stateFolder + "/" + DHIS2Map.file, F_OK) == 0
  }

  private var names: [String] {
    let content = source.content
    return MonthReport.possibleNames(
      sessions: content.sessions.map { ($0.id, $0.steps.map(\.id)) },
      quizzes: content.quizzes.map { ($0.id, $0.items.map(\.id)) },
      languages: content.languages.map(\.tag))
  }

  private func map() throws -> DHIS2Map {
    let path = stateFolder + "/" + DHIS2Map.file
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
