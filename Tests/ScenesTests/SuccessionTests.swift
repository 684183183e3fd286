import Drawing
import Kiosk
import Testing

@testable import Kiosk
@testable import Scenes

/// Where a control was touched, nothing that means something else lies on the next screen.
@Suite struct SuccessionTests {
  private static let sizes = [Size(1920, 1080), Size(1280, 720), Size(1080, 1920)]

  @Test func listPairs() {
    let shipped = ShippedContent()
    var names = SampleStates.names.filter { !$0.hasPrefix("overlay") && $0 != "sessions" }
    names = ["attract"] + names
    let walk = Walk(from: names.map { shipped.samples.state($0) })
    print("SIGHTS", walk.sights.count, "STEPS", walk.steps.count)
    var found: [String: Int] = [:]
    for language in ["id", "en"] {
      let context = shipped.context(language: language)
      for size in SuccessionTests.sizes {
        let places = walk.sights.mapValues { state in
          var state = state
          state.visitor.language = language
          return Scenes.scene(of: state, size: size, context: context).hits
        }
        for step in walk.steps {
          for touched in places[step.from] ?? [] where touched.control == step.control {
            for hit in places[step.to] ?? [] {
              let common = touched.rect.intersection(hit.rect)
              guard common.width > 1, common.height > 1 else { continue }
              let from = walk.sights[step.from]!.sightName.prefix(40)
              let to = walk.sights[step.to]!.sightName.prefix(40)
              found["\(from) | \(step.control.name) -> \(to) | \(hit.control.name)", default: 0] += 1
            }
          }
        }
      }
    }
    for (line, count) in found.sorted(by: { $0.key < $1.key }) { print("PAIR", count, line) }
  }
}
