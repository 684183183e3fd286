import Content
import Drawing
import TestSupport

@testable import Kiosk
@testable import Screens

/// Every sight that touching and waiting lead to from some states, each once.
struct Walk {
  /// One step of the walk: `control` was touched on the sight `from`, and `to` came up.
  struct Step {
    var from: String
    var control: Control
    var to: String
  }

  private(set) var sights: [String: KioskState] = [:]
  private(set) var steps: [Step] = []
  private var waiting: [(key: String, state: KioskState)] = []

  /// Walks on from `starts` until nothing new comes up.
  init(from starts: [KioskState]) {
    for start in starts { _ = meet(start) }
    while let (key, state) = waiting.popLast() { walkOn(from: state, key) }
  }

  /// Sights with other things to touch are others, whatever they are called.
  static func key(of state: KioskState) -> String {
    let controls = state.controls.map(\.name).joined(separator: " ")
    var way = ""
    switch state.screen {
    case .home: way = "offered \(state.visitor.quiz.wasOffered)"
    case .quiz(.sitting), .quiz(.result), .quiz(.symbols):
      way = "to the massage \(state.visitor.quiz.leadsToMassage)"
    default: break
    }
    return "\(state.sightName), \(way): \(controls)"
  }

  private mutating func meet(_ state: KioskState) -> String {
    let key = Walk.key(of: state)
    if sights[key] == nil {
      var state = state
      state.settle()
      state.screenSince = state.now - .seconds(10)
      state.focus = nil
      sights[key] = state
      waiting.append((key, state))
    }
    return key
  }

  private mutating func walkOn(from state: KioskState, _ key: String) {
    for control in state.controls {
      var next = state
      if case .practice(var practice) = next.screen {
        practice.unlockedUntil = next.now + Practice.unlockedLength
        next.screen = .practice(practice)
      }
      _ = seen(&next, .pressed(control))
      _ = update(&next, .released)
      let to = meet(next)
      if next.sightName != state.sightName || to != key {
        steps.append(Step(from: key, control: control, to: to))
      }
    }
    for ticks in [60 * 20, 60 * 300] {
      var next = state
      _ = update(&next, .ticked(ticks))
      _ = meet(next)
    }
  }
}
