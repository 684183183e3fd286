import Content
import Drawing
import Kiosk

/// The words beside the picture, fitted together so that their ranks stay as designed.
private struct PracticeWords {
  var title: FittedText
  var text: FittedText
  var caution: FittedText?
  /// Side of the timer's square.
  var ring: Double
}

extension SceneBuilder {
  /// Title, text, timer, caution.
  mutating func practiceColumn(_ practice: Practice, _ step: Step, in rect: Rect) {
    let words = fitWords(of: step, in: rect)
    let gap = metrics.px(18)
    set("practice/title", words.title, in: rect, color: theme.ink)
    var rest = rect.trimmedTop(words.title.height + metrics.px(8))
    set("practice/text", words.text, in: rest, color: theme.ink)
    rest = rest.trimmedTop(words.text.height + gap)
    if let caution = words.caution {
      let (upper, strip) = rest.splitBottom(stripHeight(caution))
      warningStrip("practice/caution", caution, in: strip.rounded)
      rest = upper.trimmedBottom(gap)
    }
    timerRow(practice, side: words.ring, in: rest)
  }

  private func stripHeight(_ caution: FittedText) -> Double {
    max(caution.height + metrics.px(28), metrics.px(84))
  }

  private func fitWords(of step: Step, in rect: Rect) -> PracticeWords {
    var factor = 1.0
    while true {
      let words = fitWords(of: step, in: rect, factor: factor)
      let least = metrics.px(leastRing(factor))
      if words.ring >= least || factor < 0.45 { return words }
      factor -= 0.04
    }
  }

  /// How small the timer may get; those who want large words give up some of it, those who stand
  /// far away need it whole.
  private func leastRing(_ factor: Double) -> Double {
    if metrics.isReadFromAfar { return 320 }
    if metrics.textFactor > 1.1 { return 224 }
    return factor > 0.8 ? 264 : factor > 0.65 ? 224 : 176
  }

  private func fitWords(of step: Step, in rect: Rect, factor: Double) -> PracticeWords {
    // From afar the sentence gives way first: the title and the caution say what matters.
    let isAfar = metrics.isReadFromAfar
    let title = fit(
      words(step.title), .title.scaled(isAfar ? max(factor, 0.8) : factor), width: rect.width)
    let text = fit(words(step.text), .body.scaled(factor), width: rect.width)
    let caution = step.caution.map {
      fit(
        words($0), .note.scaled(isAfar ? max(factor, 0.64) : factor),
        width: rect.width - metrics.px(116))
    }
    let gaps = metrics.px(8 + 18 + (caution == nil ? 0 : 18))
    let used = title.height + text.height + (caution.map(stripHeight) ?? 0) + gaps
    let ring = min(
      rect.height - used, metrics.px(metrics.isReadFromAfar ? 420 : 320), rect.width * 0.5
    ).rounded(.down)
    return PracticeWords(title: title, text: text, caution: caution, ring: ring)
  }

  // MARK: Timer

  /// The ring with the time, and beside it rounds, what comes next, or what is awaited.
  private mutating func timerRow(_ practice: Practice, side: Double, in rect: Rect) {
    let top = rect.y + max((rect.height - side) / 2, 0).rounded()
    let square = Rect(rect.x, top, side, side)
    timer(practice, in: square)
    let beside = Rect(
      square.maxX + metrics.px(32), top, rect.maxX - square.maxX - metrics.px(32), side)
    aside(practice, in: beside)
  }

  private mutating func timer(_ practice: Practice, in square: Rect) {
    let run = practice.run
    let orbit = square.inset(metrics.px(4))
    let hasTempo = run.step?.strokesPerMinute != nil
    let dial = square.inset(hasTempo ? (square.width * 0.088).rounded() : metrics.px(4))
    let width = (square.width * 0.08).rounded()
    tempo(run, in: orbit)
    ring("timer/track", dial, width: width, color: theme.track)
    let color = run.isInLeadIn ? theme.line : theme.accent
    if run.progress < 1 {
      ring("timer/left", dial, width: width, from: run.progress, to: 1, color: color)
    }
    let inner = dial.inset(width + metrics.px(6))
    if run.isWaiting {
      icon("timer/done", "check", inner.inset(inner.width * 0.14).rounded, theme.accent)
      return
    }
    let seconds = run.left.secondsLeft
    let digits = TextStyle(
      size: inner.width / metrics.scale * (run.isInLeadIn ? 0.6 : 0.42) / metrics.textFactor,
      minimum: 24, isBold: true, pitch: 1.1)
    text(
      "timer/digits", run.isInLeadIn ? "\(seconds)" : clock(seconds), digits, in: inner,
      color: theme.ink, place: .centered)
  }

  /// Minutes and seconds, `2:41`.
  private func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A ball that goes round once a stroke.
  private mutating func tempo(_ run: PracticeRun, in orbit: Rect) {
    guard let pace = run.step?.strokesPerMinute, pace > 0, !run.isWaiting else { return }
    let ball = metrics.px(13)
    let path = orbit.inset(ball - metrics.px(3))
    ring("tempo/orbit", path, width: metrics.line(5), color: theme.line)
    let strokes = run.elapsedInStep.seconds * pace / 60
    let center = pointOnCircle(
      center: path.center, radius: path.width / 2 - metrics.px(2),
      turn: strokes - strokes.rounded(.down))
    add(
      "tempo/ball", Rect(center.x - ball, center.y - ball, 2 * ball, 2 * ball),
      .disc(fill: theme.accent, stroke: Stroke(theme.paper, width: metrics.line(3))))
  }

