import Drawing
import Foundation
import Testing

@testable import Diagram

@Suite("Attributes as Chromium reads them") struct ReadingTests {
  /// The bounds of each painted path and its colours, as text.
  private func painted(_ text: String) throws -> [String] {
    try Diagram(parsing: Array(text.utf8), name: "a.svg").layers.flatMap(\.paths).map { path in
      let box = path.transform.bounds(of: path.outline.bounds.inset(0.05))
      let size = "\(decimal(box.width.rounded()))x\(decimal(box.height.rounded()))"
      return "\(size) at \(decimal(box.x.rounded())),\(decimal(box.y.rounded())) "
        + (path.fill?.hex ?? "none") + (path.opacity < 1 ? " \(decimal(path.opacity))" : "")
    }
  }

  private func painted(inside content: String) throws -> [String] {
    try painted(String(decoding: document(content), as: UTF8.self))
  }

  @Test(arguments: [
    ("hsl(120,100%,25%)", "#008000"), ("hsla(120, 100%, 25%, .5)", "#00800080"),
    ("hsl(0.5turn 100% 50%)", "#00FFFF"), ("hsl(-240deg 100 25 / 50%)", "#00800080"),
    ("hwb(120 0% 50%)", "#008000"), ("hwb(0 60% 60%)", "#808080"),
    ("rgb(0,50%,0)", "#000000"), ("rgb(10%,128,0)", "#000000"), ("rgb(0 50% 0)", "#008000"),
    ("rgb(0 128 0 / .5)", "#00800080"), ("rgb(0,128,0,50%)", "#00800080"),
    ("rgb(0,128)", "#000000"), ("rgb(0 128,0)", "#000000"), ("rgb(none 128 0)", "#008000"),
    ("hsl(120,100,25)", "#000000"), ("hwb(120,0%,50%)", "#000000"), ("RGB(0,128,0)", "#008000"),
    ("rgb(0,128,0,)", "#000000"), ("rgb(0 128 0 .5)", "#000000"), ("rgb()", "#000000"),
  ])
  func `A colour is read as CSS has it, and black where it is none`(
    _ text: String, _ hex: String
  ) throws {
    let found = try painted(inside: "<rect width='60' height='60' fill='\(text)'/>")
    #expect(found == ["60x60 at 0,0 \(hex)"])
  }

  @Test(arguments: [
    ("60PX", "60x9"), ("1in", "96x9"), ("1IN", "96x9"), ("2.54Cm", "96x9"), ("101.6q", "96x9"),
    ("101.6Q", "96x9"), ("25.4MM", "96x9"), ("6PC", "96x9"), ("72pT", "96x9"), ("50%", "80x9"),
  ])
  func `A unit is read in any case`(_ width: String, _ size: String) throws {
    #expect(
      try painted(inside: "<rect width='\(width)' height='9'/>") == ["\(size) at 0,0 #000000"])
  }

  @Test(arguments: [
    ("<rect width='-9' height='9'/>", 0), ("<circle r='-9'/>", 0),
    ("<ellipse rx='-9' ry='9'/>", 1), ("<rect width='9' height='9' ry='-2' rx='2'/>", 1),
    ("<g stroke='red' stroke-width='4'><path d='M0 0H9' stroke-width='-9'/></g>", 1),
  ])
  func `A length below 0 is absent where none may be`(_ content: String, _ count: Int) throws {
    let layers = try diagram(content).layers
    #expect(layers.flatMap(\.paths).count == count)
    let corners = layers.flatMap(\.paths).flatMap(\.outline.segments).count {
      if case .curve = $0 { true } else { false }
    }
    #expect(corners == 0 || corners == 4)
    #expect(layers.flatMap(\.paths).allSatisfy { $0.stroke.map { $0.width == 4 } ?? true })
  }

  @Test func `A namespace counts by what its prefix stands for`() throws {
    let svg = "xmlns:s='http://www.w3.org/2000/svg'"
    let rect = "rect width='9' height='9'"
    #expect(try painted("<s:svg \(svg) viewBox='0 0 9 9'><s:\(rect)/></s:svg>").count == 1)
    #expect(try painted("<s:svg \(svg) viewBox='0 0 9 9'><\(rect)/></s:svg>").isEmpty)
    #expect(try painted(inside: "<g xmlns='urn:other'><\(rect)/></g>").isEmpty)
    #expect(
      try painted(
        inside: "<defs><\(rect) id='a'/></defs>"
          + "<use xmlns:n='http://www.w3.org/1999/xlink' n:href='#a'/>"
      ).count == 1)
    #expect(
      try painted(inside: "<defs><\(rect) id='a'/></defs><use xmlns:n='urn:n' n:href='#a'/>")
        .isEmpty)
    #expect(throws: DiagramError.self) { try painted(inside: "<x:\(rect)/>") }
    #expect(throws: DiagramError.self) { try painted("<svg xmlns='urn:x' viewBox='0 0 9 9'/>") }
  }

  @Test func `Opacity is inherited where that is asked for`() throws {
    let found = try painted(
      inside: "<g opacity='.5'><rect width='9' height='9' opacity='inherit'/></g>")
    let faded = try diagram(
      "<g opacity='.5'><rect width='9' height='9' opacity='inherit'/></g>")
    #expect(found.isEmpty && faded.layers[0].markup.components(separatedBy: "0.5").count == 3)
  }

  @Test func `A symbol lies at its own place within the instance`() throws {
    let found = try painted(
      inside: "<symbol id='s' x='-10' y='-10' width='20' height='20' viewBox='-10 -10 20 20' "
        + "overflow='visible'><circle r='8'/></symbol><use href='#s' x='40' y='40'/>")
    #expect(found == ["16x16 at 32,32 #000000"])
  }

  @Test func `What is squeezed to nothing leaves what comes after it`() throws {
    let found = try painted(
      inside: "<g transform='scale(0)'><rect width='9' height='9'/></g><rect width='7' height='7'/>"
    )
    #expect(found == ["7x7 at 0,0 #000000"])
  }
}
