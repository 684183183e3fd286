import Content

extension Demonstration {
  /// What is shown, in one line of a replay.
  var summary: String {
    var text = "demonstration \(view.index + 1)/\(steps.count) \(step?.id ?? "-")"
    if let hold { text += " \(hold.rawValue)" }
    if let overview { text += " overview \(overview + 1)" }
    if let jump { text += " jump \"\(jump)\"" }
    if frozen != nil { text += " frozen at \(shown.index + 1)" }
    if advances { text += " auto" }
    if loops { text += " loop" }
    text += view.summary
    if isPointing { text += " by hand" }
    if showsNotes { text += " notes" }
    if warnsOfEvidence { text += " evidence?" }
    if let claim { text += " claim \(claim + 1)" }
    return text
  }
}

extension Demonstration.View {
  fileprivate var summary: String {
    var text = ""
    switch speed {
    case .whole: break
    case .half: text += " slow 1/2"
    case .quarter: text += " slow 1/4"
    }
    if isStill { text += " still at \(time.count)" }
    if closeUp.isNear { text += " near" }
    switch spotlight {
    case .landmark(let index): text += " light \(index + 1)"
    // A hand that moves is no new screen.
    case .place: text += " light"
    case nil: break
    }
    switch labels {
    case .all: break
    case .none: text += " no labels"
    case .one(let index, let isNamed): text += " label \(index + 1)\(isNamed ? "" : "?")"
    }
    return text
  }
}
