import App
import ArgumentParser
import Content
import Packages
import Plugins

/// `tuntun language`: what translators work with.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Make translations.", subcommands: [Template.self])

  /// `tuntun language template`.
  struct Template: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "A PO file with every text to translate, for Poedit, Weblate or a text editor.",
      discussion: """
        --from keeps translations, comments, flags and header lines; what no text asks for any more \
        stands at the end behind #~. Where something in it cannot be read, nothing is written.
        """)

    @OptionGroup var folderOptions: FolderOptions

    @Option(help: "The PO file to write; - is standard output.", completion: .file())
    var out = "-"

    @Option(help: "BCP 47 tag of the language it is for.")
    var language: String?

    @Option(
      help: "A PO file of which nothing is lost; it may be the one to write.", completion: .file())
    var from: String?

    func run() throws {
      let template = folders.store.registry().template
      let existing = try existing()
      let text = template.text(tag: try tag(), name: "tuntun", existing: existing)
      try Output.write(Array(text.utf8), to: out)
      guard let from, let existing else { return }
      let count = template.obsoleteCount(in: existing)
      if count > 0 {
        Console.note(
          "\(from): no text asks for \(count) of its entries any more; they stand at the end behind #~."
        )
      }
    }

    private func tag() throws -> LanguageTag? {
      guard let language else { return nil }
      guard let tag = LanguageTag(language) else {
        throw Refusal("\(language) is not a BCP 47 language tag")
      }
      return tag
    }

    /// The file whose translations are kept; what cannot be read in it would be lost, so then
    /// nothing is written.
    private func existing() throws -> POFile? {
      guard let from else { return nil }
      let bytes = try Output.read(from)
      let file: POFile
      do throws(POError) {
        file = try POFile(parsing: bytes)
      } catch {
        throw Refusal("\(from):\(error.line): \(error.description) Nothing was written.")
      }
      for finding in file.findings {
        Console.note("error: \(from):\(finding.line): \(finding.sentence)")
      }
      guard file.findings.isEmpty else {
        throw Refusal("\(from): what cannot be read would be lost, so nothing was written")
      }
      return file
    }
  }
}
