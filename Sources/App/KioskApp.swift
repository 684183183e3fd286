import Content
import Drawing
import Kiosk
import Painting
import Platform
import Results
import Screens
import Storage

/// The running kiosk: the state machine between what people do and what they see.
final class KioskApp {
  private(set) var state: KioskState
  private let library: Library
  private let ports: Ports
  var keys: KeyMap
  /// What the windows show, for finding the control under a finger.
  private var cachedScenes: [WindowRole: CachedScene] = [:]
  /// The finger or button that is down; others are ignored until it is lifted.
  private var pointer: Int?
  /// Whether what is down began on no control.
  private var isHand = false
  /// Where on the demonstration's picture a hand points now; told at the next tick.
  private var hand: PicturePlace?
  private var cursor = CursorPatience()
  /// Told when somebody outside asks the program to leave.
  var onQuit: () -> Void = {}
  /// Told when the mouse pointer shall show or hide.
  var onCursor: (Bool) -> Void = { _ in }
  /// Whether somebody outside waits for the next tick.
  var needsTick: () -> Bool = { false }
  /// Told each time that time has passed.
  var onTick: () -> Void = {}
  /// Told what the kiosk is about, each time that something may have changed.
  var onState: (KioskState) -> Void = { _ in }
  /// Told of each event, before it acts: the recording of a visit.
  var onEvent: (Ticks, KioskEvent) -> Void = { _, _ in }
  /// Told when the presenter's window was closed by hand.
  var onPresenterClosed: () -> Void = {}
  /// Told when a display came, went, turned or changed its mode.
  var onDisplays: () -> Void = {}
  /// Told each time that something may have changed.
  var onChange: () -> Void = {}

  /// A scene as it was last drawn, and for which size.
  private struct CachedScene {
    var size = Size(1, 1)
    var scene: Scene?
  }

  init(library: Library, state: KioskState, ports: Ports) {
    self.library = library
    self.state = state
    self.ports = ports
    keys = KeyMap(state.keys)
  }

  /// The parts that the loop asks for.
  var client: Loop.Client {
    Loop.Client(
      handle: { [unowned self] in handle($0, $1) }, tick: { [unowned self] in tick($0) },
      scene: { [unowned self] in draw($0, .main) },
      nextDeadline: { [unowned self] in nextDeadline() },
      awaitsDisplay: { [unowned self] in state.awaitsDisplay },
      wasShown: { [unowned self] in apply(.shown) })
  }

  private func handle(_ input: InputEvent, _ role: WindowRole) {
    defer { onChange() }
    switch input {
    case .pointerDown(let place, let kind, let pointer): press(place, kind, pointer, role)
    case .pointerUp(_, _, let pointer) where pointer == self.pointer: lift()
    case .pointerMoved(let place, let kind, let pointer): move(to: place, kind, pointer, role)
    case .keyDown(let key, let isRepeat) where takesForStaff(key, isRepeat): break
    case .keyDown(let key, false) where keys.digit(key) != nil:
      if let digit = keys.digit(key) { apply(.digit(digit)) }
    case .keyDown(let key, let isRepeat):
      if let command = keys.command(key, isRepeat: isRepeat, now: state.now) {
        apply(.command(command))
      }
    case .longGap: apply(.resumedAfterGap)
    case .quitAsked where role == .second: onPresenterClosed()
    case .quitAsked: onQuit()
    case .displaysChanged: onDisplays()
    default: break
    }
  }

  private func press(
    _ place: Point, _ kind: InputEvent.PointerKind, _ pointer: Int, _ role: WindowRole
  ) {
    guard self.pointer == nil else { return }
    self.pointer = pointer
    if kind == .touch, cursor.touched() { onCursor(false) }
    let control = scene(role).control(at: place)
    isHand = control == nil
    if isHand { _ = point(at: place, role) }
    apply(.pressed(control))
  }

