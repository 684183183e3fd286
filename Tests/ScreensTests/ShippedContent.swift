import Content
import Diagram
import Drawing
import Foundation
import Kiosk
import Plugins
import Screens

/// The content that ships with the program, with its languages and the places in its diagrams.
final class ShippedContent {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  let registry = Registry.scan(contentRoot: ShippedContent.root, stateFolder: nil)
  private var anchors: [String: [String: Point]] = [:]

  var samples: SampleStates {
    var samples = SampleStates(content: registry.kioskContent)
    samples.settings.clinicName = "Puskesmas Tokorondo"
    samples.settings.phone = "0812-3456-7890"
    return samples
  }

  /// A context of one language whose words are measured by ``FixedMeasurer``.
  func context(language: String, isRightToLeft: Bool = false) -> SceneContext {
    let translator = registry.translator(for: language)
    var context = SceneContext(
      measure: FixedMeasurer(), text: { translator.text($0.key, source: $0.source) },
      ui: { translator.text($0.key, source: $0.source, $1) },
      explanation: { translator.text($0.explanationKey, source: $0.explanation) },
      anchor: { [self] in anchor($1, of: $0) }, aspect: SceneContext.usualAspect,
      isRightToLeft: isRightToLeft)
    context.code = { _ in SampleStates.code }
    context.spot = { file in
      FileManager.default.contents(atPath: "\(ShippedContent.root)/Plugins/\(file)")
        .flatMap { SpotPicture(svg: Array($0), name: file) }
    }
    return context
  }

  private func anchor(_ name: String, of file: String) -> Point? {
    if let known = anchors[file]?[name] { return known }
    let path = "\(ShippedContent.root)/Plugins/\(file)"
    guard let bytes = FileManager.default.contents(atPath: path),
      let diagram = try? Diagram(parsing: Array(bytes), name: file),
      let place = diagram.anchor(name, at: 0)
    else { return nil }
    let box = diagram.viewBox
    let point = Point((place.x - box.x) / box.width, (place.y - box.y) / box.height)
    anchors[file, default: [:]][name] = point
    return point
  }
}
