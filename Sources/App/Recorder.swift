import Content
import Foundation
import Kiosk

/// Writes what people do into an event script while they do it.
final class Recorder {
  private let file: FileHandle

  /// Starts the script at `path`, over an older one.
  init(path: String) throws {
    try Output.write([], to: path)
    guard let file = FileHandle(forWritingAtPath: path) else {
      throw Refusal("\(path): the file could not be written")
    }
    self.file = file
  }

  /// Adds one event; time passing is in the numbers of the others.
  func add(_ tick: Ticks, _ event: KioskEvent) {
    guard let text = shown(event).scriptText else { return }
    file.write(Data("\(tick.count) \(text)\n".utf8))
  }

  /// Ends the script at `tick`, so that a replay waits as long as the visit lasted.
  func finish(at tick: Ticks) { file.write(Data("\(tick.count) end\n".utf8)) }

  /// A digit of the PIN is written as a touch of nothing.
  private func shown(_ event: KioskEvent) -> KioskEvent {
    guard case .pressed(.staff(let control)?) = event, control.isSecret else { return event }
    return .pressed(nil)
  }
}
