import Drawing
import Painting

/// How painted pixels reach the display.
///
/// Each way keeps to the same promise: what it lends holds the picture that was pushed last, or
/// says that it does not.
protocol PixelPath: AnyObject {
  /// The picture's size in pixels.
  var size: Size { get }

  /// Memory to paint the next picture into.
  func lend() -> Lent

  /// Shows these rectangles of what was lent last; gives `false` when the display refused.
  func push(_ rects: [Rect]) -> Bool
}

/// What a ``PixelPath`` has to paint into.
enum Lent {
  /// Pixels that hold what was pushed last; where they do not (`isLost`), everything must be painted.
  case pixels(PixelBuffer, isLost: Bool)
  /// The display still reads all the memory there is; the picture may follow at the next turn.
  case later
  /// There is nothing to paint into, and waiting does not help.
  case nothing
}

/// What became of a picture.
public enum PaintOutcome: Equatable, Sendable {
  /// It was pushed.
  case shown
  /// The display was not ready; the same picture again at the next turn.
  case later
  /// It could not be pushed.
  case failed
}
