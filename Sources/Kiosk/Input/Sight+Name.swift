import Content

extension KioskState {
  /// Tells what is to be seen now from everything in which a control means something else.
  var sightName: String {
    var name = screen == .classMeeting ? classMeeting?.sightName ?? "" : screen.sightName
    if let overlay { name += " under \(overlay.sightName)" }
    return name
  }
}

extension Overlay {
  /// A countdown that goes on is the same question.
  fileprivate var sightName: String {
    if case .stillThere = self { return "still there?" }
    return summary
  }
}

extension Screen {
  fileprivate var sightName: String {
    switch self {
    case .practice(let practice): practice.sightName
    case .takeHome: "sheet"
    case .quiz(let page): page.sightName
    case .staff(let screen): screen.sightName
    case .demonstration(let demonstration): demonstration.sightName
    default: summary
    }
  }
}

extension Practice {
  /// Rounds and lead-in of a step change what is done, not what a button does.
  fileprivate var sightName: String {
    "practice \(run.index)\(run.isWaiting ? " waiting" : "") \(pause?.rawValue ?? "")"
  }
}

extension QuizPage {
  /// What is taken or counted so far leaves the question the same.
  fileprivate var sightName: String {
    switch self {
    case .sitting(let sitting):
      switch sitting.attempt.position {
      case .asking(let place, let number): "question \(place) try \(number)"
      case .explaining(let place, let number): "explained \(place) try \(number)"
      case .showing(let place): "step to show \(place)"
      case .finished: "finished"
      }
    case .classSitting(let sitting):
      switch sitting.round.position {
      case .counting(let place): "hands \(place)"
      case .bars(let place): "bars \(place)"
      case .finished: "finished"
      }
    default: summary
    }
  }
}

extension StaffScreen {
  /// Digits, letters, messages and the remote's keys change nothing of what can be pressed.
  fileprivate var sightName: String {
    switch self {
    case .pin: return "pin"
    case .firstPIN(let pin): return pin == nil ? "without a pin" : "new pin"
    case .area(var area):
      area.message = nil
      area.key = nil
      area.typing = area.typing.map { StaffTyping(field: $0.field, text: "") }
      return StaffScreen.area(area).summary
    }
  }
}

extension Demonstration {
  /// The presenter leads: her steps, lights and words are no questions.
  fileprivate var sightName: String {
    let over = overview == nil ? jump == nil ? strip.rawValue : "number" : "overview"
    return "demonstration \(hold?.rawValue ?? over)"
  }
}

extension ClassMeeting {
  /// How many came is counted on one page; each step to mark is one of its own.
  fileprivate var sightName: String {
    guard phase == .showing else { return "class \(phase.rawValue) \(isAnswered)" }
    return "class showing \(showing.place) \(showing.isComplete)"
  }
}
