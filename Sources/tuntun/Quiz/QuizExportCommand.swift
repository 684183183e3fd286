import App
import ArgumentParser
import Content
import Plugins
import QuizFiles

/// `tuntun quiz export`: a quiz as text that Moodle and a text editor read.
struct QuizExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a quiz's questions as GIFT or Aiken.",
    discussion: """
      An item that the format cannot express is refused with its line, and nothing is written; \
      with --partial the rest is.
      """)

  @Argument(help: "The quiz's folder.", completion: .directory)
  var folder: String

  @Option(help: "gift or aiken.")
  var format = QuizFormat.gift

  @Option(help: "The file to write; - is standard output.", completion: .file())
  var out = "-"

  @Flag(help: "Leave out items that do not fit.")
  var partial = false

  func run() throws {
    let document = try QuizCommand.open(folder)
    let export = QuizExport(document.content)
    let refused = export.refused + (format == .aiken ? aikenFaults(export.questions) : [])
    for remark in refused { note(remark, partial ? .warning : .error, document) }
    guard refused.isEmpty || partial else {
      throw Refusal("\(folder): \(refused.count) items do not fit; nothing was written")
    }
    for remark in export.leftOut where !refused.contains(where: { $0.item == remark.item }) {
      note(remark, .warning, document)
    }
    let text = format.exchange.text(of: export.questions)
    try Output.write(Array(text.utf8), to: out)
  }

  private func aikenFaults(_ questions: [ExchangeQuestion]) -> [QuizExport.Remark] {
    questions.compactMap { question in
      AikenWriter.fault(of: question).map {
        QuizExport.Remark(item: question.name ?? "", sentence: $0)
      }
    }
  }

  private func note(
    _ remark: QuizExport.Remark, _ severity: Finding.Severity, _ document: QuizDocument
  ) {
    Console.note(document.finding(severity, item: remark.item, remark.sentence).description)
  }
}
