import Content
import Plugins
import Storage

/// Makes a package of a plugin's folder: the same bytes each time for the same files.
public enum Packer {
  /// The zip of the plugin in the folder at `path`, not signed yet.
  ///
  /// - Returns: the bytes, the name that the package should have, and what was left out, as a sentence.
  public static func pack(
    folder path: String
  ) throws(PackageRefusal) -> (bytes: [UInt8], name: String, note: String?) {
    let folder = PluginFolder(path: path)
    if let finding = folder.findings.first(where: { $0.severity == .error }) {
      throw PackageRefusal(.content, finding)
    }
    let read = ManifestReader.read(folder)
    guard let manifest = read.manifest else {
      let finding = read.findings.first { $0.severity == .error }
      throw PackageRefusal(
        .manifest, finding ?? Finding(.error, Manifest.file, "It cannot be read."))
    }
    if let finding = PluginCheck.check(path: path).first(where: { $0.severity == .error }) {
      throw PackageRefusal(.content, finding)
    }
    let bytes = zip(try contents(of: folder))
    try PackageFile.checkSize(bytes.count)
    // What this kiosk would refuse, it does not make.
    let package = try Package(bytes, keys: KeyRing([]), acceptsUnverified: true)
    try package.verify()
    let name = "\(manifest.id)-\(manifest.version)\(PackageFile.ending)"
    return (bytes, name, folder.leftOutNote)
  }

  /// `package`, not signed yet, in the envelope of `key`.
  ///
  /// - Parameter keyFile: name of the public-key file, `dinas.pub`; it must be the same on the kiosk.
  public static func sign(
    _ package: [UInt8], by key: SecretKey, keyFile: String
  ) throws(PackageRefusal) -> [UInt8] {
    guard !Envelope.isBegun(package) else {
      throw PackageRefusal(.envelope, "The package is signed already; sign the one without.")
    }
    _ = try Package(package, keys: KeyRing([]), acceptsUnverified: true)
    guard KeyFile.isName(keyFile)
    else {
      throw PackageRefusal(
        .keyFile, "The secret key's file must be named NAME.sec, without spaces in it.")
    }
    return Envelope.seal(package, by: key, keyFile: keyFile)
  }

  /// The zip of `files`: the list first, then all by path.
  static func zip(_ files: [String: [UInt8]]) -> [UInt8] {
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let list = FileList(
      paths.map { path in
        let bytes = files[path] ?? []
        return ListedFile(path: path, size: bytes.count, digest: Hexadecimal.digest(bytes))
      })
    var writer = ZipWriter()
    writer.add(FileList.file, list.bytes)
    for path in paths { writer.add(path, files[path] ?? []) }
    return writer.finish()
  }

  private static func contents(
    of folder: PluginFolder
  ) throws(PackageRefusal) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in folder.files.keys where file != FileList.file {
      do throws(FileFault) {
        contents[file] = try folder.read(file)
      } catch {
        throw PackageRefusal(.unreadableFile, "\(file): \(error)")
      }
    }
    return contents
  }
}
