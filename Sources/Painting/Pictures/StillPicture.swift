import Diagram
import Drawing

/// Still SVG pictures: read as diagrams are, within the same limits, and drawn once.
enum StillPicture {
  /// The picture that `bytes` show at their start; `tint` is what `currentColor` stands for.
  ///
  /// Throws a sentence where they cannot be read, or would take too long to draw.
  static func draw(
    _ bytes: [UInt8], name: String, tint: Color?, width: Int, height: Int
  ) throws(DiagramError) -> Pixmap {
    let diagram = try Diagram(parsing: bytes, name: name, color: tint)
    let picture = Pixmap(width: width, height: height)
    let place = Rect(0, 0, Double(width), Double(height))
    guard let layers = plainLayers(of: diagram) else {
      // What is faded as one is left to librsvg, as a document of our own making.
      let document = SVGDocument(Array(diagram.markup(at: 0).utf8))
      if document?.draw(into: picture, viewport: place) == true { return picture }
      throw DiagramError(
        file: name, line: 1,
        sentence: "A group that is faded as one needs librsvg, which is missing.")
    }
    let box = diagram.viewBox
    let fitted = place.fitting(aspect: box.width / box.height)
    let scale = fitted.width / box.width
    let transform = Transform.translation(fitted.x, fitted.y)
      .concatenating(.scale(scale, scale)).concatenating(.translation(-box.x, -box.y))
    for (layer, moved) in layers {
      VectorPainter.draw(layer.paths, into: picture, transform: transform.concatenating(moved))
    }
    return picture
  }

  /// The layers at the start, if nothing in them is faded as one.
  private static func plainLayers(of diagram: Diagram) -> [(Layer, Transform)]? {
    var found: [(Layer, Transform)] = []
    for node in diagram.pose(at: 0).nodes {
      guard case .layer(let index, let transform, let opacity, nil) = node, opacity == 1,
        diagram.layers.indices.contains(index)
      else { return nil }
      let layer = diagram.layers[index]
      guard !layer.paths.isEmpty || layer.bounds.isEmpty else { return nil }
      found.append((layer, transform))
    }
    return found
  }
}
