import Foundation
import FoundationXML

/// Reads XML into a tree of ``Element``s, within fixed limits, and never anything outside the bytes.
///
/// A document type is refused before the parser sees it, so that no entity is ever expanded.
final class MarkupReader: NSObject {
  /// Largest document, in bytes.
  static let largestSize = 1_000_000
  /// Most elements of a document, before and after `<use>` is expanded.
  static let mostElements = 20_000
  /// Deepest nesting of elements.
  static let deepestNesting = 64

  private let name: String
  private var root: Element?
  private var open: [Element] = []
  private var count = 0
  /// Depth inside an element of another program's vocabulary, which browsers do not draw.
  private var foreignDepth = 0
  private var namespaces = Namespaces()
  /// The namespace of the elements that count; a root without one is taken for SVG all the same.
  private var rootNamespace = ""
  private var error: DiagramError?

  private init(name: String) { self.name = name }

  /// The root element of the document `bytes`.
  static func read(_ bytes: [UInt8], name: String) throws(DiagramError) -> Element {
    if let refusal = MarkupGuard.refusal(of: bytes, name: name) { throw refusal }
    let reader = MarkupReader(name: name)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isWhole = parser.parse()
    if let error = reader.error { throw error }
    guard isWhole, reader.open.isEmpty, let root = reader.root else {
      throw reader.broken(at: parser.lineNumber)
    }
    return root
  }

  private func broken(at line: Int) -> DiagramError {
    let place = open.last.map { "inside <\($0.name)> of line \($0.line)" } ?? "at its beginning"
    return DiagramError(
      file: name, line: max(line, 1),
      sentence: "The file must be well-formed XML; it breaks off or is broken \(place).")
  }

  private func stop(_ parser: XMLParser, _ sentence: String) {
    if error == nil {
      error = DiagramError(file: name, line: max(parser.lineNumber, 1), sentence: sentence)
    }
    parser.abortParsing()
  }
}

extension MarkupReader: XMLParserDelegate {
  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    count += 1
    if count > Self.mostElements {
      return stop(parser, "A diagram has at most \(Self.mostElements) elements; this has more.")
    }
    if open.count + foreignDepth >= Self.deepestNesting {
      let limit = "Elements are nested at most \(Self.deepestNesting) deep"
      return stop(parser, "\(limit); <\(elementName)> lies deeper.")
    }
    namespaces.open(attributes)
    if let prefix = namespaces.undeclaredPrefix(element: elementName, attributes) {
      return stop(
        parser, "The prefix \(prefix) of <\(elementName)> needs a namespace; it has none.")
    }
    let (prefix, local) = Namespaces.parts(elementName)
    let namespace = namespaces.namespace(of: prefix) ?? ""
    if root == nil {
      guard ["", Namespaces.svg].contains(namespace) else {
        return stop(parser, "The file must be an SVG; <\(elementName)> belongs to \(namespace).")
      }
      rootNamespace = namespace
    }
    let isSVG = namespace == rootNamespace
    if foreignDepth > 0 || root != nil && (!isSVG || Vocabulary.descriptions.contains(local)) {
      foreignDepth += 1
      return
    }
    let element = Element(
      name: local, attributes: namespaces.effective(attributes), line: parser.lineNumber,
      order: count - 1)
    open.last?.append(element)
    if root == nil { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    namespaces.close()
    if foreignDepth > 0 { foreignDepth -= 1 } else { _ = open.popLast() }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if error == nil { error = broken(at: parser.lineNumber) }
    parser.abortParsing()
  }
}
