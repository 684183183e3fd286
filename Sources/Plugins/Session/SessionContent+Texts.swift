import Content

extension SessionContent {
  /// Every text that a language translates, in the order of the session.
  public var texts: [ContentText] { familyTexts + staffTexts }

  /// What only the midwife reads: notes of the steps, and what is known of the benefits.
  public var staffTexts: [ContentText] {
    steps.flatMap(\.notes).map(\.text)
      + claims.flatMap { [$0.benefit] + $0.studies.map(\.result) + [$0.limit] }
  }

  /// What families read.
  public var familyTexts: [ContentText] {
    [title, summary] + gateTexts + chapters.flatMap(\.texts) + checkTexts
      + [dangerSigns.title, dangerSigns.text] + dangerSigns.signs.flatMap(\.texts)
      + [pauses.babyCries, pauses.uncomfortable].flatMap { [$0.title] + $0.sentences }
      + [finish.title] + finish.lines.map(\.text)
      + variants.flatMap { [$0.title] + $0.options.map(\.title) } + steps.flatMap(\.texts)
  }

  private var gateTexts: [ContentText] {
    [gate.question, gate.learnOnlyBanner] + gate.choices.map(\.title)
  }

  private var checkTexts: [ContentText] {
    [check.title, check.question] + (check.stops + check.asks).flatMap(\.texts)
      + [check.askTitle, check.askText]
  }

  /// Each clinical sentence with the sources it rests on; the text above the danger signs rests on
  /// those of the signs.
  public var statements: [(text: ContentText, sources: [String])] {
    familyStatements + staffStatements
  }

  /// Ids of the sources that what families read rests on.
  public var familySources: Set<String> { Set(familyStatements.flatMap(\.sources)) }

  private var familyStatements: [(text: ContentText, sources: [String])] {
    let signs = (check.stops + check.asks + dangerSigns.signs).flatMap { sign in
      sign.texts.map { ($0, sign.sources) }
    }
    let advice = [pauses.babyCries, pauses.uncomfortable].flatMap { advice in
      advice.sentences.map { ($0, advice.sources) }
    }
    let danger = (dangerSigns.text, dangerSigns.signs.flatMap(\.sources))
    return [(gate.learnOnlyBanner, gate.sources), danger]
      + chapters.flatMap(\.cards).map { ($0.text, $0.sources) } + signs
      + [(check.askText, check.sources)] + advice + finish.lines.map { ($0.text, $0.sources) }
      + steps.flatMap { step in
        ([step.text, step.caution].compactMap { $0 } + step.alternatives.compactMap(\.text))
          .map { ($0, step.sources) }
      }
  }

  private var staffStatements: [(text: ContentText, sources: [String])] {
    steps.flatMap(\.notes).map { ($0.text, $0.sources) }
      + claims.flatMap { claim in
        claim.studies.map { ($0.result, [$0.source]) } + [(claim.limit, claim.sources)]
      }
  }
}

extension Chapter {
  fileprivate var texts: [ContentText] { [title] + cards.flatMap { [$0.title, $0.text] } }
}

extension Sign {
  fileprivate var texts: [ContentText] { [text] + [action].compactMap { $0 } }
}

extension Step {
  fileprivate var texts: [ContentText] {
    [title, text] + [caution].compactMap { $0 } + labels.map(\.text)
      + alternatives.flatMap { [$0.text].compactMap { $0 } + ($0.labels ?? []).map(\.text) }
  }
}
