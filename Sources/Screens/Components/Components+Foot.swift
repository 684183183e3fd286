import Content
import Drawing
import Kiosk

/// The three places for buttons in the foot of a page.
///
/// The way on never lies where the way on from the page before lay: a second tap that came late
/// touches nothing.
enum FootPlace: Int {
  case first, middle, last

  /// Where the way on lies on the page after.
  var next: FootPlace { self == .middle ? .last : .middle }
}

extension SceneBuilder {
  /// One of the places in `foot`.
  func place(_ place: FootPlace, in foot: Rect) -> Rect {
    foot.columns(shares: [1, 1.3, 1.3], gap: metrics.px(32))[place.rawValue]
  }

  /// The middle and last place as one.
  func widePlace(in foot: Rect) -> Rect {
    let (middle, last) = (place(.middle, in: foot), place(.last, in: foot))
    return Rect(middle.x, middle.y, last.maxX - middle.x, middle.height)
  }

  /// Where the way on lies on a page of the check.
  func wayOn(fromCheck page: Int) -> FootPlace { page == 0 ? .middle : .last }

  /// Where "begin" lies, after the last page of the check.
  var wayOnFromVariants: FootPlace {
    wayOn(fromCheck: state.session?.check.asks.isEmpty ?? true ? 0 : 1).next
  }
}
