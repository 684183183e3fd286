import Content
import Cryptography
import Plugins

/// A package whose envelope, zip, list and manifest have been found good.
public struct Package: Sendable {
  /// What the plugin says about itself.
  public let manifest: Manifest
  /// Its files, sorted by path.
  public let files: [ListedFile]
  /// Who vouches for it.
  public let trust: Trust
  /// SHA-256 of the zip, in hexadecimal.
  public let digest: String

  /// The whole file, as it was copied.
  let bytes: [UInt8]
  private let payload: Range<Int>
  private let entries: [ZipEntry]

  /// Reads `bytes`, a package file; the files themselves are not unpacked yet.
  ///
  /// - Parameters:
  ///   - acceptsUnverified: see ``Trust``.
  ///   - allowsUnverified: whether the settings let anybody accept such a package.
  public init(
    _ bytes: [UInt8], keys: KeyRing, acceptsUnverified: Bool = false, allowsUnverified: Bool = true
  ) throws(PackageRefusal) {
    try PackageFile.checkSize(bytes.count)
    (trust, payload) = try Trust.judge(bytes, keys: keys, acceptsUnverified: acceptsUnverified)
    guard trust.isVerified || allowsUnverified else { throw Trust.forbidden }
    let zip = bytes[payload]
    entries = try ZipLayout.entries(of: zip)
    try ZipNames.check(entries)
    let heads = try Self.heads(zip, entries)
    let list = try FileList(parsing: heads.list)
    try Self.compare(list, with: entries)
    manifest = try Manifest(package: heads.manifest)
    try trust.check(maySign: manifest)
    (files, self.bytes) = (list.files, bytes)
    digest = Hexadecimal.digest(zip)
  }

  /// Bytes of all files, unpacked.
  public var unpackedSize: Int { files.reduce(0) { $0 + $1.size } }

  /// Unpacks every file, compares it with the list, and hands it to `sink`.
  func unpack(_ sink: (some PackageSink)?) throws(PackageRefusal) {
    let digests = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
    try ZipArchive.with(bytes[payload], entries: entries) { archive throws(PackageRefusal) in
      for (index, entry) in entries.enumerated() {
        var hash = SHA256()
        try sink?.begin(entry.name, size: entry.size)
        try archive.read(index, entry) { piece throws(PackageRefusal) in
          hash.update(piece)
          try sink?.write(piece)
        }
        try sink?.end()
        guard let listed = digests[entry.name] else { continue }
        guard Hexadecimal.text(hash.digest) == listed else {
          throw PackageRefusal(
            .wrongDigest, "The file \(entry.name) is not the one that the package's list names.")
        }
      }
    }
  }

  /// Checks every file against the list, keeping nothing.
  public func verify() throws(PackageRefusal) { try unpack(nil as MemorySink?) }

  /// The bytes of one file, compared with the list.
  public func read(_ path: String) throws(PackageRefusal) -> [UInt8]? {
    guard let index = entries.firstIndex(where: { $0.name == path }) else { return nil }
    return try ZipArchive.with(bytes[payload], entries: entries) { archive throws(PackageRefusal) in
      try Self.content(archive, index, entries[index])
    }
  }
}

extension Package {
  private static func heads(
    _ zip: ArraySlice<UInt8>, _ entries: [ZipEntry]
  ) throws(PackageRefusal) -> (list: [UInt8], manifest: [UInt8]) {
    guard let list = entries.firstIndex(where: { $0.name == FileList.file }) else {
      throw PackageRefusal(
        .fileList, "The package lacks its list \(FileList.file); make it with tuntun plugin pack.")
    }
    guard let manifest = entries.firstIndex(where: { $0.name == Manifest.file }) else {
      throw PackageRefusal(.manifest, "The package lacks its manifest \(Manifest.file).")
    }
    return try ZipArchive.with(zip, entries: entries) { archive throws(PackageRefusal) in
      (
        try content(archive, list, entries[list]),
        try content(archive, manifest, entries[manifest])
      )
    }
  }

  private static func content(
    _ archive: ZipArchive, _ index: Int, _ entry: ZipEntry
  ) throws(PackageRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    try archive.read(index, entry) { piece throws(PackageRefusal) in
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  private static func compare(
    _ list: FileList, with entries: [ZipEntry]
  ) throws(PackageRefusal) {
    let sizes = Dictionary(entries.map { ($0.name, $0.size) }, uniquingKeysWith: { $1 })
    for file in list.files {
      guard let size = sizes[file.path], file.path != FileList.file else {
        throw PackageRefusal(.missingFile, "The package lacks the file \(file.path.prefix(100)).")
      }
      guard size == file.size else {
        throw PackageRefusal(
          .wrongSize, "The file \(file.path) must have \(file.size) bytes; it has \(size).")
      }
    }
    let listed = Set(list.files.map(\.path))
    if let extra = entries.first(where: { $0.name != FileList.file && !listed.contains($0.name) }) {
      throw PackageRefusal(
        .extraFile, "The package holds \(extra.name), which its list does not name.")
    }
  }
}

extension Manifest {
  /// The manifest of a package, in these bytes.
  init(package bytes: [UInt8]) throws(PackageRefusal) {
    let read = ManifestReader.read(bytes, folderName: nil)
    guard let manifest = read.manifest else {
      let finding = read.findings.first { $0.severity == .error }
      throw PackageRefusal(
        .manifest, finding ?? Finding(.error, Manifest.file, "It cannot be read."))
    }
    self = manifest
  }
}
