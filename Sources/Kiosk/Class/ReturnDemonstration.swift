import Content

/// The steps shown back: a family shows each, the midwife marks it; then perhaps another family.
public struct ReturnDemonstration: Equatable, Sendable {
  /// What families before this one showed, in the order of the steps.
  public private(set) var shown: [ShownStep]
  /// The marks of the family that shows now.
  public private(set) var marks: [StepMark.Skill?]
  /// Steps that may be left out: to do without them is no weakness.
  public private(set) var optional: Set<String> = []
  /// The step that is shown now; as many as there are steps: this family is done.
  public private(set) var place = 0

  /// Nobody has shown anything.
  public init(steps: [String], optional: Set<String> = []) {
    self.optional = optional
    shown = steps.map(ShownStep.init)
    marks = steps.map { _ in nil }
  }

  /// What was kept of it; `nil` where it does not fit together.
  init?(
    shown: [ShownStep], marks: [StepMark.Skill?], place: Int, optional: Set<String> = []
  ) {
    self.optional = optional
    guard shown.count == marks.count, (0...shown.count).contains(place) else { return nil }
    self.shown = shown
    self.marks = marks
    self.place = place
  }

  /// Whether this family is done.
  public var isComplete: Bool { place >= marks.count }

  /// Whether anything was marked.
  public var isBegun: Bool { totals.contains { $0.all > 0 } }

  /// All families together, in the order of the steps.
  public var totals: [ShownStep] {
    zip(shown, marks).map { step, mark in
      var step = step
      if let mark { step.add(mark) }
      return step
    }
  }

  /// Steps shown without help, of all that were marked: "yes" ÷ all.
  public var compliance: Score {
    Score(
      right: totals.reduce(0) { $0 + $1.well }, of: totals.reduce(0) { $0 + $1.all })
  }

  /// Places of the steps to show again: those that fewest did without help, at most two.
  /// Optional steps are not among them.
  ///
  /// Among equals those that more did not do at all come first, then the order of the steps. A step
  /// that everybody did without help is not among them.
  public var weakest: [Int] {
    let totals = totals
    let weak = totals.indices.filter {
      totals[$0].well < totals[$0].all && !optional.contains(totals[$0].step)
    }
    return Array(
      weak.sorted { left, right in
        let (one, other) = (totals[left], totals[right])
        // Shares compared without dividing: a/b < c/d is ad < cb.
        let wells = (one.well * other.all, other.well * one.all)
        if wells.0 != wells.1 { return wells.0 < wells.1 }
        let misses = (one.missed * other.all, other.missed * one.all)
        return misses.0 != misses.1 ? misses.0 > misses.1 : left < right
      }.prefix(2))
  }

  /// Marks the step that is shown, and goes to the next.
  mutating func mark(_ skill: StepMark.Skill) {
    guard !isComplete else { return }
    marks[place] = skill
    place += 1
  }

  /// Back to the step before, to mark it again; `false` at the first.
  mutating func goBack() -> Bool {
    guard place > 0 else { return false }
    place -= 1
    return true
  }

  /// Enough: the steps that are left are not asked for.
  mutating func finish() { place = marks.count }

  /// Another family begins; what this one showed is added up.
  mutating func beginNextFamily() {
    shown = totals
    marks = marks.map { _ in nil }
    place = 0
  }
}
