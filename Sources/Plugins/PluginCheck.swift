import Content
import Storage

/// The work behind `tuntun plugin check`.
public enum PluginCheck {
  /// Everything that all rules have to say about the plugin in the folder at `path`, errors first.
  ///
  /// - Parameters:
  ///   - template: all texts that a whole language has; a language that lacks some says so.
  ///   - contentRoot: where the templates of new plugins are, whose words are told where they are left.
  public static func check(
    path: String, template: LanguageTemplate? = nil, contentRoot: String? = nil
  ) -> [Finding] {
    guard FolderListing.entry(at: path) == .folder else {
      return [Finding(.error, path, "A plugin is a folder, but there is none here.")]
    }
    let plugin = InstalledPlugin(path: path, origin: .installed, depth: .full)
    let left = contentRoot.map { TemplateWords(contentRoot: $0).findings(in: plugin.folder) } ?? []
    return plugin.findings + gaps(in: plugin, template) + left
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
