import Content
import Foundation
import Kiosk

/// What goes on, a class or a quiz, kept so that a power cut loses nothing of it.
///
/// Three lines: a head with the time and an id, the value as JSON, and a check sum, so that a file
/// that a failing disk has changed is none, rather than a wrong one.
public struct SavedFile<Saved: Codable & Equatable & Sendable>: Sendable {
  private let file: DurableFile
  private let clock: @Sendable () -> Int

  /// What the file held.
  public struct Content: Equatable, Sendable {
    /// Names it until it is in the database.
    public var id: Data
    public var saved: Saved
    /// Whether nobody can be waiting for it any more.
    public var isOld: Bool
  }

  /// Whoever was at something older has gone home; in seconds.
  public static var longestAge: Int { 30 * 60 }

  private let head: String

  /// The file `name` in the state folder; `clock` gives seconds since 1970.
  fileprivate init(_ name: String, in stateFolder: String, clock: @escaping @Sendable () -> Int) {
    file = DurableFile(path: "\(stateFolder)/\(name)")
    head = "tuntun-\(name) 1"
    self.clock = clock
  }

  /// Keeps `saved`, which is named `id`; on return it is on the disk.
  public func save(_ saved: Saved, id: Data) throws(StorageError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let json = try? encoder.encode(saved) else { return }
    let name = id.map { String($0, digits: 2, radix: 16) }.joined()
    let body = "\(head) \(clock()) \(name)\n" + String(decoding: json, as: UTF8.self) + "\n"
    try file.write(body + "sum \(ProgressFile.checksum(body))\n")
  }

  /// What was kept, or `nil` when there is nothing that can be trusted.
  ///
  /// A clock that has gone back (a machine without a battery after a power cut) proves no age.
  public func load() -> Content? {
    let lines = (file.read() ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, lines[3].isEmpty,
      lines[2] == "sum \(ProgressFile.checksum("\(lines[0])\n\(lines[1])\n"))"
    else { return nil }
    let words = lines[0].split(separator: " ")
    guard words.count == 4, words[0] + " " + words[1] == head, let time = Int(words[2]),
      let id = Self.bytes(words[3]),
      let saved = try? JSONDecoder().decode(Saved.self, from: Data(lines[1].utf8))
    else { return nil }
    return Content(id: id, saved: saved, isOld: clock() - time > Self.longestAge)
  }

  /// Forgets what was kept.
  public func clear() throws(StorageError) { try file.remove() }

  private static func bytes(_ text: Substring) -> Data? {
    let digits = Array(text)
    guard digits.count == 32 else { return nil }
    let bytes = stride(from: 0, to: 32, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return bytes.count == 16 ? Data(bytes) : nil
  }
}

/// The class that goes on.
public typealias ClassFile = SavedFile<SavedClass>

extension SavedFile where Saved == SavedClass {
  /// The file `class` in the state folder; `clock` gives seconds since 1970.
  public init(stateFolder: String, clock: @escaping @Sendable () -> Int = { time(nil) }) {
    self.init("class", in: stateFolder, clock: clock)
  }
}

/// The family's quiz that goes on.
public typealias SavedQuizFile = SavedFile<SavedQuiz>

extension SavedFile where Saved == SavedQuiz {
  /// The file `quiz` in the state folder; `clock` gives seconds since 1970.
  public init(stateFolder: String, clock: @escaping @Sendable () -> Int = { time(nil) }) {
    self.init("quiz", in: stateFolder, clock: clock)
  }
}
