import Diagram
import Drawing

/// A picture that is touched: its proportions, and where its named elements lie.
public struct SpotPicture: Equatable, Sendable {
  /// Width ÷ height.
  public var aspect: Double
  /// Bounds of elements by id, 0…1 of the picture.
  public var places: [String: Rect]

  /// A picture of these parts.
  public init(aspect: Double, places: [String: Rect]) {
    self.aspect = aspect
    self.places = places
  }

  /// The picture in the SVG document `bytes`; `nil` where it cannot be read.
  public init?(svg bytes: [UInt8], name: String) {
    guard let (box, bounds) = try? Diagram.elementBounds(bytes, name: name), !box.isEmpty else {
      return nil
    }
    aspect = box.width / box.height
    places = bounds.mapValues {
      Rect(
        ($0.x - box.x) / box.width, ($0.y - box.y) / box.height, $0.width / box.width,
        $0.height / box.height)
    }
  }
}
