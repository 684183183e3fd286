import Diagram
import Drawing
import Foundation
import Painting

/// Numbers that look random and are the same in every run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

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
