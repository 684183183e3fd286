/// A JSON value that knows on which line it stands.
package struct JSONNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    /// Members in the order of the file; no name occurs twice.
    case object([Member])
  }

  package struct Member: Equatable, Sendable {
    package var name: String
    /// Line of the name, from 1.
    package var line: Int
    package var node: JSONNode
  }

  package var value: Value
  /// Line on which the value begins, from 1.
  package var line: Int

  /// What kind of value this is, for sentences.
  package var kindName: String {
    switch value {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Why a file is no JSON that is accepted here.
package struct JSONFault: Error, Equatable, Sendable {
  package var line: Int
  package var sentence: String

  /// A fault on `line`.
  package init(line: Int, sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}
