import Content

extension KioskState {
  /// What can be touched now, in the keyboard's order. An overlay hides the screen's own.
  public var controls: [Control] {
    if let overlay { return controls(of: overlay) }
    switch screen {
    case .attract: return [.wake]
    case .callStaff: return []
    case .language(let page): return languageControls(page: page)
    case .staff(let screen): return controls(of: screen)
    case .demonstration(let demonstration): return demonstration.controls(strip: demonstrationStrip)
    case .classMeeting: return (classMeeting?.controls ?? []) + barControls
    default: return ownControls + barControls
    }
  }

  /// How many languages one page of cards holds (`screens.md`, screen 2).
  public static let languagesPerPage = 12

  /// Languages on a page of the language screen.
  public func languages(onPage page: Int) -> ArraySlice<LanguageChoice> {
    content.languages.dropFirst(page * KioskState.languagesPerPage)
      .prefix(KioskState.languagesPerPage)
  }

  /// Number of pages of the language screen.
  public var languagePages: Int {
    max(
      1,
      (content.languages.count + KioskState.languagesPerPage - 1)
        / KioskState.languagesPerPage)
  }

  private func languageControls(page: Int) -> [Control] {
    let cards = languages(onPage: page).map { Control.language($0.tag) }
    guard languagePages > 1 else { return cards }
    return cards + [.languagePage((page + 1) % languagePages)]
  }

  private var barControls: [Control] {
    switch screen {
    case .home, .classMeeting: [.globe, .display, .sound]
    case .practice: [.globe, .display, .sound]
    case .who, .sessions, .finish: [.globe, .display, .sound]
    default: [.home, .globe, .display, .sound]
    }
  }

  private var ownControls: [Control] {
    switch screen {
    case .sessions: content.sessions.map { .session($0.id) }
    case .who: session?.gate.choices.map { .who($0.id) } ?? []
    case .home: homeControls
    case .learn: [.next, .back, .sources]
    case .watch: [.next, .back]
    case .dangerSigns: [.back]
    case .check(let page): checkControls(page: page)
    case .ask: [.back, .notSo]
    case .variants: choices.flatMap(\.options).map { .option($0.id) } + [.start]
    case .practice(let practice): practice.controls
    case .finish:
      (quiz == nil ? [] : [.quiz(.phase(.after))]) + [.takeHome, .again, .home]
    case .takeHome(let sheet): takeHomeControls(sheet)
    case .quiz(let page): controls(of: page)
    case .attract, .language, .callStaff, .staff, .demonstration, .classMeeting: []
    }
  }

  private var homeControls: [Control] {
    let chapters = session?.chapters.indices.map { Control.chapter($0) } ?? []
    return [isLearnOnly ? .watch : .practise] + chapters
      + (quiz == nil ? [] : [.quiz(.menu)]) + (isLearnOnly ? [.takeHome] : []) + [.dangerSigns]
  }

  private func checkControls(page: Int) -> [Control] {
    guard let check = session?.check else { return [] }
    let signs = page == 0 ? check.stops : check.asks
    let way: [Control] = visitor.signs.isEmpty ? [.noneOfThese] : []
    return way + signs.map { .sign($0.id) } + [.back]
  }

  private func controls(of overlay: Overlay) -> [Control] {
    switch overlay {
    case .language(let page): languageControls(page: page) + [.close]
    case .display:
      TextSizeName.allCases.map { .textSize($0) } + ThemeName.allCases.map { .theme($0) }
        + [.motion(reduced: false), .motion(reduced: true), .close]
    case .sound: [.quieter, .louder, .mute, .close]
    case .help, .sources: [.close]
    case .stillThere: [.stillHere]
    case .leave: [.leaveNo, .leaveYes]
    case .leaveClass: [.classMeeting(.stay), .classMeeting(.keep), .classMeeting(.end)]
    case .moreHands: [.quiz(.countAgain), .quiz(.countStands)]
    }
  }
}

extension Practice {
  /// The practice's own controls, in the keyboard's order.
  public var controls: [Control] {
    switch pause {
    case nil:
      run.isWaiting
        ? [.next, .back, .pause, .babyCries, .uncomfortable, .repeatStep]
        : [.pause, .back, .next, .babyCries, .uncomfortable, .repeatStep]
    case .plain, .gap: [.resume, .repeatStep, .back, .next, .babyCries, .uncomfortable, .leave]
    case .babyCries: [.resume, .leave]
    case .uncomfortable: [.resume, .leave]
    case .powerCut: [.resume, .startOver, .leave]
    }
  }
}
