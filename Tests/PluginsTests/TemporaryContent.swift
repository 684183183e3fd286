import Content
import Foundation
import Plugins
import TestSupport

/// A content root that a test may break: a copy of the shipped plugins, removed afterwards.
final class TemporaryContent {
  let root: String
  /// A state folder beside it, without anything in it.
  let state: String
  private let temporary = TemporaryFolder()
  private let files = FileManager.default

  /// A copy of the shipped plugins, or only of those named.
  init(
    plugins: [String] = [
      "language.en", "language.id", "quiz.oxytocin-massage", "session.oxytocin-massage",
    ]
  ) throws {
    let base = temporary.path
    (root, state) = (base + "/content", base + "/state")
    try files.createDirectory(atPath: root + "/Plugins", withIntermediateDirectories: true)
    try files.createDirectory(atPath: state + "/plugins", withIntermediateDirectories: true)
    for plugin in plugins {
      try files.copyItem(atPath: Shipped.root + "/Plugins/" + plugin, toPath: path(plugin))
    }
  }

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
