/// The screen that teaches what a safety item asks, written `step/place-thumbs`.
public enum ReplayTarget: Equatable, Hashable, Sendable, CustomStringConvertible {
  /// A step of the procedure: `step/ID`.
  case step(String)
  /// A card of a chapter: `learn/CHAPTER/CARD`.
  case card(chapter: String, card: String)
  /// What forbids the massage: `check`.
  case check
  /// Danger signs after birth: `danger`.
  case dangerSigns
  /// What to do when she is not comfortable: `uncomfortable`.
  case uncomfortable

  /// The target that `text` names, or `nil` where it names none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count) {
    case ("step", 2): self = .step(parts[1])
    case ("learn", 3): self = .card(chapter: parts[1], card: parts[2])
    case ("check", 1): self = .check
    case ("danger", 1): self = .dangerSigns
    case ("uncomfortable", 1): self = .uncomfortable
    default: return nil
    }
  }

  /// As it stands in `quiz.json`.
  public var description: String {
    switch self {
    case .step(let id): "step/\(id)"
    case .card(let chapter, let card): "learn/\(chapter)/\(card)"
    case .check: "check"
    case .dangerSigns: "danger"
    case .uncomfortable: "uncomfortable"
    }
  }
}
