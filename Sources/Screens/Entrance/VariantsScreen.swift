import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// Posture and oil as picture cards; the chosen one differs in edge, colour and a check mark.
  mutating func drawVariants() {
    let choices = state.choices
    let room = bar(heading: ui(.chooseHow))
    let (content, foot) = room.splitBottom(max(metrics.px(140), metrics.touch))
    let area = content.trimmedBottom(metrics.px(32))
    let groups =
      metrics.isPortrait || choices.count > 3
      ? area.rows(choices.count, gap: metrics.px(32))
      : area.columns(choices.count, gap: metrics.px(72))
    for (choice, group) in zip(choices, groups) { draw(choice, in: group) }
    button(
      .start, ui(.start), icon: "play", kind: .main, style: .button.sized(60),
      in: place(wayOnFromVariants, in: foot))
  }

  private mutating func draw(_ choice: VariantChoice, in rect: Rect) {
    let title = fit(
      words(choice.title), .card, width: rect.width, height: metrics.px(120))
    let head = title.height + metrics.px(20)
    // A single option is as large as one of two, beside the cards of the other choice.
    let columns = max(choice.options.count, 2)
    let width = rect.width / Double(columns)
    let height = min(rect.height - head, width * 0.75 + metrics.px(170))
    let top = ((rect.height - head - height) / 2).rounded()
    set("variant/\(choice.id)", title, in: rect.trimmedTop(top), color: theme.ink)
    let row = Rect(rect.x, rect.y + top + head, rect.width, height).rounded
    let chosen = chosenOption(of: choice)
    let cells = row.columns(columns, gap: metrics.px(24))
    for (option, cell) in zip(choice.options, cells) {
      let face = CardFace(
        id: "option/\(option.id)", file: file(option.picture), title: words(option.title),
        isChosen: option.id == chosen)
      card(face, control: .option(option.id), in: cell)
    }
  }

  private func chosenOption(of choice: VariantChoice) -> String? {
    choice.options.map(\.id).first(where: state.visitor.options.contains)
      ?? choice.options.first?.id
  }
}
