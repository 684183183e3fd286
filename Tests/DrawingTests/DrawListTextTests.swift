import Testing

@testable import Drawing

@Suite struct DrawListTextTests {
  private func line(_ shape: Shape) -> String {
    let list = DrawList(
      size: Size(100, 50.5), background: .white,
      items: [DrawItem(id: "a/b", bounds: Rect(1, 2.25, 30, 4), shape: shape)])
    let lines = list.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[0] == "size 100x50.5 on #FFFFFF" && lines[2].isEmpty)
    let head = "a/b [1 2.25 30 4] "
    #expect(lines[1].hasPrefix(head))
    return String(lines[1].dropFirst(head.count))
  }

  @Test func `Each shape is written with all that it is drawn with`() {
    let red = Color(0xFF0000)
    #expect(line(.panel(radius: 4, fill: red)) == "panel r4 #FF0000")
    #expect(
      line(.panel(radius: 4, fill: red, stroke: Stroke(.black, width: 1.5, dash: [3, 2])))
        == "panel r4 #FF0000 line 1.5 #000000 dash 3,2")
    #expect(
      line(.ring(width: 8, start: 0, end: 0.333, color: red)) == "ring w8 0…0.33 #FF0000")
    #expect(line(.disc(fill: red, stroke: nil)) == "disc #FF0000")
    #expect(
      line(.path(points: [Point(1, 2), Point(3.5, -4)], stroke: nil, fill: red))
        == "path 1,2 3.5,-4 fill #FF0000")
    #expect(
      line(.text("Halo", font: Font(isBold: true, size: 20), color: red))
        == "text \"Halo\" Noto Sans bold 20 #FF0000")
    #expect(line(.picture(file: "a/b.svg", tint: nil)) == "picture a/b.svg")
    #expect(line(.picture(file: "a/b.svg", tint: red)) == "picture a/b.svg #FF0000")
    #expect(line(.diagram(file: "d.svg", time: 1.005)) == "diagram d.svg at 1")
    let whole = Rect(0, 0, 9, 9)
    #expect(
      line(.magnified(file: "d.svg", time: 2, whole: whole, isSettled: true))
        == "magnified d.svg at 2 whole [0 0 9 9]")
    #expect(
      line(.magnified(file: "d.svg", time: 2, whole: whole, isSettled: false))
        == "magnified d.svg at 2 whole [0 0 9 9] stretched")
    #expect(
      line(.veil(hole: whole, soft: 3, color: red)) == "veil #FF0000 around [0 0 9 9] soft 3")
    let cells = CellGrid(side: 1, cells: [true])
    #expect(line(.cells(cells, color: red)).hasPrefix("cells 1 "))
    #expect(
      line(.cells(cells, color: red)) != line(.cells(CellGrid(side: 1, cells: [false]), color: red))
    )
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.05, "0.05"), (-0.05, "-0.05"), (2.999, "3"),
    (10.1, "10.1"), (-0.001, "0"), (123456.789, "123456.79"), (.nan, "0"),
    (.infinity, "10000000000"),
  ])
  func `Numbers are rounded to a hundredth, without zeros at their end`(
    _ value: Double, _ text: String
  ) {
    #expect(number(value) == text)
  }

  @Test func `The words of a list are its texts in drawing order`() {
    let font = Font(size: 10)
    let shapes: [Shape] = [
      .text("dua", font: font, color: .black), .disc(fill: .black),
      .text("satu", font: font, color: .black),
    ]
    let list = DrawList(
      size: Size(9, 9), background: .white,
      items: shapes.enumerated().map {
        DrawItem(id: "\($0)", bounds: Rect(0, 0, 9, 9), shape: $1)
      })
    #expect(list.words == ["dua", "satu"])
  }
}
