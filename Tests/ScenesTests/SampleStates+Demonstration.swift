import Kiosk
import Session

extension SampleStates {
  static let demonstrationNames = [
    "demonstration", "demonstration-last", "demonstration-overview", "demonstration-spotlight",
    "demonstration-notes", "demonstration-notes-last", "demonstration-evidence",
    "demonstration-ask", "demonstration-none",
    "demonstration-pause", "demonstration-black", "demonstration-white", "demonstration-jump",
    "demonstration-all-set", "demonstration-strip-motion", "demonstration-strip-other",
  ]

  /// A demonstration in which somebody pressed the keys that `name` stands for.
  func demonstrate(_ name: String, _ state: inout KioskState) {
    state.screen = .home
    state.overlay = nil
    _ = update(&state, .command(.startOrResume))
    for _ in 0..<6 { _ = update(&state, .command(.next)) }
    for command in SampleStates.demonstrationKeys(name) { _ = update(&state, .command(command)) }
    if name == "demonstration-jump" { _ = update(&state, .digit(1)) }
    let turns = ["demonstration-strip-motion": 1, "demonstration-strip-other": 2][name] ?? 0
    for _ in 0..<turns { _ = update(&state, .pressed(.demo(.more))) }
    _ = update(&state, .ticked(120))
  }

  private static func demonstrationKeys(_ name: String) -> [Command] {
    switch name {
    case "demonstration-last": [.last]
    case "demonstration-overview": [.overview]
    case "demonstration-spotlight": [.spotlight]
    case "demonstration-notes": [.notes]
    case "demonstration-notes-last": [.notes, .last]
    case "demonstration-evidence": [.evidence]
    case "demonstration-ask": [.askLabel]
    case "demonstration-none": [.labels]
    case "demonstration-pause": [.pause]
    case "demonstration-black": [.black]
    case "demonstration-white": [.white]
    case "demonstration-jump": [.jump]
    case "demonstration-all-set": [.slow, .slow, .autoAdvance, .loop, .freeze, .notes, .spotlight]
    default: []
    }
  }
}
