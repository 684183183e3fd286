import Drawing
import Testing

@testable import Screens

@Suite struct FittedTextTests {
  private let fitter = TextFitter(measure: FixedMeasurer())

  private func request(_ text: String, width: Int, height: Int, balance: Int = 100) -> FitRequest {
    FitRequest(
      text: text, family: Font.defaultFamily, isBold: false, wished: 40, minimum: 20, width: width,
      height: height, pitchPercent: 130, balancePercent: balance)
  }

  @Test func aShortTextKeepsTheWishedSize() {
    let fitted = fitter.fit(request("Lanjut", width: 400, height: 60))
    #expect(fitted.fits)
    #expect(fitted.font.size == 40)
    #expect(fitted.lines.map(\.text) == ["Lanjut"])
  }

  @Test func aLongTextWrapsAndThenGetsSmaller() {
    let text = "Putar jempol kecil-kecil sambil turun pelan di kiri dan kanan tulang belakang"
    let fitted = fitter.fit(request(text, width: 400, height: 120))
    #expect(fitted.fits)
    #expect(fitted.font.size < 40)
    #expect(fitted.height <= 120)
    #expect(fitted.lines.map(\.text).joined(separator: " ") == text)
  }

  @Test func aTextThatCannotFitIsWholeButSmallAndSaysSo() {
    let text = "Pertanggungjawaban kesejahteraan"
    let fitted = fitter.fit(request(text, width: 100, height: 60))
    #expect(!fitted.fits)
    #expect(fitted.height <= 60)
    let letters = fitted.lines.map(\.text).joined().filter { $0 != " " }
    #expect(letters == text.filter { $0 != " " })
  }

  @Test func balancedLinesAreAboutEquallyLong() {
    let text = "Tulang patah, cedera, atau nyeri punggung"
    let plain = fitter.fit(request(text, width: 620, height: 200))
    let balanced = fitter.fit(request(text, width: 620, height: 200, balance: 50))
    #expect(plain.lines.count == balanced.lines.count)
    #expect(balanced.width < plain.width)
  }

  @Test func otherScriptsTakeTheirFontsOwnLineHeight() {
    var request = request("a b", width: 200, height: 400)
    request.family = "Noto Sans Javanese"
    #expect(fitter.fit(request).pitch == 76)
  }
}
