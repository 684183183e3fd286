import Drawing

/// Reads an element's attributes into a ``SceneNode``; what is broken counts as absent.
struct AttributeReader {
  private let element: Element
  private let reader: ValueReader

  init(_ element: Element, _ reader: ValueReader) {
    self.element = element
    self.reader = reader
  }

  /// The node of the element, without its place in the tree.
  func node() -> SceneNode {
    var node = SceneNode()
    node.line = element.line
    node.shape = ShapeKind(rawValue: element.name)
    if element.name != "svg", let list = element.attributes["transform"] {
      node.transform = Transform(list: list) ?? .identity
      node.transformItem = TransformItem(firstOf: list)
    }
    node.pathLength = element.attributes["pathLength"].flatMap { reader.length($0, .diagonal) }
    readPresentation(&node)
    if let shape = node.shape { readGeometry(&node, shape.properties) }
    if element.name == "use" { readGeometry(&node, [.x, .y]) }
    return node
  }

  private func readPresentation(_ node: inout SceneNode) {
    for property in Property.allCases where !property.isGeometry {
      guard let text = element.attributes[property.rawValue],
        let value = reader.value(text, of: property)
      else { continue }
      switch (property, value) {
      case (.opacity, .number(let opacity)): node.opacity = min(max(opacity, 0), 1)
      case (.display, .keyword(let word)): node.isDisplayed = word != "none"
      default: node.declared.append(SceneNode.Declaration(property: property, value: value))
      }
    }
  }

  private func readGeometry(_ node: inout SceneNode, _ properties: [Property]) {
    for property in properties {
      guard let text = element.attributes[property.rawValue],
        let value = reader.value(text, of: property)
      else { continue }
      node.geometry[property] = value
    }
  }
}
