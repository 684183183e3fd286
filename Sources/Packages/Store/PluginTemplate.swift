import Content
import Plugins

/// A folder that a person can start from.
public struct PluginTemplate: Equatable, Sendable {
  /// The plugin's id, which names the folder.
  public var id: String
  /// File within the folder → text.
  public var files: [String: String]

  /// A language: a manifest, and a PO file with every text there is to translate.
  public static func language(
    _ name: String, nativeName: String?, registry: Registry
  ) throws(PackageRefusal) -> PluginTemplate {
    guard let tag = LanguageTag(name) else {
      throw PackageRefusal(
        .manifest, "A language tag such as jv or jv-Java is needed, but it is \(name).")
    }
    let id = "language.\(tag.description.lowercased())"
    let own = nativeName ?? tag.description
    let manifest = manifest(
      id: id, kind: "language", name: own,
      more: """
        ,
          "language": {
            "tag": "\(tag)",
            "nativeName": \(JSONText.quoted(own)),
            "direction": "ltr",
            "fallback": ["id"],
            "font": "Noto Sans"
          }
        """)
    let strings = registry.template.text(tag: tag, name: "tuntun \(id)")
    return PluginTemplate(
      id: id, files: [Manifest.file: manifest, LanguagePack.stringsFile: strings])
  }

  /// A session or a quiz: the files of `Assets/templates/KIND`, which are good as they are.
  ///
  /// - Parameter kind: `session` or `quiz`.
  public static func folder(
    _ kind: String, _ name: String, contentRoot: String
  ) throws(PackageRefusal) -> PluginTemplate {
    let id = try checkedID(kind, name)
    let folder = PluginFolder(path: "\(contentRoot)/Assets/templates/\(kind)")
    guard !folder.files.isEmpty else {
      throw PackageRefusal(
        .unreadableFile, "The folder \(folder.path) must hold a \(kind) to start from; it is empty."
      )
    }
    var files = [Manifest.file: manifest(id: id, kind: kind, name: Manifest.unfilled[0])]
    for file in folder.files.keys {
      guard let bytes = try? folder.read(file) else { continue }
      files[file] = String(decoding: bytes, as: UTF8.self)
    }
    return PluginTemplate(id: id, files: files)
  }

  private static func checkedID(
    _ kind: String, _ name: String
  ) throws(PackageRefusal) -> String {
    let id = name.hasPrefix(kind + ".") ? name : "\(kind).\(name)"
    guard PluginID.isWellFormed(id) else {
      throw PackageRefusal(
        .manifest,
        "A name of small letters, digits and hyphens is needed, such as foot-bath, but it is "
          + "\(name).")
    }
    return id
  }

  private static func manifest(id: String, kind: String, name: String, more: String = "") -> String
  {
    """
    {
      "schema": \(Manifest.schema),
      "id": "\(id)",
      "kind": "\(kind)",
      "version": "1.0.0",
      "requires": { "kiosk": \(Manifest.kioskInterface) },
      "name": { "id": \(JSONText.quoted(name)) },
      "summary": { "id": "\(Manifest.unfilled[1])" },
      "authors": ["\(Manifest.unfilled[2])"],
      "license": "CC-BY-SA-4.0"\(more)
    }

    """
  }
}
