import App
import ArgumentParser
import Content
import Foundation
import Plugins
import QuizFiles
import Storage

/// `tuntun quiz import`: questions in GIFT or Aiken become a quiz plugin.
struct QuizImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a quiz of questions in GIFT or Aiken.",
    discussion: """
      What does not fit the kiosk is refused with its line, and nothing is written; with --partial \
      the rest is. With --from, an existing quiz is revised: pictures, safety, sources and places \
      on diagrams stay.
      """)

  @Argument(help: "The text file.", completion: .file(extensions: ["gift", "txt"]))
  var file: String

  @Option(help: "Folder to write, named by the quiz's id: quiz.my-questions.")
  var out: String

  @Flag(help: "Leave out questions that do not fit.")
  var partial = false

  @Option(help: "gift or aiken; otherwise by the file.")
  var format: QuizFormat?

  @Option(help: "Name of the quiz.")
  var title: String?

  @Option(help: "SPDX name of the licence of the questions.")
  var license = "LicenseRef-unknown"

  @Option(help: "Folder of a quiz to revise; may be the one to write.", completion: .directory)
  var from: String?

  func validate() throws {
    if let title, !(1...60).contains(title.count) {
      throw ValidationError("--title needs 1 to 60 characters, found \(title.count)")
    }
  }

  func run() throws {
    let bytes = try Output.read(file)
    let old = try from.map(QuizCommand.open)
    let writer = try folderWriter()
    let format = format?.exchange ?? ExchangeFormat(file: file, bytes: bytes)
    let taken = QuizImport(format.read(bytes), quiz: writer.id)
    try report(taken)
    let revision = old.map { QuizRevision.of($0.content, edited: taken, format: format) }
    let quiz = revision.map { retitled($0, id: writer.id) } ?? new(taken, id: writer.id)
    let manifest = manifest(of: quiz, old: old?.manifest)
    do throws(FileFault) {
      try writer.write(quiz, manifest: manifest, picturesFrom: old?.folder)
    } catch {
      throw Refusal(error.description)
    }
    let count = quiz.items.count
    Console.line("\(writer.path): \(count) \(count == 1 ? "question" : "questions")")
  }

  private func folderWriter() throws -> QuizFolderWriter {
    do throws(FileFault) {
      return try QuizFolderWriter(path: out, replacing: from)
    } catch {
      throw Refusal(error.description)
    }
  }

  /// Says what was refused and left out, and stops where that is not wanted.
  private func report(_ taken: QuizImport) throws {
    let remarks =
      taken.refused.map { (partial ? "warning" : "error", $0) }
      + taken.simplified.map { ("warning", $0) }
    for (severity, fault) in remarks.sorted(by: { $0.1.line < $1.1.line }) {
      Console.note("\(severity): \(file):\(fault.line): \(fault.sentence)")
    }
    guard taken.items.isEmpty || !taken.refused.isEmpty && !partial else { return }
    throw Refusal(
      taken.items.isEmpty
        ? "\(file): no question could be taken; nothing was written"
        : "\(file): \(taken.refused.count) questions do not fit; nothing was written "
          + "(--partial writes the other \(taken.items.count))")
  }

  private func new(_ taken: QuizImport, id: String) -> QuizContent {
    let name = (file as NSString).lastPathComponent
    let words = title ?? String((name as NSString).deletingPathExtension.prefix(60))
    return QuizContent(
      id: id, version: "1.0.0", title: ContentText(key: "\(id)/title", source: words),
      summary: ContentText(key: "\(id)/summary", source: "\(taken.items.count) pertanyaan."),
      domains: taken.domains, items: taken.items)
  }

  private func retitled(_ revision: QuizContent, id: String) -> QuizContent {
    var quiz = revision
    quiz.id = id
    if let title { quiz.title.source = title }
    return quiz
  }

  private func manifest(of quiz: QuizContent, old: Manifest?) -> Manifest {
    guard var manifest = old else {
      return Manifest(quiz: quiz, license: license)
    }
    manifest.id = quiz.id
    manifest.raiseMinor()
    return manifest
  }
}
