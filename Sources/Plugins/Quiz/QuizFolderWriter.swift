import Content
import Foundation
import Storage

/// Writes a quiz as a plugin's folder.
public struct QuizFolderWriter {
  /// The folder to write; its name is the plugin's id.
  public let path: String
  /// The plugin's id.
  public let id: String

  /// A writer for the folder at `path`.
  ///
  /// - Throws: where its name is no id of a quiz, or where it holds something that is not `own`.
  public init(path: String, replacing own: String? = nil) throws(FileFault) {
    let whole = URL(fileURLWithPath: path).standardizedFileURL.path
    self.path = whole
    id = whole.split(separator: "/").last.map(String.init) ?? ""
    guard PluginID.isWellFormed(id), id.hasPrefix("quiz.") else {
      throw FileFault(
        "The folder's name is the plugin's id and must be like quiz.my-questions, but it is \(id).")
    }
    let names = FolderListing.names(in: whole) ?? []
    let isOwn = own.map { URL(fileURLWithPath: $0).standardizedFileURL.path == whole } ?? false
    guard names.isEmpty || isOwn else {
      throw FileFault("The folder \(whole) must be new or empty, but it holds files.")
    }
  }

  /// Writes the manifest, the quiz and the pictures that it shows out of `source`.
  public func write(
    _ content: QuizContent, manifest: Manifest, picturesFrom source: PluginFolder? = nil
  ) throws(FileFault) {
    try write(Array(manifest.json.utf8), to: Manifest.file)
    try write(Array(content.json.utf8), to: QuizFile.name)
    guard let source, source.path != path else { return }
    let shown = content.items.flatMap { [$0.picture] + $0.options.map(\.picture) }
    for picture in Set(shown.compactMap { $0 }).sorted() where source.files[picture] != nil {
      try write(try source.read(picture), to: picture)
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(FileFault) {
    let url = URL(fileURLWithPath: path + "/" + file)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw FileFault("The file \(url.path) could not be written.")
    }
  }
}
