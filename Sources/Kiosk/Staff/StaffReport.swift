import Content

/// What a month achieved, as the staff see it on one or two pages. Counts only; names are looked up
/// in the content when it is drawn.
public struct StaffReport: Equatable, Sendable {
  public var month: CalendarMonth
  /// The kiosk's day when this was read.
  public var today: CalendarDay
  /// The first month with a visit; `nil` where there was none ever.
  public var first: CalendarMonth?
  /// Visits of this month and the twelve before it, oldest first.
  public var trend: [MonthCount] = []
  public var visits = 0
  public var practised = 0
  public var finished = 0
  /// Visits that a sign of the check kept from the practice.
  public var stopped = 0
  public var quizzesBefore = 0
  public var quizzesAfter = 0
  /// In the order of the session.
  public var steps: [StepShare] = []
  /// Steps that a family may do without, as `SESSION/STEP`: to leave them out is no weakness.
  public var optional: Set<String> = []
  /// In the order of the quiz.
  public var questions: [QuestionShares] = []
  /// Visits by BCP 47 tag, the most used first.
  public var languages: [NamedCount] = []
  /// Who came to classes, by ``ClassRole``; empty where nobody was counted.
  public var roles: [NamedCount] = []
  /// What belongs to no month, because the clock could not be believed.
  public var undated = Undated()

  /// A month of nothing.
  public init(month: CalendarMonth, today: CalendarDay) {
    self.month = month
    self.today = today
  }

  /// Whether nothing at all happened.
  public var isEmpty: Bool {
    visits == 0 && questions.isEmpty && steps.isEmpty && roles.isEmpty
  }

  /// The steps that were left out most often, at most two, of those that have a percentage; none
  /// where every step was always done.
  public var weakest: [StepShare] {
    let known = steps.filter {
      !$0.together.isSmall && $0.together.count < $0.together.base
        && !optional.contains("\($0.session)/\($0.step)")
    }
    let sorted = known.sorted {
      $0.together.count * $1.together.base < $1.together.count * $0.together.base
    }
    return Array(sorted.prefix(2))
  }

  /// Visits of one month.
  public struct MonthCount: Equatable, Sendable {
    public var month: CalendarMonth
    public var visits: Int

    /// `visits` in `month`.
    public init(_ month: CalendarMonth, visits: Int) {
      self.month = month
      self.visits = visits
    }
  }

  /// How often a step was done of the practices it belonged to, and shown back in classes.
  public struct StepShare: Equatable, Sendable {
    public var session: String
    public var step: String
    public var share: Share
    /// Families of classes that showed the step back without help, of those that were asked to;
    /// `nil` where none was.
    public var shown: Share?

    /// The share of `step` in `session`.
    public init(session: String, step: String, share: Share, shown: Share? = nil) {
      self.session = session
      self.step = step
      self.share = share
      self.shown = shown
    }

    /// Practice and class together.
    public var together: Share {
      shown.map { share + $0 } ?? share
    }
  }

  /// How many answered a question right at once, before and after.
  public struct QuestionShares: Equatable, Sendable {
    public var quiz: String
    public var question: String
    /// Families alone.
    public var before: Share
    public var after: Share
    /// Right hands of classes, of all hands; of nothing where no class was asked.
    public var handsBefore: Share
    public var handsAfter: Share

    /// The shares of `question` in `quiz`.
    public init(
      quiz: String, question: String, before: Share, after: Share,
      hands: (before: Share, after: Share)? = nil
    ) {
      self.quiz = quiz
      self.question = question
      self.before = before
      self.after = after
      handsBefore = hands?.before ?? Share(0, of: 0)
      handsAfter = hands?.after ?? Share(0, of: 0)
    }

    /// Families alone and classes together.
    public var allBefore: Share { before + handsBefore }
    public var allAfter: Share { after + handsAfter }
  }

  /// What came to the kiosk on days that nobody knows.
  public struct Undated: Equatable, Sendable {
    public var visits: Int
    public var quizzes: Int
    public var classes: Int

    /// So many of each.
    public init(visits: Int = 0, quizzes: Int = 0, classes: Int = 0) {
      self.visits = visits
      self.quizzes = quizzes
      self.classes = classes
    }

    /// Whether every day is known.
    public var isEmpty: Bool { self == Undated() }
  }

  /// How often something occurred.
  public struct NamedCount: Equatable, Sendable {
    public var id: String
    public var count: Int

    /// `id`, `count` times.
    public init(_ id: String, _ count: Int) {
      self.id = id
      self.count = count
    }
  }
}

