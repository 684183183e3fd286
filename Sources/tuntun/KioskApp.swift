import Canvas
import Drawing
import Kiosk
import Records
import Scenes
import Session
import Stage

/// The running kiosk: the state machine between what people do and what they see.
final class KioskApp {
  private(set) var state: KioskState
  private let library: Library
  private let ports: Ports
  private var keys = KeyMap()
  /// What was painted last, for finding the control under a finger.
  private var scene: Scene?
  private var size = Size(1, 1)
  /// The finger or button that is down; others are ignored until it is lifted.
  private var pointer: Int?
  private var cursor = CursorPatience()
  /// Told when somebody outside asks the program to leave.
  var onQuit: () -> Void = {}
  /// Told when the mouse pointer shall show or hide.
  var onCursor: (Bool) -> Void = { _ in }
  /// Whether somebody outside waits for the next tick.
  var isAwaited: () -> Bool = { false }
  /// Told each time that time has passed.
  var onTick: () -> Void = {}
  /// Told of each event, before it acts: the recording of a visit.
  var onEvent: (Ticks, KioskEvent) -> Void = { _, _ in }

  init(library: Library, state: KioskState, ports: Ports) {
    self.library = library
    self.state = state
    self.ports = ports
  }

  /// The parts that the loop asks for.
  var client: Loop.Client {
    Loop.Client(
      handle: { [unowned self] in handle($0) }, tick: { [unowned self] in tick($0) },
      scene: { [unowned self] in draw($0) }, nextDeadline: { [unowned self] in nextDeadline() })
  }

  private func handle(_ input: InputEvent) {
    switch input {
    case .pointerDown(let place, let kind, let pointer): press(place, kind, pointer)
    case .pointerUp(_, _, let pointer) where pointer == self.pointer: lift()
    case .pointerMoved(_, .mouse, _):
      if cursor.moved(at: state.now) { onCursor(true) }
    case .keyDown(let key, let isRepeat) where takesForStaff(key, isRepeat): break
    case .keyDown(let key, false) where KeyMap.digit(key) != nil:
      if let digit = KeyMap.digit(key) { apply(.digit(digit)) }
    case .keyDown(let key, let isRepeat):
      if let command = keys.command(key, isRepeat: isRepeat, now: state.now) {
        apply(.command(command))
      }
    case .longGap: apply(.resumedAfterGap)
    case .quitAsked: onQuit()
    default: break
    }
  }

  private func press(_ place: Point, _ kind: InputEvent.PointerKind, _ pointer: Int) {
    guard self.pointer == nil else { return }
    self.pointer = pointer
    if kind == .touch, cursor.touched() { onCursor(false) }
    apply(.pressed(currentScene.control(at: place)))
  }

  private func lift() {
    pointer = nil
    apply(.released)
  }

  private func tick(_ count: Int) {
    apply(.ticked(count))
    onTick()
    if cursor.isTired(at: state.now) { onCursor(false) }
  }

  /// Takes up a class that a power cut interrupted.
  func restore(_ content: ClassFile.Content) {
    for effect in state.restoreClass(content.saved, isOld: content.isOld) {
      ports.perform(effect)
    }
  }

  /// Applies one event to the state and carries out what it orders.
  func apply(_ event: KioskEvent) {
    onEvent(state.now, event)
    for effect in update(&state, event) { ports.perform(effect) }
    scene = nil
  }

  private var currentScene: Scene {
    if let scene { return scene }
    let drawn = library.scene(of: state, size: size)
    scene = drawn
    return drawn
  }

  private func draw(_ size: Size) -> DrawList {
    if size != self.size { scene = nil }
    self.size = size
    return currentScene.list
  }

  private func nextDeadline() -> Int? {
    if isAwaited() { return 1 }
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
