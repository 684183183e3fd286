import ArgumentParser
import Canvas
import Foundation
import Kiosk
import Language
import Packages
import Records
import Session
import Stage

/// `tuntun run`: the kiosk in its window.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Open the kiosk (the default).")

  @OptionGroup var folders: Folders

  @Option(help: "A window of this size instead of the whole screen.")
  var windowed: PixelSize?

  @Option(
    help: "BCP 47 tag of the language to begin with.",
    transform: LanguageTag.usual)
  var language: String?

  @Flag(help: "Begin with the midwife's demonstration.")
  var demo = false

  @Option(help: "A window of this size for the presenter, whatever displays there are.")
  var presenter: PixelSize?

  @Option(help: "Write every event of this run into an event script.", completion: .file())
  var record: String?

  func run() throws {
    let upkeep = Upkeep(store: folders.store)
    let isSafeMode = upkeep.begin()
    let library = Library(folders, isSafeMode: isSafeMode)
    library.problems.forEach(Report.note)
    let window = try openWindow()
    let progress = ProgressFile(stateFolder: library.stateFolder)
    let keeper = QuizKeeper(
      stateFolder: library.stateFolder, onDamage: { upkeep.recordsLookDamaged() })
    let visits = VisitKeeper(
      stateFolder: library.stateFolder, onDamage: { upkeep.recordsLookDamaged() })
    let classes = ClassKeeper(
      stateFolder: library.stateFolder, onDamage: { upkeep.recordsLookDamaged() })
    let times = DemonstrationTimesFile(stateFolder: library.stateFolder)
    visits.learn(library.pluginVersions)
    keeper.learn(library.pluginVersions)
    classes.learn(library.pluginVersions)
    let desk = StaffDesk(
      store: library.store,
      papers: PaperClerk(
        contentFolder: library.contentFolder, stateFolder: library.stateFolder),
      stickFolder: library.settings.stickFolder, isSafeMode: isSafeMode)
    let app = KioskApp(
      library: library, state: firstState(library, progress.load()),
      ports: .live(
        progress: progress, sound: Sound(report: { Report.note($0) }),
        sounds: library.contentFolder + "/Assets/sounds", keeper: keeper,
        visits: visits, classes: classes, times: times,
        staff: { desk.take($0) }, printSheet: { desk.print($0) }))
    let painter = library.painter()
    let loop = Loop(window: window, painter: painter, client: app.client)
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
      windowed: presenter, painter: library.painter, report: Report.note)
    defer { withExtendedLifetime(presenterWindow) {} }
    if demo { app.apply(.command(.startOrResume)) }
    loop.onFrame = { _ in upkeep.pictureWasShown() }
    if let interrupted = classes.load() { app.restore(interrupted) }
    app.apply(.staff(desk.watchSticks()))
    app.isAwaited = { desk.hasNews || keeper.hasNews || classes.hasNews }
    app.onTick = {
      if let isStored = keeper.news() { app.apply(.quizStored(isStored)) }
      if let isStored = classes.news() { app.apply(.classStored(isStored)) }
      var changed = upkeep.hasNews() ? [StaffDesk.Item.registry(library.store.registry())] : []
      changed += desk.fetch()
      for item in changed {
        switch item {
        case .news(let news): app.apply(.staff(news))
        case .sheetPrinted(let isSent): app.apply(.sheetPrinted(isSent))
        case .registry(let registry):
          library.adopt(registry)
          visits.learn(library.pluginVersions)
          keeper.learn(library.pluginVersions)
          classes.learn(library.pluginVersions)
          painter.forgetFiles()
          app.apply(.contentChanged(library.content))
        }
      }
    }
    app.onChange()
    loop.run()
    recorder?.finish(at: app.state.now)
    keeper.finish()
    visits.finish()
    classes.finish()
    upkeep.end()
    // Whoever closes a window wants it closed; a whole screen that closes has lost its display,
    // and a supervisor must start the kiosk again.
    if isQuit, windowed == nil { throw ExitCode(1) }
  }

  private func openWindow() throws -> Window {
    do throws(StageError) {
      return try Window(
        Window.Options(windowed: windowed?.size, showsCursor: false))
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