extension StaffReport {
  /// The same with steps and questions in the order of the content; what is gone comes last.
  public func arranged(by content: KioskContent) -> StaffReport {
    var report = self
    let steps = content.sessions.flatMap { session in session.steps.map { [session.id, $0.id] } }
    let questions = content.quizzes.flatMap { quiz in quiz.items.map { [quiz.id, $0.id] } }
    report.optional = Set(
      content.sessions.flatMap { session in
        session.optionalSteps.map { "\(session.id)/\($0)" }
      })
    report.steps = Self.ordered(self.steps, as: steps) { [$0.session, $0.step] }
    report.questions = Self.ordered(self.questions, as: questions) { [$0.quiz, $0.question] }
    return report
  }

  private static func ordered<Value>(
    _ values: [Value], as order: [[String]], _ key: (Value) -> [String]
  ) -> [Value] {
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = values.enumerated().map { index, value in
      (places[key(value)] ?? order.count + index, value)
    }
    return ranked.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension StaffKnowledge {
  /// The month that has been asked for and not been told yet, or the one that is shown.
  var wantedMonth: CalendarMonth? { awaitedMonth ?? report?.month }

  /// Whether there is a month before the one wanted.
  public var hasEarlierMonth: Bool {
    guard let report, let wanted = wantedMonth else { return false }
    return report.first.map { wanted > $0 } ?? false
  }

  /// Whether there is a month after the one wanted.
  public var hasLaterMonth: Bool {
    guard let report, let wanted = wantedMonth else { return false }
    return wanted < report.today.month
  }
}

extension KioskState {
  /// Asks for the month so many months from the one that is shown or awaited.
  mutating func turnMonth(_ direction: Int) -> [Effect] {
    guard direction < 0 ? staff.hasEarlierMonth : staff.hasLaterMonth,
      let wanted = staff.wantedMonth
    else { return [] }
    staff.awaitedMonth = wanted.adding(months: direction)
    return [.staff(.readReport(staff.awaitedMonth))]
  }

  /// Takes in a month that was read; one that is no longer wanted is let go.
  mutating func handle(_ report: StaffReport) {
    guard staffArea != nil else { return }
    if let awaited = staff.awaitedMonth, awaited != report.month { return }
    staff.awaitedMonth = nil
    staff.report = report.arranged(by: content)
  }

  /// What can be touched on the report.
  func reportControls(_ area: StaffArea) -> [Control] {
    guard let report = staff.report else { return [] }
    let months: [StaffControl] =
      (staff.hasEarlierMonth ? [.monthBack] : []) + (staff.hasLaterMonth ? [.monthForward] : [])
    let pages: [StaffControl] = report.isEmpty ? [] : [.earlier, .later]
    let copy: [StaffControl] = mayCopy ? [.copyReport] : []
    let print: [StaffControl] = hasPrinter ? [.printReport] : []
    return (months + pages + copy + print + [.openSheet]).map { .staff($0) }
  }

  /// What can be touched beside the family's sheet.
  func sheetControls() -> [Control] {
    let copy: [StaffControl] = mayCopy ? [.copySheet] : []
    let print: [StaffControl] = hasPrinter ? [.printSheet] : []
    return ([.back] + print + copy).map { .staff($0) }
  }

  /// What the buttons of the report and of the sheet order; `nil` for other controls.
  mutating func activateOnReport(_ control: StaffControl) -> [Effect]? {
    switch control {
    case .monthBack: return turnMonth(-1)
    case .monthForward: return turnMonth(1)
    case .openSheet:
      changeArea { $0.detail = .sheet }
      return []
    case .copyReport, .printReport:
      guard let month = staff.report?.month else { return [] }
      if control == .printReport { return beginWork(.printing, .printReport(month)) }
      guard mayCopy, let stick = staff.sticks.first else { return [] }
      return beginWork(.copying, .copyReport(month, to: stick.path))
    case .copySheet, .printSheet:
      guard let session else { return [] }
      let sheet = SheetRequest(session: session.id, language: visitor.language)
      if control == .printSheet { return beginWork(.printing, .printSheet(sheet)) }
      guard mayCopy, let stick = staff.sticks.first else { return [] }
      return beginWork(.copying, .copySheet(sheet, to: stick.path))
    default: return nil
    }
  }
}

/// Which sheet is wanted: a session in a language.
public struct SheetRequest: Equatable, Sendable {
  public var session: String
  /// BCP 47 tag.
  public var language: String

  /// The sheet of `session` in `language`.
  public init(session: String, language: String) {
    self.session = session
    self.language = language
  }
}
