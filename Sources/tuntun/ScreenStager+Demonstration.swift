import Kiosk
import Session

extension ScreenStager {
  /// The demonstration with one thing done in it; `page` is the step, from 0, or the claim.
  func showDemonstration(_ screen: ScreenName, page: Int, _ state: inout KioskState) throws {
    state.screen = .home
    _ = state.beginDemonstration()
    if screen == .demonstrationEvidence {
      for _ in 0...page { _ = update(&state, .command(.evidence)) }
      return
    }
    let count = state.demonstration?.steps.count ?? 0
    guard (0..<count).contains(page) else {
      throw Refusal("there is no step \(page), counted from 0; there are \(count)")
    }
    for _ in 0..<page { _ = update(&state, .command(.next)) }
    if let control = ScreenStager.demonstrationControl(screen) {
      press(.demo(.more), &state)
      if control != .more { press(.demo(.more), &state) }
      if control != .more, screen == .demonstrationJump { press(.demo(control), &state) }
    }
    if let command = ScreenStager.demonstrationCommand(screen) {
      _ = update(&state, .command(command))
    }
  }

  private static func demonstrationControl(_ screen: ScreenName) -> DemonstrationControl? {
    switch screen {
    case .demonstrationMotion: .more
    case .demonstrationMore, .demonstrationJump: .command(.jump)
    default: nil
    }
  }

  private static func demonstrationCommand(_ screen: ScreenName) -> Command? {
    switch screen {
    case .demonstrationOverview: .overview
    case .demonstrationSpotlight: .spotlight
    case .demonstrationNotes: .notes
    case .demonstrationAsk: .askLabel
    case .demonstrationPause: .pause
    case .demonstrationBlack: .black
    case .demonstrationWhite: .white
    default: nil
    }
  }
}
