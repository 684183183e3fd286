import Content
import Foundation
import Plugins
import Testing

/// Whoever knows nothing gets no more of the shipped quiz right than by chance, whatever he goes by.
@Suite struct QuizMeasuresTests {
  private let registry = Shipped.registry()

  private var choices: [QuizItem] {
    get throws {
      try #require(registry.quizzes.first).items.filter { $0.kind == .choice }
    }
  }

  /// How many items whoever takes the option with the greatest `value` gets right on average; of
  /// several that are equal he takes one blindly.
  private func right(
    in items: [QuizItem], by value: (QuizItem, QuizItem.Option) throws -> Double
  ) rethrows -> Double {
    try items.map { item in
      let values = try item.options.map { try value(item, $0) }
      let best = zip(item.options, values).filter { $0.1 == values.max() }
      let hits = best.count { item.rightOptions.contains($0.0.id) }
      return Double(hits) / Double(best.count)
    }.reduce(0, +)
  }

  private func chance(_ items: [QuizItem]) -> Double {
    items.map { Double($0.rightOptions.count) / Double($0.options.count) }.reduce(0, +)
  }

  @Test(arguments: ["id", "en"]) func neitherTheLongestNorTheShortestIsRightMoreThanByChance(
    language: String
  ) throws {
    let items = try choices
    let translator = registry.translator(for: language)
    func length(_ option: QuizItem.Option) -> Double {
      Double(translator.text(option.text.key, source: option.text.source).count)
    }
    #expect(items.count == 15)
    for items in [items, items.filter { $0.use == .core }] {
      #expect(right(in: items) { length($1) } <= chance(items))
      #expect(right(in: items) { -length($1) } <= chance(items))
    }
  }

  @Test func noPlaceIsRightMoreThanByChance() throws {
    for place in 0..<3 {
      let right = try choices.count { $0.rightOptions.contains($0.options[place].id) }
      #expect(right <= 6, "place \(place)")
    }
    let first = try choices.count { $0.rightOptions.contains($0.options[0].id) }
    #expect(Double(first) <= chance(try choices))
  }

  @Test func neitherTheOddNorTheBusiestPictureIsRightMoreThanByChance() throws {
    let items = try choices
    let colours = try Dictionary(
      uniqueKeysWithValues: items.flatMap(\.options).map { ($0.picture, try Self.colours(of: $0)) })
    let odd = right(in: items) { item, option in
      let mine = colours[option.picture] ?? []
      return item.options.map { other in
        let others = colours[other.picture] ?? []
        return 1 - Double(mine.intersection(others).count) / Double(mine.union(others).count)
      }.reduce(0, +)
    }
    let busiest = try right(in: items) { Double(try Self.shapes(of: $1)) }
    let plainest = try right(in: items) { -Double(try Self.shapes(of: $1)) }
    for share in [odd, busiest, plainest] { #expect(share <= chance(items)) }
  }

  /// Only the right card showed a bare back, the midwife, or the way of the lesson.
  @Test func noPictureStandsAloneWithASignOfTheLesson() throws {
    for item in try choices {
      for sign in ["#15854C", "#D3202E", "#A9D3B8"] {
        let having = try item.options.filter { try Self.picture(of: $0).contains(sign) }
        #expect(having.isEmpty, "\(item.id) shows \(sign)")
      }
    }
  }

  private static func picture(of option: QuizItem.Option) throws -> String {
    let path = "\(Shipped.root)/Plugins/quiz.oxytocin-massage/\(try #require(option.picture))"
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private static func colours(of option: QuizItem.Option) throws -> Set<String> {
    let words = try picture(of: option).split(separator: "#").dropFirst().map { $0.prefix(6) }
    return Set(words.filter { $0.allSatisfy(\.isHexDigit) }.map { $0.uppercased() })
  }

  private static func shapes(of option: QuizItem.Option) throws -> Int {
    let picture = try picture(of: option)
    return ["<path", "<use", "<circle"].map { picture.split(separator: $0).count - 1 }
      .reduce(0, +)
  }
}
