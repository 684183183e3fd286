import Diagram
import Drawing

/// One diagram at one size: its layers as pixels, and what it shows at a time.
final class DiagramPicture {
  private let source: DiagramSource
  let width: Int
  let height: Int
  private let size: Size
  private let toPixels: Transform
  private let toUnits: Transform
  private let report: (String) -> Void
  private var bases: [Int: Transform] = [:]
  private var rasters: [Int: DiagramRaster] = [:]
  private var redrawn: [Int: RedrawnRaster] = [:]
  private var placed: [Int: PlacedLayer] = [:]
  private var backdrop: Backdrop?

  /// The diagram fitted into `width` by `height` pixels.
  init(
    _ source: DiagramSource, width: Int, height: Int, report: @escaping (String) -> Void
  ) {
    let box = source.viewBox
    let scale = max(Double(width) / box.width, Double(height) / box.height)
    self.source = source
    self.width = width
    self.height = height
    self.report = report
    size = Size(box.width * scale, box.height * scale)
    toPixels = Transform.scale(scale, scale).concatenating(.translation(-box.x, -box.y))
    toUnits = Transform.translation(box.x, box.y).concatenating(.scale(1 / scale, 1 / scale))
  }

  /// What the diagram shows at `time` seconds.
  func state(at time: Double) -> DiagramState {
    let nodes = place(source.pose(time).nodes, fades: [])
    let backdrop = backdrop(below: nodes)
    return DiagramState(
      nodes: nodes, backdrop: backdrop, width: width, height: height)
  }

  private func place(_ nodes: [Pose.Node], fades: [UInt32]) -> [PlacedNode] {
    nodes.compactMap { node in
      switch node {
      case .group(let opacity, let nodes):
        let share = level(opacity)
        guard share > 0 else { return nil }
        return .group(opacity: share, nodes: place(nodes, fades: fades + [share]))
      case .layer(let index, let transform, let opacity, let changed):
        let share = level(opacity)
        guard share > 0, source.layers.indices.contains(index) else { return nil }
        return .layer(layer(index, transform, share, changed, fades))
      }
    }
  }

  /// The layer in its place; the very same object as long as nothing about it changes.
  private func layer(
    _ index: Int, _ transform: Transform, _ opacity: UInt32, _ changed: Redrawn?,
    _ fades: [UInt32]
  ) -> PlacedLayer {
    let raster = raster(index)
    let origin = pixelSource(index, raster, changed)
    let made = PlacedLayer(
      index: index,
      motion: .init(
        inPixels(transform), basis: raster.basis, ink: origin.area ?? raster.area,
        limit: Area(0, 0, width, height)),
      opacity: opacity, source: origin, fades: fades)
    if let known = placed[index], known.paintsSame(made) { return known }
    placed[index] = made
    return made
  }

  private func pixelSource(
    _ index: Int, _ raster: DiagramRaster, _ changed: Redrawn?
  ) -> PlacedLayer.Source {
    let layer = source.layers[index]
    guard changed != nil || layer.isRedrawn && !layer.paths.isEmpty else {
      return .still(raster)
    }
    let paths = changed?.paths ?? layer.paths
    if let known = redrawn[index] { return .redrawn(known.show(paths)) }
    let made = RedrawnRaster(
      restPaths: layer.paths, basis: raster.basis, toPixels: toPixels, size: size, report: report)
    redrawn[index] = made
    return .redrawn(made.show(paths))
  }

  private func raster(_ index: Int) -> DiagramRaster {
    if let known = rasters[index] { return known }
    let layer = source.layers[index]
    let part = DiagramRaster.Part(
      bounds: layer.bounds, paths: layer.paths, markup: layer.markup)
    let basis = inPixels(source.restTransform(of: index) ?? .identity)
    let raster = DiagramRaster(
      part, basis: basis.inverse == nil ? .identity : basis, toPixels: toPixels, size: size,
      report: report)
    rasters[index] = raster
    return raster
  }

  /// A map of user units as a map of pixels.
  private func inPixels(_ transform: Transform) -> Transform {
    toPixels.concatenating(transform).concatenating(toUnits)
  }

  /// The still layers at the back put together, made anew when one of them has changed after all.
  private func backdrop(below nodes: [PlacedNode]) -> Backdrop {
    if let backdrop {
      let still = backdrop.stillCount(in: nodes)
      if still == backdrop.count { return backdrop }
      self.backdrop = Backdrop(nodes.prefix(still), width: width, height: height)
    } else {
      backdrop = Backdrop(
        nodes.prefix(source.stillCount), width: width, height: height)
    }
    return backdrop ?? Backdrop([], width: width, height: height)
  }
}
