import Content

extension Manifest {
  /// The manifest of a new quiz.
  public init(quiz: QuizContent, license: String) {
    self.init(
      id: quiz.id, kind: "quiz", version: .first, requiresKiosk: Self.kioskInterface,
      name: ["id": quiz.title.source], summary: ["id": quiz.summary.source], authors: [],
      license: license)
  }

  /// Raises the version for a change of the content that adds or corrects something.
  public mutating func raiseMinor() {
    version = SemanticVersion("\(version.major).\(version.minor + 1).0") ?? version
  }

  /// The manifest of a session or quiz as `plugin.json`, without a review: whatever writes it has
  /// changed the content.
  public var json: String {
    // Indonesian first, then by tag.
    func words(_ words: [String: String]) -> JSONNode {
      let tags = words.keys.filter { $0 != "id" }.sorted()
      return .object((["id"] + tags).map { ($0, words[$0].map(JSONNode.text)) })
    }
    return JSONNode.object([
      ("schema", .number(Double(Self.schema))), ("id", .text(id)), ("kind", .text(kind)),
      ("version", .text(version.description)),
      ("requires", .object([("kiosk", .number(Double(requiresKiosk)))])), ("name", words(name)),
      ("summary", summary.isEmpty ? nil : words(summary)), ("authors", .texts(authors)),
      ("license", .text(license)),
    ]).text
  }
}