  /// A mouse points wherever it is; a finger where it lies, if it was not laid on a control.
  private func move(
    to place: Point, _ kind: InputEvent.PointerKind, _ pointer: Int, _ role: WindowRole
  ) {
    let isFree = kind == .mouse && self.pointer == nil
    let mayPoint = isFree || isHand && (kind == .mouse || pointer == self.pointer)
    if mayPoint, point(at: place, role) {
      // The light shows where the mouse is.
      if cursor.touched() { onCursor(false) }
    } else if kind == .mouse, cursor.moved(at: state.now) {
      onCursor(true)
    }
  }

  /// Remembers that a hand points at `place`; gives whether that means anything now.
  private func point(at place: Point, _ role: WindowRole) -> Bool {
    guard state.demonstration?.isPointing == true, let box = scene(role).picture,
      box.contains(place)
    else { return false }
    hand = PicturePlace(
      shareX: (place.x - box.x) / box.width, shareY: (place.y - box.y) / box.height)
    return true
  }

  private func lift() {
    pointer = nil
    apply(.released)
  }

  private func tick(_ count: Int) {
    // A mouse tells more often than anybody can see.
    if let hand { apply(.pointed(hand)) }
    hand = nil
    apply(.ticked(count))
    onTick()
    if cursor.isTired(at: state.now) { onCursor(false) }
    onChange()
  }

  /// Keeps how far a practice has come: the program ends.
  func keepProgress() {
    if let effect = state.saveEffect { ports.perform(effect) }
  }

  /// Takes up a class that a power cut interrupted.
  func restore(_ content: ClassFile.Content) {
    for effect in state.restoreClass(content.saved, isOld: content.isOld) {
      ports.perform(effect)
    }
  }

  /// Takes up a quiz that a power cut interrupted.
  func restore(_ content: SavedQuizFile.Content) {
    for effect in state.restoreQuiz(content.saved, isOld: content.isOld) {
      ports.perform(effect)
    }
  }

  /// Applies one event to the state and carries out what it orders.
  func apply(_ event: KioskEvent) {
    onEvent(state.now, event)
    for effect in update(&state, event) { ports.perform(effect) }
    onState(state)
    for role in cachedScenes.keys { cachedScenes[role]?.scene = nil }
  }

  private func scene(_ role: WindowRole) -> Scene {
    var cachedScene = cachedScenes[role] ?? CachedScene()
    if let scene = cachedScene.scene { return scene }
    let drawn =
      role == .main
      ? library.scene(of: state, size: cachedScene.size)
      : library.presenterScene(of: state, size: cachedScene.size)
    cachedScene.scene = drawn
    cachedScenes[role] = cachedScene
    return drawn
  }

  /// The picture of one window, `size` pixels large.
  func draw(_ size: Size, _ role: WindowRole) -> DrawList {
    if cachedScenes[role]?.size != size { cachedScenes[role] = CachedScene(size: size) }
    return scene(role).list
  }

  private func nextDeadline() -> Int? {
    if needsTick() || hand != nil { return 1 }
    let ticks: Int? =
      switch state.motion {
      case .moving: 1
      case .still(let until): until.map { max(($0 - state.now).count, 1) }
      }
    guard let hiding = cursor.deadline(at: state.now) else { return ticks }
    return min(ticks ?? hiding, hiding)
  }
}

/// When the mouse pointer shows: while the mouse is in use, and a few seconds longer.
struct CursorPatience {
  private static let length = Ticks.seconds(4)
  private var shownUntil: Ticks?

  /// The mouse moved; gives whether the pointer must be shown now.
  mutating func moved(at now: Ticks) -> Bool {
    defer { shownUntil = now + CursorPatience.length }
    return shownUntil == nil
  }

  /// A finger touched; gives whether the pointer must be hidden now.
  mutating func touched() -> Bool {
    defer { shownUntil = nil }
    return shownUntil != nil
  }

  /// Whether the pointer must be hidden now, since the mouse has lain still.
  mutating func isTired(at now: Ticks) -> Bool {
    guard let until = shownUntil, now >= until else { return false }
    shownUntil = nil
    return true
  }

  /// Ticks until the pointer must be hidden, if it shows.
  func deadline(at now: Ticks) -> Int? { shownUntil.map { max(($0 - now).count, 1) } }
}
