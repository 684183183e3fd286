import ArgumentParser
import Foundation
import Packages

extension PluginCommand {
  /// `tuntun plugin copy`.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy installed packages, exactly as they came, onto a stick.",
      discussion: "With --kiosk the whole set-up goes into one file: packages, settings, what is "
        + "switched off. When the command ends, the stick may be pulled out.")

    @OptionGroup var folders: Folders
    @Flag(help: "The whole set-up as one kiosk package.") var kiosk = false
    @Argument(help: "Folder on the stick.", completion: .directory) var folder: String
    @Argument(help: "Ids; all installed packages without.") var ids: [String] = []

    func run() throws {
      let store = folders.store
      if kiosk {
        try refusing { () throws(PackageRefusal) in
          try KioskPackage.write(store, name: "tuntun", to: folder)
        }
        Report.line("\(folder)/tuntun\(KioskPackage.ending)")
        return
      }
      let names = try refusing { () throws(PackageRefusal) in
        try store.copy(ids.isEmpty ? nil : ids, to: folder)
      }
      names.forEach { Report.line("\(folder)/\($0)") }
    }
  }

  /// `tuntun plugin stick`.
  struct Stick: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is on a stick, and what it would be to this kiosk.")

    @OptionGroup var folders: Folders
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "The stick's folder; every mounted stick without.", completion: .directory)
    var folder: String?

    func run() throws {
      let sticks = folder.map { [Packages.Stick(path: $0)] } ?? StickWatch().sticks
      let offers = sticks.flatMap { $0.offers(for: folders.store) }
      if json { try Report.json(offers) } else { offers.forEach { Report.line($0.line) } }
    }
  }
}
