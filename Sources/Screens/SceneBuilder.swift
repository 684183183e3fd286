import Content
import Drawing
import Kiosk

/// Collects the items and hit areas of one picture.
///
/// Screens and components are extensions that add to it. Everything is laid out from left to
/// right; for languages that run the other way the finished picture is mirrored.
struct SceneBuilder {
  let state: KioskState
  let context: SceneContext
  var theme: Theme
  let metrics: Metrics
  var items: [DrawItem] = []
  var hits: [HitArea] = []
  /// The picture on which a hand can point.
  var pointable: Rect?
  /// Pictures whose labels keep their place on them when the rest is mirrored.
  var labelled: [LabelledBox] = []

  struct LabelledBox {
    var prefix: String
    var rect: Rect
  }

  init(state: KioskState, size: Size, context: SceneContext) {
    self.state = state
    self.context = context
    theme = .named(state.look.theme)
    metrics = Metrics(size: size, settings: state.settings, textSize: state.look.textSize)
  }

  var scene: Scene {
    let list = DrawList(size: metrics.size, background: theme.paper, items: items)
    let side = metrics.touch + metrics.px(24)
    let corner = state.hasStaffCorner ? Rect(0, 0, side, side) : nil
    let scene = Scene(list: list, hits: hits, picture: pointable, corner: corner)
    return context.isRightToLeft ? scene.mirrored(keeping: labelled) : scene
  }

  // MARK: Words and files

  func ui(_ text: UIText, _ values: [String: String] = [:]) -> String { context.ui(text, values) }

  func words(_ text: ContentText) -> String { context.text(text) }

  /// A file of the session being visited, as the painter knows it.
  func file(_ name: String) -> String { "\(state.session?.id ?? "")/\(name)" }

  // MARK: Items

  mutating func add(_ id: String, _ bounds: Rect, _ shape: Shape) {
    items.append(DrawItem(id: id, bounds: bounds, shape: shape))
  }

  mutating func panel(
    _ id: String, _ rect: Rect, fill: Color, radius: Double = 0, stroke: Stroke? = nil
  ) {
    add(id, rect, .panel(radius: radius, fill: fill, stroke: stroke))
  }

  mutating func ring(
    _ id: String, _ rect: Rect, width: Double, from start: Double = 0, to end: Double = 1,
    color: Color
  ) {
    add(id, rect, .ring(width: width, start: start, end: end, color: color))
  }

  mutating func icon(_ id: String, _ name: String, _ rect: Rect, _ tint: Color) {
    add(id, rect, .picture(file: "icons/\(directed(name)).svg", tint: tint))
  }

  mutating func hit(_ control: Control, _ rect: Rect) {
    hits.append(HitArea(control: control, rect: rect))
  }

  /// The arrow that points where the language reads to.
  private func directed(_ name: String) -> String {
    guard context.isRightToLeft else { return name }
    switch name {
    case "next": return "back"
    case "back": return "next"
    case "first": return "last"
    case "last": return "first"
    default: return name
    }
  }

  // MARK: Overlays

  /// Puts a veil over what has been drawn; it cannot be touched any more.
  mutating func beginOverlay() {
    hits = []
    panel("overlay/veil", metrics.screen, fill: theme.veil)
  }
}
