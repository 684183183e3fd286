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
  private var redrawn: [Int: (paths: [VectorPath], raster: DiagramRaster)] = [:]

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
      case .layer(let index, let transform, let opacity, let redrawn):
        let share = level(opacity)
        guard share > 0, diagram.layers.indices.contains(index) else { return nil }
        let raster = raster(index, redrawn)
        return .layer(PlacedLayer(raster, transform: inPixels(transform), opacity: share))
      }
    }
  }

  private func raster(_ index: Int, _ changed: Redrawn?) -> DiagramRaster {
    if let changed {
      if let known = redrawn[index], known.paths == changed.paths { return known.raster }
      let part = DiagramRaster.Part(bounds: changed.bounds, paths: changed.paths)
      let raster = draw(part, basis: restBasis(index))
      redrawn[index] = (changed.paths, raster)
      return raster
    }
    if let known = rasters[index] { return known }
    let layer = diagram.layers[index]
    let part = DiagramRaster.Part(
      bounds: layer.bounds, paths: layer.paths, markup: layer.markup)
    let raster = draw(part, basis: restBasis(index))
    rasters[index] = raster
    return raster
  }

  private func draw(_ part: DiagramRaster.Part, basis: Transform) -> DiagramRaster {
    let size = Size(diagram.viewBox.width * scale, diagram.viewBox.height * scale)
    if let raster = DiagramRaster.draw(
      part, basis: basis, toPixels: toPixels, width: size.width, height: size.height)
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

  /// From user units to pixels.
  private var toPixels: Transform {
    Transform.scale(scale, scale)
      .concatenating(.translation(-diagram.viewBox.x, -diagram.viewBox.y))
  }

  /// A map of user units as a map of pixels.
  private func inPixels(_ transform: Transform) -> Transform {
    let toUnits = Transform.translation(diagram.viewBox.x, diagram.viewBox.y)
      .concatenating(.scale(1 / scale, 1 / scale))
    return toPixels.concatenating(transform).concatenating(toUnits)
  }
}
