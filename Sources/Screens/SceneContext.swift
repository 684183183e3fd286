import Content
import Drawing
import Kiosk

/// What scenes need to know of the world: fonts, words of the visitor's language, pictures.
///
/// A context belongs to one language. It also remembers how texts were broken into lines, so keep
/// one as long as language and fonts stay; the memory never changes what a scene looks like.
public struct SceneContext {
  public var measure: any TextMeasuring
  /// A text of the content in the visitor's language.
  public var text: (ContentText) -> String
  /// A word of the program in the visitor's language, with its named placeholders filled.
  public var ui: (UIText, [String: String]) -> String
  /// What a command does, in the visitor's language.
  public var explanation: (Command) -> String
  /// Place of `label-NAME` in a diagram, 0…1 of its box; the file as scenes name it.
  public var anchor: (_ file: String, _ name: String) -> Point?
  /// Width ÷ height of a picture or diagram; the file as scenes name it.
  public var aspect: (_ file: String) -> Double
  /// What labels leave to be seen in a diagram, 0…1 of its box; the file as scenes name it.
  public var clearances: (_ file: String) -> [Rect] = { _ in [] }
  /// Proportions and named places of a picture that is touched; `nil` where it has none.
  public var spot: (_ file: String) -> SpotPicture? = { _ in nil }
  /// The squares of the QR code of a text; `nil` where it is too long.
  public var code: (_ text: String) -> CellGrid? = { _ in nil }
  /// Bytes of text that a code may have.
  public var codeCapacity = 1840
  /// Family that has the letters of the visitor's language.
  public var fontFamily: String
  public var isRightToLeft: Bool
  let memory: SceneMemory

  /// A context with an empty memory.
  public init(
    measure: any TextMeasuring, text: @escaping (ContentText) -> String,
    ui: @escaping (UIText, [String: String]) -> String,
    explanation: @escaping (Command) -> String,
    anchor: @escaping (_ file: String, _ name: String) -> Point?,
    aspect: @escaping (_ file: String) -> Double, fontFamily: String = Font.defaultFamily,
    isRightToLeft: Bool = false
  ) {
    self.measure = measure
    self.text = text
    self.ui = ui
    self.explanation = explanation
    self.anchor = anchor
    self.aspect = aspect
    self.fontFamily = fontFamily
    self.isRightToLeft = isRightToLeft
    memory = SceneMemory(fitter: TextFitter(measure: measure))
  }

  /// Indonesian as the content has it: texts untranslated, placeholders filled.
  public static func source(
    measure: any TextMeasuring, anchor: @escaping (String, String) -> Point? = { _, _ in nil },
    aspect: @escaping (String) -> Double = SceneContext.usualAspect
  ) -> SceneContext {
    SceneContext(
      measure: measure, text: { $0.source }, ui: { Placeholders.fill($0.source, with: $1) },
      explanation: \.explanation, anchor: anchor, aspect: aspect)
  }

  /// The proportions that the art is drawn in: diagrams 1200x900, pictures 600x600.
  public static func usualAspect(_ file: String) -> Double {
    isDiagram(file) ? 4.0 / 3.0 : 1
  }
}

/// Whether a file is played (a diagram) or shown (a picture).
func isDiagram(_ file: String) -> Bool { file.contains("diagrams/") }

/// How texts were fitted and labels placed, by request; a cache and nothing else.
final class SceneMemory {
  private let fitter: TextFitter
  private var texts: [FitRequest: FittedText] = [:]
  private var labels: [LabelRequest: [PlacedLabel]] = [:]
  /// Texts that were drawn below their smallest readable size, or with a word broken.
  private(set) var squeezed: [String] = []
  /// Requests kept before the memory is emptied.
  private let limit = 4000

  init(fitter: TextFitter) { self.fitter = fitter }

  func fit(_ request: FitRequest) -> FittedText {
    if let known = texts[request] { return known }
    if texts.count >= limit { texts.removeAll(keepingCapacity: true) }
    let fitted = fitter.fit(request)
    texts[request] = fitted
    return fitted
  }

  func note(squeezed text: FittedText) {
    guard squeezed.count < 100 else { return }
    squeezed.append(text.lines.map(\.text).joined(separator: " "))
  }

  func labels(_ request: LabelRequest, place: () -> [PlacedLabel]) -> [PlacedLabel] {
    if let known = labels[request] { return known }
    if labels.count >= limit { labels.removeAll(keepingCapacity: true) }
    let placed = place()
    labels[request] = placed
    return placed
  }
}
