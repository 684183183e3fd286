import Content
import Foundation
import Kiosk

/// A print queue of CUPS, filled by its own command `lp`.
public struct PrintQueue {
  /// Seconds that `lp` may take; a print server that hangs must not keep a thread for ever.
  static let timeout = 30.0

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

  /// Prints the bytes of a PDF file, which lie in a file only as long as that takes.
  public static func print(_ pdf: [UInt8], title: String, _ settings: Settings) throws {
    guard let queue = PrintQueue(settings) else {
      throw Refusal(
        settings.printer.isEmpty
          ? "the setting printer must name a print queue, as lpstat -e lists them, but it is empty"
          : "the command lp is missing; install cups-client")
    }
    let path = NSTemporaryDirectory() + "/tuntun-\(UUID().uuidString).pdf"
    defer { unlink(path) }
    try Output.write(pdf, to: path)
    try queue.print(path, title: title)
  }

  /// Puts the PDF file at `path` into the queue.
  ///
  /// - Throws: ``Refusal`` with what `lp` says.
  func print(_ path: String, title: String) throws {
    guard let lp = Tool.path("lp") else {
      throw Refusal("the command lp is missing; install cups-client")
    }
    let outcome = try Tool.run(
      lp, ["-d", name, "-t", title, "--", path], timeout: PrintQueue.timeout)
    guard outcome.status == 0 else {
      let words = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
      throw Refusal(words.isEmpty ? "lp ended with \(outcome.status)" : words)
    }
  }
}
