import Content
import Drawing
import Foundation
import Kiosk
import Packages
import Painting
import Platform
import Results
import Storage

/// The kiosk in its window, from its start to its end.
public struct KioskProgram {
  /// Where content and state lie.
  public var folders: Folders
  /// The size of a window in pixels; `nil`: the whole display.
  public var windowed: Size?
  /// BCP 47 tag of the language to begin with; `nil`: the clinic's.
  public var language: String?
  /// Whether it begins with the midwife's demonstration.
  public var demo = false
  /// The size of a window for the presenter in pixels, whatever displays there are.
  public var presenter: Size?
  /// The file into which every event is written.
  public var record: String?

  /// The kiosk with its content and state in `folders`.
  public init(folders: Folders) { self.folders = folders }

  /// Runs until it is asked to end.
  ///
  /// - Returns: whether a person or the display closed the window.
  public func run() throws -> Bool {
    let endings = EndSignals.take()
    let maintenance = Maintenance(store: folders.store)
    maintenance.begin()
    // Whatever is thrown from here on ends the kiosk in order too.
    defer { maintenance.end() }
    let heartbeat = Heartbeat()
    heartbeat.work()
    LoopWatch(heartbeat) { maintenance.isStuck($0) }.start()
    let library = Library(folders, reading: { maintenance.isReading($0) })
    library.problems.forEach(Console.note)
    let window = try openWindow()
    Console.note("The display is used by: \(window.wayInWords).")
    let progress = ProgressFile(stateFolder: library.stateFolder)
    let records = Records(
      stateFolder: library.stateFolder, onDamage: { maintenance.recordsLookDamaged() })
    let times = DemonstrationTimesFile(stateFolder: library.stateFolder)
    records.setPluginVersions(library.pluginVersions)
    let desk = StaffService(
      store: library.store,
      papers: PaperOrders(
        contentFolder: library.contentFolder, stateFolder: library.stateFolder),
      stickFolder: library.settings.stickFolder)
    let app = KioskApp(
      library: library, state: firstState(library, progress.load()),
      ports: .live(
        progress: progress, sound: Sound(report: { Console.note($0) }),
        sounds: library.contentFolder + "/Assets/sounds", records: records, times: times,
        staff: { desk.take($0) }, printSheet: { desk.print($0) }))
    let painter = library.painter()
    let loop = Loop(
      window: window, painter: painter, client: app.client, heartbeat: heartbeat)
    var isQuit = false
    app.onQuit = {
      isQuit = true
      loop.stop()
    }
    app.onCursor = window.showCursor
    let recorder = try record.map { try Recorder(path: $0) }
    if let recorder { app.onEvent = recorder.add }
    let presenterWindow = PresenterWindow(
      beside: window, loop, app, setting: library.settings.presenterDisplay,
      windowed: presenter, painter: library.painter, report: Console.note)
    defer { withExtendedLifetime(presenterWindow) {} }
    if demo { app.apply(.command(.startOrResume)) }
    loop.onTrouble = { Console.note($0) }
    loop.onFrame = { _ in maintenance.pictureWasShown() }
    if let interrupted = records.interruptedClass() { app.restore(interrupted) }
    if let interrupted = records.interruptedQuiz() { app.restore(interrupted) }
    app.apply(.staff(desk.watchSticks()))
    app.needsTick = {
      desk.hasNews || records.hasNews || endings.isAsked
    }
    app.onState = { maintenance.isShowing($0) }
    app.onTick = {
      if endings.isAsked { loop.stop() }
      records.news().forEach(app.apply)
      var changed = maintenance.hasNews() ? [StaffService.Item.registry(library.store.registry())] : []
      changed += desk.fetch()
      for item in changed {
        switch item {
        case .news(let news): app.apply(.staff(news))
        case .sheetPrinted(let isSent): app.apply(.sheetPrinted(isSent))
        case .registry(let registry):
          library.adopt(registry)
          records.setPluginVersions(library.pluginVersions)
          painter.forgetFiles()
          app.apply(.contentChanged(library.content))
        }
      }
    }
    app.onChange()
    loop.run()
    app.keepProgress()
    recorder?.finish(at: app.state.now)
    records.finish()
    Console.note("The longest turn of the loop took \(heartbeat.longestTurn / 1_000_000) ms.")
    return isQuit
  }

  private func openWindow() throws -> Window {
    do throws(StageError) {
      return try Window(
        Window.Options(windowed: windowed, showsCursor: false))
    } catch {
      throw Refusal(error.sentence)
    }
  }

  private func firstState(_ library: Library, _ saved: SavedProgress?) -> KioskState {
    var state = library.firstState(saved: saved, language: language)
    if state.settings.quizSeed == nil { state.quizMemory.seed = .random(in: 1...(.max)) }
    return state
  }
}
