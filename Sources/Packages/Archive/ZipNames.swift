import Plugins

/// What the names, kinds, permissions and sizes of a package's files must be.
enum ZipNames {
  /// Names that Windows keeps for devices: nobody could unpack them there.
  private static let reserved: Set<String> = {
    let ports = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + ports)
  }()

  /// Checks all entries, one by one and together.
  ///
  /// - Parameters:
  ///   - limits: kinds of file, with the most bytes one may have.
  ///   - limit: bytes of all files, unpacked.
  static func check(
    _ entries: [ZipEntry], limits: [String: Int] = PluginFolder.sizeLimits,
    total limit: Int = PackageLimits.total
  ) throws(PackageRefusal) {
    var names: Set<String> = []
    var folders: Set<String> = []
    var total = 0
    for entry in entries {
      try check(entry, limits)
      let name = entry.name.lowercased()
      guard names.insert(name).inserted else {
        throw PackageRefusal(.duplicateName, "The file \(entry.name) is in the package twice.")
      }
      folders.formUnion(parents(of: name))
      total += entry.size
    }
    if let clash = names.first(where: folders.contains) {
      throw PackageRefusal(.fileAsFolder, "\(clash) is a file and a folder at once.")
    }
    guard total <= limit else {
      throw PackageRefusal(
        .totalSize, "A package may unpack to \(limit) bytes; this would be \(total).")
    }
  }

  private static func check(_ entry: ZipEntry, _ limits: [String: Int]) throws(PackageRefusal) {
    try checkName(entry)
    try checkPermissions(entry)
    let kind = PluginFolder.kind(of: entry.name)
    guard !PictureKind.isJPEG(kind) else {
      throw PackageRefusal(.fileKind, "\(entry.name): \(PictureKind.jpegRefusal)")
    }
    guard let limit = limits[kind], !kind.isEmpty else {
      throw PackageRefusal(
        .fileKind,
        "A package may hold only files of the kinds "
          + "\(limits.keys.sorted().joined(separator: ", ")), but it holds "
          + "\(entry.name).")
    }
    guard entry.size <= limit else {
      throw PackageRefusal(
        .entrySize, "The file \(entry.name) may have \(limit) bytes, but it has \(entry.size).")
    }
    guard entry.method != 0 || entry.size == entry.compressed else {
      throw PackageRefusal(.inconsistent, "The file \(entry.name) has two different sizes.")
    }
    guard entry.size <= max(entry.compressed, 1) * PackageLimits.ratio else {
      throw PackageRefusal(
        .ratio, "The file \(entry.name) would become more than \(PackageLimits.ratio) times larger."
      )
    }
  }

  private static func checkName(_ entry: ZipEntry) throws(PackageRefusal) {
    let shown = shown(entry.nameBytes)
    let bytes = Array(entry.nameBytes)
    guard (1...PackageLimits.path).contains(bytes.count) else {
      throw PackageRefusal(
        .name,
        "The name of a file must have 1 to \(PackageLimits.path) letters; \(shown) has "
          + "\(bytes.count).")
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.first != UInt8(ascii: ".") }) else {
      throw PackageRefusal(
        .name,
        "The name \(shown) must be a plain path: no folders, no leading dot or slash, no "
          + "empty part.")
    }
    guard bytes.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "/") }), parts.allSatisfy(isUsable)
    else {
      throw PackageRefusal(
        .nameCharacters, "The name \(shown) must be of letters a to z, digits, dots and hyphens.")
    }
    guard parts.count <= PackageLimits.depth + 1 else {
      throw PackageRefusal(
        .nameDepth, "Folders may be \(PackageLimits.depth) deep; \(shown) is deeper.")
    }
  }

  private static func checkPermissions(_ entry: ZipEntry) throws(PackageRefusal) {
    guard entry.attributes & 0x18 == 0 else {
      throw PackageRefusal(.fileType, "\(entry.name) must be a plain file, and it is not.")
    }
    guard entry.host == 3 || entry.host == 19 || entry.attributes >> 16 != 0 else { return }
    let mode = entry.attributes >> 16
    guard [0, 0o100000].contains(mode & 0o170000) else {
      throw PackageRefusal(
        .fileType, "\(entry.name) must be a plain file, but it is a link or something else.")
    }
    guard mode & 0o7111 == 0 else {
      throw PackageRefusal(
        .permissions, "\(entry.name) is marked as a program; a package holds only data.")
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || [0x2D, 0x2E, 0x5F].contains(byte)
  }

  private static func isUsable(_ part: ArraySlice<UInt8>) -> Bool {
    let stem = String(decoding: part.prefix { $0 != 0x2E }, as: UTF8.self).lowercased()
    return part.last != 0x2E && !reserved.contains(stem)
  }

  private static func parents(of name: String) -> [String] {
    let parts = name.split(separator: "/")
    return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: "/") }
  }

  /// A name as a sentence may show it, whatever is in it.
  static func shown(_ name: some Collection<UInt8>) -> String {
    let text = name.prefix(60).map { byte in
      (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "?"
    }
    return name.isEmpty ? "(no name)" : text.joined() + (name.count > 60 ? "…" : "")
  }
}
