import Content
import Foundation
import Kiosk

/// The progress of the practice that is on the screen, kept so that a power cut loses little.
///
/// A few lines of `key value` text, with a check sum as the last: a file that a failing disk has
/// changed is no progress, rather than wrong progress.
public struct ProgressFile: Sendable {
  private let file: DurableFile
  private let clock: @Sendable () -> Int

  /// Older progress belongs to a family that has gone home; in seconds.
  public static let longestAge = 30 * 60

  /// The file `progress` in the state folder; `clock` gives seconds since 1970.
  public init(
    stateFolder: String, clock: @escaping @Sendable () -> Int = { time(nil) }
  ) {
    file = DurableFile(path: stateFolder + "/progress")
    self.clock = clock
  }

  /// Keeps `progress`; on return it is on the disk.
  public func save(_ progress: SavedProgress) throws(StorageError) {
    try file.write(ProgressFile.text(of: progress, at: clock()))
  }

  /// What was kept, or `nil` when there is nothing that can be trusted, or it is too old.
  ///
  /// A clock that has gone back (a machine without a battery after a power cut) proves nothing;
  /// the offer is made then.
  public func load() -> SavedProgress? {
    guard let (progress, time) = file.read().flatMap(ProgressFile.progress(in:)),
      clock() - time <= ProgressFile.longestAge
    else { return nil }
    return progress
  }

  /// Forgets what was kept.
  public func clear() throws(StorageError) { try file.remove() }

  public static func text(of progress: SavedProgress, at time: Int) -> String {
    let lines = [
      "tuntun-progress 2",
      "time \(time)",
      "session \(progress.session)",
      "language \(progress.language)",
      "choice \(progress.choice ?? "")",
      "options \(progress.options.joined(separator: " "))",
      "step \(progress.step)",
      "round \(progress.round)",
      "elapsed \(progress.elapsed.count)",
      "done \(progress.done.joined(separator: " "))",
      "look \(progress.look.map(words(of:)) ?? "")",
    ]
    let body = lines.map { $0 + "\n" }.joined()
    return body + "sum \(checksum(body))\n"
  }

  public static func progress(in text: String) -> (SavedProgress, time: Int)? {
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.first == "tuntun-progress 2", let sum = lines.popLast(),
      sum == "sum \(checksum(lines.map { $0 + "\n" }.joined()))"
    else { return nil }
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    guard let session = values["session"], let language = values["language"],
      let step = values["step"], let round = values["round"].flatMap({ Int($0) }),
      let elapsed = values["elapsed"].flatMap({ Int($0) }),
      let time = values["time"].flatMap({ Int($0) })
    else { return nil }
    let choice = values["choice"] ?? ""
    let progress = SavedProgress(
      session: session, language: language, choice: choice.isEmpty ? nil : choice,
      options: (values["options"] ?? "").split(separator: " ").map(String.init), step: step,
      round: round, elapsed: Ticks(elapsed),
      done: (values["done"] ?? "").split(separator: " ").map(String.init),
      look: values["look"].flatMap(look(in:)))
    return (progress, time)
  }

  private static func words(of look: Look) -> String {
    let motion = look.isMotionReduced ? "reduced" : "full"
    return "\(look.theme.rawValue) \(look.textSize.rawValue) \(motion)"
  }

  private static func look(in text: String) -> Look? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, let theme = ThemeName(rawValue: words[0]),
      let size = TextSizeName(rawValue: words[1])
    else { return nil }
    return Look(theme: theme, textSize: size, isMotionReduced: words[2] == "reduced")
  }

  /// What finds damage in `text`.
  static func checksum(_ text: String) -> String {
    String(FNV1a.hash(text.utf8), radix: 16)
  }
}
