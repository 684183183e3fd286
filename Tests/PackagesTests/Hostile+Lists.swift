import Foundation

@testable import Packages

extension Hostile {
  /// A package with a list of its own making.
  private static func list(
    _ name: String, _ reason: PackageRefusal.Reason, _ change: (String) -> String
  ) -> Hostile {
    var zip = RawZip(Sample.files())
    zip.addList()
    let text = String(decoding: zip.entries[0].content, as: UTF8.self)
    zip.entries[0] = RawZip.Entry(FileList.file, Array(change(text).utf8))
    return Hostile(name: "list: \(name)", reason: reason, zip: zip.bytes)
  }

  private static func line(_ path: String, _ size: Int = 9) -> String {
    "{ \"path\": \"\(path)\", \"size\": \(size), \"sha256\": "
      + "\"\(String(repeating: "a", count: 64))\" },"
  }

  /// The list of files lies.
  static func lists() -> [Hostile] {
    let start = "\"files\": ["
    let digest = Hexadecimal.digest(Array("Catatan.\n".utf8))
    return [
      after("list: missing", .fileList) { zip in zip.entries.removeFirst() },
      list("empty", .fileList) { _ in "" }, list("no JSON", .fileList) { _ in "files" },
      list("a list", .fileList) { _ in "[]" }, list("null", .fileList) { _ in "null" },
      list("cut off", .fileList) { String($0.dropLast(20)) },
      list("something behind", .fileList) { $0 + "x" },
      list("other schema", .fileList) { $0.replacing("\"schema\": 1", with: "\"schema\": 2") },
      list("schema as text", .fileList) {
        $0.replacing("\"schema\": 1", with: "\"schema\": \"1\"")
      },
      list("no schema", .fileList) { $0.replacing("\"schema\": 1,", with: "") },
      list("no files", .fileList) { _ in "{ \"schema\": 1 }" },
      list("files as object", .fileList) { _ in "{ \"schema\": 1, \"files\": {} }" },
      list("unknown key", .fileList) {
        $0.replacing("\"schema\": 1", with: "\"schema\": 1, \"more\": 1")
      },
      list("key twice", .fileList) {
        $0.replacing("\"schema\": 1", with: "\"schema\": 1, \"schema\": 1")
      },
      list("row without size", .fileList) { $0.replacing("\"size\": 9,", with: "") },
      list("row with more", .fileList) {
        $0.replacing("\"size\": 9,", with: "\"size\": 9, \"mode\": 1,")
      },
      list("row as text", .fileList) { $0.replacing(start, with: start + "\"a\",") },
      list("negative size", .fileList) { $0.replacing("\"size\": 9,", with: "\"size\": -9,") },
      list("broken size", .fileList) { $0.replacing("\"size\": 9,", with: "\"size\": 9.5,") },
      list("size as text", .fileList) { $0.replacing("\"size\": 9,", with: "\"size\": \"9\",") },
      list("endless size", .fileList) { $0.replacing("\"size\": 9,", with: "\"size\": 1e300,") },
      list("short digest", .fileList) { $0.replacing(digest, with: String(digest.dropLast())) },
      list("large letters", .fileList) { $0.replacing(digest, with: digest.uppercased()) },
      list("digest of null", .fileList) { $0.replacing("\"\(digest)\"", with: "null") },
      list("path as number", .fileList) { $0.replacing("\"notes.txt\"", with: "1") },
      list("file twice", .fileList) { $0.replacing(start, with: start + line("notes.txt")) },
      list("deep", .fileList) { _ in String(repeating: "[", count: 100_000) },
      list("not UTF-8", .fileList) { _ in "{ \"schema\": 1, \"\u{FFFD}\": 1 }" },
      list("names a file that is not there", .missingFile) {
        $0.replacing(start, with: start + line("more.txt"))
      },
      list("names a file outside", .missingFile) {
        $0.replacing(start, with: start + line("../../settings.conf"))
      },
      list("names itself", .missingFile) { $0.replacing(start, with: start + line("files.json")) },
      list("does not name a file", .extraFile) { text in
        text.split(separator: "\n").filter { !$0.contains("notes.txt") }.joined(separator: "\n")
      },
      list("empty list", .extraFile) { _ in "{ \"schema\": 1, \"files\": [] }" },
      list("wrong size", .wrongSize) { $0.replacing("\"size\": 9,", with: "\"size\": 10,") },
      list("wrong digest", .wrongDigest) {
        $0.replacing(digest, with: String(digest.reversed()))
      },
      list("digest of nothing", .wrongDigest) {
        $0.replacing(digest, with: Hexadecimal.digest([]))
      },
      after("list: other content", .wrongDigest) { zip in
        let changed = Array("catatan.\n".utf8)
        zip["notes.txt"] = RawZip.Entry("notes.txt", changed)
      },
    ]
  }

