import Content

/// What can be touched on the pages of a class; ``Control`` carries it under `class:NAME`.
public enum ClassControl: Hashable, Sendable {
  /// One more, one less of a role.
  case more(ClassRole), fewer(ClassRole)
  /// Begins or goes on with what this part is about: questions, demonstration.
  case run
  /// On to the next part; while steps are marked: enough of them.
  case next, back
  /// How the family showed the step.
  case mark(StepMark.Skill)
  /// From the summary back to who came.
  case correct
  /// Shows the step at this place again.
  case again(Int)
  /// Another family shows the steps.
  case family
  /// Out of the class, after a question.
  case leave
  /// The answers: stay; leave and come back later; end it now.
  case stay, keep, end

  /// The control's name in event scripts, behind `class:`.
  public var name: String {
    switch self {
    case .more(let role): "more-\(role.rawValue)"
    case .fewer(let role): "fewer-\(role.rawValue)"
    case .mark(let skill): "mark-\(skill.rawValue)"
    case .again(let place): "again-\(place)"
    default: ClassControl.plainNames[self] ?? ""
    }
  }

  /// The control of this name, or `nil`.
  public init?(name: String) {
    if let plain = ClassControl.plain[name] {
      self = plain
      return
    }
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2, let control = ClassControl.of(parts[0], parts[1]) else { return nil }
    self = control
  }

  private static func of(_ kind: String, _ value: String) -> ClassControl? {
    switch kind {
    case "more": ClassRole(rawValue: value).map { .more($0) }
    case "fewer": ClassRole(rawValue: value).map { .fewer($0) }
    case "mark": Int(value).flatMap(StepMark.Skill.init(rawValue:)).map { .mark($0) }
    case "again": Int(value).flatMap { $0 >= 0 ? .again($0) : nil }
    default: nil
    }
  }

  private static let plain: [String: ClassControl] = [
    "run": .run, "correct": .correct, "next": .next, "back": .back, "family": .family,
    "leave": .leave, "stay": .stay,
    "keep": .keep, "end": .end,
  ]

  private static let plainNames = Dictionary(
    uniqueKeysWithValues: plain.map { ($0.value, $0.key) })
}

extension ClassMeeting {
  /// What can be touched on its page, in the keyboard's order.
  var controls: [Control] {
    // When the class is stored there is nothing to leave.
    let way: [ClassControl] =
      isEnded ? [] : phaseBefore == nil && !isCorrecting ? [.leave] : [.back, .leave]
    return (ownControls + way + lessControls).map { .classMeeting($0) }
  }

  /// One less of each role: behind everything else, so that a role is one stop of the frame.
  private var lessControls: [ClassControl] {
    phase == .opening ? ClassRole.allCases.map { .fewer($0) } : []
  }

  private var ownControls: [ClassControl] {
    switch phase {
    case .opening: ClassRole.allCases.map { .more($0) } + [.next]
    case .before, .after: isAnswered ? [.next] : [.run, .next]
    case .content: [.run, .next]
    case .showing where !showing.isComplete:
      StepMark.Skill.allCases.reversed().map { .mark($0) } + [.next]
    case .showing: showing.weakest.map { .again($0) } + [.family, .next]
    case .closing: [.next]
    case .summary: isEnded ? [.next] : [.next, .correct]
    }
  }
}
