import Content
import Foundation
import Plugins

/// The content root of this project, and copies of it to break.
enum Shipped {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func registry(depth: CheckDepth = .start) -> Registry {
    Registry.scan(contentRoot: root, stateFolder: nil, depth: depth)
  }

  /// What the PO file of a shipped language pack must be: every text, sorted, translations kept.
  static func strings(of pack: String, in registry: Registry) throws -> String {
    let bytes = FileManager.default.contents(atPath: path(of: pack)) ?? Data()
    let existing = try? POFile(parsing: Array(bytes))
    let tag = String(pack.split(separator: ".")[1])
    return registry.template.text(
      tag: LanguageTag(tag), name: "tuntun \(pack)", existing: existing, isSource: tag == "id")
  }

  static func path(of pack: String) -> String { "\(root)/Plugins/\(pack)/strings.po" }
}
