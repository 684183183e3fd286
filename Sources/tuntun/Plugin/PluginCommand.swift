import App
import ArgumentParser
import Content
import Foundation
import Packages
import Painting
import Plugins

/// `tuntun plugin`: what is installed, and everything that changes it.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Make, check, install and list plugins.",
    subcommands: [
      List.self, Check.self, New.self, Pack.self, Sign.self, Keygen.self, Keys.self, Install.self,
      Remove.self, Enable.self, Disable.self, Rollback.self, Copy.self, Stick.self,
      Sweep.self,
    ])

  /// `tuntun plugin list`.
  struct List: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every plugin that was found, and why one is not used.")

    @OptionGroup var folderOptions: FolderOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let registry = folders.store.registry()
      if json {
        try Console.json(registry.rows)
      } else {
        registry.rows.forEach { Console.line($0.line) }
        registry.problems.forEach(Console.note)
      }
      let isBroken = registry.rows.contains { !$0.isEnabled && !$0.isSwitchedOff }
      if isBroken || !registry.problems.isEmpty { throw ExitCode(1) }
    }
  }

  /// `tuntun plugin check`.
  struct Check: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that the rules have to say about a plugin's folder or a package.")

    @OptionGroup var folderOptions: FolderOptions
    @Argument(help: "The plugin's folder, or a package.", completion: .directory)
    var path: String

    func run() throws {
      guard path.hasSuffix(PackageFile.ending) else {
        let findings = PluginCheck.check(
          path: path, template: folders.store.registry().template,
          contentRoot: folders.contentFolder, decodesPNG: { PNG.decode($0) != nil })
        findings.forEach { Console.line($0.description) }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        return
      }
      let offer = PackageOffer(path: path, store: folders.store)
      Console.line(offer.line)
      if !offer.state.isInstallable, offer.state != .same { throw ExitCode(1) }
    }
  }
}

/// Says refusals of packages as this program says everything that was refused.
func refusing<Value>(
  _ what: String = "", _ body: () throws(PackageRefusal) -> Value
) throws -> Value {
  do throws(PackageRefusal) {
    return try body()
  } catch {
    throw Refusal(what.isEmpty ? error.sentence : "\(OneLine.text(what)): \(error.sentence)")
  }
}
