import Drawing
import Testing

@testable import Diagram

@Suite struct RedrawnTests {
  private let reveal =
    "<path d='M0 50H100' fill='none' stroke='#000' stroke-width='4' stroke-dasharray='100' "
    + "stroke-linejoin='round'>"
    + "<animate attributeName='stroke-dashoffset' values='100;0;0' keyTimes='0;.5;1' dur='2s' "
    + "repeatCount='indefinite'/></path>"

  private func redrawn(_ diagram: Diagram, at time: Double) -> Redrawn? {
    guard case .layer(_, _, _, let redrawn)? = diagram.pose(at: time).nodes.first else {
      return nil
    }
    return redrawn
  }

  @Test func `A layer that looks as at rest is not redrawn`() throws {
    let diagram = try diagram(reveal)
    #expect(diagram.layers[0].isRedrawn)
    #expect(redrawn(diagram, at: 0.5)?.paths.first?.stroke?.dashOffset == 50)
    #expect(redrawn(diagram, at: 1.5) == nil)
  }

  @Test func `A line that grows changes only where it grew`() throws {
    let diagram = try diagram(reveal)
    let before = try #require(redrawn(diagram, at: 0.5))
    let after = try #require(redrawn(diagram, at: 0.6))
    let changed = after.changedBounds(since: before.paths)
    let only = try #require(changed.first)
    #expect(changed.count == 1)
    #expect(only.contains(Point(50.1, 50)) && only.contains(Point(59.9, 50)))
    #expect(only.width < 20 && only.height < 12)
    #expect(before.changedBounds(since: after.paths) == changed)
    #expect(after.changedBounds(since: after.paths).isEmpty)
  }

  @Test func `Dashes begin anew with each piece of a line, and so does what changes`() throws {
    let diagram = try diagram(
      "<path d='M0 0V90M50 0V90' stroke='#000' stroke-dasharray='60 400' stroke-linejoin='round'>"
        + "<animate attributeName='stroke-dashoffset' values='60;0' dur='1s'/></path>")
    let before = try #require(redrawn(diagram, at: 0.25))
    let after = try #require(redrawn(diagram, at: 0.5))
    let changed = after.changedBounds(since: before.paths)
    #expect(changed.contains { $0.contains(Point(0, 20)) })
    #expect(changed.contains { $0.contains(Point(50, 20)) })
    #expect(!changed.contains { $0.contains(Point(50, 50)) })
  }

  @Test func `A shape that is painted otherwise changes where it was and where it is`() throws {
    let diagram = try diagram(
      "<circle r='5' cy='9'><animate attributeName='cx' values='0;100' dur='2s'/></circle>")
    let before = try #require(redrawn(diagram, at: 0.5))
    let after = try #require(redrawn(diagram, at: 1))
    let changed = after.changedBounds(since: before.paths)
    #expect(changed.count == 2)
    #expect(changed.contains { $0.contains(Point(25, 9)) })
    #expect(changed.contains { $0.contains(Point(50, 9)) })
    #expect(!changed.contains { $0.contains(Point(38, 9)) })
  }

  @Test func `Very many dashes change the whole line`() throws {
    let diagram = try diagram(
      "<path d='M0 50H1000' stroke='#000' stroke-dasharray='1'>"
        + "<animate attributeName='stroke-dashoffset' values='0;2' dur='1s'/></path>")
    let before = try #require(redrawn(diagram, at: 0.25))
    let after = try #require(redrawn(diagram, at: 0.5))
    #expect(after.changedBounds(since: before.paths).contains { $0.width >= 1000 })
  }

  @Test func `Paint that a group animates reaches the shapes that take it over`() throws {
    let diagram = try diagram(
      "<g><animate attributeName='fill' values='#ff0000;#0000ff' dur='2s'/>"
        + "<rect width='5' height='5'/><rect width='5' height='5' fill='#00ff00'/></g>")
    let fills = redrawn(diagram, at: 1)?.paths.map { $0.fill?.hex }
    #expect(fills == ["#800080", "#00FF00"])
  }

  @Test func `A hidden part leaves the others`() throws {
    let diagram = try diagram(
      "<g><set attributeName='visibility' to='hidden' begin='1s'/><rect width='5' height='5'/>"
        + "<rect width='5' height='5' visibility='visible'/></g>")
    #expect(redrawn(diagram, at: 0.5) == nil)
    #expect(redrawn(diagram, at: 1)?.paths.count == 1)
  }

  @Test func `The markup of what is redrawn is a document of its own`() throws {
    let diagram = try diagram(reveal)
    let markup = try #require(redrawn(diagram, at: 0.5)).markup
    #expect(markup.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""))
    #expect(markup.contains("stroke-dasharray=\"100 100\" stroke-dashoffset=\"50\""))
  }
}
