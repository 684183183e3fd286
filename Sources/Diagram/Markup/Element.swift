/// One element of a document as it was written.
final class Element {
  let name: String
  let attributes: [String: String]
  /// Line of the file on which the element's start tag ends.
  let line: Int
  /// Place in the document's order, counted from 0.
  let order: Int
  private(set) var children: [Element] = []
  private(set) weak var parent: Element?

  init(name: String, attributes: [String: String], line: Int, order: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
    self.order = order
  }

  /// Adds `child` after the others.
  func append(_ child: Element) {
    children.append(child)
    child.parent = self
  }

  /// Its own name within the document.
  var id: String? { attributes["id"] }

  /// What `href` or the older `xlink:href` says.
  var reference: String? { attributes["href"] ?? attributes["xlink:href"] }

  /// The id that `reference` names within the document, if it names one.
  var referencedID: String? {
    guard let reference, reference.hasPrefix("#") else { return nil }
    return String(reference.dropFirst())
  }

  /// Whether the element changes another one in time.
  var isAnimation: Bool { Vocabulary.animations.contains(name) }

  /// Calls `visit` for this element and all below it, in document order.
  func walk(_ visit: (Element) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}
