import Drawing
import Foundation

@testable import Diagram

/// The bytes of a document with this content.
func document(_ content: String, viewBox: String = "0 0 160 120", line: String = "\n") -> [UInt8] {
  Array(
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "viewBox=\"\(viewBox)\">" + line + content + "</svg>").utf8)
}

/// The diagram with this content.
func diagram(_ content: String) throws -> Diagram {
  try Diagram(parsing: document(content), name: "test.svg")
}

/// Where the origin of the only moving layer has come to at each of `times`, as text.
func moves(_ content: String, at times: [Double]) throws -> [String] {
  let diagram = try diagram(content)
  return times.map { time in
    guard case .layer(_, let transform, _, _)? = diagram.pose(at: time).nodes.last else {
      return "nothing"
    }
    let place = transform.apply(Point(0, 0))
    return "\(decimal(place.x)),\(decimal(place.y))"
  }
}

/// The radius that the only circle is drawn with at each of `times`: what timing tests watch.
func radii(_ animations: String, at times: [Double]) throws -> [Double] {
  let diagram = try diagram("<circle r=\"1\">\(animations)</circle>")
  return times.map { time in
    guard case .layer(let index, _, _, let redrawn)? = diagram.pose(at: time).nodes.first else {
      return 0
    }
    let paths = redrawn?.paths ?? diagram.layers[index].paths
    guard case .move(let start)? = paths.first?.outline.segments.first else { return 0 }
    return (start.x * 1000).rounded() / 1000
  }
}

/// Folder of this repository.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// All SVG files below a folder of the repository, by name.
func files(below folder: String) throws -> [(name: String, bytes: [UInt8])] {
  let base = repository.appending(path: folder)
  let names =
    FileManager.default.enumerator(atPath: base.path())?.compactMap { $0 as? String } ?? []
  return try names.filter { $0.hasSuffix(".svg") }.sorted().map { name in
    (name, [UInt8](try Data(contentsOf: base.appending(path: name))))
  }
}
