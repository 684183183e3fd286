import ArgumentParser
import Foundation
import Plugins

/// `tuntun plugin`: what is installed, and whether a plugin is fit.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "List and check plugins.",
    subcommands: [List.self, Check.self])

  /// `tuntun plugin list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every plugin that was found, and why one is not used.")

    @OptionGroup var folders: Folders
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let registry = Registry.scan(
        contentRoot: folders.contentFolder, stateFolder: folders.stateFolder)
      if json {
        try Report.json(registry.rows)
      } else {
        registry.rows.forEach { Report.line($0.line) }
        registry.problems.forEach(Report.note)
      }
      if registry.rows.contains(where: { !$0.isEnabled }) || !registry.problems.isEmpty {
        throw ExitCode(1)
      }
    }
  }

  /// `tuntun plugin check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that the rules have to say about a plugin's folder.")

    @Argument(help: "The plugin's folder.", completion: .directory)
    var folder: String

    func run() throws {
      let findings = PluginCheck.check(path: folder)
      findings.forEach { Report.line($0.description) }
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }
}
