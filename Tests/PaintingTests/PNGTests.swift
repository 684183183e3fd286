import Painting
import Testing

@Suite("PNG files")
struct PNGTests {
  private var picture: Pixmap {
    let picture = Pixmap(width: 19, height: 7)
    for x in 0..<19 {
      for y in 0..<7 { picture[x, y] = 0xFF00_0000 | UInt32(x * 13 << 8 | y * 30) }
    }
    return picture
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let read = try #require(PNG.decode(PNG.encode(picture)))
    #expect(read.width == 19 && read.height == 7)
    #expect(read.pixels == picture.pixels)
  }

  @Test func theSamePixelsGiveTheSameBytes() {
    #expect(PNG.encode(picture) == PNG.encode(picture))
  }

  @Test func whatIsNoPNGIsNotRead() {
    #expect(PNG.decode([]) == nil)
    #expect(PNG.decode(Array("GIF89a".utf8)) == nil)
    #expect(PNG.decode(Array(PNG.encode(picture).dropLast(30))) == nil)
  }
}
