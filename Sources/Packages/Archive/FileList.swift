import Plugins

/// `files.json`: every file of a package with its size and SHA-256, itself excepted.
struct FileList: Equatable, Sendable {
  /// Its name in the zip, and beside the plugin's folder in the store.
  static let file = "files.json"
  private static let schema = 1.0

  /// Sorted by path.
  var files: [ListedFile]

  /// The same bytes for the same files.
  var bytes: [UInt8] {
    let rows = files.map { file in
      "    { \"path\": \(JSONText.quoted(file.path)), \"size\": \(file.size), "
        + "\"sha256\": \"\(file.digest)\" }"
    }
    return Array(
      "{\n  \"schema\": 1,\n  \"files\": [\n\(rows.joined(separator: ",\n"))\n  ]\n}\n".utf8)
  }

  /// A list of these files.
  init(_ files: [ListedFile]) { self.files = files.sorted { $0.path < $1.path } }

  /// Reads the list; what is not exactly one is refused.
  init(parsing bytes: [UInt8]) throws(PackageRefusal) {
    do throws(JSONFault) {
      let top = try Self.members(try JSONParser.parse(bytes), ["schema", "files"])
      guard top["schema"]?.value == .number(Self.schema) else {
        throw JSONFault(line: 1, sentence: "The schema must be 1; a newer kiosk may read it.")
      }
      guard case .array(let items)? = top["files"]?.value else {
        throw JSONFault(line: 1, sentence: "The files must be a list.")
      }
      var files: [ListedFile] = []
      for item in items { files.append(try Self.file(item)) }
      guard Set(files.map(\.path)).count == files.count else {
        throw JSONFault(line: 1, sentence: "A file stands in the list twice.")
      }
      self.init(files)
    } catch {
      throw PackageRefusal(
        .fileList,
        "The list of files (\(Self.file):\(error.line)) cannot be used: "
          + error.sentence)
    }
  }

  private static func file(_ node: JSONNode) throws(JSONFault) -> ListedFile {
    let members = try members(node, ["path", "size", "sha256"])
    guard case .string(let path)? = members["path"]?.value,
      case .number(let number)? = members["size"]?.value, let size = Int(exactly: number),
      size >= 0, case .string(let digest)? = members["sha256"]?.value, isDigest(digest)
    else {
      throw JSONFault(
        line: node.line, sentence: "A file needs a path, a size and a sha256 of 64 digits.")
    }
    return ListedFile(path: path, size: size, digest: digest)
  }

  private static func members(
    _ node: JSONNode, _ names: Set<String>
  ) throws(JSONFault) -> [String: JSONNode] {
    guard case .object(let list) = node.value, Set(list.map(\.name)) == names else {
      let needed = names.sorted().joined(separator: ", ")
      throw JSONFault(line: node.line, sentence: "An object with exactly \(needed) is needed.")
    }
    return Dictionary(list.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
