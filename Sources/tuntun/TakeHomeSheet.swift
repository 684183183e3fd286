import Canvas
import Diagram
import Drawing
import Kiosk
import Language
import Plugins
import Session

/// What a family takes home: the session on one A4 page, in its language.
struct TakeHomeSheet {
  private let session: SessionContent
  private let library: Library
  private let translator: Translator
  private let choice: LanguageChoice?

  init(_ session: SessionContent, language: String, library: Library) {
    self.session = session
    self.library = library
    translator = library.registry.translator(for: language)
    choice = library.content.languages.first { $0.tag == language }
  }

  /// The PDF file; `nil` where it cannot be drawn or does not fit.
  func pdf() -> [UInt8]? {
    for percent in stride(from: 115, through: 55, by: -5) {
      var layout = SheetLayout(
        scale: Double(percent) / 100, family: choice?.font ?? Font.defaultFamily,
        isRightToLeft: choice?.isRightToLeft ?? false, measure: library.fonts)
      guard fill(&layout) <= SheetLayout.page.height - SheetLayout.margin / 2 else { continue }
      let pictures = layout.pictures.compactMap { picture in
        library.diagram(picture.file).map {
          PDFPage.Part(
            svg: Array($0.markup(at: 1).utf8), place: fitted($0.viewBox, into: picture.place))
        }
      }
      let text = PDFPage.Part(
        svg: Array(layout.textDocument.utf8),
        place: Rect(0, 0, SheetLayout.page.width, SheetLayout.page.height))
      return PDFPage.file(pictures + [text], size: SheetLayout.page)
    }
    return nil
  }

  /// Where a picture of the form of `box` lies in the middle of `place`.
  private func fitted(_ box: Rect, into place: Rect) -> Rect {
    guard !box.isEmpty else { return place }
    let scale = min(place.width / box.width, place.height / box.height)
    let (width, height) = (box.width * scale, box.height * scale)
    return Rect(
      place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height)
  }

  // MARK: Parts

  /// Sets everything and gives where it ends.
  private func fill(_ layout: inout SheetLayout) -> Double {
    let left = SheetLayout.margin
    let width = SheetLayout.page.width - 2 * left
    var top = layout.set(
      say(session.title), x: left, width: width, top: SheetLayout.margin, size: 17, isBold: true)
    if session.review == .unreviewed {
      top = layout.set(say(UIText.unreviewed), x: left, width: width, top: top, size: 7.5)
    }
    top = fillChecks(&layout, top: top + 4)
    top = fillSteps(&layout, top: top + 4)
    for line in session.finish.lines {
      top = layout.set("• " + say(line.text), x: left, width: width, top: top, size: 8)
    }
    top = fillDanger(&layout, top: top + 4)
    return fillSources(&layout, top: top + 4)
  }

  private func fillChecks(_ layout: inout SheetLayout, top: Double) -> Double {
    let stops = list(
      &layout, say(PaperText.sheetStops), session.check.stops, column: 0, top: top)
    let asks = list(&layout, say(session.check.askTitle), session.check.asks, column: 1, top: top)
    return max(stops, asks)
  }

  private func list(
    _ layout: inout SheetLayout, _ heading: String, _ signs: [Sign], column: Int, top: Double
  ) -> Double {
    let (x, width) = place(ofColumn: column)
    var end = layout.set(heading, x: x, width: width, top: top, size: 9, isBold: true)
    for sign in signs {
      end = layout.set("• " + say(sign.text), x: x, width: width, top: end, size: 8)
    }
    return end
  }

  private func place(ofColumn column: Int) -> (x: Double, width: Double) {
    let width = (SheetLayout.page.width - 2 * SheetLayout.margin - 14) / 2
    return (SheetLayout.margin + Double(column) * (width + 14), width)
  }

  private func fillSteps(_ layout: inout SheetLayout, top: Double) -> Double {
    var top = layout.set(
      say(PaperText.sheetSteps), x: SheetLayout.margin, width: 500, top: top, size: 9,
      isBold: true)
    let steps = Array(session.steps(choosing: []).enumerated())
    for start in stride(from: 0, to: steps.count, by: 2) {
      let row = steps[start..<min(start + 2, steps.count)]
      let ends = row.map { fill($0.element, number: $0.offset + 1, &layout, top: top) }
      top = (ends.max() ?? top) + 3
    }
    return top
  }

  private func fill(
    _ step: Step, number: Int, _ layout: inout SheetLayout, top: Double
  ) -> Double {
    let (x, width) = place(ofColumn: (number - 1) % 2)
    let (side, height) = (84 * layout.scale, 63 * layout.scale)
    layout.put(
      session.id + "/" + step.diagram, x: x, top: top + 2, width: side, height: height)
    let (textX, textWidth) = (x + side + 6, width - side - 6)
    var end = layout.set(
      "\(number). " + say(step.title), x: textX, width: textWidth, top: top, size: 9, isBold: true)
    end = layout.set(say(step.text), x: textX, width: textWidth, top: end, size: 8)
    if let caution = step.caution {
      end = layout.set(
        "! " + say(caution), x: textX, width: textWidth, top: end, size: 8, isBold: true)
    }
    return max(end, top + 2 + height)
  }

  private func fillDanger(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = (SheetLayout.margin, SheetLayout.page.width - 2 * SheetLayout.margin)
    let danger = session.dangerSigns
    var top = layout.set(say(danger.title), x: x, width: width, top: top, size: 9, isBold: true)
    top = layout.set(say(danger.text), x: x, width: width, top: top, size: 8)
    for sign in danger.signs {
      let action = sign.action.map { " " + say($0) } ?? ""
      top = layout.set("• " + say(sign.text) + action, x: x, width: width, top: top, size: 8)
    }
    let phone = library.settings.phone
    let number = phone.isEmpty ? "____________________" : phone
    let clinic = [library.settings.clinicName, library.settings.clinicPlace]
    let parts = ["\(say(PaperText.sheetPhone)): \(number)"] + clinic.filter { !$0.isEmpty }
    return layout.set(
      parts.joined(separator: " · "), x: x, width: width, top: top + 3, size: 11, isBold: true)
  }

  private func fillSources(_ layout: inout SheetLayout, top: Double) -> Double {
    let named = session.familySources
    let references = session.sources
      .filter { $0.strength == .source && named.contains($0.id) }.map(\.reference)
    guard !references.isEmpty else { return top }
    return layout.set(
      say(PaperText.sheetSources) + ": " + references.joined(separator: " · "),
      x: SheetLayout.margin, width: SheetLayout.page.width - 2 * SheetLayout.margin, top: top,
      size: 4.5)
  }

  // MARK: Words

  private func say(_ text: ContentText) -> String { translator.text(text.key, source: text.source) }
  private func say(_ text: PaperText) -> String { translator.text(text.key, source: text.source) }
  private func say(_ text: UIText) -> String { translator.text(text.key, source: text.source) }
}