  // MARK: Beside the timer

  private mutating func aside(_ practice: Practice, in rect: Rect) {
    let run = practice.run
    if practice.pause == .gap {
      text("aside/gap", ui(.pausedAfterGap), .note, in: rect, color: theme.ink, place: .middle)
    } else if practice.pause != nil || run.isWaiting {
      nextStep(run, isWaiting: run.isWaiting && practice.pause == nil, in: rect)
    } else if run.isInLeadIn {
      text("aside/ready", ui(.getIntoPlace), .title, in: rect, color: theme.ink, place: .middle)
    } else if run.leftInStep <= .seconds(10) {
      nextStep(run, isWaiting: false, in: rect)
    } else {
      rounds(run, in: rect)
    }
  }

  /// Picture and name of the step to come.
  private mutating func nextStep(_ run: PracticeRun, isWaiting: Bool, in rect: Rect) {
    guard let next = run.nextStep else {
      let label = isWaiting ? ui(.whenReady) : ui(.lastStep)
      text("aside/last", label, .card, in: rect, color: theme.ink, place: .middle)
      return
    }
    if rect.width > rect.height * 1.9 {
      return nextStepRow(next, ui(isWaiting ? .whenReady : .nextStep), in: rect)
    }
    let label = ui(isWaiting ? .whenReady : .nextStep)
    let head = fit(label, .caption.sized(30), width: rect.width, height: rect.height * 0.22)
    set("upcoming/label", head, in: rect, color: theme.quietInk)
    let room = rect.trimmedTop(head.height + metrics.px(4))
    let name = fit(
      words(next.title), .button.sized(38), width: room.width, height: room.height * 0.34)
    let file = file(next.diagram)
    let upper = room.trimmedBottom(name.height + metrics.px(8))
    let size = upper.fitting(aspect: context.aspect(file)).size
    let box = picture("upcoming", file, in: Rect(upper.x, upper.y, size.width, size.height))
    set(
      "upcoming/title", name, in: Rect(room.x, box.maxY + metrics.px(6), room.width, name.height),
      color: theme.ink)
  }

  /// The same where there is more width than height: the picture beside its name.
  private mutating func nextStepRow(_ next: Step, _ label: String, in rect: Rect) {
    let file = file(next.diagram)
    let width = min(rect.height * context.aspect(file), rect.width * 0.5)
    let (left, rest) = rect.splitLeft(width.rounded())
    picture("upcoming", file, in: left)
    let room = rest.trimmedLeft(metrics.px(28))
    let gap = metrics.px(8)
    let column = columnFit(
      [(label, .caption.sized(32)), (words(next.title), .card)], width: room.width,
      height: room.height - gap)
    stack("upcoming/words", column, colors: [theme.quietInk, theme.ink], gap: gap, in: room)
  }

  /// Round k of n, as words and as discs; and "follow the rhythm".
  private mutating func rounds(_ run: PracticeRun, in rect: Rect) {
    guard let step = run.step else { return }
    var texts: [FittedText] = []
    if step.rounds > 1 {
      let values = ["number": "\(run.round + 1)", "count": "\(step.rounds)"]
      texts.append(fit(ui(.roundOf, values), .card, width: rect.width, height: rect.height * 0.4))
    }
    if step.strokesPerMinute != nil {
      texts.append(
        fit(
          ui(.oncePerStroke), step.rounds > 1 ? .note : .card, width: rect.width,
          height: rect.height * 0.34))
    }
    let discs = step.rounds > 1 && step.rounds <= 8 ? metrics.px(40) : 0
    let gap = metrics.px(14)
    let used = texts.reduce(0) { $0 + $1.height + gap } + discs - (discs > 0 ? 0 : gap)
    var rest = rect.trimmedTop(max((rect.height - used) / 2, 0).rounded())
    for (index, fitted) in texts.enumerated() {
      set("rounds/\(index)", fitted, in: rest, color: theme.ink)
      rest = rest.trimmedTop(fitted.height + gap)
      guard index == 0, discs > 0 else { continue }
      roundDiscs(run.round, of: step.rounds, in: rest.splitTop(discs).0)
      rest = rest.trimmedTop(discs + gap)
    }
  }

  private mutating func roundDiscs(_ round: Int, of count: Int, in rect: Rect) {
    let side = rect.height
    for index in 0..<count {
      let disc = Rect(rect.x + Double(index) * (side + metrics.px(14)), rect.y, side, side)
      let isReached = index <= round
      add(
        "rounds/disc/\(index)", disc.rounded,
        .disc(
          fill: isReached ? theme.accent : theme.paper,
          stroke: Stroke(isReached ? theme.accent : theme.line, width: metrics.line(4))))
      guard index < round else { continue }
      icon("rounds/check/\(index)", "check", disc.inset(side * 0.18).rounded, theme.onAccent)
    }
  }
}
