import Drawing
import Testing

@testable import Diagram

@Suite struct PathTests {
  private func drawn(_ text: String) -> String {
    Outline(PathDrawing.segments(of: PathReader.read(text).commands)).segments.markup
  }

  @Test(arguments: [
    ("M10 20L30 40", "M10 20L30 40"), ("m10 20 5 5 5-5z", "M10 20L15 25L20 20Z"),
    ("M0 0H10V10h-5v-5", "M0 0L10 0L10 10L5 10L5 5"),
    ("M0,0C1 2 3 4 5 6s1 1 2 2", "M0 0C1 2 3 4 5 6C7 8 6 7 7 8"),
    ("M0 0Q3 3 6 0T12 0", "M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0"),
    ("M0 0L5 5zL9 9", "M0 0L5 5ZM0 0L9 9"), ("M1.5.5.25-.75", "M1.5 0.5L0.25 -0.75"),
    ("M1e1-1e-1", "M10 -0.1"), ("M0 0A0 5 0 0 1 9 9", "M0 0L9 9"), ("", ""),
  ])
  func `Path data is drawn with absolute lines and curves`(_ text: String, _ drawn: String) {
    #expect(self.drawn(text) == drawn)
  }

  @Test(arguments: [
    ("M0 0L10 10L20", "M0 0L10 10"), ("L10 10", ""), ("M0 0X5", "M0 0"),
    ("M0 0L5 5Z 3", "M0 0L5 5Z"),
    ("M0 0,", "M0 0"), ("M0 0A5 5 0 2 0 9 9", "M0 0"),
  ])
  func `Broken path data is drawn up to where it breaks`(_ text: String, _ drawn: String) {
    #expect(self.drawn(text) == drawn)
    #expect(PathReader.read(text).isWhole == false)
  }

  @Test func `An arc is as long as the part of the circle it follows`() {
    let half = PathMeasure(
      PathDrawing.segments(of: PathReader.read("M0 0A50 50 0 0 1 100 0").commands))
    #expect(abs(half.length - 50 * .pi) < 0.1)
    #expect(abs(half.bounds.y + 50) < 0.2)
    let large = PathMeasure(
      PathDrawing.segments(of: PathReader.read("M0 0a50 50 0 1 1 50 50").commands))
    #expect(abs(large.length - 75 * .pi) < 0.2)
    let small = PathMeasure(
      PathDrawing.segments(of: PathReader.read("M0 0A1 1 0 0 0 100 0").commands))
    #expect(abs(small.length - 50 * .pi) < 0.1)
  }

  @Test func `A measure knows its places and directions`() {
    let measure = PathMeasure(
      PathDrawing.segments(of: PathReader.read("M0 0H100M200 0V50").commands))
    #expect(measure.length == 150)
    #expect(measure.place(after: 50).point == Point(50, 0))
    #expect(measure.place(after: 125).point == Point(200, 25))
    #expect(measure.place(after: 125).degrees == 90)
    #expect(measure.place(after: 999).point == Point(200, 50))
    #expect(PathMeasure([]).place(after: 5).point == Point(0, 0))
  }

  @Test(arguments: [
    ("translate(10 20)", "matrix(1 0 0 1 10 20)"), ("scale(2)", "matrix(2 0 0 2 0 0)"),
    ("translate(5),scale(2 3)", "matrix(2 0 0 3 5 0)"),
    ("rotate(90 10 10)", "matrix(0 1 -1 0 20 0)"),
    ("matrix(1 2 3 4 5 6)", "matrix(1 2 3 4 5 6)"), ("skewX(45)", "matrix(1 0 1 1 0 0)"),
    (" rotate( 180 ) ", "matrix(-1 0 0 -1 0 0)"), ("", "matrix(1 0 0 1 0 0)"),
  ])
  func `A transform list is one map`(_ text: String, _ markup: String) {
    #expect(Transform(list: text)?.markup == markup)
  }

  @Test(arguments: [
    "translate", "rotate(1 2)", "scale(1,2,3)", "translate(1", "spin(3)", "scale(a)",
  ])
  func `A broken transform list is none`(_ text: String) {
    #expect(Transform(list: text) == nil)
  }

  @Test(arguments: [
    ("#f80", "#FF8800"), ("#12345678", "#12345678"), ("rgb(255, 0,10)", "#FF000A"),
    ("rgba(0,0,0,.5)", "#00000080"), ("rgb(100%,0%,50%)", "#FF0080"), (" SteelBlue ", "#4682B4"),
    ("#abcd", "#AABBCCDD"),
  ])
  func `A colour is read as CSS writes it`(_ text: String, _ hex: String) {
    #expect(Paint(text)?.resolved(.black)?.hex == hex)
  }

  @Test(arguments: ["#12345", "#ggg", "rgb(1,2)", "bluish", "", "rgb(a,b,c)", "url(#a)"])
  func `What is no colour is none`(_ text: String) {
    #expect(Paint(text) == nil)
  }
}
