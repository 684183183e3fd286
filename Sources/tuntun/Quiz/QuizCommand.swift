import App
import ArgumentParser
import Content
import Foundation
import Plugins
import QuizFiles

/// `tuntun quiz`: what quiz writers work with.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Import, export and check quizzes.",
    subcommands: [QuizImportCommand.self, QuizExportCommand.self, Check.self])

  /// `tuntun quiz check`.
  struct Check: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that the rules have to say about a quiz and its session.")

    @OptionGroup var folderOptions: FolderOptions

    @Argument(help: "The quiz's folder.", completion: .directory)
    var folder: String

    func run() throws {
      let registry = Registry.scan(
        contentRoot: folders.contentFolder, stateFolder: folders.stateFolder)
      let findings = QuizDocument.check(path: folder, registry: registry)
      findings.forEach { Console.line($0.description) }
      if findings.hasErrors { throw ExitCode(1) }
    }
  }

  /// The quiz in the folder at `path`, or exit 1 with what is wrong with it.
  static func open(_ path: String) throws -> QuizDocument {
    let (document, findings) = QuizDocument.open(path: path)
    guard let document else {
      findings.forEach { Console.note($0.description) }
      throw ExitCode(1)
    }
    return document
  }
}

/// The two text formats of quiz writers, as arguments.
enum QuizFormat: String, CaseIterable, ExpressibleByArgument {
  case gift
  case aiken

  var exchange: ExchangeFormat { self == .gift ? .gift : .aiken }
}
