import Content
import Kiosk
import Packages

extension StaffOffer {
  /// Everything on the stick at `path`: keys that are new here, for packages beside them may need
  /// them, then packages, set-ups of other kiosks and the other keys.
  ///
  /// - Parameter progress: is told how far the reading has come.
  public static func all(
    on path: String, _ store: PackageStore, progress: (StaffProgress) -> Void = { _ in }
  ) -> [StaffOffer] {
    let stick = Stick(path: path)
    let packages = stick.offers(for: store) { progress(StaffProgress(done: $0, total: $1)) }
    let keys = store.keyOffers(on: stick).map(StaffOffer.init)
    return keys.filter { $0.state == .key } + packages.map(StaffOffer.init)
      + stick.kioskPackages.map { StaffOffer(setUp: $0, store) } + keys.filter { $0.state != .key }
  }

  init(_ offer: PackageOffer) {
    self.init(path: offer.path, state: State(rawValue: offer.state.rawValue) ?? .refused)
    if !offer.sentence.isEmpty {
      reason = offer.reason.map { StaffSentence($0, offer.sentence) } ?? .plain(offer.sentence)
    }
    (id, kind, version) = (offer.id, offer.kind, offer.version)
    name = OneLine.text(offer.name.isEmpty ? file : offer.name)
    language = offer.language.map { tag in
      offer.nativeName.map { "\(OneLine.text($0)) (\(tag))" } ?? tag
    }
    installedVersion = offer.installedVersion
    texts = offer.texts.map { Texts(translated: $0.translated, total: $0.total) }
    (voicePercent, publisher, second) = (offer.voicePercent, offer.publisher, offer.second)
  }

  /// The set-up of another kiosk in the file at `path`.
  private init(setUp path: String, _ store: PackageStore) {
    self.init(path: path, state: .setUp)
    name = OneLine.text(file)
    do throws(PackageRefusal) {
      let contents = try KioskPackage.look(path)
      let offers = contents.keyOffers(for: store).filter {
        $0.state == .new || $0.state == .changed
      }
      keys = offers.compactMap(StaffKeyOffer.init)
      parts = contents.parts.filter { $0 != .keys || !keys.isEmpty }
        .compactMap { SetUpPart(rawValue: $0.rawValue) }
      seal = contents.seal
    } catch {
      (state, reason) = (.damaged, StaffSentence(error))
    }
  }

  /// A publisher's key.
  private init(_ offer: KeyOffer) {
    self.init(path: offer.path, state: .refused)
    name = OneLine.text(offer.file?.key.name ?? file)
    seal = offer.file?.seal ?? ""
    keys = [StaffKeyOffer(offer)].compactMap { $0 }
    switch offer.state {
    case .new, .changed: state = .key
    case .same: state = .same
    case .refused: reason = .words(.noteKey)
    }
  }
}

extension StaffKeyOffer {
  fileprivate init?(_ offer: KeyOffer) {
    guard let key = offer.file?.key else { return nil }
    self.init(
      owner: OneLine.text(key.name), fingerprint: key.key.fingerprint,
      kinds: key.rights.kinds.sorted(), ids: key.rights.ids,
      replacesShipped: key.rights.replacesShipped, isRevoked: key.isRevoked,
      hasNamesake: offer.hasNamesake)
  }
}
