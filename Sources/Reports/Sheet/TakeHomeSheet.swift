import Content
import Diagram
import Drawing
import Kiosk
import Painting
import Plugins

/// What a family takes home: the session on one page, in its language.
public struct TakeHomeSheet {
  private let session: SessionContent
  private let source: PaperSource
  private let words: PaperWords
  private let paper: PaperSize
  private let ink: ColorMode

  /// The sheet of `session` in `language` (BCP 47).
  public init(
    _ session: SessionContent, language: String, source: PaperSource, paper: PaperSize,
    ink: ColorMode
  ) {
    self.session = session
    self.source = source
    self.paper = paper
    self.ink = ink
    words = PaperWords(source, language: language)
  }

  /// Sizes that are tried, in percent; below the last nobody could read it.
  private var sizes: StrideThrough<Int> {
    paper == .a4 ? stride(from: 115, through: 60, by: -2) : stride(from: 92, through: 50, by: -2)
  }

  /// The PDF file; `nil` where it cannot be drawn or does not fit.
  public func pdf() -> [UInt8]? {
    for percent in sizes {
      var layout = SheetLayout(
        paper: paper, margin: paper == .a4 ? 30 : 20, scale: Double(percent) / 100,
        choice: words.choice, measure: source.fonts)
      guard fill(&layout) <= layout.page.height - layout.margin / 2 else { continue }
      return PDFPage.file(parts(of: layout), size: layout.page)
    }
    return nil
  }

  private func parts(of layout: SheetLayout) -> [PDFPage.Part] {
    let pictures = layout.pictures.compactMap { picture in
      source.diagram(picture.file).map {
        PDFPage.Part(svg: Array(ink.applied(to: $0.markup(at: 1)).utf8), place: picture.place)
      }
    }
    let text = PDFPage.Part(
      svg: Array(layout.document.utf8), place: Rect(0, 0, layout.page.width, layout.page.height))
    return pictures + [text]
  }

  // MARK: Parts

  /// Sets everything and gives where it ends.
  private func fill(_ layout: inout SheetLayout) -> Double {
    let (left, width) = (layout.margin, layout.width)
    var top = layout.set(
      words.say(session.title), x: left, width: width, top: layout.margin * 0.8, size: 17,
      isBold: true)
    if session.review == .unreviewed {
      top = layout.set(words.say(ui: .unreviewed), x: left, width: width, top: top, size: 7.5)
    }
    top = fillChecks(&layout, top: top + 3)
    top = fillSteps(&layout, top: top + 3)
    top = fillFoot(&layout, top: top + 2)
    return fillSources(&layout, top: top + 3)
  }

  private func fillChecks(_ layout: inout SheetLayout, top: Double) -> Double {
    let stops = list(
      &layout, words.say(PaperText.sheetStops), session.check.stops, column: 0, top: top)
    let asks = list(
      &layout, words.say(session.check.askTitle), session.check.asks, column: 1, top: top)
    let end = max(stops, asks) + 3
    layout.rule(x: layout.margin, width: layout.width, y: end)
    return end + 1
  }

  private func list(
    _ layout: inout SheetLayout, _ heading: String, _ signs: [Sign], column: Int, top: Double
  ) -> Double {
    let (x, width) = layout.column(column)
    var end = layout.set(heading, x: x, width: width, top: top, size: 9, isBold: true)
    for sign in signs {
      end = layout.set("• " + words.say(sign.text), x: x, width: width, top: end, size: 8)
    }
    return end
  }

  private func fillSteps(_ layout: inout SheetLayout, top: Double) -> Double {
    var top = layout.set(
      words.say(PaperText.sheetSteps), x: layout.margin, width: layout.width, top: top, size: 9,
      isBold: true)
    let steps = Array(session.steps(choosing: []).enumerated())
    for start in stride(from: 0, to: steps.count, by: 2) {
      let row = steps[start..<min(start + 2, steps.count)]
      let ends = row.map { fill($0.element, number: $0.offset + 1, &layout, top: top) }
      top = (ends.max() ?? top) + 3
    }
    layout.rule(x: layout.margin, width: layout.width, y: top)
    return top + 1
  }

  /// A step: its still picture, and beside it what to do, what to be careful about, and what the
  /// letters in the picture are.
  private func fill(
    _ step: Step, number: Int, _ layout: inout SheetLayout, top: Double
  ) -> Double {
    let (x, width) = layout.column((number - 1) % 2)
    let side = 92 * layout.scale
    let (pictureEnd, letters) = picture(of: step, &layout, x: x, top: top + 2, width: side)
    let (textX, textWidth) = (x + side + 6, width - side - 6)
    var end = layout.set(
      "\(number). " + words.say(step.title), x: textX, width: textWidth, top: top, size: 9,
      isBold: true)
    end = layout.set(words.say(step.text), x: textX, width: textWidth, top: end, size: 8)
    if let caution = step.caution {
      end = layout.set(
        "! " + words.say(caution), x: textX, width: textWidth, top: end, size: 8, isBold: true)
    }
    if !letters.isEmpty {
      end = layout.set(
        letters.joined(separator: " · "), x: textX, width: textWidth, top: end, size: 7)
    }
    return max(end, pictureEnd)
  }

