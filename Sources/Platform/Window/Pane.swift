import Drawing
import Painting

/// A window, and what it shows just now.
final class Pane {
  let window: Window
  private let painter: Painter
  private let scene: (Size) -> DrawList
  private var shown: DrawList?
  private var shownSize = Size(0, 0)
  /// Whether a picture waits until the display is ready for it.
  private(set) var isWaiting = false

  /// A pane that shows `scene` in `window`.
  init(window: Window, painter: Painter, scene: @escaping (Size) -> DrawList) {
    self.window = window
    self.painter = painter
    self.scene = scene
  }

  /// Whether the display has the picture.
  var isShown: Bool { shown != nil && !isWaiting }

  /// Paints everything at the next turn, whatever is shown.
  func forgetShown() { shown = nil }

  /// Shows the scene if it differs from what is shown; gives the pixels pushed.
  func show() -> Int? {
    let size = window.size
    if size != shownSize { forgetShown() }
    shownSize = size
    let list = scene(size)
    let damage = Damage(from: shown, to: list)
    guard !damage.isEmpty else {
      shown = list
      return nil
    }
    var pixels = 0
    let outcome = window.paint { target, isLost in
      let damage = isLost ? Damage(from: nil, to: list) : damage
      let rects = painter.paint(list, damage: damage, onto: target)
      for rect in rects { pixels += Int(bounding: rect.width * rect.height) }
      return rects
    }
    isWaiting = outcome != .shown
    switch outcome {
    case .shown: shown = list
    case .later: break
    case .failed: shown = nil
    }
    return pixels > 0 && outcome == .shown ? pixels : nil
  }
}
