import Testing

@testable import Reports
@testable import Results

@Suite struct CSVTextTests {
  @Test func aFormulaIsTextAndADelimiterIsQuoted() {
    var text = CSVText(delimiter: ";")
    text.add(["=1+1", "@x", "-2", "a;b", "say \"a\"", "biasa"])
    #expect(text.text == "\u{FEFF}'=1+1;'@x;'-2;\"a;b\";\"say \"\"a\"\"\";biasa\r\n")
  }
}