  /// Puts the picture with a letter at each landmark; gives where it ends and the letters' words.
  private func picture(
    of step: Step, _ layout: inout SheetLayout, x: Double, top: Double, width: Double
  ) -> (end: Double, letters: [String]) {
    let file = session.id + "/" + step.diagram
    guard let diagram = source.diagram(file), !diagram.viewBox.isEmpty else { return (top, []) }
    let box = diagram.viewBox
    let height = width * box.height / box.width
    let place = layout.put(file, x: x, top: top, width: width, height: height)
    let size = 7 * layout.scale
    var letters: [String] = []
    var marks: [Point] = []
    for label in step.labels {
      guard let anchor = diagram.anchor(label.anchor, at: 1),
        let letter = Self.letter(letters.count)
      else { continue }
      letters.append("\(letter):\(SheetLayout.noBreak)\(words.say(label.text))")
      var point = Point(
        place.x + (anchor.x - box.x) / box.width * place.width,
        place.y + (anchor.y - box.y) / box.height * place.height)
      // Two landmarks at one place: the later letter moves aside, so that both are read.
      for mark in marks where distance(mark, point) < size * 1.3 { point.x = mark.x + size * 1.3 }
      marks.append(point)
      layout.mark(letter, at: point, size: size)
    }
    return (top + height, letters)
  }

  private func distance(_ one: Point, _ other: Point) -> Double {
    let (x, y) = (one.x - other.x, one.y - other.y)
    return (x * x + y * y).squareRoot()
  }

  private static func letter(_ index: Int) -> String? {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return letters.indices.contains(index) ? String(letters[index]) : nil
  }

  // MARK: Foot

  /// Afterwards, danger signs and the telephone; beside them the code.
  private func fillFoot(_ layout: inout SheetLayout, top: Double) -> Double {
    let code = QRCode.cells(words.qrText(session, limit: QRCode.capacity).text)
    let side = code.map { Self.codeSide($0) } ?? 0
    let width = layout.width - (side > 0 ? side + 10 : 0)
    let x = layout.margin
    var end = layout.set(
      words.say(session.finish.title), x: x, width: width, top: top, size: 9, isBold: true)
    for line in session.finish.lines {
      end = layout.set("• " + words.say(line.text), x: x, width: width, top: end, size: 8)
    }
    end = fillDanger(&layout, width: width, top: end + 3)
    guard let code else { return end }
    let codeX = layout.margin + layout.width - side
    layout.code(code, quietZone: QRCode.quietZone, x: codeX, top: top, side: side)
    let caption = layout.set(
      words.say(PaperText.sheetCode), x: codeX, width: side, top: top + side, size: 6.5,
      side: .middle)
    return max(end, caption)
  }

  /// Points of a printed code: each square a point, 0.35 mm, which four dots of a common printer are
  /// and a telephone reads.
  private static func codeSide(_ code: CellGrid) -> Double {
    Double(code.side + 2 * QRCode.quietZone)
  }

  private func fillDanger(_ layout: inout SheetLayout, width: Double, top: Double) -> Double {
    let x = layout.margin
    let danger = session.dangerSigns
    var top = layout.set(
      words.say(danger.title), x: x, width: width, top: top, size: 9, isBold: true)
    top = layout.set(words.say(danger.text), x: x, width: width, top: top, size: 8)
    for sign in danger.signs {
      let action = sign.action.map { " " + words.say($0) } ?? ""
      top = layout.set("• " + words.say(sign.text) + action, x: x, width: width, top: top, size: 8)
    }
    let settings = words.settings
    let number = settings.phone.isEmpty ? "____________________" : settings.phone
    top = layout.set(
      "\(words.say(PaperText.sheetPhone)): \(number)", x: x, width: width, top: top + 3, size: 11,
      isBold: true)
    return layout.set(clinicLine, x: x, width: width, top: top, size: 8.5)
  }

  /// Clinic, hours and the next class, as far as they are known.
  private var clinicLine: String {
    let settings = words.settings
    let hours =
      settings.hours.isEmpty ? "" : "\(words.say(PaperText.sheetHours)): \(settings.hours)"
    let next =
      settings.nextClass.map { "\(words.say(PaperText.sheetNextClass)): \(words.day($0))" } ?? ""
    return [settings.clinic, hours, next].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func fillSources(_ layout: inout SheetLayout, top: Double) -> Double {
    let named = session.familySources
    let references = session.sources
      .filter { $0.strength.isHealthSource && named.contains($0.id) }.map(\.reference)
    guard !references.isEmpty else { return top }
    return layout.set(
      words.say(PaperText.sheetSources) + ": " + references.joined(separator: " · "),
      x: layout.margin, width: layout.width, top: top, size: 4.5)
  }
}
