import Content
import Drawing
import TestSupport
import Testing

@testable import Kiosk
@testable import Screens

/// Where a control was touched, nothing that means something else lies on the next screen.
@Suite(.fullRun(.sweep)) struct SuccessionTests {
  private static let sizes = [Size(1920, 1080), Size(1280, 720), Size(1080, 1920)]

  @Test func aControlNeverLiesWhereOneOfAnotherMeaningWasTouched() {
    let shipped = ShippedContent()
    // Signs that were not touched are asked about in no visit.
    let names = SampleStates.names.filter { !$0.hasPrefix("overlay") && !$0.hasPrefix("ask") }
    let walk = Walk(from: names.map { shipped.samples.state($0) })
    var found: Set<String> = []
    var reasons: [Succession.Reason: Int] = [:]
    for language in ["id", "en"] {
      let context = shipped.context(language: language)
      for size in SuccessionTests.sizes {
        let places = walk.sights.mapValues { state in
          var state = state
          state.visitor.language = language
          return Screens.scene(of: state, size: size, context: context).hits
        }
        for succession in walk.successions(places) {
          if let reason = succession.reason {
            reasons[reason, default: 0] += 1
          } else {
            found.insert(succession.text)
          }
        }
      }
    }
    #expect(walk.sights.count > 1000 && walk.steps.count > 3000)
    #expect(reasons.count == Succession.Reason.allCases.count, "\(reasons)")
    for text in found.sorted().prefix(60) { Issue.record("\(text)") }
  }
}

/// A control that was touched, and one that lies there on the sight that came up.
struct Succession {
  var from: KioskState
  var touched: Control
  var to: KioskState
  var hit: Control

  /// Why the two may share a place.
  enum Reason: CaseIterable {
    /// They mean the same.
    case isTheSame
    /// The second only shows something, or leads back; nothing is answered or kept.
    case onlyShows
    /// The second takes back what the first has done.
    case takesBack
    /// While the practice runs a touch counts after two seconds of holding only.
    case isLocked
    /// Cards fill their pages: time alone keeps them apart.
    case areCards
    /// A question over the screen is gone, and the screen is as it was: time keeps them apart.
    case comesBack
    /// The presenter's strip, the pages of a class, the staff's pages: read by who knows them, and
    /// what cannot be taken back is asked about first.
    case isForTrained
  }

  var text: String { "\(from.sightName) | \(touched.name) → \(to.sightName) | \(hit.name)" }

  var reason: Reason? {
    if touched.means(hit) { return .isTheSame }
    if hit.onlyShows { return .onlyShows }
    // Over a screen a language changes its words and nothing else.
    if case .language = hit, to.overlay != nil { return .onlyShows }
    if touched == .pause && hit == .resume || touched == .resume && hit == .pause {
      return .takesBack
    }
    if let practice = to.practice, practice.isRunning, to.overlay == nil { return .isLocked }
    if from.overlay != nil, to.overlay == nil, touched != .close { return .comesBack }
    if touched.isCard, hit.isCard { return .areCards }
    // The card reaches the foot of its page; what follows takes no press for 1.25 s.
    if touched == .practise, hit == .noneOfThese { return .areCards }
    if isForTrained { return .isForTrained }
    return nil
  }

  private var isForTrained: Bool {
    if case .staff(.yes) = hit { return false }
    switch hit {
    case .staff, .demo, .classMeeting: return true
    default: return to.isInClass
    }
  }
}

extension Control {
  /// Whether both are the same to whoever touches: the next page of the same thing.
  fileprivate func means(_ other: Control) -> Bool {
    switch (self, other) {
    // No to one page of signs is not no to another.
    case (.noneOfThese, .noneOfThese): false
    case (.languagePage, .languagePage), (.quiz(.symbolPage), .quiz(.symbolPage)): true
    case (.quiz(.bars), .quiz(.bars)): true
    default: self == other
    }
  }

  fileprivate var onlyShows: Bool {
    switch self {
    case .wake, .chapter, .dangerSigns, .watch, .home, .back, .close, .globe, .display, .sound,
      .takeHome, .again, .practise, .quiz(.menu), .quiz(.bars), .quiz(.phase), .quiz(.accept),
      .quiz(.symbolPage):
      true
    default: false
    }
  }

  /// Whether it fills its share of a page.
  fileprivate var isCard: Bool {
    switch self {
    case .wake, .language, .session, .who, .sign, .option, .quiz(.symbol), .quiz(.answer),
      .quiz(.place),
      .quiz(.phase), .quiz(.menu), .quiz(.classroom), .quiz(.classPhase), .practise, .watch,
      .quiz(.more), .quiz(.fewer), .quiz(.withoutSymbol), .startOver:
      true
    default: false
    }
  }
}

extension Walk {
  /// Every two controls that share a place on two sights that follow each other.
  fileprivate func successions(_ places: [String: [HitArea]]) -> [Succession] {
    steps.flatMap { step -> [Succession] in
      guard let from = sights[step.from], let to = sights[step.to],
        let touched = places[step.from]?.last(where: { $0.control == step.control })
      else { return [] }
      return (places[step.to] ?? []).compactMap { hit in
        let common = touched.rect.intersection(hit.rect)
        guard common.width > 1, common.height > 1 else { return nil }
        return Succession(from: from, touched: step.control, to: to, hit: hit.control)
      }
    }
  }
}
