/// Which namespace each prefix stands for, element by element.
///
/// Source: Namespaces in XML 1.0.
struct Namespaces {
  static let svg = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"

  /// Declarations of the open elements, the innermost last; the default has no prefix.
  private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]

  /// Opens the scope of an element with these attributes as they were written.
  mutating func open(_ attributes: [String: String]) {
    var scope: [String: String] = [:]
    for (name, value) in attributes {
      if name == "xmlns" { scope[""] = value }
      if name.hasPrefix("xmlns:") { scope[String(name.dropFirst(6))] = value }
    }
    scopes.append(scope)
  }

  mutating func close() { if scopes.count > 1 { scopes.removeLast() } }

  /// The namespace of `prefix`, `nil` if nothing declares it; none at all is empty.
  func namespace(of prefix: String) -> String? {
    scopes.last { $0[prefix] != nil }?[prefix] ?? (prefix.isEmpty ? "" : nil)
  }

  /// A name as it was written, in its parts.
  static func parts(_ name: String) -> (prefix: String, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  /// The attributes that count: those of no namespace, and `xlink:href` under that name.
  func effective(_ attributes: [String: String]) -> [String: String] {
    var effective: [String: String] = [:]
    for (name, value) in attributes where name != "xmlns" {
      let (prefix, local) = Self.parts(name)
      if prefix.isEmpty {
        effective[local] = value
      } else if namespace(of: prefix) == Self.xlink, local == "href" {
        effective["xlink:href"] = value
      }
    }
    return effective
  }

  /// The first prefix among the names that nothing declares; XML parsers refuse it.
  func undeclaredPrefix(element: String, _ attributes: [String: String]) -> String? {
    ([element] + attributes.keys.sorted()).lazy.map { Self.parts($0).prefix }
      .first { !$0.isEmpty && $0 != "xmlns" && namespace(of: $0) == nil }
  }
}
