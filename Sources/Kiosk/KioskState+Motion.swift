import Content

/// What moves on the screen, so that the loop knows when to make the next picture.
public enum Motion: Equatable, Sendable {
  /// Something moves all the time: a picture a tick.
  case moving
  /// Nothing moves until that tick, or until somebody does something (`nil`).
  case still(until: Ticks?)
}

extension KioskState {
  /// How long the ease between two screens lasts (`screens.md`, look).
  public static let easeLength = Ticks(15)

  /// What moves now. A picture made while nothing moves would be the same picture.
  public var motion: Motion {
    if isEasing || isHolding || isFilling || hasMovingPicture { return .moving }
    return .still(until: nextDeadline)
  }

  /// Whether the screen is still easing in.
  public var isEasing: Bool { !look.isMotionReduced && sinceScreen < KioskState.easeLength }

  private var isHolding: Bool { practice?.hold != nil }

  /// Whether the way on from a safety page fills while the page is read.
  private var isFilling: Bool { isSafetyPage && !look.isMotionReduced && sightDeadline != nil }

  private var hasMovingPicture: Bool {
    switch screen {
    case .attract: true
    case .learn, .watch, .finish: overlay == nil || !isQuestion
    case .practice(let practice): practice.isRunning && overlay != .leave
    case .quiz(.replay): overlay == nil || !isQuestion
    case .demonstration(let demonstration): demonstration.moves
    default: false
    }
  }

  private var isQuestion: Bool {
    if case .stillThere = overlay { return true }
    return false
  }

  /// The next tick at which time alone changes the picture, if any.
  private var nextDeadline: Ticks? {
    if case .stillThere(let until) = overlay {
      // The question counts its seconds down.
      let left = (until - now).count
      return now + Ticks(left % Ticks.perSecond == 0 ? Ticks.perSecond : left % Ticks.perSecond)
    }
    var deadlines: [Ticks] = []
    if let limit = idleLimit { deadlines.append(lastInput + limit) }
    if let deadline = classDeadline { deadlines.append(deadline) }
    if let deadline = staffDeadline { deadlines.append(deadline) }
    if isSafetyPage, let deadline = sightDeadline { deadlines.append(deadline) }
    if let deadline = demonstrationDeadline { deadlines.append(deadline) }
    if let hint = practice?.hintSince { deadlines.append(hint + Practice.hintLength) }
    return deadlines.min()
  }
}
