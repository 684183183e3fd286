import Diagram
import Drawing

extension Painter {
  /// One diagram at `time` seconds, fitted and centred as a browser does, on nothing.
  public static func picture(
    of diagram: Diagram, at time: Double, width: Int, height: Int,
    report: @escaping (String) -> Void = { _ in }
  ) -> Pixmap {
    let picture = Pixmap(width: width, height: height)
    let bounds = Rect(0, 0, Double(picture.width), Double(picture.height))
    let store = DiagramStore(find: { _ in DiagramSource(diagram) }, report: report)
    let item = DrawItem(id: "diagram", bounds: bounds, shape: .diagram(file: "", time: time))
    ShownDiagram(item, store.picture("", item: item.id, bounds: bounds), time: time)
      .paint(picture.buffer.area, picture.buffer)
    return picture
  }
}
