import Content
import Foundation
import Plugins
import Results
import Storage

/// Looks at packages on a stick for one kiosk as it is now, and installs nothing.
///
/// Small packages are read and checked whole. Of what is larger than is left of the budget only the
/// head is read, so that a full stick is listed in seconds; it is checked when it is installed.
struct PackageInspector {
  /// Bytes of packages that are read whole for one list.
  static let budget = 48 << 20

  private let store: PackageStore
  private let registry: Registry
  private let template: LanguageTemplate
  private let keys: KeyRing
  private let state: Result<PackState, PackageRefusal>
  private var budget: Int

  /// An inspector that reads `budget` bytes of packages whole.
  init(_ store: PackageStore, budget: Int = .max) {
    self.store = store
    self.budget = budget
    registry = store.registry()
    template = registry.template
    keys = store.keys
    state = Result { () throws(PackageRefusal) in
      try store.ask { ledger throws(RecordsFault) in try ledger.state() }
    }
  }

  /// What the package at `path` would be to the kiosk.
  mutating func offer(_ path: String) -> PackageOffer {
    var offer = PackageOffer(path: path, state: .damaged)
    do throws(PackageRefusal) {
      let facts = try read(path, &offer)
      describe(facts, &offer)
      try judge(facts, &offer)
    } catch {
      (offer.state, offer.sentence, offer.reason) = (
        Self.state(of: error), error.sentence, error.reason
      )
    }
    return offer
  }

  // MARK: Reading

  private struct Facts {
    var candidate: InstallCandidate
    /// Why nobody vouches for it.
    var doubt: PackageRefusal?
    var paths: [String]
    var words: [UInt8]?
  }

  private mutating func read(
    _ path: String, _ offer: inout PackageOffer
  ) throws(PackageRefusal) -> Facts {
    guard case .file(let size) = FolderListing.entry(at: path), size > budget else {
      let bytes = try PackageFile.read(path)
      budget -= bytes.count
      offer.size = bytes.count
      return try whole(bytes)
    }
    (offer.size, offer.isChecked) = (size, false)
    try PackageFile.checkSize(size)
    return try head(try OpenFile(path))
  }

  private func whole(_ bytes: [UInt8]) throws(PackageRefusal) -> Facts {
    let doubt = try doubt(bytes, isHead: false)
    let package = try Package(bytes, keys: keys, acceptsUnverified: true)
    try package.verify()
    return Facts(
      candidate: package.candidate, doubt: doubt, paths: package.files.map(\.path),
      words: package.manifest.language == nil ? nil : try package.read(LanguagePack.stringsFile))
  }

  private func head(_ file: OpenFile) throws(PackageRefusal) -> Facts {
    let lines = try file.bytes(at: 0, 4096)
    let doubt = try doubt(lines, isHead: true)
    let judged = try Trust.judge(lines, keys: keys, acceptsUnverified: true, isHead: true)
    let zip = try ZipHead(file, from: judged.payload.lowerBound)
    try ZipNames.check(zip.entries)
    let wanted = [Manifest.file, FileList.file, LanguagePack.stringsFile]
    let files = try zip.read { wanted.contains($0.name) }
    guard let manifest = files[Manifest.file], let list = files[FileList.file] else {
      throw PackageRefusal(.fileList, "The package lacks its manifest or its list of files.")
    }
    let candidate = InstallCandidate(
      manifest: try Manifest(package: manifest), trust: judged.trust, digest: nil,
      listDigest: Hexadecimal.digest(try FileList(parsing: list).bytes))
    try candidate.trust.check(maySign: candidate.manifest)
    return Facts(
      candidate: candidate, doubt: doubt, paths: zip.entries.map(\.name),
      words: candidate.manifest.language == nil ? nil : files[LanguagePack.stringsFile])
  }

  /// Why nobody vouches for the package, where a person may accept it all the same.
  private func doubt(_ bytes: [UInt8], isHead: Bool) throws(PackageRefusal) -> PackageRefusal? {
    do throws(PackageRefusal) {
      _ = try Trust.judge(bytes, keys: keys, acceptsUnverified: false, isHead: isHead)
      return nil
    } catch {
      guard error.mayBeAccepted, store.allowsUnverified else { throw error }
      return error
    }
  }

  // MARK: Judging

  private func judge(_ facts: Facts, _ offer: inout PackageOffer) throws(PackageRefusal) {
    let state = try state.get()
    offer.installedVersion =
      state.active[offer.id]?.current.version
      ?? registry.plugin(offer.id)?.manifest?.version.description
    let rules = store.rules(state)
    if try rules.judge(facts.candidate, acceptsSecond: true) != nil {
      offer.state = .same
      return
    }
    offer.second = rules.otherPack(of: facts.candidate).map(name)
    if let doubt = facts.doubt { throw doubt }
    offer.state = offer.installedVersion == nil ? .new : .newer
  }

  private func name(_ id: String) -> String {
    registry.plugins.first { $0.id == id }?.manifest?.name["id"] ?? id
  }

  private func describe(_ facts: Facts, _ offer: inout PackageOffer) {
    let manifest = facts.candidate.manifest
    (offer.id, offer.kind) = (manifest.id, manifest.kind)
    offer.version = manifest.version.description
    offer.name = manifest.name["id"] ?? manifest.id
    offer.publisher = facts.candidate.trust.publisher
    guard let fields = manifest.language else { return }
    offer.language = fields.tag.description
    offer.nativeName = fields.nativeName
    offer.texts = facts.words.map { words in
      let complete = template.completeness(ofWords: words)
      return PackageOffer.Texts(translated: complete.translated, total: complete.total)
    }
    offer.voicePercent = voicePercent(facts.paths)
  }

  private func voicePercent(_ paths: [String]) -> Int {
    let spoken = Set(
      paths.filter { $0.hasPrefix("voice/") && MediaRules.isSound($0) }
        .map { (String($0.dropFirst(6)) as NSString).deletingPathExtension })
    let total = template.items.count
    return total == 0 ? 0 : template.items.count { spoken.contains($0.key) } * 100 / total
  }

  private static func state(of refusal: PackageRefusal) -> PackageOffer.State {
    switch refusal.reason {
    case .unsigned, .unknownKey: .notTrusted
    case .older: .older
    case .oldEpoch, .revokedKey, .kindNotAllowed, .idNotAllowed, .shipped, .notReplacing,
      .wouldReplaceSigned, .otherPublisher, .sameVersion, .sameLanguage, .newerKiosk, .forbidden,
      .space, .disk, .busy, .unreadableRecords:
      .refused
    default: .damaged
    }
  }
}
