import Content
import Testing

@Suite struct PlaceholdersTests {
  @Test(arguments: [
    ("no hole", []), ("{minutes} left", ["minutes"]), ("{a}{b} {a}", ["a", "b"]),
    ("{} { x } {9} {A} {-}", []), ("{{name}}", ["name"]), ("{a1B}", ["a1B"]), ("{open", []),
    ("close}", []), ("{é}", []),
  ]) func namesAreFoundAndOtherBracesAreText(text: String, names: [String]) {
    #expect(Placeholders.names(in: text) == Set(names))
  }

  @Test func fillingPutsValuesInAndLeavesUnknownNamesAlone() {
    let filled = Placeholders.fill(
      "{number} of {count}, {other} {", with: ["number": "3", "count": "{number}"])
    #expect(filled == "3 of {number}, {other} {")
  }
}
