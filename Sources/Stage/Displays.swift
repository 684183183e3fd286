import CSDL2
import Drawing

/// The displays of the machine, while a window is open.
public enum Displays {
  /// Where each display lies, the machine's own first; empty without a window.
  public static var all: [Rect] {
    (0..<max(SDL_GetNumVideoDisplays(), 0)).map { index in
      var bounds = SDL_Rect(x: 0, y: 0, w: 1, h: 1)
      SDL_GetDisplayBounds(index, &bounds)
      return Rect(Double(bounds.x), Double(bounds.y), Double(bounds.w), Double(bounds.h))
    }
  }
}
