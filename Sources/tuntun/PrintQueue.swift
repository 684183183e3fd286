import Foundation
import Kiosk

/// A print queue of CUPS, filled by its own command `lp`.
struct PrintQueue {
  /// Seconds that `lp` may take; a print server that hangs must not keep a thread for ever.
  static let patience = 30.0

  let name: String

  /// The queue that the settings name; `nil` where they name none or there is no `lp`.
  init?(_ settings: Settings) {
    guard PrintQueue.isSetUp(settings) else { return nil }
    name = settings.printer
  }

  /// Whether paper can be offered at all.
  static func isSetUp(_ settings: Settings) -> Bool {
    !settings.printer.isEmpty && Tool.path("lp") != nil
  }

  /// Puts the PDF file at `path` into the queue.
  ///
  /// - Throws: ``Refusal`` with what `lp` says.
  func print(_ path: String, title: String) throws {
    guard let lp = Tool.path("lp") else {
      throw Refusal("the command lp is missing; install cups-client")
    }
    let outcome = try Tool.run(
      lp, ["-d", name, "-t", title, "--", path], patience: PrintQueue.patience)
    guard outcome.status == 0 else {
      let words = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
      throw Refusal(words.isEmpty ? "lp ended with \(outcome.status)" : words)
    }
  }
}
