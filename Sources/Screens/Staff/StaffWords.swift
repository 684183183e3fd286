import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A word of the staff area in the reader's language, with its placeholders filled.
  func staff(_ text: StaffText, _ values: [String: String] = [:]) -> String {
    let words = context.text(ContentText(key: text.key, source: text.source))
    return Placeholders.fill(words, with: values)
  }

  func staff(_ sentence: StaffSentence) -> String {
    switch sentence {
    case .words(let text, let values): staff(text, values)
    case .plain(let words): words
    }
  }

  func name(of page: StaffPage) -> String {
    switch page {
    case .teach: staff(.teach)
    case .report: staff(.report)
    case .languages: staff(.languages)
    case .lessons: staff(.lessons)
    case .stick: staff(.stick)
    case .screen: staff(.screen)
    case .keys: staff(.keys)
    case .about: staff(.about)
    }
  }

  func icon(of page: StaffPage) -> String {
    switch page {
    case .teach: "midwife"
    case .report: "report"
    case .languages: "globe"
    case .lessons: "learn"
    case .stick: "usb"
    case .screen: "settings"
    case .keys: "remote"
    case .about: "what"
    }
  }

  /// Whether a plugin is used, where it comes from, or why it is not used.
  func stateWords(of plugin: StaffPlugin) -> String {
    if plugin.isSwitchedOff { return staff(.switchedOff) }
    if plugin.isSetAside, let reason = plugin.reason { return staff(reason) }
    if let reason = plugin.reason { return staff(.notUsed, ["reason": staff(reason)]) }
    return "\(staff(.inUse)) · \(originWords(of: plugin))"
  }

  func originWords(of plugin: StaffPlugin) -> String {
    guard plugin.isVerified else { return staff(.notVerified) }
    guard plugin.isInstalled else { return staff(.cameWith) }
    return staff(.signedBy, ["name": plugin.publisher])
  }

  func word(of state: StaffOffer.State) -> String {
    switch state {
    case .new: staff(.offerNew)
    case .newer: staff(.offerNewer)
    case .same: staff(.offerSame)
    case .older: staff(.offerOlder)
    case .notTrusted: staff(.offerNotTrusted)
    case .refused: staff(.offerRefused)
    case .damaged: staff(.offerDamaged)
    case .setUp: staff(.offerSetUp)
    case .key: staff(.offerKey)
    }
  }

  /// How much of the texts and the voice a language has; empty for everything else.
  func completeness(of offer: StaffOffer) -> [String] {
    guard let voice = offer.voicePercent else { return [] }
    let texts = offer.texts.map {
      staff(.textCount, ["count": "\($0.translated)", "total": "\($0.total)"])
    }
    return [texts, staff(.voicePercent, ["percent": "\(voice)"])].compactMap { $0 }
  }

  /// What a key may do, and what the staff should know before they trust it; its number last.
  func facts(of key: StaffKeyOffer) -> [String] {
    let kinds = key.kinds.map { kind in
      switch kind {
      case "language": staff(.kindLanguage)
      case "session": staff(.kindSession)
      case "quiz": staff(.kindQuiz)
      default: kind
      }
    }
    var facts = [staff(.keyMay, ["kinds": kinds.joined(separator: ", ")])]
    if let ids = key.ids { facts.append(staff(.keyOnly, ["ids": ids.joined(separator: ", ")])) }
    if key.replacesShipped { facts.append(staff(.keyReplaces)) }
    return facts + [staff(.fingerprint, ["number": key.fingerprint])]
  }

  /// What speaks against a key, if anything.
  func warning(about key: StaffKeyOffer) -> String? {
    if key.isRevoked { return staff(.keyRevokes) }
    return key.hasNamesake ? staff(.keyNamesake, ["name": key.owner]) : nil
  }

  func publisher(of offer: StaffOffer) -> String {
    offer.publisher.isEmpty ? staff(.noPublisher) : offer.publisher
  }
}

extension TextStyle {
  /// Headings, rows and lines of the staff area; they do not grow with the visitors' letters, so
  /// that a list stays a list.
  static let staffHeading = TextStyle(
    size: 52, minimum: 28, isBold: true, pitch: 1.16, balance: 0.5, growth: 1.1)
  static let staffRow = TextStyle(
    size: 36, minimum: 22, isBold: true, pitch: 1.18, balance: 0.6, growth: 1.1)
  static let staffLine = TextStyle(size: 30, minimum: 20, pitch: 1.24, balance: 0.8, growth: 1.1)
  static let staffBody = TextStyle(size: 38, minimum: 22, pitch: 1.28, balance: 0.8, growth: 1.1)
  static let staffTab = TextStyle(
    size: 32, minimum: 20, isBold: true, pitch: 1.14, balance: 0.6, growth: 1.1)
}
