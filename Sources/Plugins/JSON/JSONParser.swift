import Content

/// Reads JSON (RFC 8259) strictly and with lines: no duplicate names, no trailing text, no deep
/// nesting, valid UTF-8.
package struct JSONParser {
  /// Deepest nesting of lists and objects.
  package static let depthLimit = 32
  /// Largest file, in bytes.
  package static let sizeLimit = 1 << 20

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var depth = 0

  /// The value that the whole of `bytes` stands for.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    guard bytes.count <= sizeLimit else {
      throw JSONFault(
        line: 1, sentence: "The file must have at most \(sizeLimit) bytes; it has \(bytes.count).")
    }
    if let line = UTF8Lines.firstInvalidLine(in: bytes) {
      throw JSONFault(
        line: line, sentence: "The file must be UTF-8 text; this line holds bytes that are not.")
    }
    var parser = JSONParser(bytes: bytes)
    return try parser.readDocument()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func readDocument() throws(JSONFault) -> JSONNode {
    skipBlanks()
    guard peek != nil else { throw fault("The file is empty; a JSON object is needed.") }
    let node = try readValue()
    skipBlanks()
    guard peek == nil else { throw fault("Something stands after the end of the JSON value.") }
    return node
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ sentence: String) -> JSONFault { JSONFault(line: line, sentence: sentence) }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private mutating func readValue() throws(JSONFault) -> JSONNode {
    let start = line
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try readMembers()), line: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try readItems()), line: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try readString()), line: start)
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case nil: throw fault("The file ends where a value is needed; it may be cut off.")
    default: return JSONNode(value: .number(try readNumber()), line: start)
    }
  }

  private mutating func readWord(
    _ word: String, _ value: JSONNode.Value
  ) throws(JSONFault) -> JSONNode {
    guard bytes[index...].starts(with: Array(word.utf8)) else {
      throw fault("A JSON value is needed here, and there is none.")
    }
    index += word.utf8.count
    return JSONNode(value: value, line: line)
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw fault("Lists and objects may be nested \(Self.depthLimit) deep; these are deeper.")
    }
    index += 1
    skipBlanks()
  }

  /// Steps over a comma, or over `close` and says that the end is reached.
  private mutating func isAtEnd(_ close: UInt8, of what: String) throws(JSONFault) -> Bool {
    skipBlanks()
    guard let byte = peek else {
      throw fault("The file ends inside \(what); it may be cut off.")
    }
    guard byte == close || byte == UInt8(ascii: ",") else {
      throw fault("A comma or the end of \(what) is needed here.")
    }
    index += 1
    skipBlanks()
    if byte == close { depth -= 1 }
    return byte == close
  }

  private mutating func readItems() throws(JSONFault) -> [JSONNode] {
    try enter()
    var items: [JSONNode] = []
    if peek == UInt8(ascii: "]") {
      _ = try isAtEnd(UInt8(ascii: "]"), of: "a list")
      return []
    }
    repeat { items.append(try readValue()) } while try !isAtEnd(UInt8(ascii: "]"), of: "a list")
    return items
  }

  private mutating func readMembers() throws(JSONFault) -> [JSONNode.Member] {
    try enter()
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    if peek == UInt8(ascii: "}") {
      _ = try isAtEnd(UInt8(ascii: "}"), of: "an object")
      return []
    }
    repeat {
      let member = try readMember()
      guard names.insert(member.name).inserted else {
        throw JSONFault(
          line: member.line, sentence: "The name \"\(member.name)\" stands twice in one object.")
      }
      members.append(member)
    } while try !isAtEnd(UInt8(ascii: "}"), of: "an object")
    return members
  }

  private mutating func readMember() throws(JSONFault) -> JSONNode.Member {
    guard peek == UInt8(ascii: "\"") else {
      throw fault(
        peek == nil
          ? "The file ends inside an object; it may be cut off."
          : "A name in double quotes is needed here.")
    }
    let start = line
    let name = try readString()
    skipBlanks()
    guard peek == UInt8(ascii: ":") else {
      throw fault("A colon is needed after the name \"\(name)\".")
    }
    index += 1
    skipBlanks()
    return JSONNode.Member(name: name, line: start, node: try readValue())
  }

  private mutating func readNumber() throws(JSONFault) -> Double {
    let text = bytes[index...].prefix {
      (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    guard JSONNumber.isWellFormed(text), let number = Double(String(decoding: text, as: UTF8.self)),
      number.isFinite
    else { throw fault("A JSON value is needed here, and there is none.") }
    index += text.count
    return number
  }

  private mutating func readString() throws(JSONFault) -> String {
    var content: [UInt8] = []
    index += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = JSONEscape.read(in: bytes, at: &index) else {
          throw fault("A backslash is followed by something that is no escape.")
        }
        content.append(contentsOf: String(escaped).utf8)
      case 0..<0x20:
        throw fault("A text may not run over the end of its line; its closing quote is missing.")
      default:
        content.append(byte)
        index += 1
      }
    }
    throw fault("The file ends inside a text; it may be cut off.")
  }
}
