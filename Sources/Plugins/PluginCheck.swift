import Content
import Storage

/// The work behind `tuntun plugin check`.
public enum PluginCheck {
  /// Everything that all rules have to say about the plugin in the folder at `path`, errors first.
  ///
  /// - Parameters:
  ///   - template: all texts that a whole language has; a language that lacks some says so.
  ///   - contentRoot: where the templates of new plugins are, whose words are told where they are left.
  ///   - decodesPNG: whether the pixels of a PNG file can be read to the end.
  public static func check(
    path: String, template: LanguageTemplate? = nil, contentRoot: String? = nil,
    decodesPNG: ([UInt8]) -> Bool = { _ in true }
  ) -> [Finding] {
    guard FolderListing.entry(at: path) == .folder else {
      return [Finding(.error, path, "A plugin is a folder, but there is none here.")]
    }
    let plugin = InstalledPlugin(path: path, origin: .installed, depth: .full)
    let left = contentRoot.map { TemplateWords(contentRoot: $0).findings(in: plugin.folder) } ?? []
    return plugin.findings + cutPictures(in: plugin, decodesPNG) + gaps(in: plugin, template) + left
  }

  /// An error for each PNG whose pixels end too early, though its blocks look whole.
  private static func cutPictures(
    in plugin: InstalledPlugin, _ decodesPNG: ([UInt8]) -> Bool
  ) -> [Finding] {
    let refused = Set(plugin.findings.filter { $0.severity == .error }.map(\.file))
    return plugin.folder.files.keys.sorted().compactMap { file in
      guard PictureKind(rawValue: PluginFolder.kind(of: file)) == .png, !refused.contains(file),
        let bytes = try? plugin.folder.read(file), !decodesPNG(bytes)
      else { return nil }
      return Finding(.error, file, PictureKind.png.damage)
    }
  }

  private static func gaps(
    in plugin: InstalledPlugin, _ template: LanguageTemplate?
  ) -> [Finding] {
    let file = LanguagePack.stringsFile
    guard let template, case .language? = plugin.content, let bytes = try? plugin.folder.read(file),
      let gap = template.completeness(ofWords: bytes).gap
    else { return [] }
    return [Finding(.warning, file, gap)]
  }
}
