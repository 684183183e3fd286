import Canvas
import Drawing

/// A window, and what it shows just now.
final class Pane {
  let window: Window
  private let painter: Painter
  private let scene: (Size) -> DrawList
  private var shown: DrawList?

  /// A pane that shows `scene` in `window`.
  init(window: Window, painter: Painter, scene: @escaping (Size) -> DrawList) {
    self.window = window
    self.painter = painter
    self.scene = scene
  }

  /// Paints everything at the next turn, whatever is shown.
  func forgetShown() { shown = nil }

  /// Shows the scene if it differs from what is shown; gives the pixels pushed.
  func show() -> Int? {
    let list = scene(window.size)
    let damage = Damage(from: shown, to: list)
    guard !damage.isEmpty else {
      shown = list
      return nil
    }
    var pixels = 0
    let isShown = window.paint { target in
      let rects = painter.paint(list, damage: damage, onto: target)
      for rect in rects { pixels += Int(bounding: rect.width * rect.height) }
      return rects
    }
    shown = isShown ? list : nil
    return pixels > 0 ? pixels : nil
  }
}
