import Drawing

/// Which of the program's windows: the one that is always there, or one beside it.
public enum WindowRole: Equatable, Sendable {
  case main, second
}

/// What people and the machine do to a window.
public enum InputEvent: Equatable, Sendable {
  /// A finger or button went down; `pointer` tells fingers apart while they are down.
  case pointerDown(Point, kind: PointerKind, pointer: Int)
  case pointerMoved(Point, kind: PointerKind, pointer: Int)
  case pointerUp(Point, kind: PointerKind, pointer: Int)
  /// A key went down, or repeats because it is held.
  case keyDown(Key, isRepeat: Bool)
  /// The picture's size in pixels has changed; everything must be painted anew.
  case resized(Size)
  /// The window's pixels were lost and are being painted again.
  case exposed
  /// A display came, went, turned or changed its mode.
  case displaysChanged
  /// The window manager, or the end of the display itself, asks the program to leave.
  case quitAsked
  /// No tick was counted for this long: the machine slept or was stopped.
  case longGap(seconds: Double)

  /// What points: a finger or the mouse.
  public enum PointerKind: String, Equatable, Sendable {
    case touch
    case mouse
  }

  /// A key by its place on the keyboard and by what the layout writes there, in SDL's names.
  public struct Key: Equatable, Hashable, Sendable {
    /// Name of the place, as on a US keyboard (`Space`, `Return`, `A`, `Left`).
    public var scancode: String
    /// Name of what the key means in the layout in use.
    public var keycode: String
    /// Whether a Shift key is held.
    public var isShift: Bool
    /// Whether a Control key is held.
    public var isControl: Bool
    /// Whether an Alt key is held.
    public var isAlt: Bool
    /// Whether the keypad types digits.
    public var isNumLock: Bool

    /// The key named `scancode` and `keycode`.
    public init(
      scancode: String, keycode: String, isShift: Bool = false, isControl: Bool = false,
      isAlt: Bool = false, isNumLock: Bool = true
    ) {
      self.scancode = scancode
      self.keycode = keycode
      self.isShift = isShift
      self.isControl = isControl
      self.isAlt = isAlt
      self.isNumLock = isNumLock
    }
  }
}
