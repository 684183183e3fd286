import App
import ArgumentParser
import Diagram
import Drawing
import Painting
import Platform

extension DiagramCommand {
  /// `tuntun diagram bench`.
  struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Play a diagram without a window at 60 frames/s and measure each frame.")

    @Argument(help: "The SVG file.", completion: .file(extensions: ["svg"]))
    var file: String

    @Option(help: "Size of the picture in pixels.")
    var size = PixelSize(width: 1200, height: 900)

    @Option(help: "How much of the diagram's own time to play.")
    var seconds = 20.0

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard seconds > 0, seconds <= 600 else {
        throw ValidationError("--seconds needs more than 0 and at most 600, found \(seconds)")
      }
    }

    func run() throws {
      let figures = DiagramFigures(
        of: try DiagramCommand.diagram(file), size: size, seconds: seconds)
      if json { return try Console.json(figures) }
      Console.line("\(file), \(size.defaultValueDescription), \(figures.layers) layers")
      Console.line("first frame, layers rasterised: \(figures.firstMs) ms")
      Console.line("composite only: \(figures.compositeMs.text), \(figures.compositeFrames) frames")
      Console.line("with parts redrawn: \(figures.redrawnMs.text), \(figures.redrawnFrames) frames")
      Console.line("share of the picture repainted: \(figures.repaintedShare)")
    }
  }
}

/// What the frames of one diagram cost, in processor time.
private struct DiagramFigures: Encodable {
  var layers: Int
  var firstMs: Double
  /// Frames in which layers only moved or faded.
  var compositeFrames = 0
  var compositeMs: Platform.Bench.Spread
  /// Frames in which the shape or paint of a part was drawn anew.
  var redrawnFrames = 0
  var redrawnMs: Platform.Bench.Spread
  var repaintedShare: Double

  init(of diagram: Diagram, size: PixelSize, seconds: Double) {
    let painter = Painter(
      fonts: Fonts(), pictures: { _ in nil }, diagrams: { _ in diagram })
    let picture = Pixmap(width: size.width, height: size.height)
    var shown: DrawList?
    var composite: [Double] = []
    var redrawn: [Double] = []
    var pixels = 0.0
    layers = diagram.layers.count
    firstMs = 0
    for frame in 0..<Int(bounding: seconds * 60, to: 2...36_000) {
      let time = Double(frame) / 60
      let list = DiagramFigures.list(size.size, time)
      let start = Clock.processorTime
      let rects = painter.paint(list, damage: Damage(from: shown, to: list), onto: picture.buffer)
      let cost = Double(Clock.processorTime - start) / 1e6
      shown = list
      if frame == 0 {
        firstMs = cost
        continue
      }
      pixels += rects.reduce(0) { $0 + $1.width * $1.height }
      if diagram.pose(at: time).nodes.contains(where: \.isRedrawn) {
        redrawn.append(cost)
      } else {
        composite.append(cost)
      }
    }
    compositeFrames = composite.count
    compositeMs = Platform.Bench.Spread(composite)
    redrawnFrames = redrawn.count
    redrawnMs = Platform.Bench.Spread(redrawn)
    repaintedShare =
      pixels / Double(size.width * size.height) / Double(max(1, composite.count + redrawn.count))
  }

  private static func list(_ size: Size, _ time: Double) -> DrawList {
    DrawList(
      size: size, background: .white,
      items: [
        DrawItem(
          id: "diagram", bounds: Rect(0, 0, size.width, size.height),
          shape: .diagram(file: "diagram", time: time))
      ])
  }
}

extension Pose.Node {
  /// Whether this node, or one within it, is drawn anew at its time.
  fileprivate var isRedrawn: Bool {
    switch self {
    case .layer(_, _, _, let redrawn): redrawn != nil
    case .group(_, let nodes): nodes.contains(where: \.isRedrawn)
    }
  }
}

extension Platform.Bench.Spread {
  fileprivate var text: String { "median \(median) ms, p95 \(p95) ms, p99 \(p99) ms" }
}
