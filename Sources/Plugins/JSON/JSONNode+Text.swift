import Content

extension JSONNode {
  /// A value that no file was read for.
  init(_ value: Value) { self.init(value: value, line: 0) }

  /// An object of these members, those that are `nil` left out.
  static func object(_ members: [(String, JSONNode?)]) -> JSONNode {
    JSONNode(
      .object(
        members.compactMap { name, node in node.map { Member(name: name, line: 0, node: $0) } }))
  }

  static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }
  static func texts(_ texts: [String]) -> JSONNode { JSONNode(.array(texts.map(text))) }
  static func number(_ number: Double) -> JSONNode { JSONNode(.number(number)) }
  static func flag(_ flag: Bool) -> JSONNode { JSONNode(.boolean(flag)) }

  /// The value as JSON, laid out for people: what fits on a line of 100 letters stands on one.
  var text: String { text(indent: 0) + "\n" }

  private func text(indent: Int) -> String {
    let short = oneLine
    if indent > 0 || !isContainer, indent + short.count <= 96 { return short }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch value {
    case .array(let items) where !items.isEmpty:
      let lines = items.map { inner + $0.text(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        "\(inner)\(Self.quoted($0.name)): \($0.node.text(indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return short
    }
  }

  private var isContainer: Bool {
    switch value {
    case .array, .object: true
    default: false
    }
  }

  /// The value on one line.
  private var oneLine: String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.oneLine).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ "
          + members.map { "\(Self.quoted($0.name)): \($0.node.oneLine)" }.joined(separator: ", ")
          + " }"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20:
        result += "\\u" + String(scalar.value, digits: 4, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
