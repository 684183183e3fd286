import Foundation

@testable import Packages

extension Hostile {
  private static let text = Array("Catatan.\n".utf8)

  /// One more file with a name that must not be.
  static func names() -> [Hostile] {
    let long = String(repeating: "a", count: 300)
    let shapes: [(String, String, PackageRefusal.Reason)] = [
      ("absolute", "/etc/passwd.txt", .name), ("two slashes", "//host/a.txt", .name),
      ("parent", "../a.txt", .name), ("parent inside", "a/../../b.txt", .name),
      ("parent deep", "a/b/c/../../../../d.txt", .name), ("only parent", "..", .name),
      ("dot", "./a.txt", .name), ("dot inside", "a/./b.txt", .name), ("only dot", ".", .name),
      ("empty part", "a//b.txt", .name), ("folder", "a/", .name), ("root", "/", .name),
      ("hidden file", ".a.txt", .name), ("hidden folder", ".a/b.txt", .name),
      ("hidden inside", "a/.b.txt", .name), ("no name", "", .name), ("long", long + ".txt", .name),
      ("long path", Array(repeating: "abcdefgh", count: 30).joined(separator: "/") + ".txt", .name),
      ("backslash", "a\\b.txt", .nameCharacters), ("backslash parent", "..\\a.txt", .name),
      ("drive", "C:a.txt", .nameCharacters), ("drive path", "C:\\a.txt", .nameCharacters),
      ("UNC", "\\\\host\\a.txt", .nameCharacters), ("stream", "a.txt:b.txt", .nameCharacters),
      ("space", "a b.txt", .nameCharacters), ("trailing space", "a.txt ", .nameCharacters),
      ("trailing dot", "a.txt.", .nameCharacters),
      ("trailing dot folder", "a./b.txt", .nameCharacters),
      ("line end", "a\nb.txt", .nameCharacters), ("return", "a\rb.txt", .nameCharacters),
      ("tab", "a\tb.txt", .nameCharacters), ("escape", "a\u{1B}[2Jb.txt", .nameCharacters),
      ("delete", "a\u{7F}.txt", .nameCharacters), ("NUL", "a.txt\0.sh", .nameCharacters),
      ("bidi", "a\u{202E}txt.b", .nameCharacters), ("zero width", "a\u{200B}.txt", .nameCharacters),
      ("composed", "caf\u{E9}.txt", .nameCharacters),
      ("decomposed", "cafe\u{301}.txt", .nameCharacters),
      ("full width", "\u{FF0E}\u{FF0E}/a.txt", .nameCharacters), ("star", "*.txt", .nameCharacters),
      ("question", "a?.txt", .nameCharacters), ("quote", "a\".txt", .nameCharacters),
      ("pipe", "a|b.txt", .nameCharacters), ("dollar", "$(a).txt", .nameCharacters),
      ("tilde", "~a.txt", .nameCharacters), ("percent", "a%2Fb.txt", .nameCharacters),
      ("device con", "con.txt", .nameCharacters), ("device aux", "a/AUX.txt", .nameCharacters),
      ("device com1", "com1.txt", .nameCharacters), ("device nul", "nul/a.txt", .nameCharacters),
      ("deep", "a/b/c/d/e/f/g/h/i.txt", .nameDepth),
      ("deeper", Array(repeating: "a", count: 60).joined(separator: "/") + ".txt", .nameDepth),
    ]
    let bad = shapes.map { shape in
      before("name: \(shape.0)", shape.2) { $0.entries.append(.init(shape.1, text)) }
    }
    let raw: [(String, [UInt8])] = [
      ("broken UTF-8", [0x61, 0xFF, 0xFE, 0x2E, 0x74, 0x78, 0x74]),
      ("overlong slash", [0x61, 0xC0, 0xAF, 0x2E, 0x74, 0x78, 0x74]),
      ("code page", [0x61, 0x82, 0x2E, 0x74, 0x78, 0x74]),
    ]
    return bad
      + raw.map { name, bytes in
        before("name: \(name)", .nameCharacters) {
          $0.entries.append(.init(bytes: bytes, text))
        }
      } + clashes()
  }

  private static func clashes() -> [Hostile] {
    [
      after("names: twice", .duplicateName) { $0.entries.append(.init("notes.txt", text)) },
      after("names: manifest twice", .duplicateName) { zip in
        zip.entries.append(zip["plugin.json"])
      },
      after("names: list twice", .duplicateName) { zip in
        zip.entries.append(zip["files.json"])
      },
      before("names: twice but for case", .duplicateName) {
        $0.entries.append(.init("Notes.txt", text))
      },
      before("names: folder but for case", .duplicateName) {
        $0.entries += [.init("a/b.txt", text), .init("A/B.txt", text)]
      },
      before("names: file and folder", .fileAsFolder) {
        $0.entries += [.init("x.txt", text), .init("x.txt/y.txt", text)]
      },
      before("names: folder and file", .fileAsFolder) {
        $0.entries += [.init("x.txt/y.txt", text), .init("x.txt", text)]
      },
    ]
  }

  /// One more file of a kind that packages do not hold.
  static func kinds() -> [Hostile] {
    let files = [
      "run.sh", "a.so", "a.py", "a.swift", "a.exe", "a.desktop", "a.service", "a.html", "a.js",
      "a.ttf", "a.otf", "a.woff2", "a.zip", "a.tuntun", "a.tar", "a.gz", "a.gif", "a.webp", "a.bmp",
      "a.jpeg", "a.jpg", "a.svgz", "a.mp3", "a.mp4", "a.pdf", "a.conf", "a.db", "a.po.bak", "a.mo",
      "noending",
      "a.txt.sh", "txt", "a.", "a.pub",
    ]
    return files.map { file in
      let reason: PackageRefusal.Reason = file.hasSuffix(".") ? .nameCharacters : .fileKind
      return before("kind: \(file)", reason) { $0.entries.append(.init(file, text)) }
    }
  }

  /// A good file marked as something else.
  static func permissions() -> [Hostile] {
    let types: [(String, Int)] = [
      ("link", 0o120777), ("pipe", 0o010644), ("socket", 0o140644), ("character device", 0o020644),
      ("block device", 0o060644), ("folder", 0o040755), ("door", 0o150644),
    ]
    let rights: [(String, Int)] = [
      ("setuid", 0o104644), ("setgid", 0o102644), ("sticky", 0o101644), ("program", 0o100755),
      ("program for others", 0o100645), ("program for its owner", 0o100744),
    ]
    return types.map { name, mode in
      after("type: \(name)", .fileType) { $0["notes.txt"].mode = mode }
    }
      + rights.map { name, mode in
        after("rights: \(name)", .permissions) { $0["notes.txt"].mode = mode }
      } + [
        after("type: DOS folder", .fileType) { $0["notes.txt"].dosAttributes = 0x10 },
        after("type: DOS volume", .fileType) { $0["notes.txt"].dosAttributes = 0x08 },
        after("type: link by a Mac", .fileType) {
          $0["notes.txt"].host = 19
          $0["notes.txt"].mode = 0o120777
        },
        after("type: link by DOS", .fileType) {
          $0["notes.txt"].host = 0
          $0["notes.txt"].mode = 0o120777
        },
        before("type: link to a place outside", .fileType) {
          $0.entries.append(.init("link.txt", Array("/etc/passwd".utf8)))
          $0["link.txt"].mode = 0o120777
        },
      ]
  }
}
