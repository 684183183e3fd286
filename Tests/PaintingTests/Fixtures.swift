import Diagram
import Drawing
import Foundation
import Painting

/// The diagrams that this repository ships.
enum Shipped {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Plugins/session.oxytocin-massage/diagrams")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func bytes(_ name: String) -> [UInt8] {
    Array((try? Data(contentsOf: folder.appending(path: "\(name).svg"))) ?? Data())
  }

  static func diagram(_ name: String) -> Diagram? {
    try? Diagram(parsing: bytes(name), name: name)
  }
}

/// Collects sentences that are reported.
final class Reports {
  var sentences: [String] = []
}

extension Painter {
  /// A painter of the shipped diagrams and of `pictures`.
  static func forTests(
    pictures: [String: [UInt8]] = [:], reports: Reports = Reports()
  ) -> Painter {
    Painter(
      fonts: Fonts(report: { reports.sentences.append($0) }), pictures: { pictures[$0] },
      diagrams: { Shipped.diagram($0) }, report: { reports.sentences.append($0) })
  }
}

extension Pixmap {
  /// The number of different colours.
  var colorCount: Int { Set(pixels).count }
}
