import Drawing
import Testing

@testable import Diagram

@Suite struct AnchorTests {
  @Test func `An anchor lies where its element lies`() throws {
    let diagram = try diagram(
      "<circle id='label-a' cx='5' cy='6' r='0'/><rect id='label-b' width='10' height='20'/>"
        + "<g transform='translate(7 8)'><g id='label-c'/></g>")
    #expect(diagram.anchors == ["a", "b", "c"])
    #expect(diagram.anchor("a", at: 0) == Point(5, 6))
    let middle = try #require(diagram.anchor("b", at: 0))
    #expect(abs(middle.x - 5) < 1e-9 && abs(middle.y - 10) < 1e-9)
    #expect(diagram.anchor("c", at: 0) == Point(7, 8))
    #expect(diagram.anchor("d", at: 0) == nil)
  }

  @Test func `An anchor follows the groups around it`() throws {
    let diagram = try diagram(
      "<g transform='scale(2)'><g><animateMotion path='M0 0V10' dur='10s'/>"
        + "<circle id='label-a' cx='5' cy='6' r='0'/></g></g>")
    #expect(diagram.anchor("a", at: 5) == Point(10, 22))
  }

  @Test func `An anchor that is not displayed is nowhere`() throws {
    let diagram = try diagram(
      "<g display='none'><circle id='label-a' r='0'/></g><g>"
        + "<set attributeName='display' to='none' begin='1s'/><circle id='label-b' r='0'/></g>")
    #expect(diagram.anchor("a", at: 0) == nil)
    #expect(diagram.anchor("b", at: 0.5) == Point(0, 0))
    #expect(diagram.anchor("b", at: 1.5) == nil)
  }

  @Test func `A variant shows and hides by the beginning of ids`() throws {
    let bytes = document(
      "<g id='hair-back'><circle id='label-a' r='0'/></g>"
        + "<g id='scarf' display='none'><circle id='label-b' r='0'/></g>")
    let plain = try Diagram(parsing: bytes, name: "a.svg")
    #expect(plain.anchor("a", at: 0) != nil && plain.anchor("b", at: 0) == nil)
    let scarf = try Diagram(
      parsing: bytes, name: "a.svg", variant: ["hair": false, "scarf": true])
    #expect(scarf.anchor("a", at: 0) == nil && scarf.anchor("b", at: 0) != nil)
  }

  @Test func `What labels leave free is told as boxes, where it lies at the time`() throws {
    let diagram = try diagram(
      "<g transform='translate(100 0) scale(2)'>"
        + "<rect id='clear-face' x='1' y='2' width='10' height='20' fill='none'/></g>"
        + "<circle id='clear-sign' cx='50' cy='60' r='5' fill='none'/>"
        + "<g><set attributeName='display' to='none' begin='1s'/>"
        + "<ellipse id='clear-inset' cx='9' cy='9' rx='3' ry='2' fill='none'/></g>")
    let boxes = [Rect(102, 4, 20, 40), Rect(45, 55, 10, 10), Rect(6, 7, 6, 4)]
    let found = diagram.clearances(at: 0)
    #expect(found.count == 3)
    for (part, box) in zip(found, boxes) {
      // Outlines are measured with a little room around them.
      #expect(abs(part.x - box.x) < 0.2 && abs(part.y - box.y) < 0.2)
      #expect(abs(part.maxX - box.maxX) < 0.2 && abs(part.maxY - box.maxY) < 0.2)
    }
    #expect(diagram.clearances(at: 2) == Array(found.prefix(2)))
  }

  @Test func `A picture full of clearances is read for 64 of them`() throws {
    let many = (0..<100).map { "<rect id='clear-\($0)' width='9' height='9' fill='none'/>" }
    #expect(try diagram(many.joined()).clearances(at: 0).count == 64)
  }
}
