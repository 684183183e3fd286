import Content
import Kiosk

extension Registry {
  /// What the kiosk can show: sessions, a card for each language, and the reasons where nothing
  /// is left.
  public var kioskContent: KioskContent {
    var content = KioskContent(
      sessions: sessionsInOrder, quizzes: quizzes, languages: languageChoices,
      problems: reasons + emptiness,
      unverifiedSessions: Set(sessions.map(\.id)).intersection(unverified))
    content.unverifiedQuizzes = Set(quizzes.map(\.id)).intersection(unverified)
    return content
  }

  /// Sessions by how much stands behind them: reviewed and vouched for, vouched for, shipped; then by
  /// id. What somebody dropped in does not become the kiosk's face, whatever its name; a review that
  /// nobody vouches for counts for nothing.
  private var sessionsInOrder: [SessionContent] {
    let unverified = unverified
    let shipped = Set(plugins.filter { $0.origin == .shipped }.map(\.id))
    func rank(_ session: SessionContent) -> Int {
      let isVerified = !unverified.contains(session.id)
      let isReviewed = isVerified && session.review != .unreviewed
      return (isReviewed ? 0 : 4) + (isVerified ? 0 : 2) + (shipped.contains(session.id) ? 0 : 1)
    }
    return sessions.sorted { (rank($0), $0.id) < (rank($1), $1.id) }
  }

  /// What is missing altogether, where it is.
  private var emptiness: [String] {
    (sessions.isEmpty ? ["There is no session to teach."] : [])
      + (languages.isEmpty ? ["There is no language to teach in."] : [])
  }

  /// A card for each language, the base language first, then by native name.
  ///
  /// Of several packs of one language the first gives the card.
  public var languageChoices: [LanguageChoice] {
    var seen: Set<LanguageTag> = []
    let packs = languages.filter { seen.insert($0.fields.tag).inserted }
    let base = packs.filter { $0.fields.tag == .indonesian }
    let others = packs.filter { $0.fields.tag != .indonesian }
    let unverified = unverified
    return (base + others.sorted { $0.fields.nativeName < $1.fields.nativeName }).map { pack in
      var choice = pack.choice
      choice.isVerified = !languages.contains {
        $0.fields.tag == pack.fields.tag && unverified.contains($0.id)
      }
      return choice
    }
  }

  /// Ids of enabled plugins that nobody whom the kiosk knows has vouched for.
  private var unverified: Set<String> {
    Set(plugins.filter { $0.state == .enabled && !$0.isVerified }.map(\.id))
  }

  /// A translator for the language `tag`, with the words of all languages it may fall back to.
  ///
  /// Reads their files now; keep the result. A tag that is not well-formed gives Indonesian.
  public func translator(for tag: String) -> Translator {
    guard let tag = LanguageTag(tag) else { return .source }
    let packs = Dictionary(grouping: languages) { $0.fields.tag }
    let chain = Translator.chain(for: tag) { packs[$0]?.first?.fields.fallback ?? [] }
    let catalogs = chain.compactMap { packs[$0] }.map { packs in
      packs.dropFirst().reduce(packs[0].readCatalog().catalog) { catalog, pack in
        catalog.filled(from: pack.readCatalog().catalog)
      }
    }
    return Translator(tag: tag, catalogs: catalogs)
  }

  /// All texts that a complete language has: the program's and those of every session and
  /// quiz.
  public var template: LanguageTemplate {
    LanguageTemplate.of(sessions: sessions, quizzes: quizzes)
  }
}

extension LanguageTemplate {
  /// The texts of the program and of these sessions and quizzes.
  public static func of(
    sessions: [SessionContent], quizzes: [QuizContent] = []
  ) -> LanguageTemplate {
    let program = UIText.allCases.map { Item(key: $0.key, source: $0.source) }
    let staff = StaffText.allCases.map { Item(key: $0.key, source: $0.source) }
    let teaching = ClassText.allCases.map { Item(key: $0.key, source: $0.source) }
    let paper = PaperText.allCases.map { Item(key: $0.key, source: $0.source) }
    let commands = Command.allCases.map { Item(key: $0.explanationKey, source: $0.explanation) }
    let content = sessions.flatMap(\.texts).map { Item(key: $0.key, source: $0.source) }
    let words = QuizItem.Truth.allCases.map(\.text) + FamilySymbol.allCases.map(\.name)
    let quizTexts = (words + quizzes.flatMap(\.texts)).map { Item(key: $0.key, source: $0.source) }
    return LanguageTemplate(program + staff + teaching + paper + commands + content + quizTexts)
  }
}
