import Content
import Drawing
import Kiosk

@testable import Screens

/// Looks at one picture the way a careful reader does: is anything cut off, hidden or too small?
struct LayoutFindings {
  let state: KioskState
  let scene: Scene
  let metrics: Metrics
  private(set) var found: [String] = []

  /// Things that lie over others on purpose, for a moment.
  private static let floating = [
    "lock/", "hold/", "paused/", "cue/", "focus/", "ease", "typing/caret",
  ]

  /// Looks at what `state` shows; `isPresenters`: in the presenter's own window;
  /// `hasControls`: whether it can be touched.
  init(
    state: KioskState, size: Size, context: SceneContext, isPresenters: Bool = false,
    hasControls: Bool = true
  ) {
    self.state = state
    let squeezed = context.memory.squeezed.count
    scene =
      isPresenters
      ? presenterScene(of: state, size: size, context: context)
      : Screens.scene(of: state, size: size, context: context)
    metrics = Metrics(
      size: size, settings: state.settings,
      textSize: isPresenters ? .normal : state.look.textSize)
    for text in context.memory.squeezed.dropFirst(squeezed) {
      found.append("\"\(text)\" does not fit")
    }
    checkPlaces()
    checkTexts(context)
    checkTextOverlaps()
    checkTextIsSeen()
    if hasControls { checkHits() }
  }

  /// The items that a reader looks at: those above the veil of an overlay.
  private var items: ArraySlice<DrawItem> {
    let items = scene.list.items
    let veil = items.lastIndex { $0.id == "overlay/veil" }
    return veil.map { items[($0 + 1)...] } ?? items[...]
  }

  private var texts: [(item: DrawItem, text: String, font: Font)] {
    items.compactMap { item in
      guard case .text(let text, let font, _) = item.shape else { return nil }
      return (item, text, font)
    }
  }

  private func isFloating(_ item: DrawItem) -> Bool {
    LayoutFindings.floating.contains { item.id.hasPrefix($0) }
  }

  private mutating func checkPlaces() {
    var ids: Set<String> = []
    for item in scene.list.items {
      if !ids.insert(item.id).inserted { found.append("\(item.id) is there twice") }
      if !item.bounds.isWithin(metrics.screen) {
        found.append("\(item.id) leaves the screen: \(item.bounds)")
      }
      if item.bounds.isEmpty { found.append("\(item.id) is empty: \(item.bounds)") }
    }
  }

  private mutating func checkTexts(_ context: SceneContext) {
    for (item, text, font) in texts {
      if context.measure.width(of: text, font: font) > item.bounds.width + 0.01 {
        found.append("\(item.id) \"\(text)\" is wider than its place")
      }
      if !Placeholders.names(in: text).isEmpty {
        found.append("\(item.id) \"\(text)\" has a placeholder left")
      }
      if Double(font.size) < 19 * metrics.scale - 1 {
        found.append("\(item.id) \"\(text)\" is set too small: \(font.size)")
      }
    }
  }

  /// What a line really covers: from the capitals' height to the descenders.
  private func ink(_ item: DrawItem, _ font: Font) -> Rect {
    let size = Double(font.size)
    return item.bounds.inset(horizontal: 0, vertical: size * 0.17)
  }

  private mutating func checkTextOverlaps() {
    let texts = self.texts.filter { !isFloating($0.item) }
    for (index, one) in texts.enumerated() {
      for other in texts[..<index]
      where ink(one.item, one.font).intersects(ink(other.item, other.font)) {
        found.append(
          "\(one.item.id) \"\(one.text)\" lies on \(other.item.id) \"\(other.text)\"")
      }
      for hit in scene.hits where hit.control != .wake {
        let covered = ink(one.item, one.font)
        if covered.intersects(hit.rect), !covered.isWithin(hit.rect) {
          found.append("\(one.item.id) \"\(one.text)\" crosses the edge of \(hit.control.name)")
        }
      }
    }
  }

  /// A text stands out from what lies under it (4.5 to 1, WCAG 2.2 AA), and nothing lies over it.
  private mutating func checkTextIsSeen() {
    let items = self.items
    for (index, item) in zip(items.indices, items) {
      guard case .text(let text, let font, let color) = item.shape, !isFloating(item) else {
        continue
      }
      let place = ink(item, font)
      for other in items[(index + 1)...]
      where !isFloating(other) && other.bounds.intersects(place) && other.solidFill != nil {
        found.append("\(item.id) \"\(text)\" is covered by \(other.id)")
      }
      guard let ground = ground(of: place, before: index) else { continue }
      let contrast = color.contrast(with: ground)
      if contrast < 4.5 { found.append("\(item.id) \"\(text)\" is too pale: \(contrast)") }
    }
  }

  /// The colour under `place`; `nil` where a picture, something round or something transparent lies.
  private func ground(of place: Rect, before index: Int) -> Color? {
    for item in scene.list.items[..<index].reversed() where item.bounds.intersects(place) {
      if case .text = item.shape { continue }
      if case .panel(_, let fill, _) = item.shape, fill.alpha == 0 { continue }
      return place.isWithin(item.bounds) ? item.solidFill : nil
    }
    return scene.list.background
  }

  /// Places of a picture lie where the picture has them, and a place may have two parts.
  private func isPlace(_ control: Control) -> Bool {
    if case .quiz(let quiz) = control, case .place = quiz { return true }
    return false
  }

  /// Whether a hit area has a button's own panel, and not a part of a picture, below it.
  private func isButton(_ hit: HitArea) -> Bool {
    scene.list.items.contains { $0.id == "\(hit.control.name)/panel" }
  }

  private mutating func checkHits() {
    let controls = scene.hits.map(\.control)
    for control in Set(state.controls) {
      let count = controls.filter { $0 == control }.count
      if count > 0, isPlace(control) { continue }
      if count != 1 { found.append("\(control.name) has \(count) places") }
    }
    for control in controls where !state.controls.contains(control) {
      found.append("\(control.name) can be touched but is not a control now")
    }
    let hits = scene.hits.filter { !isPlace($0.control) || $0.rect.width > 0 && isButton($0) }
    for (index, hit) in hits.enumerated() {
      if min(hit.rect.width, hit.rect.height) < metrics.touch - 1 {
        found.append("\(hit.control.name) is too small: \(hit.rect.size)")
      }
      for other in hits[..<index]
      where hit.rect.inset(-metrics.gap / 2 + 1).intersects(other.rect.inset(-metrics.gap / 2 + 1))
      {
        found.append("\(hit.control.name) is too near to \(other.control.name)")
      }
    }
  }
}

extension DrawItem {
  /// The colour of a panel or disc that hides what lies under it.
  fileprivate var solidFill: Color? {
    switch shape {
    case .panel(_, let fill, _) where fill.alpha == 255: fill
    default: nil
    }
  }
}

extension Rect {
  /// Whether `whole` holds this rectangle, half a pixel forgiven.
  fileprivate func isWithin(_ whole: Rect) -> Bool {
    x >= whole.x - 0.5 && y >= whole.y - 0.5 && maxX <= whole.maxX + 0.5
      && maxY <= whole.maxY + 0.5
  }
}
