import Drawing

/// A text broken into lines at a size at which it fits; nothing of it is ever cut off.
struct FittedText: Equatable {
  var lines: [Line]
  var font: Font
  /// From line to line, in pixels.
  var pitch: Double
  /// Height of one line's own box, ascent and descent.
  var box: Double
  /// Whether it is as tall as was allowed or less, with no word broken.
  var fits: Bool

  struct Line: Equatable {
    var text: String
    var width: Double
  }

  var height: Double { Double(lines.count) * pitch }
  var width: Double { lines.map(\.width).max() ?? 0 }
}

/// What decides how a text is fitted; equal requests have equal answers.
struct FitRequest: Hashable {
  var text: String
  var family: String
  var isBold: Bool
  /// Pixels of the em: the size wished for, and the smallest that is still readable.
  var wished: Int
  var minimum: Int
  /// Pixels.
  var width: Int
  var height: Int
  var pitchPercent: Int
  /// Room that texts are given, in pixels.
  static let sides = 0...1_000_000
  /// Per cent of the width down to which lines may be made equally long; 100: not.
  var balancePercent: Int
}

/// Breaks texts into lines and steps their size down until they fit.
struct TextFitter {
  let measure: any TextMeasuring

  func fit(_ request: FitRequest) -> FittedText {
    var size = request.wished
    var smallest: FittedText?
    while size >= request.minimum {
      let fitted = set(request, size: size, mayBreakWords: false)
      if fitted.fits { return balanced(fitted, request) }
      smallest = fitted
      size -= max(1, size / 24)
    }
    return squeezed(request) ?? smallest ?? set(request, size: request.minimum, mayBreakWords: true)
  }

  /// The last resort: words may break, and the size goes below what reads well.
  private func squeezed(_ request: FitRequest) -> FittedText? {
    var size = request.minimum
    var last: FittedText?
    while size >= 8 {
      var fitted = set(request, size: size, mayBreakWords: true)
      let isLowEnough = fitted.height <= Double(request.height)
      fitted.fits = false
      last = fitted
      if isLowEnough { return fitted }
      size -= 1
    }
    return last
  }

  private func set(_ request: FitRequest, size: Int, mayBreakWords: Bool) -> FittedText {
    let font = Font(family: request.family, isBold: request.isBold, size: size)
    let metrics = measure.metrics(of: font)
    let box = (metrics.ascent + metrics.descent).rounded(.up)
    let pitch =
      request.family == Font.defaultFamily
      ? (Double(size * request.pitchPercent) / 100).rounded() : metrics.lineHeight.rounded(.up)
    let lines = wrap(
      request.text, font: font, width: Double(request.width), mayBreakWords: mayBreakWords)
    let isNarrow = lines.allSatisfy { $0.width <= Double(request.width) }
    let height = Double(lines.count) * pitch
    return FittedText(
      lines: lines, font: font, pitch: pitch, box: box,
      fits: isNarrow && height <= Double(request.height))
  }

  /// The same number of lines, at the smallest width that still holds them.
  private func balanced(_ fitted: FittedText, _ request: FitRequest) -> FittedText {
    guard request.balancePercent < 100, fitted.lines.count > 1, fitted.lines.count < 6 else {
      return fitted
    }
    var best = fitted
    var low = request.width * request.balancePercent / 100
    var high = request.width
    while high - low > 8 {
      var narrower = request
      narrower.width = (low + high) / 2
      let tried = set(narrower, size: fitted.font.size, mayBreakWords: false)
      if tried.fits, tried.lines.count == fitted.lines.count {
        best = tried
        high = narrower.width
      } else {
        low = narrower.width
      }
    }
    return best
  }

  private func wrap(
    _ text: String, font: Font, width: Double, mayBreakWords: Bool
  ) -> [FittedText.Line] {
    let space = measure.width(of: " ", font: font)
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in words(of: text, font: font, width: width, mayBreakWords: mayBreakWords) {
      let length = measure.width(of: word, font: font)
      if line.isEmpty {
        line = word
        used = length
      } else if used + space + length <= width {
        line += " " + word
        used += space + length
      } else {
        lines.append(line)
        line = word
        used = length
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map {
      FittedText.Line(text: $0, width: measure.width(of: $0, font: font).rounded(.up))
    }
  }

  /// The words of a text; those wider than a whole line in pieces, where that is allowed.
  private func words(
    of text: String, font: Font, width: Double, mayBreakWords: Bool
  ) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard mayBreakWords else { return words }
    return words.flatMap { word -> [String] in
      guard measure.width(of: word, font: font) > width else { return [word] }
      var pieces: [String] = []
      var piece = ""
      for character in word {
        if !piece.isEmpty, measure.width(of: piece + String(character), font: font) > width {
          pieces.append(piece)
          piece = ""
        }
        piece.append(character)
      }
      return pieces + [piece]
    }
  }
}
