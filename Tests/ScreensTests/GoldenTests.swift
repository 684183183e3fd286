import Drawing
import Foundation
import Kiosk
import Screens
import Testing

/// Screens as text, against the text kept in `Goldens`: those that somebody would look at as they are
/// drawn, and what all of them say. What any drawing must hold is in ``LayoutTests``.
///
/// A picture that differs is written to `.build/received`. `RECORD_GOLDENS=1` writes the goldens
/// and fails, so that nobody records by accident.
@Suite struct GoldenTests {
  private static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  private static let received = URL(fileURLWithPath: ShippedContent.root)
    .appendingPathComponent(".build/received/scenes")

  /// The screens whose whole drawing is kept.
  private static let names = [
    "attract", "language", "who", "home", "learn-diagram", "danger", "check", "ask", "practice",
    "practice-rounds", "practice-countdown", "practice-waiting", "pause", "baby-cries",
    "uncomfortable", "power-cut", "finish", "take-home", "overlay-help", "overlay-display", "focus",
    "class-opening", "class-showing", "class-outcome", "class-hands", "demonstration",
    "demonstration-overview", "demonstration-spotlight", "demonstration-zoom", "staff-pin",
    "staff-languages", "staff-offer", "staff-teach", "staff-report", "staff-typing", "staff-steps",
    "staff-sheet",
  ]

  @Test(arguments: names)
  func theScreenIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare(name, samples.state(name), Size(1920, 1080))
  }

  @Test(arguments: ["home", "practice-rounds"])
  func theUprightScreenIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare("\(name)-upright", samples.state(name), Size(1080, 1920))
  }

  @Test(arguments: ["presenter", "presenter-ahead"])
  func thePresentersWindowIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare(name, samples.present(name), Size(1366, 768), isPresenters: true)
  }

  /// Every screen's words in the order in which they are drawn, and what can be touched there.
  @Test func everyScreenSaysWhatItSaid() throws {
    let samples = SampleStates(content: SampleContent.content)
    var text = ""
    for name in SampleStates.names {
      text += said(name, scene(samples.state(name), Size(1920, 1080)))
    }
    for name in SampleStates.presenterNames {
      text += said(name, scene(samples.present(name), Size(1366, 768), isPresenters: true))
    }
    try check("words", text)
  }

  private func said(_ name: String, _ scene: Scene) -> String {
    let words = scene.list.words.map { "  \($0)\n" }.joined()
    let controls = scene.hits.map(\.control.name).joined(separator: " ")
    return "\(name)\n\(words)  [\(controls)]\n"
  }

  private func compare(
    _ name: String, _ state: KioskState, _ size: Size, isPresenters: Bool = false
  ) throws {
    let scene = scene(state, size, isPresenters: isPresenters)
    let hits = scene.hits.map { hit in
      "hit \(hit.control.name) \(Int(bounding: hit.rect.x)) \(Int(bounding: hit.rect.y)) "
        + "\(Int(bounding: hit.rect.width)) \(Int(bounding: hit.rect.height))\n"
    }
    try check(name, scene.list.text + hits.joined())
  }

  private func scene(_ state: KioskState, _ size: Size, isPresenters: Bool = false) -> Scene {
    var context = SceneContext.source(
      measure: FixedMeasurer(),
      anchor: { $1 == "neck" ? Point(0.5, 0.3) : Point(0.42, 0.6) })
    context.code = { _ in SampleStates.code }
    return isPresenters
      ? presenterScene(of: state, size: size, context: context)
      : Screens.scene(of: state, size: size, context: context)
  }

  private func check(_ name: String, _ text: String) throws {
    let golden = GoldenTests.goldens.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try write(text, to: golden)
      Issue.record("\(name) was recorded; look at the difference, then run without RECORD_GOLDENS")
      return
    }
    let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    guard text != expected else { return }
    try write(text, to: GoldenTests.received.appendingPathComponent("\(name).txt"))
    Issue.record("\(name): \(firstDifference(expected, text))")
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func firstDifference(_ expected: String, _ received: String) -> String {
    let old = expected.split(separator: "\n")
    let new = received.split(separator: "\n")
    let line = zip(old, new).prefix { $0 == $1 }.count
    return "line \(line + 1) is \(new.dropFirst(line).first ?? "missing"), "
      + "was \(old.dropFirst(line).first ?? "missing")"
  }
}
