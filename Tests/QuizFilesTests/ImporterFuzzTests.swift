import Content
import QuizFiles
import Testing

/// Mutated files through the importer: it may refuse, it may not trap, hang or lose a line.
@Suite struct ImporterFuzzTests {
  static let seeds =
    GIFTRoundTripTests.files + [
      "Where?\nA. Belly\nB) Back\nANSWER: B\n\nWhen?\nA. Now\nB. Never\nANSWER: A\n",
      "[html]<p>&lt;&#233;</p><br>{=a ~%50%b#c####d}\n\n$CATEGORY: top/x\n\n//c\nQ{F#a#b}",
    ]
  private static let pieces =
    [
      "{", "}", "=", "~", "#", "####", "::", "->", "%50%", "%-", "\\", "\\n", "//", "\n", "\n\n",
      "\r",
      "$CATEGORY:", "[html]", "[", "]", "<b>", "<img", "&#1", "&lt;", ";", "ANSWER: ", "A. ",
      "\u{0}",
      "\u{FEFF}", "é", "🐟", " ", "T", "1 -> ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  @Test(arguments: 0..<8) func mutatedFilesAreReadOrRefused(part: Int) {
    for seed in (part * 250)..<((part + 1) * 250) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let bytes = mutated(&generator)
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      for read in [GIFTReader.read(bytes), AikenReader.read(bytes)] {
        #expect(read.faults.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
        #expect(read.questions.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
        let taken = QuizImport(read, quiz: "quiz.fuzz")
        #expect(taken.items.count + taken.refused.count == read.questions.count + read.faults.count)
        #expect(taken.items.allSatisfy { Self.isWhole($0) }, "seed \(seed)")
      }
      let read = GIFTReader.read(bytes)
      let kept = read.questions.map(\.withoutLines)
      let text = GIFTWriter.text(of: kept)
      let again = GIFTReader.read(Array(text.utf8)).questions.map(\.withoutLines)
      #expect(again.map(\.body) == kept.map(\.body).filter(Self.isWritten), "seed \(seed): \(text)")
    }
  }

  /// Large files of the worst kind; each would take minutes if any part of reading were quadratic.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "~", "=", "{", "}", "#", "::", "\\", " ", "<!--", "<b", "<", "&#1", "->", "Q{T}\n\n",
      "Q{=a ~b}\n\n", "A. a\n", "[html]", "%1", "/", "\n",
    ]) func largeFilesAreReadInTheirTime(piece: String)
  {
    let count = 30_000 / piece.utf8.count
    for (head, tail) in [("", ""), ("Q{=a ~", "}"), ("[html]", "{T}"), ("Q{T#", "}")] {
      let bytes = Array((head + String(repeating: piece, count: count) + tail).utf8)
      for read in [GIFTReader.read(bytes), AikenReader.read(bytes)] {
        #expect(QuizImport(read, quiz: "quiz.x").items.count <= QuizImport.itemLimit)
      }
    }
  }

  private static func isWritten(_ body: ExchangeQuestion.Body) -> Bool {
    ![.essay, .numerical, .shortAnswer, .description].contains(body)
  }

  /// What every item that the kiosk takes must be.
  private static func isWhole(_ item: QuizItem) -> Bool {
    (2...QuizImport.optionLimit).contains(item.options.count)
      && Set(item.options.map(\.id)).count == item.options.count
      && Grading.credit(of: item.rightOptions.suffix(item.isCountable ? 1 : 8), for: item) > 0
      && (1...QuizTextLimits.question).contains(item.question.source.count)
  }

  private func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(Self.seeds[generator.next(below: Self.seeds.count)].utf8)
    for _ in 0...generator.next(below: 6) {
      let place = generator.next(below: bytes.count + 1)
      switch generator.next(below: 4) {
      case 0:
        bytes.insert(contentsOf: Self.pieces[generator.next(below: Self.pieces.count)], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + generator.next(below: 8)))
      case 2: if place < bytes.count { bytes[place] = UInt8(generator.next(below: 256)) }
      default: bytes.insert(contentsOf: bytes.prefix(generator.next(below: 40)), at: place)
      }
    }
    return bytes
  }
}
