import Drawing
import Testing

@testable import Diagram

@Suite struct MovingTests {
  private let box = "<rect width='10' height='10'/>"

  @Test func `A motion goes along its path at one speed`() throws {
    let all = try moves(
      "<g><animateMotion path='M10 20H50V60' dur='8s'/>\(box)</g>", at: [0, 2, 4, 6, 8])
    #expect(all == ["10,20", "30,20", "50,20", "50,40", "0,0"])
  }

  @Test func `Key points go along the path as they say`() throws {
    let all = try moves(
      "<g><animateMotion path='M0 0H100' keyPoints='0;1;.5' keyTimes='0;.5;1' calcMode='linear' "
        + "dur='4s' fill='freeze'/>\(box)</g>", at: [1, 2, 3, 4])
    #expect(all == ["50,0", "100,0", "75,0", "50,0"])
  }

  @Test func `A path of its own document is followed`() throws {
    let all = try moves(
      "<defs><path id='way' d='M0 0L30 40'/></defs><g><animateMotion dur='5s'>"
        + "<mpath href='#way'/></animateMotion>\(box)</g>", at: [1, 2])
    #expect(all == ["6,8", "12,16"])
  }

  @Test func `A motion that turns points along its path`() throws {
    let diagram = try diagram(
      "<g><animateMotion path='M0 0V40' rotate='auto' dur='4s'/>\(box)</g>")
    guard case .layer(_, let place, _, _)? = diagram.pose(at: 2).nodes.first else {
      Issue.record("nothing is drawn")
      return
    }
    let tip = place.apply(Point(10, 0))
    #expect(abs(tip.x) < 1e-9 && abs(tip.y - 30) < 1e-9)
  }

  @Test func `A transform replaces the attribute or adds to it`() throws {
    let animation = "<animateTransform attributeName='transform' values='0 0;40 0' dur='4s'"
    let replaced = try moves("<g transform='translate(5 5)'>\(animation)/>\(box)</g>", at: [2])
    let added = try moves(
      "<g transform='translate(5 5)'>\(animation) additive='sum'/>\(box)</g>", at: [2])
    // A layer is drawn where it rests: the pose tells the way from there.
    #expect(replaced == ["15,-5"])
    #expect(added == ["20,0"])
  }

  @Test func `Groups inside one another each add their own motion`() throws {
    let all = try moves(
      "<g><animateMotion path='M0 0H100' dur='10s'/><g transform='scale(2)'>"
        + "<g><animateMotion path='M0 0V10' dur='10s'/>\(box)</g></g></g>", at: [5])
    #expect(all == ["50,10"])
  }

  @Test func `An instance moves by itself and with what it is an instance of`() throws {
    let diagram = try diagram(
      "<defs><g id='p'>\(box)<circle r='2'><animateMotion path='M0 0H10' dur='2s'/></circle></g>"
        + "</defs><use href='#p' x='20'/><use href='#p' transform='translate(100 0) scale(-1 1)'/>")
    let places = diagram.pose(at: 1).nodes.map { node in
      guard case .layer(let index, let place, _, _) = node else { return "group" }
      let center = place.bounds(of: diagram.layers[index].bounds).center
      return "\(decimal(center.x.rounded())),\(decimal(center.y.rounded()))"
    }
    #expect(places == ["25,5", "25,0", "95,5", "95,0"])
  }

  @Test func `A group that fades what overlaps is one node and a single part fades itself`() throws
  {
    let fade = "<animate attributeName='opacity' values='1;0' dur='2s'/>"
    let move = "<animateMotion path='M0 0H10' dur='2s'/>"
    let one = try diagram("<g>\(fade)\(box)\(box)</g>").pose(at: 1)
    #expect(one.nodes == [.layer(index: 0, transform: .identity, opacity: 0.5, redrawn: nil)])
    let two = try diagram("<g>\(fade)\(box)<g>\(move)\(box)</g></g>").pose(at: 1)
    guard case .group(0.5, let nodes)? = two.nodes.first else {
      Issue.record("not faded as one")
      return
    }
    #expect(nodes.count == 2)
  }

  @Test func `A part that is squeezed to nothing or quite transparent is not drawn`() throws {
    let diagram = try diagram(
      "<g><animateTransform attributeName='transform' type='scale' values='0;2' dur='2s'/>\(box)</g>"
        + "<g><animate attributeName='opacity' values='0;1' dur='2s'/>\(box)</g>")
    #expect(diagram.pose(at: 0).nodes.isEmpty)
    #expect(diagram.pose(at: 1).nodes.count == 2)
    // Drawn at its largest, so that it stays sharp.
    #expect(diagram.layers[0].bounds.width > 19)
  }
}
