import Content
import Kiosk
import Storage

/// An installed language: what its manifest says, and its words when they are asked for.
///
/// Nothing is read until it is needed: the kiosk reads the words of the languages that a visitor
/// sees, and one sentence of each of the others for the attract screen.
public struct LanguagePack: Equatable, Sendable {
  /// The translations within the plugin's folder.
  public static let stringsFile = "strings.po"

  /// The plugin's id.
  public let id: String
  /// The language's own part of the manifest.
  public let fields: Manifest.LanguageFields
  let folder: PluginFolder

  /// The words, and what is wrong with single ones; an unreadable file gives no words and says so.
  public func readCatalog() -> (catalog: Catalog, findings: [Finding]) {
    guard folder.files[Self.stringsFile] != nil else { return (.empty, []) }
    do throws(FileFault) {
      return Self.catalog(of: try folder.read(Self.stringsFile))
    } catch {
      return (.empty, [Finding(.error, Self.stringsFile, error.description)])
    }
  }

  private static func catalog(of bytes: [UInt8]) -> (catalog: Catalog, findings: [Finding]) {
    do throws(POError) {
      let file = try POFile(parsing: bytes)
      var faults = file.findings
      let catalog = Catalog(file, findings: &faults)
      let findings = faults.sorted { $0.line < $1.line }.map {
        Finding(.warning, stringsFile, line: $0.line, $0.sentence)
      }
      return (catalog, findings)
    } catch {
      return (.empty, [Finding(.error, stringsFile, line: error.line, error.description)])
    }
  }

  /// One text, found without reading the others; `nil` where there is no usable translation.
  public func peek(_ key: String, source: String) -> String? {
    guard let bytes = try? folder.read(Self.stringsFile),
      let entry = POFile.entry(withKey: key, source: source, in: bytes), !entry.isFuzzy,
      entry.message.plural == nil, !entry.translation.isEmpty,
      Placeholders.names(in: entry.source) == Placeholders.names(in: entry.translation)
    else { return nil }
    return entry.translation
  }

  /// The card of this language on the language screen.
  public var choice: LanguageChoice {
    let invitation = UIText.touchToBegin
    return LanguageChoice(
      tag: fields.tag.description, nativeName: fields.nativeName,
      isRightToLeft: fields.isRightToLeft, font: fields.font,
      invitation: peek(invitation.key, source: invitation.source) ?? invitation.source)
  }
}
