import Content
import Storage

/// The words that a new plugin begins with and that somebody must replace.
///
/// They are the sentences of `Assets/templates` that no shipped plugin uses, and those of a new
/// manifest.
struct TemplateWords {
  private let words: Set<String>

  /// The words of the templates in the content root.
  init(contentRoot: String) {
    func words(in folder: String, _ kinds: [String]) -> Set<String> {
      let plugins = (FolderListing.names(in: folder) ?? []).map {
        PluginFolder(path: "\(folder)/\($0)")
      }
      return Set(
        plugins.flatMap { plugin in kinds.flatMap { Self.texts(in: plugin, $0).map(\.text) } })
    }
    let files = [SessionFile.name, QuizFile.name]
    let shipped = words(in: contentRoot + "/Plugins", files)
    self.words = words(in: contentRoot + "/Assets/templates", files).subtracting(shipped)
      .union(Manifest.unfilled)
  }

  /// One warning for each file of `folder` that still holds some of the words.
  func findings(in folder: PluginFolder) -> [Finding] {
    [Manifest.file, SessionFile.name, QuizFile.name].compactMap { file in
      let left = Self.texts(in: folder, file).filter { words.contains($0.text) }
      guard let first = left.first else { return nil }
      return Finding(
        .warning, file, line: first.line,
        left.count == 1
          ? "\"\(first.text)\" is still from the template; put your own words there."
          : "\(left.count) texts are still from the template, \"\(first.text)\" the first of them; put "
            + "your own words there.")
    }
  }

  /// Every sentence of a JSON file: texts with a capital or a space in them, which no id has.
  private static func texts(in folder: PluginFolder, _ file: String) -> [(text: String, line: Int)]
  {
    guard let bytes = try? folder.read(file), let node = try? JSONParser.parse(bytes) else {
      return []
    }
    return texts(in: node).filter { text, _ in
      text.first?.isUppercase == true && text.contains { $0.isLowercase }
    }
  }

  private static func texts(in node: JSONNode) -> [(text: String, line: Int)] {
    switch node.value {
    case .string(let text): [(text, node.line)]
    case .array(let items): items.flatMap { texts(in: $0) }
    case .object(let members): members.flatMap { texts(in: $0.node) }
    default: []
    }
  }
}

extension Manifest {
  /// The words of a new manifest: its name and whatever else somebody must write.
  package static let unfilled = ["Judul", "Belum diisi.", "Belum diisi"]
}
