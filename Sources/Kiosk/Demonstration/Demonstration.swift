import Content

/// The midwife's demonstration: the steps at her pace, with what she points at.
///
/// It is a screen of its own beside ``Practice``, and nothing of it is written into the records of
/// practice. Nothing turns by itself unless she asks for it, and it never times out.
public struct Demonstration: Equatable, Sendable {
  public let steps: [Step]
  /// The screen that it was opened from, and that leaving it shows again.
  public let origin: Screen
  /// What the presenter sees.
  public var view = View()
  /// What the families see while the presenter looks ahead; `nil`: the same.
  public var frozen: View?
  /// Why everything stands still, if it does: only keys that resume act.
  public var hold: Hold?
  /// Time since the demonstration began, pauses left out.
  public var elapsed: Ticks = .zero
  /// Whether the next step comes when the planned time of this one is over.
  public var advances = false
  /// Whether the step begins again when its planned time is over.
  public var loops = false
  /// Whether the presenter's notes lie over the picture.
  public var showsNotes = false
  /// Place of the claim whose evidence lies over the picture, from 0.
  public var claim: Int?
  /// Whether it has been said that the evidence is for the midwife, where families see it too.
  public var warnsOfEvidence = false
  /// Digits of the number of the step to jump to, while they are typed.
  public var jump: String?
  /// Place of the chosen card while all steps are shown.
  public var overview: Int?
  /// Which page of the strip is shown.
  public var strip = DemonstrationControl.StripPage.usual
  /// Whether the light follows a finger or the mouse over the picture.
  public var isPointing = false
  /// How long each step has been shown so far, by its place; pauses left out.
  public internal(set) var times: [Ticks]

  /// A demonstration of `steps`, opened from `origin`.
  public init(steps: [Step], origin: Screen) {
    self.steps = steps
    self.origin = origin
    times = steps.map { _ in .zero }
  }

  /// Why it stands still.
  public enum Hold: String, Equatable, Sendable {
    case black, white, pause
  }

  /// How fast the picture moves.
  public enum Speed: Int, Equatable, Sendable, CaseIterable {
    /// A quarter, a half and the whole of the usual speed.
    case quarter = 1
    case half = 2
    case whole = 4
  }

  /// Which words stand beside the landmarks.
  public enum Labels: Equatable, Sendable {
    case all, none
    /// One landmark, first with a question mark, then with its word.
    case one(Int, isNamed: Bool)
  }

  /// Something to point at.
  public enum Spot: Equatable, Sendable {
    /// The label at this place in the step.
    case landmark(Int)
    /// Where a hand points.
    case place(PicturePlace)
  }

  /// A picture of a step, as it can be looked at.
  public struct View: Equatable, Sendable {
    /// Place of the step, from 0.
    public var index = 0
    /// Place in the step's own time, in quarters of a tick.
    public var quarters = 0
    public var speed = Speed.whole
    /// Whether the picture stands at a single frame.
    public var isStill = false
    /// What the light is on; `nil`: no spotlight.
    public var spotlight: Spot?
    public var labels = Labels.all
    public var closeUp = CloseUp()

    /// The first step from its beginning.
    public init() {}

    /// Time of the step's diagram.
    public var time: Ticks { Ticks(quarters / 4) }
  }

  /// One step of single frames: five to sixty of a second.
  public static let frame = Ticks(5)

  /// What is to be seen by everybody.
  public var shown: View { frozen ?? view }

  /// The presenter's step.
  public var step: Step? { steps.indices.contains(view.index) ? steps[view.index] : nil }

  /// The step that everybody sees.
  public var shownStep: Step? { steps.indices.contains(shown.index) ? steps[shown.index] : nil }

  /// The step after the presenter's.
  public var nextStep: Step? {
    steps.indices.contains(view.index + 1) ? steps[view.index + 1] : nil
  }

  /// Planned time of all steps, lead-ins left out.
  public var planned: Ticks { planned(before: steps.count) }

  /// Planned time of the steps before `index`.
  public func planned(before index: Int) -> Ticks {
    .seconds(steps.prefix(index).reduce(0) { $0 + $1.totalSeconds })
  }

  /// How far the presenter is behind the plan; negative: ahead of it; 0 within the step's time.
  public var delay: Ticks {
    let from = planned(before: view.index)
    let to = planned(before: view.index + 1)
    if elapsed > to { return elapsed - to }
    return elapsed < from ? elapsed - from : .zero
  }
}

extension Demonstration {
  /// Whether something on a picture changes with time.
  var moves: Bool {
    guard hold == nil else { return false }
    return view.moves || frozen?.moves ?? false
  }

  /// Lets time pass.
  mutating func pass(_ ticks: Ticks) {
    if hold != .pause {
      elapsed += ticks
      if times.indices.contains(view.index) { times[view.index] += ticks }
    }
    guard hold == nil else { return }
    frozen?.pass(ticks)
    view.pass(ticks)
    guard let step, advances || loops, overview == nil, view.time >= .seconds(step.totalSeconds)
    else { return }
    if loops { view.quarters = 0 } else if nextStep != nil { go(to: view.index + 1) }
  }

  /// Shows another step from its beginning; speed and labels on or off stay.
  mutating func go(to index: Int) {
    guard steps.indices.contains(index) else { return }
    var next = View()
    warnsOfEvidence = false
    next.index = index
    next.speed = view.speed
    if view.labels == .none { next.labels = .none }
    if isPointing { next.spotlight = view.spotlight?.place.map { .place($0) } }
    view = next
    overview = nil
    jump = nil
  }

  /// Moves the picture by single frames and holds it there.
  mutating func moveFrame(_ direction: Int) {
    view.isStill = true
    view.quarters = max(view.quarters + direction * Demonstration.frame.count * 4, 0)
  }

  /// The next question or answer: "what is this?", its name, the next one, then all.
  mutating func ask() {
    let count = step?.labels.count ?? 0
    guard count > 0 else { return }
    switch view.labels {
    case .all, .none: view.labels = .one(0, isNamed: false)
    case .one(let index, false): view.labels = .one(index, isNamed: true)
    case .one(let index, true):
      view.labels = index + 1 < count ? .one(index + 1, isNamed: false) : .all
    }
  }

  /// The evidence of the first claim, of the next one, and after the last none.
  ///
  /// - Parameter isAside: whether she alone sees it; where not, the first press only says that it is
  ///   for the midwife, and the second opens it.
  mutating func showEvidence(of claims: Int, isAside: Bool) {
    if claim == nil, claims > 0, !isAside, !warnsOfEvidence { return warnsOfEvidence = true }
    let next = claim.map { $0 + 1 } ?? 0
    claim = next < claims ? next : nil
    warnsOfEvidence = false
  }

  /// Takes the evidence away, and the question before it.
  mutating func hideEvidence() {
    claim = nil
    warnsOfEvidence = false
  }

  /// The landmark of a digit key: 5 is the spotlight itself, 0 none.
  static func landmark(_ digit: Int) -> Int? {
    switch digit {
    case 1...4: digit - 1
    case 6...9: digit - 2
    default: nil
    }
  }

  /// The digit key of a landmark, for the strip and the notes.
  public static func digit(ofLandmark index: Int) -> Int? {
    (0...9).first { landmark($0) == index }
  }
}

extension Demonstration.View {
  fileprivate var moves: Bool { !isStill || closeUp.isMoving }

  fileprivate mutating func pass(_ ticks: Ticks) {
    if !isStill { quarters += ticks.count * speed.rawValue }
    closeUp.pass(ticks)
  }
}
