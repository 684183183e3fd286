import Foundation
import Testing

@testable import Plugins

/// The published schemas and the readers name the same keys.
@Suite struct SchemaTests {
  private func json(_ path: String) throws -> JSONNode {
    try JSONParser.parse(Array(Data(contentsOf: URL(fileURLWithPath: Shipped.root + "/" + path))))
  }

  private func members(_ node: JSONNode) -> [JSONNode.Member] {
    if case .object(let members) = node.value { return members }
    return []
  }

  private func children(_ node: JSONNode) -> [JSONNode] {
    if case .array(let items) = node.value { return items }
    return members(node).map(\.node)
  }

  /// Names under any `properties` of a schema.
  private func declared(_ node: JSONNode) -> Set<String> {
    let own = members(node).filter { $0.name == "properties" }.flatMap { members($0.node) }
    return children(node).reduce(into: Set(own.map(\.name))) { $0.formUnion(declared($1)) }
  }

  /// Names in a plugin's file, without those that are data.
  private func used(_ node: JSONNode) -> Set<String> {
    let data: Set<String> = ["labels", "name", "summary", "instead"]
    return members(node).reduce(into: Set(children(node).flatMap(used))) { names, member in
      names.insert(member.name)
      if data.contains(member.name) {
        names.subtract(members(member.node).map(\.name).filter { $0 != "id" })
      }
    }
  }

  @Test func sessionSchemaNamesTheKeysThatTheShippedSessionUses() throws {
    let session = try json("Plugins/session.oxytocin-massage/session.json")
    let sources = members(session).first { $0.name == "sources" }.map { members($0.node) } ?? []
    let labels = Set(
      members(session).filter { $0.name == "steps" }.flatMap { children($0.node) }
        .flatMap { step in members(step).filter { $0.name == "labels" } }
        .flatMap { members($0.node).map(\.name) })
    let keys = used(session).subtracting(sources.map(\.name))
    let schema = declared(try json("docs/schemas/session.schema.json"))
    #expect(keys.subtracting(labels) == schema.subtracting(labels))
  }

  @Test func quizSchemaNamesTheKeysThatTheShippedQuizUses() throws {
    let quiz = try json("Plugins/quiz.oxytocin-massage/quiz.json")
    let data = members(quiz).filter { ["sources", "domains"].contains($0.name) }
      .flatMap { members($0.node).map(\.name) }
    let schema = declared(try json("docs/schemas/quiz.schema.json"))
    // What no shipped item needs: weights.
    let others: Set<String> = ["weight"]
    let names = Set(data).subtracting(schema)
    #expect(used(quiz).subtracting(names) == schema.subtracting(others))
  }

  @Test(
    arguments: [
      "language.id", "language.en", "quiz.oxytocin-massage", "session.oxytocin-massage",
    ])
  func manifestSchemaNamesTheKeysOfTheShippedManifests(plugin: String) throws {
    let schema = declared(try json("docs/schemas/plugin.schema.json"))
    let keys = members(try json("Plugins/\(plugin)/plugin.json")).map(\.name)
    #expect(Set(keys).isSubset(of: schema))
  }
}
