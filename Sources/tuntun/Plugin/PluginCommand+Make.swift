import App
import ArgumentParser
import Content
import Foundation
import Packages
import Plugins
import Storage

extension PluginCommand {
  /// `tuntun plugin new`.
  struct New: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a plugin's folder to start from.",
      discussion: "  tuntun plugin new language jv --native-name \"Basa Jawa\"\n"
        + "  tuntun plugin new session foot-bath")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
      case language, session, quiz
    }

    @OptionGroup var folderOptions: FolderOptions
    @Argument(help: "language, session or quiz.") var kind: Kind
    @Argument(help: "Language tag (jv), or name in small letters and hyphens (foot-bath).")
    var name: String
    @Option(help: "For a language: its own name in its own script.") var nativeName: String?
    @Option(help: "Folder that the new one is made in.", completion: .directory) var out = "."

    func run() throws {
      let template = try refusing { () throws(PackageRefusal) in
        switch kind {
        case .language:
          try PluginTemplate.language(
            name, nativeName: nativeName, registry: folders.store.registry())
        case .session, .quiz:
          try PluginTemplate.folder(kind.rawValue, name, contentRoot: folders.contentFolder)
        }
      }
      let folder = "\(out)/\(template.id)"
      guard !FileManager.default.fileExists(atPath: folder) else {
        throw Refusal("\(folder) is there already; choose another name or folder.")
      }
      for (file, text) in template.files.sorted(by: { $0.key < $1.key }) {
        try Output.write(Array(text.utf8), to: "\(folder)/\(file)")
        Console.line("\(folder)/\(file)")
      }
    }
  }

  /// `tuntun plugin pack`.
  struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a package of a plugin's folder; the same bytes each time.")

    @Argument(help: "The plugin's folder.", completion: .directory) var folder: String
    @Option(help: "The package; without it, ID-VERSION.tuntun here.") var out: String?
    @Option(help: "Sign it with this secret key, NAME.sec.", completion: .file()) var key: String?

    func run() throws {
      let packed = try refusing(folder) { () throws(PackageRefusal) in
        try Packer.pack(folder: folder)
      }
      let bytes = try key.map { try PluginCommand.sign(packed.bytes, key: $0) } ?? packed.bytes
      try Output.write(bytes, to: out ?? packed.name)
      packed.note.map(Console.note)
      Console.line("\(out ?? packed.name): \(bytes.count) bytes")
    }
  }

  /// `tuntun plugin sign`.
  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign a package, as signify-openbsd -S -e does.")

    @Argument(help: "The package without a signature.", completion: .file()) var package: String
    @Option(help: "The secret key, NAME.sec.", completion: .file()) var key: String
    @Option(help: "The signed package; without it, it takes the place of the other.")
    var out: String?

    func run() throws {
      let bytes = try refusing(package) { () throws(PackageRefusal) in
        try PackageFile.read(package)
      }
      try Output.write(try PluginCommand.sign(bytes, key: key), to: out ?? package)
      Console.line("\(out ?? package): signed with \(key)")
    }
  }

  /// `tuntun plugin keygen`.
  struct Keygen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a pair of keys: NAME.sec to sign with, NAME.pub and NAME.json for kiosks.",
      discussion: "Keep NAME.sec secret: whoever has it can make packages in your name.")

    @Argument(help: "Name of the files: small letters, digits, hyphens.") var name: String
    @Option(help: "Who signs with it, in words.") var owner: String?
    @Option(help: "A kind of plugin that it may sign; may be given more than once.")
    var kind: [String] = []
    @Option(help: "An id that it may sign, or the beginning of one and *; all without.")
    var id: [String] = []
    @Flag(help: "It may replace what came with the kiosk.") var replacesShipped = false
    @Option(help: "Rises when a key is replaced.") var epoch = 1
    @Option(help: "Folder for the files.", completion: .directory) var out = "."

    func run() throws {
      guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,39}/) != nil else {
        throw Refusal("The name must be small letters, digits and hyphens, but it is \(name).")
      }
      let base = "\(out)/\(name)"
      for ending in ["sec", "pub", "json"]
      where FileManager.default.fileExists(atPath: "\(base).\(ending)") {
        throw Refusal("\(base).\(ending) is there already; a key is never overwritten.")
      }
      let key = SecretKey()
      let kinds = kind.isEmpty ? ["language", "session", "quiz"] : kind
      let side = Array(
        TrustedKey.sideFile(
          name: owner ?? name, kinds: kinds, epoch: epoch, ids: id, replacesShipped: replacesShipped
        ).utf8)
      let file = key.publicKey.file(comment: "\(name) public key")
      // What no kiosk would take is not made.
      do throws(FileFault) {
        _ = try KeyFile(file: name + KeyFile.ending, key: file, side: side)
      } catch {
        throw Refusal(error.description)
      }
      try Output.writeSecret(key.file(comment: "\(name) secret key"), to: base + ".sec")
      try Output.write(file, to: base + ".pub")
      try Output.write(side, to: base + ".json")
      Console.line("\(base).sec: keep it secret")
      Console.line(
        "\(base).pub and \(base).json: onto a stick for each kiosk's staff area, or into keys/ of its "
          + "state folder")
      Console.line("fingerprint: \(key.publicKey.fingerprint)")
    }
  }

  /// `tuntun plugin keys`.
  struct Keys: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "The keys whose packages this kiosk installs.")

    @OptionGroup var folderOptions: FolderOptions

    func run() throws {
      let ring = folders.store.keys
      for key in ring.keys {
        let state = key.isRevoked ? "revoked" : "trusted"
        Console.line(
          "\(state)  \(key.key.fingerprint)  epoch \(key.epoch)  \(key.rights.summary)  \(key.file)"
            + "  \(key.name)")
      }
      ring.findings.forEach { Console.note($0.description) }
      if !ring.findings.isEmpty { throw ExitCode(1) }
    }
  }

  private static func sign(_ bytes: [UInt8], key path: String) throws -> [UInt8] {
    let file = try Output.read(path)
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    return try refusing(path) { () throws(PackageRefusal) in
      try Packer.sign(bytes, by: try SecretKey(file: file), keyFile: name + ".pub")
    }
  }
}
