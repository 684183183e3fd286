/// How a family showed a step, as the midwife saw it.
public struct StepMark: Equatable, Sendable {
  /// Id of the step in its session.
  public let step: String
  public let skill: Skill

  /// The mark for `step`.
  public init(step: String, skill: Skill) {
    self.step = step
    self.skill = skill
  }

  /// The three marks of a checklist of steps.
  public enum Skill: Int, Equatable, Sendable, CaseIterable {
    case notDone = 0
    case withHelp = 1
    case doneWell = 2
  }
}
