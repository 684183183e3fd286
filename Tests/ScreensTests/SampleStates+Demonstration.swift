import Content
import Kiosk
import TestSupport

extension SampleStates {
  static let demonstrationNames = [
    "demonstration", "demonstration-last", "demonstration-overview", "demonstration-spotlight",
    "demonstration-notes", "demonstration-notes-last", "demonstration-evidence",
    "demonstration-evidence-ask",
    "demonstration-ask", "demonstration-none",
    "demonstration-pause", "demonstration-black", "demonstration-white", "demonstration-jump",
    "demonstration-all-set", "demonstration-strip-motion", "demonstration-strip-other",
    "demonstration-point", "demonstration-zoom", "demonstration-growing",
  ]

  /// What the two windows show while the presenter has one of her own.
  static let presenterNames = [
    "presenter", "presenter-ahead", "presenter-overview", "presenter-last", "presenter-black",
    "presenter-white", "presenter-pause", "presenter-late", "presenter-all-set", "presenter-help",
  ]

  /// A demonstration in which somebody pressed the keys that `name` stands for.
  func demonstrate(_ name: String, _ state: inout KioskState) {
    state.screen = .home
    state.overlay = nil
    _ = seen(&state, .command(.startOrResume))
    for _ in 0..<6 { _ = seen(&state, .command(.next)) }
    for command in SampleStates.demonstrationKeys(name) { _ = seen(&state, .command(command)) }
    if name == "demonstration-jump" { _ = seen(&state, .digit(1)) }
    let turns = ["demonstration-strip-motion": 1, "demonstration-strip-other": 2][name] ?? 0
    for _ in 0..<turns { _ = seen(&state, .pressed(.demo(.more))) }
    if name == "demonstration-point" { _ = update(&state, .pointed(PicturePlace(2500, 6000))) }
    _ = update(&state, .ticked(name == "demonstration-growing" ? 7 : 120))
  }

  /// A demonstration with a window for the presenter.
  func present(_ name: String) -> KioskState {
    var state = state("demonstration")
    state.demonstrationTimes = DemonstrationTimes(
      "\(state.session?.id ?? "") \(state.demonstration?.step?.id ?? "") 4000\n")
    _ = update(&state, .presenterView(true))
    let late = name == "presenter-late" ? 36_000 : 1
    _ = update(&state, .ticked(late * Ticks.perSecond))
    for command in SampleStates.presenterKeys(name) { _ = seen(&state, .command(command)) }
    _ = update(&state, .ticked(120))
    return state
  }

  private static func presenterKeys(_ name: String) -> [Command] {
    switch name {
    case "presenter-ahead": [.freeze, .next, .next]
    case "presenter-overview": [.overview]
    case "presenter-last": [.last]
    case "presenter-black": [.black]
    case "presenter-white": [.white]
    case "presenter-pause": [.pause]
    case "presenter-all-set":
      [.slow, .slow, .autoAdvance, .loop, .freeze, .point, .zoom, .pause]
    case "presenter-help": [.help]
    default: []
    }
  }

  private static func demonstrationKeys(_ name: String) -> [Command] {
    switch name {
    case "demonstration-last": [.last]
    case "demonstration-overview": [.overview]
    case "demonstration-spotlight": [.spotlight]
    case "demonstration-notes": [.notes]
    case "demonstration-notes-last": [.notes, .last]
    case "demonstration-evidence": [.evidence, .evidence]
    case "demonstration-evidence-ask": [.evidence]
    case "demonstration-ask": [.askLabel]
    case "demonstration-none": [.labels]
    case "demonstration-pause": [.pause]
    case "demonstration-black": [.black]
    case "demonstration-white": [.white]
    case "demonstration-jump": [.jump]
    case "demonstration-point": [.point]
    case "demonstration-zoom", "demonstration-growing": [.spotlight, .zoom]
    case "demonstration-all-set": [.slow, .slow, .autoAdvance, .loop, .freeze, .notes, .spotlight]
    default: []
    }
  }
}
