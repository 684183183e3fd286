import Content
import Foundation
import Packages
import Plugins
import TestSupport

/// A folder that stands for a USB stick, and whoever makes the packages on it.
final class TestStick {
  let folder: URL
  private let work: URL
  private let key = SecretKey()

  init() throws {
    work = try Program.temporaryFolder()
    folder = work.appendingPathComponent("stick")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: work) }

  /// Puts the key where the administrator of a kiosk would.
  func trust(in state: URL) throws {
    let keys = state.appendingPathComponent("keys")
    try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
    try Data(key.publicKey.file(comment: "test")).write(
      to: keys.appendingPathComponent("dinas.pub"))
    let side = TrustedKey.sideFile(name: "Dinas Kesehatan", kinds: ["language"], epoch: 1)
    try Data(side.utf8).write(to: keys.appendingPathComponent("dinas.json"))
  }

  /// Puts the key on the stick, for the staff to trust it.
  func putKey() throws {
    try trust(in: work)
    for file in try FileManager.default.contentsOfDirectory(atPath: work.path + "/keys") {
      try FileManager.default.copyItem(
        at: work.appendingPathComponent("keys/" + file), to: folder.appendingPathComponent(file))
    }
  }

  /// Puts a package of Javanese on the stick, every text of which begins with `mark`.
  func put(
    version: String, mark: String, isSigned: Bool = true, _ template: LanguageTemplate
  ) throws {
    for old in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      try FileManager.default.removeItem(at: old)
    }
    let plugin = work.appendingPathComponent("language.jv")
    try? FileManager.default.removeItem(at: plugin)
    try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
    try Data(manifest(version).utf8).write(to: plugin.appendingPathComponent("plugin.json"))
    try Data(strings(mark, template).utf8).write(to: plugin.appendingPathComponent("strings.po"))
    let packed = try Packer.pack(folder: plugin.path)
    let bytes =
      isSigned ? try Packer.sign(packed.bytes, by: key, keyFile: "dinas.pub") : packed.bytes
    // As a careful copier does: under another name first.
    let part = folder.appendingPathComponent(packed.name + ".part")
    try Data(bytes).write(to: part)
    try FileManager.default.moveItem(at: part, to: folder.appendingPathComponent(packed.name))
  }

  private func manifest(_ version: String) -> String {
    """
    {
      "schema": 1,
      "id": "language.jv",
      "kind": "language",
      "version": "\(version)",
      "requires": { "kiosk": 1 },
      "name": { "id": "Bahasa Jawa", "en": "Javanese" },
      "authors": ["Penguji"],
      "license": "CC-BY-SA-4.0",
      "language": { "tag": "jv", "nativeName": "Basa Jawa", "fallback": ["id"] }
    }
    """
  }

  /// A few texts are enough to see whose they are.
  private func strings(_ mark: String, _ template: LanguageTemplate) -> String {
    let head = """
      msgid ""
      msgstr ""
      "Language: jv\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      """
    let items = template.items.filter { $0.key.contains("/gate/") || $0.key.hasPrefix("ui/ch") }
    return head
      + items.map { item in
        "\nmsgctxt \"\(item.key)\"\nmsgid \"\(item.source)\"\nmsgstr \"\(mark) \(item.source)\"\n"
      }.joined()
  }
}
