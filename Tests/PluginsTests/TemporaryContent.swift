import Content
import Foundation
import Plugins

/// A content root that a test may break: a copy of the shipped plugins, removed afterwards.
final class TemporaryContent {
  let root: String
  /// A state folder beside it, without anything in it.
  let state: String
  private let files = FileManager.default

  /// A copy of the shipped plugins, or only of those named.
  init(
    plugins: [String] = [
      "language.en", "language.id", "quiz.oxytocin-massage", "session.oxytocin-massage",
    ]
  ) throws {
    let base = files.temporaryDirectory.path + "/tuntun-" + UUID().uuidString
    (root, state) = (base + "/content", base + "/state")
    try files.createDirectory(atPath: root + "/Plugins", withIntermediateDirectories: true)
    try files.createDirectory(atPath: state + "/plugins", withIntermediateDirectories: true)
    for plugin in plugins {
      try files.copyItem(atPath: Shipped.root + "/Plugins/" + plugin, toPath: path(plugin))
    }
  }

  deinit { try? files.removeItem(atPath: (root as NSString).deletingLastPathComponent) }

  func path(_ plugin: String) -> String { root + "/Plugins/" + plugin }

  func scan(depth: CheckDepth = .start) -> Registry {
    Registry.scan(contentRoot: root, stateFolder: state, depth: depth)
  }

  /// Files of all plugins, relative to `Plugins`.
  func allFiles() throws -> [String] {
    try files.subpathsOfDirectory(atPath: root + "/Plugins").filter { $0.contains(".") }
      .filter { (try? self.bytes($0)) != nil }.sorted()
  }

  func bytes(_ file: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: root + "/Plugins/" + file)))
  }

  /// Replaces a file, shipped ones being read-only.
  func write(_ bytes: [UInt8], to file: String) throws {
    let path = root + "/Plugins/" + file
    try? files.removeItem(atPath: path)
    try files.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  func remove(_ file: String) throws { try files.removeItem(atPath: root + "/Plugins/" + file) }

  /// Replaces the first `old` in a file; the test is wrong where there is none.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = String(decoding: try bytes(file), as: UTF8.self)
    guard let range = text.range(of: old) else { throw Missing(text: old) }
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }

  struct Missing: Error { var text: String }
}

/// A small generator whose numbers are the same each time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
