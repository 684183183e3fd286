import App
import ArgumentParser
import Foundation
import Packages
import Plugins

extension PluginCommand {
  /// `tuntun plugin install`.
  struct Install: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Install packages, or a plugin's folder.",
      discussion:
        "A package that no trusted key has signed needs --accept-unsigned, and the screen "
        + "says \"not verified\" for as long as it is installed. So does a folder. A second pack of a "
        + "language needs --accept-second: it fills what the first lacks.")

    @OptionGroup var folderOptions: FolderOptions
    @Flag(help: "Install it even though nobody vouches for it.") var acceptUnsigned = false
    @Flag(help: "Install it beside another pack of the same language.") var acceptSecond = false
    @Option(help: "Of a kiosk package take over this too: keys, settings, buttons, reporting.")
    var take: [KioskPart] = []
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "Packages, or folders of plugins.", completion: .file())
    var paths: [String]

    func run() throws {
      for path in paths {
        if path.hasSuffix(KioskPackage.ending) {
          try installKiosk(path)
        } else {
          let outcome = try install(path)
          if json { try Console.json(outcome) } else { Console.line(outcome.sentence) }
          if !json { outcome.notes.forEach(Console.note) }
        }
      }
    }

    private func install(_ path: String) throws -> InstallOutcome {
      let store = folders.store
      var isFolder = ObjCBool(false)
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return try refusing(path) { () throws(PackageRefusal) in
        isFolder.boolValue
          ? try store.install(
            folder: path, acceptsUnverified: acceptUnsigned, acceptsSecond: acceptSecond)
          : try store.install(
            file: path, acceptsUnverified: acceptUnsigned, acceptsSecond: acceptSecond)
      }
    }

    /// The packages of another kiosk, and of its set-up what was asked for.
    private func installKiosk(_ path: String) throws {
      let store = folders.store
      let (contents, outcome) = try refusing(path) { () throws(PackageRefusal) in
        let contents = try KioskPackage.look(path)
        let outcome = try KioskPackage.install(
          try KioskPackage.read(path), into: store, parts: Set(take), seal: contents.seal,
          acceptsUnverified: acceptUnsigned)
        return (contents, outcome)
      }
      outcome.installed.forEach { Console.line($0.sentence) }
      outcome.parts.forEach { Console.line("Taken over: \($0.rawValue).") }
      outcome.refused.forEach(Console.note)
      sayWhatIsLeft(contents, store)
      if !outcome.refused.isEmpty { throw ExitCode(1) }
    }

    private func sayWhatIsLeft(_ contents: KioskContents, _ store: PackageStore) {
      for part in contents.parts where !take.contains(part) {
        Console.note("Not taken over: \(part.rawValue); --take \(part.rawValue) does.")
        guard part == .keys else { continue }
        for key in contents.keyOffers(for: store).compactMap(\.file?.key) {
          Console.note("  \(key.key.fingerprint)  \(key.rights.summary)  \(key.name)")
        }
      }
    }
  }

  /// `tuntun plugin remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove an installed plugin.")
    @OptionGroup var change: Change
    func run() throws {
      try change.run { store, id throws(PackageRefusal) in try store.remove(id: id) }
    }
  }

  /// `tuntun plugin enable`.
  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Switch a plugin on again.")
    @OptionGroup var change: Change
    func run() throws {
      try change.run { store, id throws(PackageRefusal) in try store.enable(id: id) }
    }
  }

  /// `tuntun plugin disable`.
  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Switch a plugin off; its files stay.")
    @OptionGroup var change: Change
    func run() throws {
      try change.run { store, id throws(PackageRefusal) in try store.disable(id: id) }
    }
  }

  /// `tuntun plugin rollback`.
  struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Go back to the version before, which was kept.")
    @OptionGroup var change: Change
    func run() throws {
      try change.run { store, id throws(PackageRefusal) in try store.rollBack(id: id) }
    }
  }

  /// What the commands that change one installed plugin have in common.
  struct Change: ParsableArguments, FolderHolder {
    @OptionGroup var folderOptions: FolderOptions
    @Argument(help: "The plugin's id, such as language.jv.")
    var id: String

    func run(_ body: (PackageStore, String) throws(PackageRefusal) -> String) throws {
      Console.line(try refusing { () throws(PackageRefusal) in try body(folders.store, id) })
    }
  }

  /// `tuntun plugin sweep`.
  struct Sweep: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove unfinished work, check what is active, replace what is damaged.")

    @OptionGroup var folderOptions: FolderOptions

    func run() throws {
      folders.store.sweep()
      try refusing { () throws(PackageRefusal) in try folders.store.checkActive() }
        .forEach(Console.line)
    }
  }
}

extension KioskPart: ExpressibleByArgument {}
