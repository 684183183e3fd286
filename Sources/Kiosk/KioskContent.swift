import Content

/// What the registry found: everything the kiosk can show. Replaced as a whole when plugins change.
public struct KioskContent: Equatable, Sendable {
  /// The first is the kiosk's face.
  public var sessions: [SessionContent]
  public var quizzes: [QuizContent]
  /// In the order of the language screen.
  public var languages: [LanguageChoice]
  /// Why nothing can be shown, one sentence a problem; used when sessions or languages are empty.
  public var problems: [String]
  /// Ids of sessions that nobody whom the kiosk knows has vouched for; the screen says so.
  public var unverifiedSessions: Set<String>
  /// Ids of quizzes, likewise.
  public var unverifiedQuizzes: Set<String> = []

  /// Content of these parts.
  public init(
    sessions: [SessionContent], quizzes: [QuizContent] = [], languages: [LanguageChoice],
    problems: [String] = [], unverifiedSessions: Set<String> = []
  ) {
    self.unverifiedSessions = unverifiedSessions
    self.sessions = sessions
    self.quizzes = quizzes
    self.languages = languages
    self.problems = problems
  }

  /// The same with the sessions that the clinic names first, in its order.
  public func ordered(by ids: [String]) -> KioskContent {
    let named = ids.compactMap { id in sessions.first { $0.id == id } }
    guard !named.isEmpty else { return self }
    var content = self
    content.sessions = named + sessions.filter { !ids.contains($0.id) }
    return content
  }

  /// BCP 47 tag of a language that there is: `wanted`, else the source of the texts, else the first.
  func language(preferring wanted: String) -> String {
    let tags = languages.map(\.tag)
    return [wanted, "id"].first(where: tags.contains) ?? tags.first ?? "id"
  }

  /// Whether there is something to teach and a language to teach it in.
  public var isUsable: Bool { !sessions.isEmpty && !languages.isEmpty }
}

/// One language that a visitor can pick.
public struct LanguageChoice: Equatable, Sendable {
  /// BCP 47 tag, `id`.
  public var tag: String
  /// Its own name in its own script, `Bahasa Indonesia`.
  public var nativeName: String
  public var isRightToLeft: Bool
  /// Family of Debian's Noto fonts, `Noto Sans`.
  public var font: String
  /// "Touch to begin" in this language, shown to whoever walks past.
  public var invitation: String
  /// Whether it came with the kiosk or a trusted key signed it; where not, the screen says so.
  public var isVerified: Bool

  /// A language to pick.
  public init(
    tag: String, nativeName: String, isRightToLeft: Bool = false, font: String = "Noto Sans",
    invitation: String = UIText.touchToBegin.source, isVerified: Bool = true
  ) {
    self.isVerified = isVerified
    self.tag = tag
    self.nativeName = nativeName
    self.isRightToLeft = isRightToLeft
    self.font = font
    self.invitation = invitation
  }
}