  /// The manifest lies.
  static func manifests() -> [Hostile] {
    let changes: [(String, String, String)] = [
      ("no schema", "\"schema\": 1,", ""), ("schema 0", "\"schema\": 1", "\"schema\": 0"),
      ("schema 2", "\"schema\": 1", "\"schema\": 2"),
      ("schema as text", "\"schema\": 1", "\"schema\": \"1\""),
      ("schema 1.5", "\"schema\": 1", "\"schema\": 1.5"),
      ("no id", "\"id\": \"language.tst\",", ""), ("empty id", "language.tst", ""),
      ("id with a path", "language.tst", "../language.tst"),
      ("id with a slash", "language.tst", "language/tst"),
      ("id without dot", "language.tst", "tst"),
      ("id in large letters", "language.tst", "LANGUAGE_TST"),
      ("id of another kind", "language.tst", "session.tst"),
      ("id of another language", "language.tst", "language.id"),
      ("id of a longer language", "language.tst", "language.tst-poso"),
      ("id with a space", "language.tst", "language. tst"),
      ("id with a line", "language.tst", "language.tst\\n"),
      ("hidden id", "language.tst", ".language"), ("id of dots", "language.tst", "..."),
      ("id as number", "\"language.tst\"", "1"),
      ("long id", "language.tst", "language." + String(repeating: "a", count: 90)),
      ("no kind", "\"kind\": \"language\",", ""), ("kind as list", "\"language\"", "[]"),
      ("no version", "\"version\": \"1.0.0\",", ""), ("version 1", "\"1.0.0\"", "\"1\""),
      ("version 1.0", "\"1.0.0\"", "\"1.0\""), ("version v1", "\"1.0.0\"", "\"v1.0.0\""),
      ("version 01", "\"1.0.0\"", "\"01.0.0\""), ("negative version", "\"1.0.0\"", "\"-1.0.0\""),
      ("huge version", "\"1.0.0\"", "\"9223372036854775808.0.0\""),
      ("version as number", "\"1.0.0\"", "1"),
      ("version with a path", "\"1.0.0\"", "\"1.0.0/../x\""),
      ("empty version", "\"1.0.0\"", "\"\""),
      ("no interface", "\"requires\": { \"kiosk\": 1 },", ""),
      ("newer interface", "{ \"kiosk\": 1 }", "{ \"kiosk\": 2 }"),
      ("interface 0", "{ \"kiosk\": 1 }", "{ \"kiosk\": 0 }"),
      ("no name", "\"name\": { \"id\": \"Bahasa Uji\", \"en\": \"Test\" },", ""),
      ("name as text", "{ \"id\": \"Bahasa Uji\", \"en\": \"Test\" }", "\"Uji\""),
      ("no Indonesian name", "\"id\": \"Bahasa Uji\", ", ""), ("empty name", "Bahasa Uji", ""),
      ("endless name", "Bahasa Uji", String(repeating: "a", count: 5000)),
      ("name for no language", "\"en\": \"Test\"", "\"english!\": \"Test\""),
      ("no license", "\"license\": \"CC-BY-SA-4.0\",", ""),
      ("authors as text", "[\"Penguji\"]", "\"Penguji\""),
      ("author as number", "[\"Penguji\"]", "[1]"),
      ("no language", ", \"fallback\": [\"id\"]", "}"),
      ("no tag", "\"tag\": \"tst\", ", ""),
      ("tag that is none", "\"tag\": \"tst\"", "\"tag\": \"!\""),
      ("no own name", "\"nativeName\": \"Uji\", ", ""),
      ("fallback that is none", "[\"id\"]", "[\"?\"]"), ("cut off", "\"authors\"", ""),
      ("key twice", "\"schema\": 1,", "\"schema\": 1, \"schema\": 1,"),
      ("comment", "\"schema\"", "// x\n\"schema\""),
      ("comma at the end", "[\"id\"] }", "[\"id\"] },"),
    ]
    let lies = changes.map { name, old, new in
      with(
        "manifest: \(name)",
        ["schema 2", "newer interface"].contains(name) ? .newerKiosk : .manifest,
        "plugin.json",
        Array(Sample.manifest.replacing(old, with: new).utf8))
    }
    return lies + [
      before("manifest: missing", .manifest) { zip in
        zip.entries.removeAll { $0.name == Array("plugin.json".utf8) }
      },
      before("manifest: in a folder", .manifest) { zip in
        zip["plugin.json"].name = Array("language.tst/plugin.json".utf8)
      },
      with("manifest: empty", .manifest, "plugin.json", []),
      with("manifest: deep", .manifest, "plugin.json", [UInt8](repeating: 0x5B, count: 100_000)),
      with("manifest: not UTF-8", .manifest, "plugin.json", Array(Sample.manifest.utf8) + [0xFF]),
      with("manifest: random", .manifest, "plugin.json", (0..<999).map { UInt8($0 * 7 & 255) }),
      with(
        "manifest: unknown kind", .kindNotAllowed, "plugin.json",
        Array(Sample.manifest.replacing("\"language\",", with: "\"firmware\",").utf8)),
    ]
  }
}
