import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A word of teaching a class in the reader's language, with its placeholders filled.
  func say(_ text: ClassText, _ values: [String: String] = [:]) -> String {
    let words = context.text(ContentText(key: text.key, source: text.source))
    return Placeholders.fill(words, with: values)
  }

  // MARK: Notes

  /// The notes of `step`, each behind a word that says what it is about, with its sources; as large
  /// as `rect` allows. A step without notes draws nothing.
  mutating func speakerNotes(_ step: Step, in rect: Rect) {
    let notes = SpeakerNote.Kind.allCases.flatMap { kind in step.notes.filter { $0.kind == kind } }
    guard !notes.isEmpty else { return }
    let gap = metrics.px(14)
    let side = metrics.px(44)
    let indent = side + metrics.px(16)
    let room = rect.height - gap * Double(notes.count - 1)
    let column = columnFit(
      notes.map { (noteWords($0), .midwife) }, width: rect.width - indent,
      height: room)
    var rest = rect
    for (note, fitted) in zip(notes, column) {
      let id = "speaker-note/\(note.id)"
      let line = Rect(rest.x, rest.y, side, fitted.pitch)
      icon(
        "\(id)/icon", noteIcon(note.kind),
        Rect(line.x, line.midY - side / 2, side, side).rounded,
        note.kind == .limit ? theme.warning : theme.accent)
      set(id, fitted, in: rest.trimmedLeft(indent), color: theme.ink)
      rest = rest.trimmedTop(max(fitted.height, side) + gap)
    }
  }

  private func noteWords(_ note: SpeakerNote) -> String {
    let word: ClassText =
      switch note.kind {
      case .teach: .noteTeach
      case .evidence: .noteEvidence
      case .limit: .noteLimit
      }
    return "\(say(word)): \(words(note.text)) [\(note.sources.joined(separator: ", "))]"
  }

  private func noteIcon(_ kind: SpeakerNote.Kind) -> String {
    switch kind {
    case .teach: "how"
    case .evidence: "learn"
    case .limit: "warning"
    }
  }

  // MARK: Claims

  /// What is known of one benefit: its studies with design, size and result, and how far they carry.
  ///
  /// - Parameters:
  ///   - number: place of the card, from 1, of `count`.
  mutating func claimCard(_ claim: Claim, number: Int, of count: Int, in rect: Rect) {
    let head = say(.claimOf, ["number": "\(number)", "count": "\(count)"])
    let studies = claim.studies.flatMap { study -> [(String, TextStyle)] in
      [
        (studyWords(study), .midwife.scaled(0.92)), (words(study.result), .midwife.scaled(1.1)),
      ]
    }
    let texts: [(String, TextStyle)] =
      [
        (head, .midwife.scaled(0.86)), (words(claim.benefit), .midwifeTitle.scaled(1.3)),
        (strengthWords(claim.strength), .midwifeTitle),
      ] + studies + [(words(claim.limit), .midwife.scaled(1.1))]
    let colors =
      [theme.quietInk, theme.ink, claim.strength == .weak ? theme.accent : theme.warning]
      + claim.studies.flatMap { _ in [theme.quietInk, theme.ink] } + [theme.ink]
    let gap = metrics.px(14)
    // Room for the sign and the edge of the strip at the end.
    let strip = metrics.px(124)
    let column = columnFit(
      texts, width: rect.width - strip,
      height: rect.height - gap * Double(texts.count) - metrics.px(40))
    var rest = rect
    for (index, fitted) in column.enumerated() {
      guard index < column.count - 1 else { break }
      let isResult = index > 2 && index.isMultiple(of: 2)
      set("claim/\(index)", fitted, in: rest, color: colors[index])
      rest = rest.trimmedTop(fitted.height + (isResult || index == 2 ? gap * 1.6 : gap * 0.5))
    }
    guard let limit = column.last else { return }
    warningStrip("claim/limit", limit, in: rest.splitTop(limit.height + metrics.px(28)).0.rounded)
  }

  private func studyWords(_ study: Claim.Study) -> String {
    let design: ClassText =
      switch study.design {
      case .review: .designReview
      case .randomised: .designRandomised
      case .controlled: .designControlled
      case .uncontrolled: .designUncontrolled
      }
    let people = say(.people, ["count": "\(study.people)"])
    return "\(sourceNames([study.source])) · \(say(design)) · \(people)"
  }

  private func strengthWords(_ strength: Claim.Strength) -> String {
    switch strength {
    case .weak: say(.claimWeak)
    case .mixed: say(.claimMixed)
    case .unproven: say(.claimUnproven)
    }
  }
}
