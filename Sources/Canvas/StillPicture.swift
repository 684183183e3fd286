import Diagram
import Drawing

/// Plain SVG pictures drawn by our own reader and cairo, so that librsvg need not be loaded.
enum StillPicture {
  /// The picture in `bytes`, or `nil` when it has anything that our reader does not draw.
  static func draw(_ bytes: [UInt8], tint: Color?, width: Int, height: Int) -> Pixmap? {
    let document = tint.map { colored(bytes, $0) } ?? bytes
    // Foundation's XML parser traps on a comment that is no UTF-8.
    guard document.count <= SVGDocument.largestFile,
      String(validating: document, as: UTF8.self) != nil,
      let diagram = try? Diagram(parsing: document, name: "picture"), !diagram.viewBox.isEmpty,
      let layers = layers(of: diagram)
    else { return nil }
    let box = diagram.viewBox
    let place = Rect(0, 0, Double(width), Double(height))
      .fitting(aspect: box.width / box.height)
    let scale = place.width / box.width
    let transform = Transform.translation(place.x, place.y)
      .concatenating(.scale(scale, scale)).concatenating(.translation(-box.x, -box.y))
    let picture = Pixmap(width: width, height: height)
    for (layer, moved) in layers {
      VectorPainter.draw(
        layer.paths, into: picture, transform: transform.concatenating(moved))
    }
    return picture
  }

  /// The layers at the start, if nothing in them is faded as one.
  private static func layers(of diagram: Diagram) -> [(Layer, Transform)]? {
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

  /// The document with `color` as what `currentColor` stands for.
  private static func colored(_ bytes: [UInt8], _ color: Color) -> [UInt8] {
    let start = Array("<svg".utf8)
    guard
      let place = bytes.indices.first(where: { bytes[$0...].starts(with: start) })
    else { return bytes }
    var document = bytes
    let attributes = " color=\"\(color.hex)\""
    document.insert(contentsOf: attributes.utf8, at: place + start.count)
    return document
  }
}
