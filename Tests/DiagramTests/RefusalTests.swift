import Testing

@testable import Diagram

@Suite struct RefusalTests {
  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(DiagramError) {
      _ = try Diagram(parsing: bytes, name: "a.svg")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("<script>1</script>", "2: A diagram has no scripts; <script> was found."),
    ("\n<style>a{}</style>", "3: A diagram has no style sheets; <style> was found."),
    (
      "<text>a</text>",
      "2: A diagram has no text: the program writes labels; <text> was found."
    ),
    (
      "<image href='a.png'/>",
      "2: A diagram holds no other pictures; <image> was found."
    ),
    ("<a/>", "2: A diagram has no links; <a> was found."),
    (
      "<g style='fill:red'/>",
      "2: A diagram has no CSS; <g> has the attribute style."
    ),
    ("<g class='a'/>", "2: A diagram has no CSS; <g> has the attribute class."),
    (
      "<g onclick='x()'/>",
      "2: A diagram has no scripts; <g> has the attribute onclick."
    ),
    ("<filter/>", "2: The element <filter> is not played here."),
    (
      "<g clip-path='url(#a)'/>",
      "2: The attribute clip-path is not played here; <g> has it."
    ),
    (
      "<rect fill='url(#a)'/>",
      "2: Paint is a plain colour; fill of <rect> is url(#a)."
    ),
    (
      "<use href='other.svg#a'/>",
      "2: A diagram stands alone; <use> refers to something outside: other.svg#a."
    ),
    (
      "<g id='a'><use href='#a'/></g>",
      "2: <use> must not draw itself; <g id=\"a\"> does."
    ),
    (
      "<g id='a'><use href='#b'/></g>\n<g id='b'><use href='#a'/></g>",
      "2: <use> must not draw itself; <g id=\"a\"> does."
    ),
    (
      "<rect><animate attributeName='filter' to='a' dur='1s'/></rect>",
      "2: <animate> has no effect: the attribute filter cannot be animated here."
    ),
    ("<svg/>", "2: An <svg> inside another is not played; use <g> or <symbol>."),
    (
      "<g>\n<rect>",
      "3: The file must be well-formed XML; it breaks off or is broken inside <rect> of line 3."
    ),
  ])
  func `What does not play is refused with its line`(_ content: String, _ sentence: String) {
    #expect(refusal(document(content)) == "a.svg:" + sentence)
  }

  @Test(arguments: [
    ("", "1: The file must be an SVG; it is empty."),
    (
      "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<svg viewBox='0 0 1 1'>&b;</svg>",
      "1: A diagram has no document type and no entities; one is declared here."
    ),
    (
      "<?xml version='1.0'?>\n<!-- <!DOCTYPE x> -->\n<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>\n<svg/>",
      "3: A diagram has no document type and no entities; one is declared here."
    ),
    (
      "<?xml version='1.0' encoding='UTF-16'?><svg/>",
      "1: A diagram is written in UTF-8; another is declared."
    ),
    (
      "<?xml-stylesheet href='a.css'?>\n<svg viewBox='0 0 1 1'/>",
      "1: A diagram stands alone; it names a style sheet."
    ),
    (
      "<svg viewBox='0 0 1 1'>\n<?x?></svg>",
      "2: A diagram has no processing instructions; one begins here."
    ),
    (
      "<html/>",
      "1: The file must be an SVG, which begins with <svg>; it begins with <html>."
    ),
    ("<svg/>", "1: <svg> needs a viewBox of four numbers, with width and height above 0."),
    (
      "<svg viewBox='0 0 0 1'/>",
      "1: <svg> needs a viewBox of four numbers, with width and height above 0."
    ),
    (
      "plain words",
      "1: The file must be well-formed XML; it breaks off or is broken at its beginning."
    ),
  ])
  func `A document that is none is refused`(_ text: String, _ sentence: String) {
    #expect(refusal(Array(text.utf8)) == "a.svg:" + sentence)
  }

  @Test func `Bytes that are no text are refused`() {
    #expect(refusal([0xFF, 0xFE, 60, 0]) == "a.svg:1: A diagram is written in UTF-8; this is not.")
    #expect(refusal([60, 0, 60]) == "a.svg:1: A diagram is written in UTF-8; this is not.")
  }

  @Test func `A document beyond its limits is refused`() {
    var documents: [(String, [UInt8])] = []
    let large = String(repeating: " ", count: 1_000_001)
    documents.append(("1: A diagram has at most 1000000 bytes; this has", document(large)))
    let deep = String(repeating: "<g>", count: 70) + String(repeating: "</g>", count: 70)
    documents.append(("2: Elements are nested at most 64 deep; <g> lies deeper.", document(deep)))
    let many = String(repeating: "<g/>", count: 20_001)
    documents.append(("2: A diagram has at most 20000 elements; this has more.", document(many)))
    let animations = String(repeating: "<set/>", count: 1001)
    documents.append(("2: A diagram has at most 1000 animations;", document(animations)))
    let attributes = (0...100).map { "a\($0)='1'" }.joined(separator: " ")
    documents.append(
      ("2: An element has at most 100 attributes; this", document("<g \(attributes)/>")))
    let times = (0...100).map { "\($0)s" }.joined(separator: ";")
    documents.append(
      ("2: begin has at most 100 times; <set> has more.", document("<set begin='\(times)'/>")))
    let path = "<path id='p' d='M0 0\(String(repeating: "h1", count: 9999))'/>"
    documents.append(
      (
        "2: A diagram draws at most 30000 pieces of paths;",
        document(path + String(repeating: "<use href='#p'/>", count: 3))
      ))
    documents.append(("12: A diagram draws at most 20000 elements; with its", document(Self.bomb)))
    for (sentence, bytes) in documents {
      let found = refusal(bytes)
      #expect(found?.hasPrefix("a.svg:" + sentence) == true, "\(found ?? "played")")
    }
  }

  /// Ten groups, each with ten instances of the group before.
  private static let bomb: String = {
    var text = "<defs><g id='a0'><rect/></g>\n"
    for level in 1...9 {
      let uses = String(repeating: "<use href='#a\(level - 1)'/>", count: 10)
      text += "<g id='a\(level)'>\(uses)</g>\n"
    }
    return text + "</defs><use href='#a9'/>"
  }()

  @Test func `What plays differently is named, and the diagram plays on`() {
    let findings = Diagram.check(
      document(
        "<rect mystery='1'/>\n<rect fill='fancy'/>\n<use href='#none'/>\n"
          + "<g id='a'/><g id='a'/>\n<rect><animate attributeName='x' to='1' begin='click'/></rect>"
      ),
      name: "a.svg")
    #expect(
      findings.map { "\($0.severity) \($0.line): \($0.sentence)" } == [
        "warning 2: The attribute mystery of <rect> is not known here.",
        "warning 3: fill of <rect> has no value it knows: fancy.",
        "warning 4: <use> refers to #none, which is not in the document.",
        "warning 5: The id a is given twice; the first one counts.",
        "warning 6: begin needs a time such as 2s or other.end+1s, which comes by itself; "
          + "it is click.",
      ])
  }

  @Test func `What browsers cut at a view box is named`() {
    let findings = Diagram.check(
      document("<symbol id='s'/>\n<symbol id='t' overflow='visible'/>"), name: "a.svg")
    #expect(
      findings.map(\.description) == [
        "warning: a.svg:2: A browser cuts a <symbol> at its edges; give it overflow=\"visible\"."
      ])
  }

  @Test func `Sizes and percentages of a symbol that browsers read otherwise are named`() {
    let findings = Diagram.check(
      document(
        "<symbol id='a' overflow='visible' viewBox='0 0 0 9' width='0' height='-1'/>\n"
          + "<symbol id='b' overflow='visible' stroke-dasharray='5 10%' x='5%'><circle r='50%'/></symbol>\n"
          + "<circle r='50%' stroke-miterlimit='-1'/>\n<g stroke-miterlimit='50%'/>"),
      name: "a.svg")
    let inSymbol = "In a <symbol> a browser takes a percentage of its view box;"
    #expect(
      findings.map { "\($0.line): \($0.sentence)" } == [
        "2: height of <symbol> has no value it knows: -1.",
        "2: viewBox of <symbol> needs four numbers, the last two above 0; it is 0 0 0 9.",
        "2: width of <symbol> needs to be above 0; it is 0.",
        "3: \(inSymbol) stroke-dasharray is 5 10%.", "3: \(inSymbol) r is 50%.",
        "4: stroke-miterlimit of <circle> has no value it knows: -1.",
        "5: stroke-miterlimit of <g> has no value it knows: 50%.",
      ])
  }

  @Test func `A root that is not displayed is named, since browsers show it`() {
    let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' display='none'/>"
    #expect(
      Diagram.check(Array(text.utf8), name: "a.svg").map(\.description) == [
        "warning: a.svg:1: A browser shows a document whose <svg> has display=\"none\"."
      ])
  }

  @Test func `What editors add for themselves is passed over`() {
    let findings = Diagram.check(
      document(
        "<sodipodi:namedview xmlns:sodipodi='urn:x'><b/></sodipodi:namedview><title>a <b/></title>"
          + "<metadata><c/></metadata><desc/><g aria-label='x' data-a='1' xml:space='preserve'/>"),
      name: "a.svg")
    #expect(findings == [])
  }
}
