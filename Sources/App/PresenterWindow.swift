import Drawing
import Kiosk
import Painting
import Platform

/// The presenter's window: there while a demonstration runs and a display is free for it.
///
/// Displays come and go while it runs. Whatever happens to this window, the demonstration goes on in
/// what remains, and without a free display the notes lie over the families' picture as before.
final class PresenterWindow {
  private let main: Window
  private let loop: Loop
  private let app: KioskApp
  private let setting: PresenterDisplay
  /// Size of a window with a frame that is opened whatever displays there are.
  private let windowed: Size?
  private let painter: () -> Painter
  private let report: (String) -> Void
  private var plan = DisplayPlan()
  /// Her window, while it is open.
  private var own: Window?
  /// Whether it was closed by hand, or could not be opened: until the demonstration or the displays
  /// change, it stays away.
  private var isUnwanted = false
  private var wasDemonstrating = false
  /// Whether displays are there that no window can be put on.
  private var isTied = false

  /// A presenter's window beside `main`, not open yet.
  init(
    beside main: Window, _ loop: Loop, _ app: KioskApp, setting: PresenterDisplay,
    windowed: Size?, painter: @escaping () -> Painter, report: @escaping (String) -> Void
  ) {
    self.main = main
    self.loop = loop
    self.app = app
    self.setting = setting
    self.windowed = windowed
    self.painter = painter
    self.report = report
    app.onChange = { [unowned self] in demonstrationMayHaveChanged() }
    app.onDisplays = { [unowned self] in displaysHaveChanged() }
    app.onPresenterClosed = { [unowned self] in
      isUnwanted = true
      arrange()
    }
  }

  private func demonstrationMayHaveChanged() {
    if let own, main.fillsDisplay, !own.canBePlaced {
      report("The presenter's window did not stay on its display, so it was closed.")
      isUnwanted = true
      isTied = true
      arrange()
    }
    let isDemonstrating = app.state.demonstration != nil
    guard isDemonstrating != wasDemonstrating else { return }
    wasDemonstrating = isDemonstrating
    isUnwanted = false
    arrange()
  }

  private func displaysHaveChanged() {
    isUnwanted = false
    close()
    arrange(displaysAreNew: true)
  }

  /// Brings both windows to where they belong now.
  private func arrange(displaysAreNew: Bool = false) {
    let displays = Displays.all
    let before = plan.families
    let wish =
      wasDemonstrating && !isUnwanted && windowed == nil
      ? DisplayPlan(setting, pixels: displays.map { Int(bounding: $0.width * $0.height) })
      : DisplayPlan()
    let isWished =
      wasDemonstrating && !isUnwanted && (wish.presenter != nil || windowed != nil)
    let mayOpen = main.canBePlaced || !main.fillsDisplay
    plan = mayOpen ? wish : DisplayPlan()
    let isWanted = isWished && mayOpen
    tie(isUnwanted ? isTied && wasDemonstrating : isWished && !mayOpen)
    if own != nil, !isWanted { close() }
    if plan.families != before || displaysAreNew, displays.indices.contains(plan.families) {
      main.fill(display: plan.families)
    }
    if own == nil, isWanted { open() }
  }

  /// Says in the demonstration, and once in the log, that it stays in one window.
  private func tie(_ isTied: Bool) {
    if isTied, !self.isTied {
      report(
        "Windows cannot be placed on this display (\(main.wayInWords)), so the demonstration stays in one."
      )
    }
    self.isTied = isTied
    if app.state.isTiedToOneWindow != isTied { app.apply(.oneWindow(isTied)) }
  }

  private func open() {
    let options = Window.Options(
      title: "Tuntun", windowed: windowed, showsCursor: nil, display: plan.presenter ?? 0)
    do throws(StageError) {
      let window = try Window(options, beside: main)
      loop.open(window, painter: painter()) { [unowned app] in app.draw($0, .second) }
      own = window
      app.apply(.presenterView(true))
    } catch {
      report(error.sentence)
      isUnwanted = true
      arrange()
    }
  }

  private func close() {
    guard own != nil else { return }
    own = nil
    loop.closeSecond()
    main.takeKeys()
    app.apply(.presenterView(false))
  }
}
