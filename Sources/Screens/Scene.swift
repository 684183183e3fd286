import Content
import Drawing
import Kiosk

/// What the kiosk shows, and where it can be touched.
///
/// Module Scenes turns ``KioskState`` into a picture. ``scene(of:size:context:)`` is a pure
/// function: the same state, size and words give the same list, item by item, so that damage
/// between two frames is what really changed. Lengths come from `Metrics`, colours from ``Theme``,
/// words are fitted by `TextFitter` and never cut. Each screen has a file of its own; what screens
/// share (bar, buttons, cards, pictures with labels) are components of ``SceneBuilder``.
public struct Scene: Equatable, Sendable {
  public var list: DrawList
  /// Later areas lie on top of earlier ones.
  public var hits: [HitArea]
  /// Where the picture lies on which a hand can point, if there is one.
  public var picture: Rect?
  /// The corner where a long press opens the staff area; nothing shows it.
  public var corner: Rect?

  /// The control that a touch at `point` means, or `nil`.
  public func control(at point: Point) -> Control? {
    if let corner, corner.contains(point) { return .staff(.corner) }
    return hits.last { $0.rect.contains(point) }?.control
  }
}

/// A place that can be touched.
public struct HitArea: Equatable, Sendable {
  public var control: Control
  /// Pixels of the picture.
  public var rect: Rect

  /// The area `rect` of `control`.
  public init(control: Control, rect: Rect) {
    self.control = control
    self.rect = rect
  }
}

/// The picture of `state` on a surface of `size` pixels.
///
/// Icons are named `icons/NAME.svg`, files of a session `SESSION-ID/FILE`; both are relative to
/// where the painter keeps them.
public func scene(of state: KioskState, size: Size, context: SceneContext) -> Scene {
  var state = state
  // Whoever walks past sees each session in turn.
  if case .attract = state.screen { state.visitor.session = state.attractSession?.id }
  var builder = SceneBuilder(state: state, size: size, context: context)
  builder.drawScreen()
  builder.drawEase()
  // What the presenter does aside, she sees in her own window.
  if state.demonstration != nil, state.hasPresenterView { return builder.scene }
  if let overlay = state.overlay {
    builder.beginOverlay()
    builder.draw(overlay)
  }
  builder.drawFocus()
  return builder.scene
}

/// The presenter's own view of a demonstration, on a second surface of `size` pixels.
///
/// What the families see, what comes next, the notes, the time and the strip; whatever the families
/// have set for their eyes, she sits before it at a desk, so letters have their usual size.
public func presenterScene(of state: KioskState, size: Size, context: SceneContext) -> Scene {
  var state = state
  state.look.textSize = .normal
  var builder = SceneBuilder(state: state, size: size, context: context)
  guard let demonstration = state.demonstration else { return builder.scene }
  builder.drawForPresenter(demonstration)
  if let overlay = state.overlay {
    builder.beginOverlay()
    builder.draw(overlay)
  }
  builder.drawFocus()
  return builder.scene
}

extension SceneBuilder {
  mutating func drawScreen() {
    switch state.screen {
    case .attract: drawAttract()
    case .language(let page): drawLanguage(page: page)
    case .sessions: drawSessions()
    case .who: drawWho()
    case .home: drawHome()
    case .learn(let chapter, let card): drawLearn(chapter: chapter, card: card)
    case .watch(let step): drawWatch(step: step)
    case .dangerSigns: drawDangerSigns()
    case .check(let page): drawCheck(page: page)
    case .ask(let sign): drawAsk(sign: sign)
    case .variants: drawVariants()
    case .practice(let practice): draw(practice)
    case .finish(let steps): drawFinish(steps: steps)
    case .takeHome(let sheet): draw(sheet)
    case .callStaff: drawCallStaff()
    case .quiz(let page): draw(page)
    case .staff(let screen): draw(screen)
    case .demonstration(let demonstration): draw(demonstration)
    case .classMeeting: drawClassMeeting()
    }
  }

  mutating func draw(_ overlay: Overlay) {
    switch overlay {
    case .language(let page): drawLanguageOverlay(page: page)
    case .display: drawDisplayOverlay()
    case .sound: drawSoundOverlay()
    case .help: drawHelpOverlay()
    case .sources: drawSourcesOverlay()
    case .stillThere(let until): drawStillThere(until: until)
    case .leave: drawLeave()
    case .leaveClass: drawLeaveClass()
    case .moreHands: drawMoreHands()
    }
  }

  /// The new screen comes out of the paper's colour; not with reduced motion.
  mutating func drawEase() {
    guard state.isEasing else { return }
    let share = Double(state.sinceScreen.count) / Double(KioskState.easeLength.count)
    let left = (1 - share) * (1 - share)
    panel("ease", metrics.screen, fill: theme.paper.opacity(left * 0.9))
  }

  /// The keyboard's frame: dark on light on dark, so that it shows on any colour.
  mutating func drawFocus() {
    guard let focus = state.focus, state.controls.indices.contains(focus),
      let area = hits.last(where: { $0.control == state.controls[focus] })
    else { return }
    let outer = area.rect.inset(-metrics.px(7)).intersection(metrics.screen)
    let width = metrics.line(8)
    let radius = metrics.px(24)
    panel(
      "focus/outer", outer, fill: .clear, radius: radius, stroke: Stroke(theme.ink, width: width))
    panel(
      "focus/inner", outer.inset(width), fill: .clear, radius: radius - width,
      stroke: Stroke(theme.paper, width: metrics.line(3)))
  }
}
