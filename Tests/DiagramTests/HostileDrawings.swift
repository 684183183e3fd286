import Testing

/// Drawings that take very long or much memory to draw, each small to write down, and how they are
/// refused. Large ones are made here rather than kept as files.
struct HostileDrawing: CustomTestStringConvertible {
  var name: String
  var content: String
  var viewBox = "0 0 1600 900"
  /// How the refusal begins.
  var refusal: String

  var testDescription: String { name }

  static let all = durations + coordinates + layers + overdraw + lines + changing + nested
}

private let short = "dur is at least 10ms"
private let far = "Coordinates reach at most"
private let kept = "Parts that move are kept as pixels"
private let work = "A diagram takes at most 2000 million units"
private let frame = "Changing shapes and paint take at most 200 million units"

private func times(_ count: Int, _ text: String) -> String {
  String(repeating: text, count: count)
}

/// A line through `count` points all over the picture.
private func scribble(_ count: Int) -> String {
  (0..<count).map { "L\($0 * 37 % 1600) \($0 * 53 % 900)" }.joined()
}

/// The same with long lines.
private func scratches(_ count: Int) -> String {
  (0..<count).map { "L\($0 * 977 % 1600) \($0 * 541 % 900)" }.joined()
}

private let turn = "<animateTransform attributeName='transform' type='rotate' to='9' dur='2s'/>"
private let whole = "width='1600' height='900'"

extension HostileDrawing {
  private static let durations = [
    "1e-9s", "1e-9", "0.001ms", "9ms", "00:00:00.001", "1e-300s", "4.9e-324s", "0.00016min",
  ].map { dur in
    HostileDrawing(
      name: "runs of \(dur)",
      content: "<rect \(whole)><animate attributeName='x' to='9' dur='\(dur)' "
        + "repeatCount='indefinite'/></rect>", refusal: short)
  }

  private static let coordinates =
    [
      ("a rectangle of 1e30", "<rect width='1e30' height='1e30'/>"),
      ("a circle of 1e9", "<circle r='1e9'/>"),
      ("a point at 1e8", "<path d='M0 0H1e8V1Z'/>"),
      ("a move by 1e9", "<rect \(whole) transform='translate(1e9)'/>"),
      (
        "scales in scales",
        times(6, "<g transform='scale(100)'>") + "<rect \(whole)/>" + times(6, "</g>")
      ),
      (
        "scales beyond all numbers",
        times(60, "<g transform='scale(1e9)'>") + "<rect \(whole)/>" + times(60, "</g>")
      ),
      ("a line of 1e9", "<path d='M0 0H9' stroke='#000' stroke-width='1e9'/>"),
      ("a miter of 1e9", "<path d='M0 0H900L0 1' stroke='#000' stroke-miterlimit='1e9'/>"),
      ("a slant of 89.9999 degrees", "<rect \(whole) transform='skewX(89.9999)'/>"),
    ].map { HostileDrawing(name: $0.0, content: $0.1, refusal: far) } + [
      HostileDrawing(
        name: "a view box of a millionth", content: "<rect \(whole)/>", viewBox: "0 0 1e-6 1e-6",
        refusal: far)
    ]

  private static let layers = [
    (
      "sheets that turn themselves",
      times(20, "<rect \(whole) opacity='.5'>\(turn)</rect>")
    ),
    ("sheets that turn", times(9, "<g>\(turn)<rect \(whole)/></g>")),
    (
      "sheets that fade in and out",
      times(
        9, "<g><animate attributeName='opacity' to='0' dur='2s'/><rect \(whole)/></g>")
    ),
    (
      "instances that move",
      "<defs><rect id='r' \(whole)/></defs>"
        + times(9, "<use href='#r'><animate attributeName='x' to='5' dur='2s'/></use>")
    ),
    (
      "sheets on paths",
      times(9, "<rect \(whole)><animateMotion path='M0 0H9' dur='2s'/></rect>")
    ),
  ].map { HostileDrawing(name: $0.0, content: $0.1, refusal: kept) }

  private static let overdraw = [
    ("15,000 sheets", times(15_000, "<rect \(whole)/>")),
    (
      "instances of sheets",
      "<defs><g id='a'>\(times(100, "<rect \(whole)/>"))</g></defs>"
        + times(150, "<use href='#a'/>")
    ),
    ("sheets with an edge, faded", times(300, "<rect \(whole) stroke='#000' opacity='.5'/>")),
    (
      "groups faded as one",
      times(300, "<g opacity='.5'><rect \(whole)/><rect \(whole)/></g>")
    ),
    (
      "groups in groups, each faded",
      times(5, times(60, "<g opacity='.9'><rect \(whole)/>") + times(60, "</g>"))
    ),
  ].map { HostileDrawing(name: $0.0, content: $0.1, refusal: work) }

