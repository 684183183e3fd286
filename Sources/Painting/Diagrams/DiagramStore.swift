import Drawing

/// The diagrams in use, each at the sizes in use.
final class DiagramStore {
  private struct Key: Hashable {
    var item: String
    var file: String
    var width: Int
    var height: Int
  }

  private let find: (String) -> DiagramSource?
  private let report: (String) -> Void
  private var reported: Set<String> = []
  private var pictures: [Key: DiagramPicture] = [:]
  private var order: [Key] = []
  /// Diagrams kept as pixels at once; each costs up to about 10 MB at 1920x1080.
  private var limit = DiagramStore.fewest
  private static let fewest = 3

  init(find: @escaping (String) -> DiagramSource?, report: @escaping (String) -> Void) {
    self.find = find
    self.report = report
  }

  /// Keeps as many diagrams as the picture to be painted has, else each would push another out.
  ///
  /// One that is near may soon be whole again, so there is room for both.
  func makeRoom(for items: [DrawItem]) {
    var count = 0
    for item in items {
      switch item.shape {
      case .diagram: count += 1
      case .magnified: count += 2
      default: break
      }
    }
    limit = max(count, DiagramStore.fewest)
  }

  /// Forgets all diagrams.
  func forget() { (pictures, order, parsed) = ([:], [], [:]) }

  /// The diagram `file` fitted into `bounds`, with the area it takes, or `nil` when there is none.
  ///
  /// `item` is the id of the item that shows it: two that show the same file may show different times.
  func picture(_ file: String, item: String, bounds: Rect) -> (picture: DiagramPicture, area: Area)?
  {
    guard let diagram = diagram(file), !bounds.isEmpty else { return nil }
    let fitted = bounds.fitting(aspect: diagram.viewBox.width / diagram.viewBox.height)
    let left = Int(bounding: fitted.x.rounded(), to: Area.reach)
    let top = Int(bounding: fitted.y.rounded(), to: Area.reach)
    let key = Key(
      item: item, file: file, width: Int(bounding: fitted.width + 0.001, to: Pixmap.sides),
      height: Int(bounding: fitted.height + 0.001, to: Pixmap.sides))
    let area = Area(left, top, left + key.width, top + key.height)
    return (keep(key, diagram), area)
  }

  private func keep(_ key: Key, _ diagram: DiagramSource) -> DiagramPicture {
    order.removeAll { $0 == key }
    order.append(key)
    if let known = pictures[key] { return known }
    let made = DiagramPicture(
      diagram, width: key.width, height: key.height, report: { [weak self] in self?.once($0) })
    pictures[key] = made
    while order.count > limit { pictures[order.removeFirst()] = nil }
    return made
  }

  private var parsed: [String: DiagramSource?] = [:]

  private func diagram(_ file: String) -> DiagramSource? {
    if let known = parsed[file] { return known }
    let found = find(file).flatMap { $0.viewBox.isEmpty ? nil : $0 }
    if found == nil { once("The diagram \(file) cannot be shown; a placeholder is.") }
    if parsed.count >= 8 { parsed.removeAll() }
    parsed[file] = .some(found)
    return found
  }

  private func once(_ sentence: String) {
    if reported.insert(sentence).inserted { report(sentence) }
  }
}
