import Content
import Kiosk

extension ScreenStager {
  /// Whether `screen` is one of a demonstration's.
  static func isDemonstration(_ screen: ScreenName) -> Bool {
    screen.rawValue.hasPrefix("demonstration") || screen == .families || screen.isPresenters
  }

  /// The demonstration at a step, by its id or by `page` from 0, with one thing done in it; for
  /// the evidence `page` is the claim.
  func showDemonstration(
    _ screen: ScreenName, step: String?, page: Int, _ state: inout KioskState
  ) throws {
    state.screen = .home
    state.hasPresenterView = screen == .families || screen.isPresenters
    _ = state.beginDemonstration()
    if screen == .demonstrationEvidence {
      // The first press only says whom it is for.
      for _ in 0...(max(page, 0) + 1) { key(.evidence, &state) }
      return
    }
    let steps = state.demonstration?.steps.map(\.id) ?? []
    let place = try step.map { try index(of: $0, in: steps) } ?? page
    guard steps.indices.contains(place) else {
      throw Refusal("there is no step \(place), counted from 0; there are \(steps.count)")
    }
    for _ in 0..<place { key(.next, &state) }
    for command in ScreenStager.demonstrationCommands(screen) {
      key(command, &state)
    }
    for _ in 0..<(ScreenStager.stripTurns[screen] ?? 0) { press(.demo(.more), &state) }
    if screen == .demonstrationPoint { _ = update(&state, .pointed(PicturePlace(3200, 4000))) }
  }

  private static let stripTurns: [ScreenName: Int] = [
    .demonstrationMotion: 1, .demonstrationMore: 2,
  ]

  private func index(of step: String, in steps: [String]) throws -> Int {
    guard let index = steps.firstIndex(of: step) else {
      throw Refusal("there is no step \(step), only \(steps.joined(separator: ", "))")
    }
    return index
  }

  private static func demonstrationCommands(_ screen: ScreenName) -> [Command] {
    switch screen {
    case .demonstrationOverview, .presenterOverview: [.overview]
    case .demonstrationSpotlight: [.spotlight]
    case .demonstrationNotes: [.notes]
    case .demonstrationEvidenceAsk: [.evidence]
    case .demonstrationAsk: [.askLabel]
    case .demonstrationPause: [.pause]
    case .demonstrationBlack, .presenterBlack: [.black]
    case .demonstrationWhite: [.white]
    case .demonstrationPoint: [.point]
    case .demonstrationZoom: [.zoom]
    case .demonstrationJump: [.jump]
    case .presenterAhead: [.freeze, .next, .spotlight]
    default: []
    }
  }
}
