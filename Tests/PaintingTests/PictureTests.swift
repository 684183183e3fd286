import Drawing
import Painting
import TestSupport
import Testing

@Suite("Still pictures, from friends and from others")
struct PictureTests {
  private func paint(_ bytes: [UInt8]?, tint: Color? = nil, _ reports: Reports) -> Pixmap {
    let painter = Painter.forTests(pictures: bytes.map { ["file": $0] } ?? [:], reports: reports)
    let item = DrawItem(
      id: "picture", bounds: Rect(0, 0, 40, 40), shape: .picture(file: "file", tint: tint))
    return painter.picture(
      of: DrawList(size: Size(40, 40), background: .white, items: [item, item]))
  }

  private func svg(_ content: String, _ attributes: String = "") -> [UInt8] {
    Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" \(attributes)>\(content)</svg>"
        .utf8)
  }

  @Test func aTintReplacesCurrentColor() {
    let reports = Reports()
    let picture = paint(
      svg("<rect width=\"10\" height=\"10\" fill=\"currentColor\"/>"), tint: Color(0x15854C),
      reports)
    #expect(picture[20, 20] == 0xFF15_854C)
    #expect(reports.sentences.isEmpty)
  }

  @Test func whatDiagramsDoNotPlayIsAPlaceholderAndTheReason() {
    let reports = Reports()
    let content = """
      <defs><linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/>
      </linearGradient></defs><rect width="10" height="10" fill="url(#g)"/>
      """
    let picture = paint(svg(content), reports)
    #expect(picture.colorCount > 2)
    #expect(
      reports.sentences == [
        "The picture cannot be shown; a placeholder is: file:1: "
          + "The element <linearGradient> is not played here."
      ])
  }

  @Test func aGroupFadedAsOneIsDrawn() {
    let reports = Reports()
    let picture = paint(
      svg(
        "<g opacity=\".5\"><rect width=\"10\" height=\"10\"/><rect width=\"10\" height=\"10\"/></g>"
      ),
      reports)
    // The item is painted twice.
    #expect((62...65).contains(picture[20, 20] & 0xFF))
    #expect(reports.sentences.isEmpty)
  }

  @Test func aPNGIsFittedIntoItsPlace() {
    let source = Pixmap(width: 8, height: 8)
    source.fill(0xFF12_3456)
    let reports = Reports()
    #expect(paint(PNG.encode(source), reports)[20, 20] == 0xFF12_3456)
    #expect(reports.sentences.isEmpty)
  }

  @Test func aMissingPictureIsAPlaceholderAndOneSentence() {
    let reports = Reports()
    let picture = paint(nil, reports)
    #expect(picture.colorCount > 2)
    #expect(reports.sentences.count == 1)
  }

  @Test(arguments: 0..<8)
  func hostileBytesAreAPlaceholderAndOneSentence(_ index: Int) {
    let bomb = """
      <!DOCTYPE svg [<!ENTITY a "\(String(repeating: "x", count: 99))">
      \((0..<8).map { "<!ENTITY a\($0) \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">" }.joined())]>
      <svg xmlns="http://www.w3.org/2000/svg"><text>&a7;</text>
      """
    var header = Array(PNG.encode(Pixmap(width: 4, height: 4)))
    let short = Array(header.prefix(40))
    header.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    let hostile: [[UInt8]] = [
      [], [0], Array("<svg".utf8), Array("not a picture".utf8), Array(bomb.utf8), header, short,
      Array(repeating: 0x3C, count: 100_000),
    ]
    let reports = Reports()
    let picture = paint(hostile[index], reports)
    #expect(picture.colorCount > 2)
    #expect(reports.sentences.count == 1)
  }

  @Test(arguments: 0..<60)
  func damagedFilesNeverStopThePainter(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let source = Pixmap(width: 16, height: 16)
    for x in 0..<16 { source[x, x] = 0xFFAA_5500 }
    var bytes = seed % 2 == 0 ? PNG.encode(source) : Array(Shipped.bytes("sit-lean").prefix(6000))
    for _ in 0..<8 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    _ = paint(bytes, Reports())
  }
}
