import Drawing
import Foundation
import Kiosk
import Screens
import Testing

/// Each screen as text, against the text kept in `Goldens`.
///
/// A picture that differs is written to `.build/received`. `RECORD_GOLDENS=1` writes the goldens
/// and fails, so that nobody records by accident.
@Suite struct GoldenTests {
  private static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  private static let received = URL(fileURLWithPath: ShippedContent.root)
    .appendingPathComponent(".build/received/scenes")

  @Test(arguments: SampleStates.names)
  func theScreenIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare(name, samples.state(name), Size(1920, 1080))
  }

  @Test(arguments: ["attract", "home", "practice-rounds", "pause", "check"])
  func theUprightScreenIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare("\(name)-upright", samples.state(name), Size(1080, 1920))
  }

  @Test(arguments: SampleStates.presenterNames)
  func thePresentersWindowIsDrawnAsItsGoldenSays(name: String) throws {
    let samples = SampleStates(content: SampleContent.content)
    try compare(name, samples.present(name), Size(1366, 768), isPresenters: true)
  }

  private func compare(
    _ name: String, _ state: KioskState, _ size: Size, isPresenters: Bool = false
  ) throws {
    var context = SceneContext.source(
      measure: FixedMeasurer(),
      anchor: { $1 == "neck" ? Point(0.5, 0.3) : Point(0.42, 0.6) })
    context.code = { _ in SampleStates.code }
    let scene =
      isPresenters
      ? presenterScene(of: state, size: size, context: context)
      : Screens.scene(of: state, size: size, context: context)
    let hits = scene.hits.map { hit in
      "hit \(hit.control.name) \(Int(bounding: hit.rect.x)) \(Int(bounding: hit.rect.y)) "
        + "\(Int(bounding: hit.rect.width)) \(Int(bounding: hit.rect.height))\n"
    }
    try check(name, scene.list.text + hits.joined())
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
