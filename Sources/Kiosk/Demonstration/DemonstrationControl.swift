/// What can be touched on the strip of the demonstration; ``Control`` carries it under `demo:NAME`.
public enum DemonstrationControl: Hashable, Sendable {
  case resume
  /// A card of the overview, from 0.
  case step(Int)
  /// A command of the table.
  case command(Command)
  /// The next page of the strip.
  case more
  /// A digit of the number of the step to jump to.
  case digit(Int)

  /// The control's name in event scripts, behind `demo:`.
  public var name: String {
    switch self {
    case .resume: "resume"
    case .step(let index): "step-\(index)"
    case .command(let command): command.rawValue
    case .more: "more"
    case .digit(let digit): "digit-\(digit)"
    }
  }

  /// The control of this name, or `nil`.
  public init?(name: String) {
    if name == "resume" {
      self = .resume
    } else if name == "more" {
      self = .more
    } else if name.hasPrefix("digit-"), let digit = Int(name.dropFirst(6)), (0...9).contains(digit)
    {
      self = .digit(digit)
    } else if name.hasPrefix("step-"), let index = Int(name.dropFirst(5)) {
      self = .step(index)
    } else if let command = Command(rawValue: name) {
      self = .command(command)
    } else {
      return nil
    }
  }

  /// The pages of the strip: what is used all the time, how the picture moves, everything else.
  public enum StripPage: String, Equatable, Sendable, CaseIterable {
    case usual, motion, other

    /// The commands on it, in the keyboard's order; back and next stand first on each.
    public var commands: [Command] {
      switch self {
      case .usual:
        [
          .back, .next, .pause, .spotlight, .point, .zoom, .labels, .overview, .notes, .black,
        ]
      case .motion: [.back, .next, .repeatStep, .loop, .slow, .autoAdvance, .frameBack, .frameNext]
      case .other:
        [
          .back, .next, .freeze, .white, .askLabel, .evidence, .jump, .classMeeting, .language,
          .help,
        ]
      }
    }

    /// The page after it.
    var next: StripPage {
      switch self {
      case .usual: .motion
      case .motion: .other
      case .other: .usual
      }
    }
  }

  /// What types the number of a step: digits, one back, never mind, go there.
  public static let pad: [DemonstrationControl] =
    ((1...9) + [0]).map { .digit($0) } + [.command(.back), .command(.up), .command(.select)]
}

extension Demonstration {
  /// What can be touched now.
  func controls(strip: [DemonstrationControl]) -> [Control] {
    if hold != nil { return [.demo(.resume)] }
    if overview != nil {
      return steps.indices.map { .demo(.step($0)) } + [.demo(.command(.up))]
    }
    return strip.map { .demo($0) }
  }

  /// The strip as it is now, in its order: a page, or the pad while a number is typed.
  public var stripControls: [DemonstrationControl] {
    if jump != nil { return DemonstrationControl.pad }
    return strip.commands.map { .command($0) } + [.more, .command(.up)]
  }
}

extension KioskState {
  /// What is on the strip now: a presenter's own window has the notes all the time, and lets her look
  /// ahead instead.
  public var demonstrationStrip: [DemonstrationControl] {
    (demonstration?.stripControls ?? []).map {
      hasPresenterView && $0 == .command(.notes) ? .command(.freeze) : $0
    }
  }
}
