/// The work behind `tuntun plugin check`.
public enum PluginCheck {
  /// Everything that all rules have to say about the plugin in the folder at `path`, errors first.
  public static func check(path: String) -> [Finding] {
    guard FolderListing.entry(at: path) == .folder else {
      return [Finding(.error, path, "A plugin is a folder, but there is none here.")]
    }
    return InstalledPlugin(path: path, origin: .installed, depth: .full).findings
  }
}
