import Diagram
import Drawing

/// One diagram at one size: its layers as pixels, and what it shows at a time.
final class DiagramPicture {
  private let diagram: Diagram
  let width: Int
  let height: Int
  /// Pixels for one user unit.
  private let scale: Double
  private let report: (String) -> Void
  private var rasters: [Int: DiagramRaster] = [:]
  private var redrawn: [Int: (markup: String, raster: DiagramRaster)] = [:]

  /// The diagram fitted into `width` by `height` pixels.
  init(_ diagram: Diagram, width: Int, height: Int, report: @escaping (String) -> Void) {
    self.diagram = diagram
    self.width = width
    self.height = height
    self.report = report
    scale = max(
      Double(width) / diagram.viewBox.width, Double(height) / diagram.viewBox.height)
  }

  /// The diagram's nodes in pixels at `time` seconds.
  func placed(at time: Double) -> [PlacedNode] {
    place(diagram.pose(at: time).nodes)
  }

  private func place(_ nodes: [Pose.Node]) -> [PlacedNode] {
    nodes.compactMap { node in
      switch node {
      case .group(let opacity, let nodes):
        let share = level(opacity)
        return share == 0 ? nil : .group(opacity: share, nodes: place(nodes))
      case .layer(let index, let transform, let opacity, let markup):
        let share = level(opacity)
        guard share > 0, diagram.layers.indices.contains(index) else { return nil }
        let raster = raster(index, inPixels(transform), markup: markup)
        return .layer(PlacedLayer(raster, transform: inPixels(transform), opacity: share))
      }
    }
  }

  private func raster(_ index: Int, _ basis: Transform, markup: String?) -> DiagramRaster {
    if let markup {
      if let known = redrawn[index], known.markup == markup, known.raster.basis == basis {
        return known.raster
      }
      let raster = draw(markup, basis: basis)
      redrawn[index] = (markup, raster)
      return raster
    }
    if let known = rasters[index] { return known }
    let raster = draw(diagram.layers[index].markup, basis: restBasis(index))
    rasters[index] = raster
    return raster
  }

  private func draw(_ markup: String, basis: Transform) -> DiagramRaster {
    let size = Size(diagram.viewBox.width * scale, diagram.viewBox.height * scale)
    if let raster = DiagramRaster.draw(
      markup, basis: basis, width: size.width, height: size.height)
    {
      return raster
    }
    report("A part of a diagram could not be drawn; it is left out.")
    return .empty(basis: basis)
  }

  /// Where the layer lies at the start: what it is rasterised for, whatever time comes first.
  private func restBasis(_ index: Int) -> Transform {
    let transform = DiagramPicture.transform(of: index, in: diagram.pose(at: 0).nodes)
    let basis = inPixels(transform ?? .identity)
    return basis.inverse == nil ? .identity : basis
  }

  private static func transform(of index: Int, in nodes: [Pose.Node]) -> Transform? {
    for node in nodes {
      switch node {
      case .layer(index, let transform, _, _): return transform
      case .layer: continue
      case .group(_, let nodes):
        if let found = DiagramPicture.transform(of: index, in: nodes) { return found }
      }
    }
    return nil
  }

  /// A map of user units as a map of pixels.
  private func inPixels(_ transform: Transform) -> Transform {
    let box = diagram.viewBox
    let toPixels = Transform.scale(scale, scale)
      .concatenating(.translation(-box.x, -box.y))
    let toUnits = Transform.translation(box.x, box.y)
      .concatenating(.scale(1 / scale, 1 / scale))
    return toPixels.concatenating(transform).concatenating(toUnits)
  }
}
