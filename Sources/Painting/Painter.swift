import Diagram
import Drawing

/// Paints draw lists onto one surface.
///
/// A painter remembers what its surface shows of each diagram, so use one for each surface. Painting
/// the damage between two lists leaves the same bytes as painting the new list as a whole.
public final class Painter {
  private let fonts: Fonts
  private let pictures: PictureStore
  private let diagrams: DiagramStore
  /// What the surface shows of each diagram, by the item's id.
  private var shown: [String: ShownDiagram] = [:]

  /// A painter that finds still pictures' bytes and diagrams by file name.
  ///
  /// `report` gets one sentence for each thing that is missing or broken, once.
  public init(
    fonts: Fonts, pictures: @escaping (String) -> [UInt8]?,
    diagrams: @escaping (String) -> Diagram?, report: @escaping (String) -> Void = { _ in }
  ) {
    self.fonts = fonts
    self.pictures = PictureStore(read: pictures, report: report)
    self.diagrams = DiagramStore(
      find: { diagrams($0).map { DiagramSource($0) } }, report: report)
  }

  /// A painter of diagrams that need not have been parsed.
  init(fonts: Fonts, sources: @escaping (String) -> DiagramSource?) {
    self.fonts = fonts
    pictures = PictureStore(read: { _ in nil }, report: { _ in })
    diagrams = DiagramStore(find: sources, report: { _ in })
  }

  /// Reads every file anew when it is next shown: plugins came or went.
  public func forgetFiles() {
    pictures.forget()
    diagrams.forget()
    shown.removeAll()
  }

  /// The whole of `list` as a picture of its own.
  public func picture(of list: DrawList) -> Pixmap {
    let picture = Pixmap(
      width: Int(bounding: list.size.width, to: Pixmap.sides),
      height: Int(bounding: list.size.height, to: Pixmap.sides))
    shown.removeAll()
    paint(list, damage: .everything(of: list), onto: picture.buffer)
    return picture
  }

  /// Paints what `damage` says of `list`, and returns the rectangles of whole pixels touched.
  ///
  /// The surface must show the list that the damage was taken from.
  @discardableResult
  public func paint(_ list: DrawList, damage: Damage, onto target: PixelBuffer) -> [Rect] {
    diagrams.makeRoom(for: list.items)
    var now: [String: ShownDiagram] = [:]
    var repainted = damage.rects.map { Area($0) }
    var moved: [Area] = []
    for (index, item) in list.items.enumerated() {
      guard let diagram = shownDiagram(item) else { continue }
      now[item.id] = diagram
      guard damage.movedDiagrams.contains(index) else { continue }
      if let areas = diagram.move(from: shown[item.id], on: target) {
        moved += areas
        repainted += overlaps(areas, list.items[(index + 1)...])
      } else {
        repainted += [diagram.place] + (shown[item.id].map { [$0.place] } ?? [])
      }
    }
    shown = now
    repainted = Painter.withoutRepeats(
      repainted.map { $0.intersection(target.area) }.filter { !$0.isEmpty }.fewEnough)
    for area in repainted { repaint(list, area, target) }
    return (moved + repainted).map(\.rect)
  }

  /// What the surface comes to show of a diagram; `nil` for all other shapes.
  private func shownDiagram(_ item: DrawItem) -> ShownDiagram? {
    switch item.shape {
    case .diagram(let file, let time):
      let found = diagrams.picture(file, item: item.id, bounds: item.bounds)
      return ShownDiagram(item, found, time: time)
    case .magnified(let file, let time, let whole, true):
      return ShownDiagram(
        item, diagrams.picture(file, item: item.id, bounds: whole), time: time)
    case .magnified(let file, let time, let whole, false):
      let found = diagrams.picture(file, item: item.id, bounds: item.bounds)
      return ShownDiagram(item, found, time: time, scaledTo: whole)
    default: return nil
    }
  }

  /// The areas that do not lie inside another one.
  private static func withoutRepeats(_ areas: [Area]) -> [Area] {
    areas.indices.filter { index in
      !areas.indices.contains { other in
        other != index && areas[other].contains(areas[index])
          && (areas[other] != areas[index] || other < index)
      }
    }.map { areas[$0] }
  }

  /// Where items that lie above a diagram meet what was painted of it.
  private func overlaps(_ areas: [Area], _ items: ArraySlice<DrawItem>) -> [Area] {
    items.flatMap { item in
      areas.map { $0.intersection(Area(item.bounds)) }.filter { !$0.isEmpty }
    }
  }

  /// Paints everything inside `area`, from the uppermost item that hides all below it.
  private func repaint(_ list: DrawList, _ area: Area, _ target: PixelBuffer) {
    var first = 0
    for (index, item) in list.items.enumerated().reversed() where hides(item, area) {
      first = index
      break
    }
    target.fill(area, premultiplied(list.background) | 0xFF00_0000)
    for item in list.items[min(first, list.items.count)...] {
      let clip = Area(item.bounds).intersection(area)
      if !clip.isEmpty { paint(item, clip, target) }
    }
  }

  private func hides(_ item: DrawItem, _ area: Area) -> Bool {
    switch item.shape {
    case .panel(let radius, let fill, let stroke) where fill.alpha == 255:
      return Area(item.bounds.inset(max(radius, stroke?.width ?? 0) + 1)).contains(area)
    case .diagram, .magnified: return shown[item.id]?.hides(area) ?? false
    default: return false
    }
  }

  private func paint(_ item: DrawItem, _ clip: Area, _ target: PixelBuffer) {
    let place = Area(item.bounds)
    switch item.shape {
    case .panel(let radius, let fill, let stroke):
      paintPanel(item.bounds, radius, fill, stroke, clip, target)
    case .disc(let fill, let stroke):
      let radius = min(item.bounds.width, item.bounds.height) / 2
      paintPanel(item.bounds, radius, fill, stroke, clip, target)
    case .ring(let width, let start, let end, let color):
      ShapePainter(target: target).ring(
        item.bounds, width: width, start: start, end: end, color: color, clip: clip)
    case .path(let points, let stroke, let fill):
      let bitmap = pictures.path(points, stroke: stroke, fill: fill, in: place)
      target.blend(bitmap, x: place.left, y: place.top, clip: clip)
    case .text(let string, let font, let color):
      let text = fonts.mask(of: string, font: font)
      target.blend(
        premultiplied(color), through: text.mask, x: place.left + text.x,
        y: place.top + text.y, clip: clip)
    case .picture(let file, let tint):
      let bitmap = pictures.picture(file, tint: tint, width: place.width, height: place.height)
      target.blend(bitmap, x: place.left, y: place.top, clip: clip)
    case .cells(let grid, let color):
      CellPainter(target: target).paint(grid, in: item.bounds, premultiplied(color), clip: clip)
    case .diagram, .magnified:
      shown[item.id]?.paint(clip, target)
    case .veil(let hole, let soft, let color):
      ShapePainter(target: target).veil(hole: hole, soft: soft, color: color, clip: clip)
    }
  }

  private func paintPanel(
    _ bounds: Rect, _ radius: Double, _ fill: Color, _ stroke: Stroke?, _ clip: Area,
    _ target: PixelBuffer
  ) {
    if let stroke, !stroke.dash.isEmpty {
      let place = Area(bounds)
      let bitmap = pictures.panel(bounds, radius: radius, fill: fill, stroke: stroke)
      target.blend(bitmap, x: place.left, y: place.top, clip: clip)
    } else {
      ShapePainter(target: target).panel(
        bounds, radius: radius, fill: fill, stroke: stroke, clip: clip)
    }
  }
}
