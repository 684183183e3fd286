import Content
import Foundation
import Storage

/// A plugin's folder, listed once: its plain files and their sizes.
public struct PluginFolder: Equatable, Sendable {
  /// Where the folder is.
  public let path: String
  /// Its last component, which must be the plugin's id.
  public let name: String
  /// Path within the folder → size in bytes.
  public private(set) var files: [String: Int] = [:]
  /// What other programs leave in a folder and a plugin has no use for; it is no part of the plugin.
  public private(set) var leftOut: [String] = []
  /// What is wrong with the folder itself.
  public private(set) var findings: [Finding] = []

  /// Kinds of file a plugin may hold, with the most bytes one may have.
  public static let sizeLimits: [String: Int] = [
    "json": 1 << 20, "po": 2 << 20, "svg": 2 << 20, "png": 8 << 20,
    "ogg": 16 << 20, "opus": 16 << 20, "wav": 32 << 20, "gift": 1 << 20, "txt": 1 << 20,
  ]
  /// Most files in a plugin.
  public static let fileLimit = 4000
  /// Folders within folders: `voice/session.x/chapter/y/card/1/title.ogg` needs six.
  package static let depthLimit = 7

  /// Names that ``leftOutNote`` shows.
  private static let shownLimit = 8
  /// What Windows and macOS put beside the files of people.
  private static let clutter: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin",
    "system volume information",
  ]
  /// What editors put there: compiled translations, files before the last change, files being changed.
  private static let clutterKinds: Set<String> = ["mo", "bak", "orig", "swp", "swo", "tmp"]

  /// Whether a file or folder of this name is no part of a plugin: hidden, a copy that an editor
  /// keeps, or what a desktop writes for itself.
  static func isClutter(_ name: String) -> Bool {
    let lower = name.lowercased()
    return name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || clutter.contains(lower)
      || clutterKinds.contains(kind(of: lower)) || lower == "icon\r"
  }

  /// Lists the folder at `path`; faults become findings.
  public init(path: String) {
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    list("", depth: 0)
    if let leftOutNote { findings.append(Finding(.warning, name, leftOutNote)) }
  }

  /// What was left out, as one sentence; `nil` where nothing was.
  public var leftOutNote: String? {
    guard !leftOut.isEmpty else { return nil }
    let shown = leftOut.prefix(Self.shownLimit).joined(separator: ", ")
    let more = leftOut.count - Self.shownLimit
    return "Left out, since a plugin has no use for it: \(shown)"
      + (more > 0 ? " and \(more) more." : ".")
  }

  /// The bytes of `file`, which must be one of ``files``.
  public func read(_ file: String) throws(FileFault) -> [UInt8] {
    guard files[file] != nil else { throw FileFault("The file is missing.") }
    return try FolderFile.read(
      path + "/" + file, limit: Self.sizeLimits[Self.kind(of: file)] ?? 1 << 20)
  }

  /// The extension of a file's name in small letters, empty where there is none.
  package static func kind(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), !file[dot...].contains("/") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  private mutating func list(_ folder: String, depth: Int) {
    guard let names = FolderListing.names(in: folder.isEmpty ? path : path + "/" + folder) else {
      return refuse(folder, "The folder cannot be read.")
    }
    for name in names {
      guard files.count < Self.fileLimit else {
        return refuse("", "A plugin may hold at most \(Self.fileLimit) files; it has more.")
      }
      take(folder.isEmpty ? name : folder + "/" + name, depth: depth)
    }
  }

  private mutating func take(_ file: String, depth: Int) {
    guard !Self.isClutter(file.split(separator: "/").last.map(String.init) ?? file) else {
      leftOut.append(file)
      return
    }
    switch FolderListing.entry(at: path + "/" + file) {
    case .folder where depth < Self.depthLimit: list(file, depth: depth + 1)
    case .folder: refuse(file, "Folders may be \(Self.depthLimit) deep; this one is deeper.")
    case .link: refuse(file, "This is a link; a plugin may hold only plain files.")
    case .other: refuse(file, "This is no plain file; a plugin may hold nothing else.")
    case .file(let size): take(file, size: size)
    }
  }

  private mutating func take(_ file: String, size: Int) {
    let kind = Self.kind(of: file)
    guard let limit = Self.sizeLimits[kind] else {
      let kinds = Self.sizeLimits.keys.sorted().joined(separator: ", ")
      return refuse(
        file,
        PictureKind.isJPEG(kind)
          ? PictureKind.jpegRefusal : "A plugin may hold only files of the kinds \(kinds).")
    }
    guard size <= limit else {
      return refuse(file, "The file must have at most \(limit) bytes; it has \(size).")
    }
    files[file] = size
  }

  private mutating func refuse(_ file: String, _ sentence: String) {
    findings.append(Finding(.error, file.isEmpty ? name : file, sentence))
  }
}
