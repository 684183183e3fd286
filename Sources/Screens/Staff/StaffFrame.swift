import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The pages at one side, the page itself beside; what is asked or being done lies over it.
  mutating func draw(_ area: StaffArea) {
    if let typing = area.typing { return draw(typing) }
    let (rail, page) = staffParts
    drawRail(area, in: rail)
    let room = staffMessage(area, in: staffHead(area, in: page))
    drawPage(area, in: room)
    if let question = area.question {
      beginOverlay()
      draw(question)
    } else if let work = area.work {
      beginOverlay()
      draw(work)
    }
  }

  private var staffParts: (rail: Rect, page: Rect) {
    let body = metrics.body
    if metrics.isPortrait {
      let (rail, page) = body.splitTop(max(metrics.px(296), metrics.touch * 2 + metrics.gap))
      return (rail, page.trimmedTop(metrics.px(32)))
    }
    let (rail, page) = body.splitLeft(metrics.px(392))
    return (rail, page.trimmedLeft(metrics.px(40)))
  }

  private mutating func drawPage(_ area: StaffArea, in room: Rect) {
    switch area.detail {
    case .plugin(let id):
      if let plugin = state.staff.inventory.plugin(id) { draw(plugin, in: room) }
    case .offer(let index): if let offer = state.offer(index) { draw(offer, in: room) }
    case .sheet: drawStaffSheet(in: room)
    case nil:
      switch area.page {
      case .teach: drawTeach(in: room)
      case .languages, .lessons: pluginRows(area, in: room)
      case .stick: drawStick(area, in: room)
      case .report: drawReport(area, in: room)
      case .screen: drawSettings(area, in: room)
      case .keys: drawKeyTest(area, in: room)
      case .about: drawAbout(in: room)
      }
    }
  }

  private mutating func drawSettings(_ area: StaffArea, in room: Rect) {
    if let shown = state.stepsShown(area) { return draw(shown.value, of: shown.steps, in: room) }
    switch area.listPage {
    case 0: drawSoundAndScreen(in: room)
    case 1: drawClinicSettings(in: room)
    default: drawClinicTexts(in: room)
    }
  }

  // MARK: Rail

  private mutating func drawRail(_ area: StaffArea, in rail: Rect) {
    let gap = metrics.gap
    if metrics.isPortrait {
      let count = StaffPage.allCases.count
      let cells = rail.grid(count + 2, columns: (count + 3) / 2, gap: gap)
      for (page, cell) in zip(StaffPage.allCases, cells) { tab(page, area, in: cell) }
      tab(.staff(.logOut), staff(.logOut), icon: "unlock", in: cells[count])
      iconButton(.globe, icon: "globe", in: cells[count + 1])
    } else {
      let rows = rail.rows(StaffPage.allCases.count + 1, gap: gap)
      for (page, row) in zip(StaffPage.allCases, rows) { tab(page, area, in: row) }
      let (leave, globe) = rows[rows.count - 1].splitRight(metrics.touch)
      tab(.staff(.logOut), staff(.logOut), icon: "unlock", in: leave.trimmedRight(gap))
      iconButton(.globe, icon: "globe", in: globe)
    }
  }

  private mutating func tab(_ page: StaffPage, _ area: StaffArea, in rect: Rect) {
    tab(
      .staff(.page(page)), name(of: page), icon: icon(of: page), isChosen: area.page == page,
      in: rect)
  }

  /// Icon and words, below one another where the tabs stand side by side.
  private mutating func tab(
    _ control: Control, _ label: String, icon name: String, isChosen: Bool = false, in rect: Rect
  ) {
    panel(
      "\(control.name)/panel", rect, fill: isChosen ? theme.accent : theme.surface,
      radius: radius(of: rect),
      stroke: isChosen ? nil : Stroke(theme.line, width: metrics.line(3)))
    let color = isChosen ? theme.onAccent : theme.ink
    let side = metrics.px(metrics.isPortrait ? 48 : 60)
    let inner = rect.inset(metrics.px(10))
    let place =
      metrics.isPortrait
      ? Rect(inner.midX - side / 2, inner.y, side, side)
      : Rect(rect.x + metrics.px(24), rect.midY - side / 2, side, side)
    icon(
      "\(control.name)/icon", name, place.rounded, isChosen ? theme.onAccent : theme.accent)
    let words =
      metrics.isPortrait
      ? inner.trimmedTop(side + metrics.px(4))
      : inner.trimmedLeft(side + metrics.px(34)).trimmedRight(metrics.px(6))
    text(
      "\(control.name)/label", label, metrics.isPortrait ? .staffTab.sized(28) : .staffTab,
      in: words, color: color, place: metrics.isPortrait ? .centered : .middle)
    hit(control, rect)
  }

  // MARK: Head

  /// The page's name, or the way back and the name of what is open; at the end the list's pages.
  private mutating func staffHead(_ area: StaffArea, in page: Rect) -> Rect {
    let (head, rest) = page.splitTop(metrics.touch)
    var words = head
    let isReport = area.page == .report && area.detail == nil
    if area.detail != nil {
      let (back, after) = head.splitLeft(metrics.touch)
      iconButton(.staff(.back), icon: "back", in: back)
      words = after.trimmedLeft(metrics.px(24))
    } else if state.controls.contains(.staff(.later)) || isListTurned(area) {
      words = listTurns(area, in: head)
    }
    if isReport {
      _ = monthTurns(in: words)
      return rest.trimmedTop(metrics.px(20))
    }
    text(
      "staff/heading", heading(of: area), .staffHeading, in: words, color: theme.ink,
      place: .middle)
    return rest.trimmedTop(metrics.px(20))
  }

  /// Whether the list has pages, even while something lies over it.
  private func isListTurned(_ area: StaffArea) -> Bool {
    if area.page == .report { return state.staff.report?.isEmpty == false }
    let isList = [.languages, .lessons, .stick, .screen].contains(area.page)
    return isList && state.listPages(of: area) > 1
  }

  private func heading(of area: StaffArea) -> String {
    switch area.detail {
    case .plugin(let id): pluginName(id)
    case .offer(let index): state.offer(index).map(offerName) ?? ""
    case .sheet: staff(.openSheet)
    case nil: area.page == .screen ? settingsHeading(of: area) : name(of: area.page)
    }
  }

  private func settingsHeading(of area: StaffArea) -> String {
    if let shown = state.stepsShown(area) {
      return staff(shown.value == .seconds ? .stepSeconds : .stepRounds)
    }
    switch area.listPage {
    case 0: return name(of: .screen)
    case 1: return staff(.clinicTimes)
    default: return staff(.clinicSettings)
    }
  }

  func pluginName(_ id: String) -> String {
    state.staff.inventory.plugin(id)?.name(in: state.visitor.language) ?? id
  }

  func offerName(_ offer: StaffOffer) -> String { offer.name.isEmpty ? offer.file : offer.name }

  /// Back and forth in a list; gives back what is left of the head.
  private mutating func listTurns(_ area: StaffArea, in head: Rect) -> Rect {
    let label = metrics.px(150)
    let width = 2 * metrics.touch + label
    let place = head.splitRight(width).1
    iconButton(.staff(.earlier), icon: "back", in: place.splitLeft(metrics.touch).0)
    iconButton(.staff(.later), icon: "next", in: place.splitRight(metrics.touch).1)
    text(
      "staff/pages", "\(area.listPage + 1)/\(state.listPages(of: area))", .staffRow,
      in: place.inset(horizontal: metrics.touch + metrics.px(8), vertical: 0), color: theme.ink,
      place: .centered)
    return head.trimmedRight(width + metrics.px(24))
  }

  // MARK: Message

  /// What came of the last action; gives back the room below.
  private mutating func staffMessage(_ area: StaffArea, in rect: Rect) -> Rect {
    guard let message = area.message else { return rect }
    let fitted = fit(
      staff(message.sentence), .staffBody.sized(34), width: rect.width - metrics.px(120),
      height: metrics.px(150))
    let height = max(fitted.height + metrics.px(24), metrics.px(80))
    let (strip, rest) = rect.splitTop(height)
    if message.isWarning {
      warningStrip("staff/message", fitted, in: strip.rounded)
    } else {
      goodStrip("staff/message", fitted, in: strip.rounded)
    }
    return rest.trimmedTop(metrics.px(20))
  }

  mutating func goodStrip(_ id: String, _ fitted: FittedText, in rect: Rect) {
    panel("\(id)/panel", rect, fill: theme.accentSoft, radius: metrics.px(20))
    let side = metrics.px(52)
    icon(
      "\(id)/icon", "check",
      Rect(rect.x + metrics.px(20), rect.midY - side / 2, side, side).rounded, theme.accent)
    set(
      "\(id)/text", fitted, in: rect.trimmedLeft(metrics.px(96)), color: theme.ink, place: .middle)
  }
}
