/// Takes the members of one JSON object, field by field, and notes what does not fit.
///
/// A field that is missing or wrong gives an error in the log and a stand-in value, so that one
/// reading finds all faults; whoever reads discards the result when the log has errors.
package final class JSONObjectReader {
  /// What the object is, for sentences: `step circle-down`.
  package var name: String
  package let line: Int
  package let log: FindingLog
  private let members: [String: JSONNode.Member]
  private var used: Set<String> = []

  /// A reader of `node`; a node of another kind is an error and reads as an empty object.
  package init(_ node: JSONNode, name: String, log: FindingLog) {
    self.name = name
    self.log = log
    line = node.line
    if case .object(let list) = node.value {
      members = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    } else {
      members = [:]
      log.error(line: node.line, "The \(name) must be an object, but it is \(node.kindName).")
    }
  }

  /// Names of the members, in the order of their lines.
  package var names: [String] { members.values.sorted { $0.line < $1.line }.map(\.name) }

  package func has(_ field: String) -> Bool { members[field] != nil }

  /// The line of `field`, or of the object where it is missing.
  package func line(of field: String) -> Int { members[field]?.line ?? line }

  package func node(_ field: String) -> JSONNode? {
    used.insert(field)
    return members[field]?.node
  }

  /// A text of 1 to `limit` letters.
  package func text(_ field: String, limit: Int = 80) -> String {
    guard let node = node(field) else {
      fail(field, "a text of 1 to \(limit) letters", nil)
      return ""
    }
    guard case .string(let text) = node.value, (1...limit).contains(text.count),
      !text.allSatisfy(\.isWhitespace)
    else {
      fail(field, "a text of 1 to \(limit) letters", node)
      return ""
    }
    return text
  }

  /// A text, or `nil` where the field is left out.
  package func optionalText(_ field: String, limit: Int = 80) -> String? {
    has(field) ? text(field, limit: limit) : nil
  }

  /// One of `words`; a field that is left out is `usual`, and an error where it `isNeeded`.
  package func word<Value>(
    _ field: String, of words: [(String, Value)], default usual: Value, isNeeded: Bool = false
  ) -> Value {
    guard let node = node(field) else {
      if isNeeded { fail(field, "one of \(words.map(\.0).joined(separator: ", "))", nil) }
      return usual
    }
    if case .string(let text) = node.value, let found = words.first(where: { $0.0 == text }) {
      return found.1
    }
    fail(field, "one of \(words.map(\.0).joined(separator: ", "))", node)
    return usual
  }

  /// A whole number in `range`; `usual` where the field is left out, an error if there is none.
  package func integer(
    _ field: String, in range: ClosedRange<Int>, default usual: Int? = nil
  ) -> Int {
    let needed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let node = node(field) else {
      if usual == nil { fail(field, needed, nil) }
      return usual ?? range.lowerBound
    }
    if case .number(let number) = node.value, let whole = Int(exactly: number),
      range.contains(whole)
    {
      return whole
    }
    fail(field, needed, node)
    return range.lowerBound
  }

  /// A number in `range`, or `nil` where the field is left out.
  package func optionalNumber(_ field: String, in range: ClosedRange<Double>) -> Double? {
    guard let node = node(field) else { return nil }
    if case .number(let number) = node.value, range.contains(number) { return number }
    fail(field, "a number from \(range.lowerBound) to \(range.upperBound)", node)
    return nil
  }

  /// True or false.
  package func boolean(_ field: String) -> Bool {
    let node = node(field)
    if case .boolean(let flag)? = node?.value { return flag }
    fail(field, "true or false", node)
    return false
  }

  /// A list of 0 to 200 values; a field that is left out is an error unless `isOptional`.
  package func list(_ field: String, isOptional: Bool = false) -> [JSONNode] {
    guard let node = node(field) else {
      if !isOptional { fail(field, "a list", nil) }
      return []
    }
    if case .array(let items) = node.value, items.count <= 200 { return items }
    fail(field, "a list of at most 200", node)
    return []
  }

  /// A list of texts with their lines.
  package func texts(_ field: String, isOptional: Bool = false) -> [(text: String, line: Int)] {
    list(field, isOptional: isOptional).compactMap { node in
      if case .string(let text) = node.value, !text.isEmpty, text.count <= 200 {
        return (text, node.line)
      }
      log.error(
        line: node.line, "The \(field) of the \(name) must be texts, but one is \(node.kindName).")
      return nil
    }
  }

  /// Readers of a list of objects.
  package func objects(
    _ field: String, name: String, isOptional: Bool = false
  ) -> [JSONObjectReader] {
    list(field, isOptional: isOptional).map { JSONObjectReader($0, name: name, log: log) }
  }

  /// A reader of one object; an empty one where the field is missing.
  package func object(_ field: String, name: String) -> JSONObjectReader {
    if let node = node(field) { return JSONObjectReader(node, name: name, log: log) }
    fail(field, "an object", nil)
    let reader = JSONObjectReader(
      JSONNode(value: .object([]), line: line), name: name, log: FindingLog(file: log.file))
    return reader
  }

  /// Notes each member that nobody asked for; a probable slip of the pen.
  package func finish() {
    for name in names where !used.contains(name) {
      log.warn(
        line: line(of: name), "The key \"\(name)\" of the \(self.name) is not known; it is ignored."
      )
    }
  }

  private func fail(_ field: String, _ needed: String, _ found: JSONNode?) {
    let state = found.map(shown) ?? "missing"
    log.error(
      line: line(of: field),
      "The key \"\(field)\" of the \(name) must be \(needed), but it is \(state).")
  }

  private func shown(_ node: JSONNode) -> String {
    switch node.value {
    case .string(let text):
      text.isEmpty
        ? "empty" : text.count <= 40 ? "\"\(text)\"" : "a text of \(text.count) letters"
    case .number(let number):
      Int(exactly: number).map(String.init) ?? String(number)
    default: node.kindName
    }
  }
}
