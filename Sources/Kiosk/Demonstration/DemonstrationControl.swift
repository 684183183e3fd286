/// What can be touched on the strip of the demonstration; ``Control`` carries it under `demo:NAME`.
public enum DemonstrationControl: Hashable, Sendable {
  case resume
  /// A card of the overview, from 0.
  case step(Int)
  /// A command of the table.
  case command(Command)

  /// The control's name in event scripts, behind `demo:`.
  public var name: String {
    switch self {
    case .resume: "resume"
    case .step(let index): "step-\(index)"
    case .command(let command): command.rawValue
    }
  }

  /// The control of this name, or `nil`.
  public init?(name: String) {
    if name == "resume" {
      self = .resume
    } else if name.hasPrefix("step-"), let index = Int(name.dropFirst(5)) {
      self = .step(index)
    } else if let command = Command(rawValue: name) {
      self = .command(command)
    } else {
      return nil
    }
  }

  /// The commands on the strip, in the keyboard's order.
  public static let strip: [Command] = [
    .back, .next, .pause, .slow, .spotlight, .point, .zoom, .labels, .overview, .notes, .black,
    .up,
  ]
}

extension Demonstration {
  /// What can be touched now.
  func controls(strip: [Command]) -> [Control] {
    if hold != nil { return [.demo(.resume)] }
    if overview != nil {
      return steps.indices.map { .demo(.step($0)) } + [.demo(.command(.up))]
    }
    return strip.map { .demo(.command($0)) }
  }
}

extension KioskState {
  /// The commands on the strip now: a presenter's own window has the notes all the time, and lets
  /// her look ahead instead.
  public var demonstrationStrip: [Command] {
    DemonstrationControl.strip.map { hasPresenterView && $0 == .notes ? .freeze : $0 }
  }
}
