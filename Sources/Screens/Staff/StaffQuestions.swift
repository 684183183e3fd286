import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What is asked before it is done; leaving things as they are is the main button.
  mutating func draw(_ question: StaffQuestion) {
    let asked = words(of: question)
    let isLong = asked.lines.count > 3
    let inner = overlayPanel(
      width: 1360, height: metrics.isPortrait ? 1000 : isLong ? 836 : 760,
      isHigh: true)
    let (upper, foot) = inner.splitBottom(
      metrics.isPortrait ? metrics.px(300) : max(metrics.px(150), metrics.touch))
    let side = metrics.px(isLong ? 64 : 112)
    icon(
      "overlay/icon", asked.isWarning ? "warning" : "question",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded,
      asked.isWarning ? theme.warning : theme.accent)
    let gap = metrics.px(isLong ? 6 : asked.lines.count > 1 ? 12 : 20)
    let place = upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24))
    let lines = asked.lines.map { ($0, $0 == asked.number ? TextStyle.staffRow : .staffBody) }
    let column = columnFit(
      [(asked.title, .title.sized(60))] + lines, width: place.width,
      height: place.height - gap * Double(lines.count))
    stack("overlay/words", column, colors: [], gap: gap, in: place, place: .centeredTop)
    let cells =
      metrics.isPortrait
      ? foot.rows(2, gap: max(metrics.gap, metrics.px(20))) : foot.columns(2, gap: metrics.px(32))
    button(
      .staff(.no), staff(.no), icon: "close", kind: .main, style: .button.sized(44), in: cells[0])
    button(
      .staff(.yes), asked.yes, icon: asked.isWarning ? "warning" : "check",
      kind: asked.isWarning ? .warning : .plain, style: .button.sized(44), in: cells[1])
  }

  private struct Asked {
    var title: String
    /// Each begins on a line of its own.
    var lines: [String]
    var yes: String
    var isWarning = false
    /// Which of the lines one must compare.
    var number: String?

    /// Of something that is gone.
    static let nothing = Asked(title: "", lines: [], yes: "")
  }

  private func words(of question: StaffQuestion) -> Asked {
    switch question {
    case .remove(let id):
      let name = ["name": pluginName(id)]
      return Asked(
        title: staff(.askRemove, name), lines: [staff(.askRemoveText, name)],
        yes: staff(.yesRemove), isWarning: true)
    case .rollBack(let id):
      let plugin = state.staff.inventory.plugin(id)
      return Asked(
        title: staff(.askRollBack, ["version": plugin?.previousVersion ?? ""]),
        lines: [staff(.askRollBackText, ["name": pluginName(id)])], yes: staff(.yesRollBack))
    case .switchOff(let id):
      let name = ["name": pluginName(id)]
      return Asked(
        title: staff(.askSwitchOff, name), lines: [staff(.askSwitchOffText, name)],
        yes: staff(.yesSwitchOff))
    case .changePIN:
      return Asked(
        title: staff(.askChangePIN), lines: [staff(.askChangePINText)], yes: staff(.yesChangePIN))
    case .installAllTheSame(let index):
      return state.offer(index).map { doubts(about: $0) } ?? .nothing
    case .trustKey(let index):
      return state.offer(index)?.keys.first.map { trust(in: $0) } ?? .nothing
    case .takeSetUp(let choice): return take(choice)
    }
  }

  /// Why one may not want a package after all.
  private func doubts(about offer: StaffOffer) -> Asked {
    let name = ["name": offerName(offer)]
    let isUnknown = offer.state == .notTrusted
    var lines = isUnknown ? [staff(.askUnverifiedText, name)] : []
    if let texts = offer.texts, offer.isIncomplete {
      lines.append(
        staff(
          .askAllTheSameGap, ["count": "\(texts.translated)", "total": "\(texts.total)"]))
    }
    if let second = offer.second { lines.append(staff(.askAllTheSameSecond, ["name": second])) }
    return Asked(
      title: isUnknown ? staff(.askUnverified) : staff(.askAllTheSame, name),
      lines: lines, yes: staff(.yesInstall), isWarning: true)
  }

  private func trust(in key: StaffKeyOffer) -> Asked {
    let lines = [warning(about: key)].compactMap { $0 } + facts(of: key) + [staff(.askKeyText)]
    return Asked(
      title: staff(.askKey, ["name": key.owner]), lines: lines,
      yes: staff(.yesKey), isWarning: true,
      number: staff(.fingerprint, ["number": key.fingerprint]))
  }

  private func take(_ choice: SetUpChoice) -> Asked {
    guard choice.isBegun, let part = choice.open.first else {
      return Asked(
        title: staff(.askSetUp), lines: [staff(.askSetUpText)], yes: staff(.yesInstall))
    }
    let (title, lines): (StaffText, [String]) =
      switch part {
      case .keys: (.askSetUpKeys, keyLines(of: choice))
      case .settings: (.askSetUpSettings, [staff(.askSetUpSettingsText)])
      case .buttons: (.askSetUpButtons, [staff(.askSetUpButtonsText)])
      case .reporting: (.askSetUpReporting, [staff(.askSetUpReportingText)])
      }
    return Asked(
      title: staff(title), lines: lines, yes: staff(.yesTake), isWarning: part == .keys)
  }

  private func keyLines(of choice: SetUpChoice) -> [String] {
    let keys = state.offer(choice.index)?.keys ?? []
    return keys.map { "\($0.owner): \($0.fingerprint)" } + [staff(.askKeyText)]
  }

  /// What is being done, while it is done.
  mutating func draw(_ work: StaffWork) {
    let inner = overlayPanel(width: 1100, height: 480)
    let side = metrics.px(120)
    icon(
      "overlay/icon", "hourglass",
      Rect(inner.midX - side / 2, inner.y, side, side).rounded, theme.accent)
    let words = inner.trimmedTop(side + metrics.px(24))
    guard let trial = state.staffArea?.trial else {
      text(
        "overlay/words", self.words(of: work), .staffHeading, in: words, color: theme.ink,
        place: .centered)
      return
    }
    let (upper, lower) = words.splitTop((words.height * 0.6).rounded())
    text(
      "overlay/words", self.words(of: work), .staffHeading, in: upper, color: theme.ink,
      place: .centered)
    let values = ["done": "\(trial.count)", "total": "\(trial.base)"]
    text(
      "overlay/trial", staff(.trying, values), .staffBody, in: lower, color: theme.quietInk,
      place: .centeredTop)
  }

  private func words(of work: StaffWork) -> String {
    switch work {
    case .reading: readingWords
    case .installing: staff(.installing)
    case .changing: staff(.changing)
    case .copying: staff(.copying)
    case .printing: staff(.printing)
    }
  }
}