  private static let lines = [
    (
      "a long line with round caps and dashes",
      "<path d='M0 0\(scribble(20_000))' fill='none' stroke='#000' stroke-width='6' "
        + "stroke-linecap='round' stroke-linejoin='round' stroke-dasharray='9 9'/>"
    ),
    ("a polygon that crosses itself", "<path d='M0 0\(scratches(9000))Z'/>"),
    (
      "dots as large as the picture",
      "<path d='\((0..<9000).map { "M\($0 % 1600) \($0 % 900)h1" }.joined())' stroke='#000' "
        + "stroke-width='400' stroke-linecap='round'/>"
    ),
    (
      "very fine dashes",
      "<path d='M0 0\(times(99, "H1600H0"))' fill='none' stroke='#000' stroke-dasharray='.1 .1' "
        + "stroke-linecap='round'/>"
    ),
    (
      "dashes of nothing",
      "<path d='M0 0\(times(99, "H1600H0"))' fill='none' stroke='#000' "
        + "stroke-dasharray='0 .01' stroke-linecap='square'/>"
    ),
    (
      "dashes measured by the author",
      "<path d='M0 0\(times(99, "H1600H0"))' pathLength='1e9' fill='none' stroke='#000' "
        + "stroke-dasharray='9'/>"
    ),
    (
      "curves with controls far away",
      "<path d='M0 0\(times(400, "C20000 90000 -30000 -90000 9 9"))' fill='none' stroke='#000'/>"
    ),
    (
      "thick corners",
      "<polyline points='\((0..<6000).map { "\($0 * 7 % 1600),\($0 * 11 % 900)" }.joined(separator: " "))' "
        + "fill='none' stroke='#000' stroke-width='300' stroke-linejoin='round'/>"
    ),
  ].map { HostileDrawing(name: $0.0, content: $0.1, refusal: work) }

  private static let changing =
    [
      (
        "paint of many shapes",
        "<g>\((0..<4000).map { "<circle r='9' cx='\($0 * 37 % 1600)' cy='\($0 * 53 % 900)'/>" }.joined())"
          + "<animate attributeName='fill' to='red' dur='2s'/></g>"
      ),
      (
        "a long dashed line that is drawn",
        "<path d='M0 0\(scribble(2000))' fill='none' stroke='#000' stroke-dasharray='9'>"
          + "<animate attributeName='stroke-dashoffset' to='9' dur='2s'/></path>"
      ),
      (
        "a shape of many pieces that changes",
        "<path d='M0 0'><animate attributeName='d' dur='2s' values='M0 0\(scribble(3000));M1 1"
          + "\(scribble(3000))'/></path>"
      ),
      (
        "lines that grow thick",
        "<path d='M0 0\(scribble(900))' fill='none' stroke='#000'>"
          + "<animate attributeName='stroke-width' to='900' dur='2s'/></path>"
      ),
      (
        "paint deep inside",
        "<g><animate attributeName='fill' to='red' dur='2s'/>" + times(55, "<g>")
          + times(3000, "<path d='M0 0h1v1z'/>") + times(55, "</g>") + "</g>"
      ),
      (
        "sheets that change colour",
        times(
          7, "<rect \(whole) rx='99'><animate attributeName='fill' to='red' dur='2s'/></rect>")
      ),
    ].map { HostileDrawing(name: $0.0, content: $0.1, refusal: frame) } + [
      HostileDrawing(
        name: "a circle that grows without end",
        content: "<circle r='9'><animate attributeName='r' to='1e9' dur='2s'/></circle>",
        refusal: far),
      HostileDrawing(
        name: "a shape of 5,000 pieces among the values",
        content: "<path d='M0 0'><animate attributeName='d' to='M0 0\(scribble(5000))' dur='2s'/>"
          + "</path>", refusal: "<animate> has no effect: shapes of more than 4000 pieces"),
      HostileDrawing(
        name: "more key times than values may be",
        content: "<rect><animate attributeName='x' to='1' dur='2s' keyTimes='"
          + times(1001, "0;") + "'/></rect>",
        refusal: "<animate> has no effect: more than 1000 keyTimes"),
    ]

  private static let nested = [
    HostileDrawing(
      name: "instances of instances", content: chain(of: 10, links: 7),
      refusal: "A diagram draws at most 20000 elements"),
    HostileDrawing(
      name: "two instances each, fifty deep", content: chain(of: 2, links: 25),
      refusal: "A diagram draws at most 20000 elements"),
    HostileDrawing(
      name: "instances of moving instances",
      content: "<defs><g id='a'><rect>\(turn)</rect></g></defs>" + times(4100, "<use href='#a'/>"),
      refusal: "A diagram plays at most 4000 animations"),
    HostileDrawing(
      name: "many curves", content: (0..<9).map { _ in curves }.joined(),
      refusal: "Outlines are cut into at most"),
    HostileDrawing(
      name: "motion along many curves",
      content: times(
        9, "<rect><animateMotion dur='2s' path='\(loops)'/></rect>"),
      refusal: "Motion paths are cut into at most"),
    HostileDrawing(
      name: "101 dashes",
      content: "<path stroke='#000' stroke-dasharray='\(times(101, "1 "))'/>",
      refusal: "stroke-dasharray has at most 100 lengths"),
  ]

  private static let loops = "M0 0" + times(900, "C900 0 0 900 9 9")
  private static let curves = "<path d='\(loops)'/>"

  private static func chain(of count: Int, links: Int) -> String {
    let parts = (1...links).map { link in
      "<g id='a\(link)'>" + times(count, "<use href='#a\(link - 1)'/>") + "</g>"
    }
    return "<defs><g id='a0'><rect width='9' height='9'/></g>\(parts.joined())</defs>"
      + "<use href='#a\(links)'/>"
  }
}
