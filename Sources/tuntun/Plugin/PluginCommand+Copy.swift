import App
import ArgumentParser
import Content
import Foundation
import Packages

extension PluginCommand {
  /// `tuntun plugin copy`.
  struct Copy: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy installed packages, exactly as they came, onto a stick.",
      discussion:
        "With --kiosk the whole set-up goes into one file: packages, what is switched off, "
        + "settings, trusted keys, buttons, the map of DHIS2. When the command ends, the stick may be pulled out."
    )

    @OptionGroup var folderOptions: FolderOptions
    @Flag(help: "The whole set-up as one kiosk package.") var kiosk = false
    @Argument(help: "Folder on the stick.", completion: .directory) var folder: String
    @Argument(help: "Ids; all installed packages without.") var ids: [String] = []

    func run() throws {
      let store = folders.store
      if kiosk {
        try refusing { () throws(PackageRefusal) in
          try KioskPackage.write(store, name: "tuntun", to: folder)
        }
        Console.line("\(folder)/tuntun\(KioskPackage.ending)")
        return
      }
      let names = try refusing { () throws(PackageRefusal) in
        try store.copy(ids.isEmpty ? nil : ids, to: folder)
      }
      names.forEach { Console.line("\(folder)/\($0)") }
    }
  }

  /// `tuntun plugin stick`.
  struct Stick: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is on a stick, and what it would be to this kiosk.")

    @OptionGroup var folderOptions: FolderOptions
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "The stick's folder; every mounted stick without.", completion: .directory)
    var folder: String?

    func run() throws {
      let sticks = folder.map { [Packages.Stick(path: $0)] } ?? StickWatch().sticks
      let store = folders.store
      let offers = sticks.flatMap { $0.offers(for: store) }
      if json { return try Console.json(offers) }
      offers.forEach { Console.line($0.line) }
      for key in sticks.flatMap({ store.keyOffers(on: $0) }) { Console.line(Self.line(key)) }
    }

    private static func line(_ offer: KeyOffer) -> String {
      let file = OneLine.text((offer.path as NSString).lastPathComponent)
      if case .refused(let sentence) = offer.state { return "refused  \(file)  \(sentence)" }
      let key = offer.file.map { "  \($0.key.key.fingerprint)  \($0.key.name)" } ?? ""
      return "key \(offer.state)  \(file)\(key)"
    }
  }
}
