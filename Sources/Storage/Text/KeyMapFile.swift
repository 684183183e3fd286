import Content
import Kiosk

/// The clinic's key map on disk.
public enum KeyMapFile {
  /// The file within the state folder.
  public static let name = "keys.conf"

  /// The keys that hold with the file in `stateFolder`, and what is wrong with single lines.
  ///
  /// Without a file the usual keys hold; so they do where it cannot be read, which is a finding.
  public static func read(stateFolder: String?) -> (keys: KeyBindings, findings: [Finding]) {
    guard let stateFolder, FolderListing.entry(at: stateFolder + "/" + name) != .other else {
      return (KeyBindings(), [])
    }
    do throws(FileFault) {
      let bytes = try FolderFile.read(stateFolder + "/" + name, limit: SettingsFile.sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileFault("The key map must be UTF-8 text, and it is not; the usual keys hold.")
      }
      let parser = KeyMapParser(text)
      let findings = parser.findings.map { Finding(.warning, name, line: $0.line, $0.sentence) }
      return (parser.bindings, findings)
    } catch {
      return (KeyBindings(), [Finding(.warning, name, error.description)])
    }
  }
}
