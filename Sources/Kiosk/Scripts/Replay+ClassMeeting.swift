import Content

extension ClassMeeting {
  /// The class in one line of a replay.
  var summary: String {
    var text = "class \(phase.rawValue)"
    switch phase {
    case .opening:
      let people = ClassRole.allCases.map { "\($0.rawValue) \(attendance[$0] ?? 0)" }
      text += ": \(people.joined(separator: ", "))"
    case .before, .after:
      if isAnswered, let total = round?.scores.total {
        text += ": \(total.right)/\(total.count) hands"
      }
    case .showing: text += ": \(showing.summary)"
    case .content, .closing, .summary: break
    }
    return text
  }
}

extension ReturnDemonstration {
  fileprivate var summary: String {
    guard isComplete else { return "step \(place + 1)/\(marks.count)" }
    let weak = weakest.map { shown[$0].step }
    return "\(compliance.right)/\(compliance.count)"
      + (weak.isEmpty ? "" : " again \(weak.joined(separator: ", "))")
  }
}

extension ClassRecord {
  /// The record in one line of a replay's text.
  var replayText: String {
    let people = ClassRole.allCases.map { "\($0.rawValue) \(attendance[$0] ?? 0)" }
    let well = steps.reduce(0) { $0 + $1.well }
    let asked = steps.reduce(0) { $0 + $1.all }
    return "\(ending.rawValue): \(people.joined(separator: ", ")); \(well)/\(asked) steps; "
      + "\(rounds.count) rounds; \(minutes) of \(plannedMinutes) minutes"
  }
}
