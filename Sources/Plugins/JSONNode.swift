/// A JSON value that knows on which line it stands.
struct JSONNode: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    /// Members in the order of the file; no name occurs twice.
    case object([Member])
  }

  struct Member: Equatable, Sendable {
    var name: String
    /// Line of the name, from 1.
    var line: Int
    var node: JSONNode
  }

  var value: Value
  /// Line on which the value begins, from 1.
  var line: Int

  /// What kind of value this is, for sentences.
  var kindName: String {
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
struct JSONFault: Error, Equatable, Sendable {
  var line: Int
  var sentence: String
}
