import Content
import Plugins

/// The plugin's own rules, on the unpacked copy, before anything is installed.
enum ContentRules {
  /// Refuses the plugin in the folder at `path` for the first picture or sound that is none.
  static func checkMedia(_ path: String) throws(PackageRefusal) {
    for finding in MediaRules.check(PluginFolder(path: path)) where finding.severity == .error {
      throw PackageRefusal(MediaRules.isSound(finding.file) ? .sound : .picture, finding)
    }
  }

  /// Refuses the plugin in the folder at `path` for the first error that its rules find.
  static func check(_ path: String) throws(PackageRefusal) {
    if let finding = PluginCheck.check(path: path).first(where: { $0.severity == .error }) {
      throw PackageRefusal(.content, finding)
    }
  }
}
