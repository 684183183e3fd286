import Content

/// The parts of a class, in their order, as plans of health education are written.
public enum ClassPhase: String, CaseIterable, Codable, Equatable, Hashable, Sendable {
  /// Who came.
  case opening
  /// Questions with hands up.
  case before
  /// The demonstration.
  case content
  case after
  /// A family shows the steps back.
  case showing
  case closing
  /// What came of it; the class is over.
  case summary

  /// The questions of this part, if it has any.
  public var questions: QuizPhase? {
    switch self {
    case .before: .before
    case .after: .after
    default: nil
    }
  }
}

extension ClassMinutes {
  /// Minutes of `phase`; the summary takes none.
  func minutes(of phase: ClassPhase) -> Int {
    switch phase {
    case .opening: opening
    case .before: before
    case .content: content
    case .after: after
    case .showing: showing
    case .closing: closing
    case .summary: 0
    }
  }
}
