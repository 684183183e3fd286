import ArgumentParser
import Language
import Packages
import Plugins

/// `tuntun language`: what translators work with.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Make translations.", subcommands: [Template.self])

  /// `tuntun language template`.
  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A PO file with every text to translate, for Poedit, Weblate or a text editor.")

    @OptionGroup var folders: Folders

    @Option(help: "The PO file to write; - is standard output.", completion: .file())
    var out = "-"

    @Option(help: "BCP 47 tag of the language it is for.")
    var language: String?

    @Option(help: "A PO file whose translations are kept.", completion: .file())
    var from: String?

    func run() throws {
      let text = folders.store.registry().template.text(
        tag: try tag(), name: "tuntun", existing: try existing())
      try Output.write(Array(text.utf8), to: out)
    }

    private func tag() throws -> LanguageTag? {
      guard let language else { return nil }
      guard let tag = LanguageTag(language) else {
        throw Refusal("\(language) is not a BCP 47 language tag")
      }
      return tag
    }

    private func existing() throws -> POFile? {
      guard let from else { return nil }
      let bytes = try Output.read(from)
      do throws(POError) {
        return try POFile(parsing: bytes)
      } catch {
        throw Refusal("error: \(from):\(error.line): \(error.description)")
      }
    }
  }
}
