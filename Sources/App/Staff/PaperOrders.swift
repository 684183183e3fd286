import Content
import Foundation
import Kiosk
import Packages
import Plugins
import Storage

/// Carries out the staff's orders about reports and sheets, and the families' about paper.
///
/// Each is made by the program itself in a process of its own, as the command line makes it: the
/// kiosk's window never waits for figures, fonts or a printer, and no fault of theirs ends it. What
/// goes on a stick is made first and then put there whole.
struct PaperOrders {
  /// Seconds that a paper may take to be made.
  static let timeout = 60.0

  let contentFolder: String
  let stateFolder: String
  /// The program that makes the papers.
  var program = Folders.executable

  /// Does what `order` says; `nil` where that is not about papers.
  func carryOut(_ order: StaffOrder) -> StaffMessage? {
    do {
      switch order {
      case .copyReport(let month, let stick): return try copyReport(month, to: stick)
      case .copySheet(let sheet, let stick): return try copySheet(sheet, to: stick)
      case .printReport(let month):
        try run(["report", "--month", "\(month)", "--print"])
        return StaffMessage(.words(.paperSent))
      case .printSheet(let sheet):
        try print(sheet)
        return StaffMessage(.words(.paperSent))
      default: return nil
      }
    } catch let refusal as PackageRefusal {
      Console.note(refusal.sentence)
      return StaffMessage(StaffSentence(refusal, toStick: true), isWarning: true)
    } catch {
      Console.note("\(error)")
      let text: StaffText = order.writesOnStick ? .paperNotMade : .paperRefused
      return StaffMessage(.words(text, ["reason": "\(error)"]), isWarning: true)
    }
  }

  /// Prints the sheet that a family asked for; gives whether it lies in the printer's queue.
  func printForFamily(_ sheet: SheetRequest) -> Bool {
    do {
      try print(sheet)
      return true
    } catch {
      Console.note("\(error)")
      return false
    }
  }

  private func print(_ sheet: SheetRequest) throws {
    try run(
      ["sheet", "--session", sheet.session, "--language", sheet.language, "--print"])
  }

  // MARK: Stick

  private func copyReport(_ month: CalendarMonth, to stick: String) throws -> StaffMessage {
    let name = PaperName.folder(
      clinic: SettingsFile.read(stateFolder: stateFolder).settings.clinicName, month: month,
      machine: Machine.id)
    let files = try made { folder in
      try run(["report", "--month", "\(month)", "--all", "--out", folder])
    }
    try StickFolder.write(files, as: name, on: stick)
    return StaffMessage(.words(.reportCopied, ["folder": name]))
  }

  private func copySheet(_ sheet: SheetRequest, to stick: String) throws -> StaffMessage {
    let name = PaperName.plain("\(sheet.session)-\(sheet.language)") + ".pdf"
    let files = try made { folder in
      try run([
        "sheet", "--session", sheet.session, "--language", sheet.language, "--out",
        "\(folder)/\(name)",
      ])
    }
    guard let file = files.first else { throw Refusal("\(name) was not made") }
    try StickFolder.write(file, on: stick)
    return StaffMessage(.words(.sheetCopied, ["file": name]))
  }

  /// The files that `make` writes into an empty folder.
  private func made(_ make: (String) throws -> Void) throws -> [StickFolder.File] {
    let folder = NSTemporaryDirectory() + "/tuntun-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try make(folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw Refusal("\(name) cannot be read again")
      }
      return StickFolder.File(name: name, bytes: Array(data))
    }
  }

  /// Runs the program on the kiosk's own folders.
  private func run(_ arguments: [String]) throws {
    let folders = ["--content", contentFolder, "--state", stateFolder]
    let outcome = try Tool.run(program, arguments + folders, timeout: Self.timeout)
    guard outcome.status == 0 else {
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      let words = lines.last { $0.hasPrefix("Error: ") }.map { String($0.dropFirst(7)) }
      throw Refusal(words ?? lines.last ?? "the program ended with \(outcome.status)")
    }
  }
}

/// Names of files and folders that every stick can hold.
enum PaperName {
  /// The folder of a month's report: clinic, month, machine.
  static func folder(clinic: String, month: CalendarMonth, machine: String) -> String {
    let clinic = plain(clinic)
    return "\(clinic.isEmpty ? "tuntun" : clinic)-\(month)-\(machine.prefix(8))"
  }

  /// Letters and digits of `text`, everything else as single hyphens; at most 40 bytes.
  static func plain(_ text: String) -> String {
    var plain = ""
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let longer = plain.isEmpty ? String(word) : "\(plain)-\(word)"
      guard longer.utf8.count <= 40 else { break }
      plain = longer
    }
    return plain
  }
}
