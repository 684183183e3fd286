import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The bar on top of every screen after the language: home, heading, how far the content was
  /// reviewed, languages, display, sound. Gives back the room below it.
  mutating func bar(heading: String? = nil) -> Rect {
    let body = metrics.body
    let (bar, below) = body.splitTop(metrics.touch)
    var middle = barButtons(in: bar)
    if hasHome {
      let (home, rest) = middle.splitLeft(metrics.touch)
      iconButton(.home, icon: "home", in: home)
      middle = rest.trimmedLeft(metrics.px(24))
    }
    var room = below.trimmedTop(metrics.px(24))
    if let heading, metrics.isPortrait {
      let used = text(
        "bar/heading", heading, .heading,
        in: Rect(room.x, room.y, room.width, metrics.px(150)), color: theme.ink)
      room = room.trimmedTop(used.height + metrics.px(24))
      middle = reviewMark(in: middle)
    } else {
      middle = reviewMark(in: middle)
      if let heading {
        text("bar/heading", heading, .heading, in: middle, color: theme.ink, place: .middle)
      }
    }
    return learnOnlyBanner(in: room)
  }

  /// Whether the bar begins with the way home; the last page has a larger one of its own.
  private var hasHome: Bool {
    switch state.screen {
    case .home, .practice, .who, .sessions, .finish, .classMeeting: false
    default: true
    }
  }

  /// The buttons at the bar's end; gives back what is left of the bar.
  mutating func barButtons(in bar: Rect) -> Rect {
    let controls: [(Control, String)] = [
      (.globe, "globe"), (.display, "text-size"),
      (.sound, state.sound.heard == 0 ? "mute" : "ear"),
    ]
    let step = metrics.touch + metrics.gap
    let width = step * Double(controls.count) - metrics.gap
    for (index, control) in controls.enumerated() {
      let x = bar.maxX - width + step * Double(index)
      iconButton(control.0, icon: control.1, in: Rect(x, bar.y, metrics.touch, bar.height))
    }
    return bar.trimmedRight(width + metrics.px(24))
  }

  /// "Not yet reviewed by a midwife", or who did; or, before all else, that nobody vouches for what
  /// is shown. Gives back what is left of the bar.
  @discardableResult
  mutating func reviewMark(in rect: Rect, isLeading: Bool = false) -> Rect {
    guard let review = state.session?.review else { return rect }
    let isUnverified = state.isUnverified
    let (label, icon) =
      isUnverified ? (staff(.notVerified), "warning") : reviewWords(review)
    let side = min(metrics.px(36), rect.height)
    let room = min(rect.width, metrics.px(metrics.isPortrait ? 560 : 460))
    let fitted = fit(
      label, .caption, width: room - side - metrics.px(16), height: rect.height)
    let width = fitted.width + side + metrics.px(16)
    let x = isLeading ? rect.x : rect.maxX - width
    self.icon(
      "review/icon", icon, Rect(x, rect.midY - side / 2, side, side).rounded,
      isUnverified ? theme.warning : theme.quietInk)
    set(
      "review/label", fitted,
      in: Rect(x + side + metrics.px(12), rect.y, fitted.width, rect.height),
      color: isUnverified ? theme.ink : theme.quietInk, place: .middle)
    return rect.trimmedRight(width + metrics.px(32))
  }

  private func reviewWords(_ review: Review) -> (String, String) {
    switch review {
    case .unreviewed: (ui(.unreviewed), "question")
    case .reviewed(let name, let date, _):
      (ui(.reviewedBy, ["name": name, "date": date]), "check")
    }
  }

  /// The fixed banner for those who may only learn; gives back the room below it.
  mutating func learnOnlyBanner(in rect: Rect) -> Rect {
    guard state.isLearnOnly, let gate = state.session?.gate else { return rect }
    let side = metrics.px(48)
    let indent = side + metrics.px(48)
    let fitted = fit(
      words(gate.learnOnlyBanner), .note, width: rect.width - indent - metrics.px(24),
      height: metrics.px(120))
    let height = max(fitted.height + metrics.px(20), metrics.px(72))
    let (strip, rest) = rect.splitTop(height)
    panel("banner/panel", strip, fill: theme.accentSoft, radius: metrics.px(20))
    icon(
      "banner/icon", "learn",
      Rect(strip.x + metrics.px(24), strip.midY - side / 2, side, side).rounded, theme.accent)
    set(
      "banner/text", fitted, in: strip.trimmedLeft(indent), color: theme.ink, place: .middle)
    return rest.trimmedTop(metrics.px(24))
  }

  /// A strip with the warning's icon, a heavy edge and the words.
  mutating func warningStrip(_ id: String, _ fitted: FittedText, in rect: Rect) {
    panel(
      "\(id)/panel", rect, fill: theme.warningSoft, radius: metrics.px(20),
      stroke: Stroke(theme.warning, width: metrics.line(3)))
    let side = metrics.px(56)
    icon(
      "\(id)/icon", "warning",
      Rect(rect.x + metrics.px(20), rect.midY - side / 2, side, side).rounded, theme.warning)
    set(
      "\(id)/text", fitted, in: rect.trimmedLeft(metrics.px(96)), color: theme.ink, place: .middle)
  }
}

extension Rect {
  func trimmedLeft(_ amount: Double) -> Rect {
    Rect(x + min(amount, width), y, max(width - amount, 0), height)
  }

  func trimmedRight(_ amount: Double) -> Rect { Rect(x, y, max(width - amount, 0), height) }

  func trimmedTop(_ amount: Double) -> Rect {
    Rect(x, y + min(amount, height), width, max(height - amount, 0))
  }

  func trimmedBottom(_ amount: Double) -> Rect { Rect(x, y, width, max(height - amount, 0)) }
}
