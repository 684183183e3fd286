import Drawing
import Kiosk
import Session

extension SceneBuilder {
  /// What is asked before it is done; leaving things as they are is the main button.
  mutating func draw(_ question: StaffQuestion) {
    let asked = words(of: question)
    let inner = overlayPanel(
      width: 1360, height: metrics.isPortrait ? 1000 : 760, isHigh: true)
    let (upper, foot) = inner.splitBottom(
      metrics.isPortrait ? metrics.px(300) : max(metrics.px(150), metrics.touch))
    let side = metrics.px(112)
    icon(
      "overlay/icon", asked.isWarning ? "warning" : "question",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded,
      asked.isWarning ? theme.warning : theme.accent)
    let gap = metrics.px(20)
    let place = upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24))
    let column = columnFit(
      [(asked.title, .title.sized(60)), (asked.text, .staffBody)], width: place.width,
      height: place.height - gap)
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
    var text: String
    var yes: String
    var isWarning = false
  }

  private func words(of question: StaffQuestion) -> Asked {
    switch question {
    case .remove(let id):
      let name = ["name": pluginName(id)]
      return Asked(
        title: staff(.askRemove, name), text: staff(.askRemoveText, name),
        yes: staff(.yesRemove), isWarning: true)
    case .rollBack(let id):
      let plugin = state.staff.inventory.plugin(id)
      return Asked(
        title: staff(.askRollBack, ["version": plugin?.previousVersion ?? ""]),
        text: staff(.askRollBackText, ["name": pluginName(id)]), yes: staff(.yesRollBack))
    case .switchOff(let id):
      let name = ["name": pluginName(id)]
      return Asked(
        title: staff(.askSwitchOff, name), text: staff(.askSwitchOffText, name),
        yes: staff(.yesSwitchOff))
    case .changePIN:
      return Asked(
        title: staff(.askChangePIN), text: staff(.askChangePINText), yes: staff(.yesChangePIN))
    case .acceptUnverified(let index):
      let name = ["name": state.offer(index).map(offerName) ?? ""]
      return Asked(
        title: staff(.askUnverified), text: staff(.askUnverifiedText, name),
        yes: staff(.yesInstall), isWarning: true)
    }
  }

  /// What is being done, while it is done.
  mutating func draw(_ work: StaffWork) {
    let inner = overlayPanel(width: 1100, height: 480)
    let side = metrics.px(120)
    icon(
      "overlay/icon", "hourglass",
      Rect(inner.midX - side / 2, inner.y, side, side).rounded, theme.accent)
    text(
      "overlay/words", words(of: work), .staffHeading,
      in: inner.trimmedTop(side + metrics.px(24)), color: theme.ink, place: .centered)
  }

  private func words(of work: StaffWork) -> String {
    switch work {
    case .reading: staff(.readingStick)
    case .installing: staff(.installing)
    case .changing: staff(.changing)
    case .copying: staff(.copying)
    case .printing: staff(.printing)
    }
  }
}
