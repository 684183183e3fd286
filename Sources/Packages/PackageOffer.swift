import Foundation
import Language
import Plugins
import Records

/// A package on a stick, as the staff see it before they touch Install.
public struct PackageOffer: Equatable, Sendable, Encodable {
  /// What it would be to this kiosk.
  public enum State: String, Equatable, Sendable, Encodable {
    /// A plugin that is not here yet.
    case new
    /// Newer than what is here.
    case newer
    /// What is here.
    case same
    /// Older than what is or was here.
    case older
    /// Nobody whom this kiosk knows vouches for it; it may be accepted after a second question.
    case notTrusted
    /// Whole, but this kiosk does not take it.
    case refused
    /// Changed, half copied, or no package at all.
    case damaged

    /// Whether Install does something.
    public var isInstallable: Bool { [.new, .newer, .notTrusted].contains(self) }
  }

  /// Texts that a language translates, and all that there are.
  public struct Texts: Equatable, Sendable, Encodable {
    public var translated: Int
    public var total: Int
  }

  /// Where the file is.
  public var path: String
  /// What it would be to this kiosk.
  public var state: State
  /// Why it is not simply new or newer; empty otherwise.
  public var sentence = ""
  /// The same for programs.
  public var reason: PackageRefusal.Reason?
  /// The plugin's id; this and the following are empty where the package cannot be read.
  public var id = ""
  /// Its Indonesian name.
  public var name = ""
  /// `language`, `session`, `quiz`.
  public var kind = ""
  /// Its version.
  public var version = ""
  /// The version that is here, if any.
  public var installedVersion: String?
  /// For a language: its tag.
  public var language: String?
  /// For a language: its own name.
  public var nativeName: String?
  /// For a language with words: how many of all texts it translates.
  public var texts: Texts?
  /// For a language: whole percent of all texts that it speaks.
  public var voicePercent: Int?
  /// Name of the key that signed it; empty where none did.
  public var publisher = ""
  /// Bytes of the file.
  public var size = 0

  /// Reads and checks the package at `path`, without installing anything.
  ///
  /// - Parameter registry: what is installed, where the caller has it already.
  public init(path: String, store: PackageStore, registry: Registry? = nil) {
    self.path = path
    state = .damaged
    do throws(PackageRefusal) {
      let bytes = try PackageFile.read(path)
      size = bytes.count
      try read(bytes, store: store, registry: registry ?? store.registry())
    } catch {
      (state, sentence, reason) = (Self.state(of: error), error.sentence, error.reason)
    }
  }

  private mutating func read(
    _ bytes: [UInt8], store: PackageStore, registry: Registry
  ) throws(PackageRefusal) {
    let trust = Result { () throws(PackageRefusal) in
      try Trust.judge(bytes, keys: store.keys, acceptsUnverified: false)
    }
    if case .failure(let refusal) = trust, !refusal.mayBeAccepted || !store.allowsUnverified {
      throw refusal
    }
    let package = try Package(bytes, keys: store.keys, acceptsUnverified: true)
    try package.verify()
    describe(package, registry: registry)
    let state = try store.ask { ledger throws(RecordsFault) in try ledger.state() }
    installedVersion =
      state.active[id]?.current.version ?? registry.plugin(id)?.manifest?.version.description
    if try store.rules(state).judge(package.candidate, acceptsSecond: true) != nil {
      self.state = .same
      return
    }
    if case .failure(let refusal) = trust { throw refusal }
    self.state = installedVersion == nil ? .new : .newer
  }

  private mutating func describe(_ package: Package, registry: Registry) {
    let manifest = package.manifest
    (id, kind, version) = (manifest.id, manifest.kind, manifest.version.description)
    name = manifest.name["id"] ?? id
    publisher = package.trust.publisher
    guard let fields = manifest.language else { return }
    language = fields.tag.description
    nativeName = fields.nativeName
    let template = registry.template
    texts = package.completeness(against: template).map {
      Texts(translated: $0.translated, total: $0.total)
    }
    voicePercent = Self.voicePercent(package, template)
  }

  private static func voicePercent(_ package: Package, _ template: LanguageTemplate) -> Int {
    let spoken = Set(
      package.files.map(\.path).filter { $0.hasPrefix("voice/") && MediaRules.isSound($0) }
        .map { (String($0.dropFirst(6)) as NSString).deletingPathExtension })
    let total = template.items.count
    return total == 0 ? 0 : template.items.count { spoken.contains($0.key) } * 100 / total
  }

  private static func state(of refusal: PackageRefusal) -> State {
    switch refusal.reason {
    case .unsigned, .unknownKey: .notTrusted
    case .older: .older
    case .oldEpoch, .revokedKey, .kindNotAllowed, .idNotAllowed, .shipped, .notReplacing,
      .wouldReplaceSigned, .otherPublisher, .sameVersion, .sameLanguage, .newerKiosk, .forbidden, .space, .disk, .busy, .unreadableRecords:
      .refused
    default: .damaged
    }
  }

  /// One line for a terminal.
  public var line: String {
    let file = OneLine.text((path as NSString).lastPathComponent)
    let what = id.isEmpty ? "" : "  \(id)  \(version)  \(name)"
    let texts = voicePercent.map { voice in
      let words = self.texts.map { "\($0.translated) of \($0.total) texts" } ?? "no texts"
      return "  \(words), voice \(voice) %"
    } ?? ""
    let who = publisher.isEmpty ? "" : "  \(publisher)"
    return "\(state.rawValue)  \(file)\(what)\(texts)\(who)"
      + (sentence.isEmpty ? "" : "  \(sentence)")
  }
}
