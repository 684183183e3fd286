import Content

extension KioskState {
  /// Keys on the pages of a class; `nil`: a key that means the same everywhere.
  ///
  /// "Next" does the one thing to do here, "back" undoes. While people or hands are counted both move
  /// the frame, and the black button of a remote presses what is framed. While steps are marked
  /// "next" is yes, black is "with help" and F5 is "not yet".
  mutating func handleInClass(_ command: Command) -> [Effect]? {
    guard isInClass else { return nil }
    if overlay == .leaveClass, command == .startOrResume {
      // The remote's button that has opened the question closes it, and will send Escape again.
      changeClass { $0.escapeMarks = true }
    }
    guard overlay == nil else { return nil }
    if case .quiz(.classSitting(let sitting)) = screen, sitting.isCounting, command == .black {
      return pressFramed()
    }
    guard screen == .classMeeting, let run = classMeeting else { return nil }
    if run.phase == .showing, !run.showing.isComplete { return handleWhileMarking(command, run) }
    switch command {
    case .next where run.phase != .opening, .startOrResume: return activate(mainControl(of: run))
    case .back where run.phase != .opening: return activate(.classMeeting(.back))
    case .black: return run.phase == .opening ? pressFramed() : []
    case .home: return activate(.classMeeting(.leave))
    case .staff, .classMeeting: return []
    default: return nil
    }
  }

  /// The marks by remote: a button that alternates F5 and Escape is one button, whichever it sends.
  private mutating func handleWhileMarking(_ command: Command, _ run: ClassMeeting) -> [Effect]? {
    let isTwin = command == .up && run.escapeMarks
    changeClass { $0.escapeMarks = command == .startOrResume }
    switch command {
    case .next: return activate(.classMeeting(.mark(.doneWell)))
    case .black: return activate(.classMeeting(.mark(.withHelp)))
    case .startOrResume: return activate(.classMeeting(.mark(.notDone)))
    case .up where isTwin: return activate(.classMeeting(.mark(.notDone)))
    case .back: return activate(.classMeeting(.back))
    case .home: return activate(.classMeeting(.leave))
    case .staff, .classMeeting: return []
    default: return nil
    }
  }

  /// The one thing to do on the page.
  private func mainControl(of run: ClassMeeting) -> Control {
    switch run.phase {
    case .before, .after: .classMeeting(run.isAnswered ? .next : .run)
    case .content: .classMeeting(wasShown ? .next : .run)
    default: .classMeeting(.next)
    }
  }

  /// Whether the demonstration came to its last step: then going on is the one thing to do.
  public var wasShown: Bool {
    guard let left = demonstrationLeft?.value, left.origin == .classMeeting else { return false }
    return left.view.index == left.steps.count - 1
  }

  private mutating func pressFramed() -> [Effect] {
    guard let focus, controls.indices.contains(focus) else {
      focus = controls.isEmpty ? nil : 0
      return []
    }
    return activate(controls[focus])
  }

  // MARK: Digits

  /// Digits on the pages of a class; `nil`: not here.
  mutating func typeInClass(_ digit: Int) -> [Effect]? {
    guard screen == .classMeeting, overlay == nil, let run = classMeeting else { return nil }
    switch run.phase {
    case .opening:
      typePeople(digit, run)
      return []
    case .showing where !run.showing.isComplete:
      let marks: [Int: StepMark.Skill] = [1: .doneWell, 2: .withHelp, 3: .notDone]
      return marks[digit].map { activate(.classMeeting(.mark($0))) } ?? []
    case .showing:
      let weakest = run.showing.weakest
      return weakest.indices.contains(digit - 1)
        ? activate(.classMeeting(.again(weakest[digit - 1]))) : []
    default: return []
    }
  }

  /// A digit sets the people of the role in the frame; a second one soon after belongs to it.
  private mutating func typePeople(_ digit: Int, _ run: ClassMeeting) {
    let role = framedRole ?? .mother
    focus = controls.firstIndex(of: .classMeeting(.more(role)))
    let isSecond =
      run.typed.map { $0.role == role && now - $0.at < ClassSitting.typingLength } ?? false
    let people = run.attendance[role] ?? 0
    let typed = ClassMeeting.Typed(role: role, at: now)
    changeClass { run in
      run.setPeople(isSecond ? people * 10 + digit : digit, role)
      run.typed = isSecond ? nil : typed
    }
  }

  /// Moving the frame ends the number that is being typed.
  mutating func endTyping() {
    changeClass { $0.typed = nil }
    guard case .quiz(.classSitting(var sitting)) = screen else { return }
    sitting.typed = nil
    screen = .quiz(.classSitting(sitting))
  }

  private var framedRole: ClassRole? {
    guard let focus, controls.indices.contains(focus) else { return nil }
    switch controls[focus] {
    case .classMeeting(.more(let role)), .classMeeting(.fewer(let role)): return role
    default: return nil
    }
  }
}
