import Content
import Kiosk

/// The clinic's settings on disk.
public enum SettingsFile {
  /// The file within the state folder.
  public static let name = "settings.conf"
  /// Largest file that is read, in bytes.
  public static let sizeLimit = 64 << 10

  /// The settings in `stateFolder`, and what is wrong with single lines.
  ///
  /// Without a file the defaults hold; so they do where it cannot be read, which is a finding.
  public static func read(stateFolder: String?) -> (settings: Settings, findings: [Finding]) {
    guard let stateFolder, FolderListing.entry(at: stateFolder + "/" + name) != .other else {
      return (Settings(), [])
    }
    do throws(FileFault) {
      let bytes = try FolderFile.read(stateFolder + "/" + name, limit: sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileFault("The settings must be UTF-8 text, and they are not; the defaults hold.")
      }
      let parser = SettingsParser(text)
      let findings = parser.findings.map { Finding(.warning, name, line: $0.line, $0.sentence) }
      return (parser.settings, findings)
    } catch {
      return (Settings(), [Finding(.warning, name, error.description)])
    }
  }
}
