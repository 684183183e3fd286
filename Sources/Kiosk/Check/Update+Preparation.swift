import Content

extension KioskState {
  /// Check first, ask the midwife, choose posture and oil.
  mutating func activateInPreparation(_ control: Control) -> [Effect] {
    let wasStopped = !visitor.signs.isEmpty
    let effects = prepare(control)
    let isStopped = !visitor.signs.isEmpty
    return effects + (isStopped == wasStopped ? [] : [.note(.stoppedAtCheck(isStopped))])
  }

  private mutating func prepare(_ control: Control) -> [Effect] {
    switch (screen, control) {
    case (.check(let page), .noneOfThese):
      let hasAsks = !(session?.check.asks.isEmpty ?? true)
      if page == 0, hasAsks { show(.check(page: 1)) } else { return enterVariants() }
    case (.check, .sign(let id)):
      visitor.signs.insert(id)
      show(.ask(sign: id))
    case (.check(let page), .back):
      show(page > 0 ? .check(page: page - 1) : .home)
    case (.ask(let id), .back), (.ask(let id), .notSo):
      let ask = session?.check.asks.first { $0.id == id }
      if control == .notSo {
        visitor.signs.remove(id)
        // The midwife may allow the massage; what does not agree with the mother stays away.
        visitor.excluded.formUnion(ask?.excludes ?? [])
      }
      // Where nobody has to be asked, the answer is given and nothing more is to be done here.
      let isAnswered = control == .back && sign(id)?.asksMidwife == false
      show(isAnswered ? .home : .check(page: ask == nil ? 0 : 1))
    case (.variants, .option(let id)):
      choose(option: id)
    case (.variants, .start):
      return beginPractice()
    default: break
    }
    return []
  }

  /// What can be chosen: the session's variants without what is out of the question.
  public var choices: [VariantChoice] {
    (session?.variants ?? []).compactMap { choice in
      var left = choice
      left.options.removeAll { visitor.excluded.contains($0.id) }
      return left.options.isEmpty ? nil : left
    }
  }

  private func sign(_ id: String) -> Sign? {
    session.flatMap { ($0.check.stops + $0.check.asks).first { $0.id == id } }
  }

  private mutating func enterVariants() -> [Effect] {
    visitor.options = choices.compactMap { choice in
      choice.options.map(\.id).first(where: visitor.options.contains) ?? choice.options.first?.id
    }
    guard choices.isEmpty else {
      show(.variants)
      return []
    }
    return beginPractice()
  }

  private mutating func choose(option id: String) {
    guard let choice = choices.first(where: { $0.options.contains { $0.id == id } })
    else { return }
    let siblings = Set(choice.options.map(\.id))
    visitor.options = visitor.options.filter { !siblings.contains($0) } + [id]
  }

  /// The lawful end of the gate, the checks and the choices: the practice begins.
  mutating func beginPractice() -> [Effect] {
    guard let session, !isLearnOnly, visitor.signs.isEmpty else { return [] }
    let steps = settings.applied(to: session.steps(choosing: visitor.options))
    guard !steps.isEmpty else { return [] }
    show(.practice(Practice(run: PracticeRun(steps: steps))))
    savedAt = now
    let start = PracticeStart(
      session: session.id, language: visitor.language, options: visitor.options,
      steps: steps.map(\.id))
    return [.note(.practiceBegan(start))] + [saveEffect].compactMap { $0 }
  }

  // MARK: Keys

  /// Next and back on the pages that lead to the practice, for those who have no other keys.
  ///
  /// The first press puts the frame on the way on, the second takes it: nobody who presses once too
  /// often gets past the signs unread. `nil`: a key that means the same everywhere, or no way on.
  mutating func handleInPreparation(_ command: Command) -> [Effect]? {
    let way: Control
    switch screen {
    case .check: way = .noneOfThese
    case .ask: way = .back
    case .variants: way = .start
    default: return nil
    }
    switch command {
    case .next:
      guard let place = controls.firstIndex(of: way) else { return nil }
      if focus == place { return activate(way) }
      focus = place
      return []
    case .back where controls.contains(.back): return activate(.back)
    case .back:
      show(.home)
      return []
    default: return nil
    }
  }
}
