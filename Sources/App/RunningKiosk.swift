import Kiosk
import Packages
import Painting
import Platform
import Plugins
import Storage

/// The parts of a kiosk in its window, joined: the state machine, the loop, the records, the staff's
/// service and the maintenance beside them.
final class RunningKiosk {
  let app: KioskApp
  let loop: Loop
  /// Whether a person or the display closed the window.
  private(set) var isQuit = false
  private let library: Library
  private let maintenance: Maintenance
  private let endings: EndSignals
  private let records: Records
  private let service: StaffService
  private let painter: Painter

  init(
    _ program: KioskProgram, _ library: Library, _ maintenance: Maintenance, _ endings: EndSignals,
    _ window: Window, _ heartbeat: Heartbeat
  ) {
    let state = library.stateFolder
    let progress = ProgressFile(stateFolder: state)
    let records = Records(stateFolder: state, onDamage: { maintenance.recordsLookDamaged() })
    let service = StaffService(
      store: library.store,
      papers: PaperOrders(contentFolder: library.contentFolder, stateFolder: state),
      stickFolder: library.settings.stickFolder)
    (self.library, self.maintenance, self.endings) = (library, maintenance, endings)
    (self.records, self.service) = (records, service)
    records.setPluginVersions(library.pluginVersions)
    var first = library.firstState(saved: progress.load(), language: program.language)
    if first.settings.quizSeed == nil { first.quizMemory.seed = .random(in: 1...(.max)) }
    app = KioskApp(
      library: library, state: first,
      ports: .live(
        progress: progress, sound: Sound(report: { Console.note($0) }),
        sounds: library.contentFolder + "/Assets/sounds", records: records,
        times: DemonstrationTimesFile(stateFolder: state), staff: { service.take($0) },
        printSheet: { service.print($0) }))
    painter = library.painter()
    loop = Loop(window: window, painter: painter, client: app.client, heartbeat: heartbeat)
    app.onCursor = window.showCursor
  }

  /// Goes on from what a power cut interrupted, and runs until the kiosk is asked to end.
  ///
  /// - Parameter demo: whether it begins with the midwife's demonstration.
  func run(demo: Bool) {
    connect()
    if demo { app.apply(.command(.startOrResume)) }
    if let interrupted = records.interruptedClass() { app.restore(interrupted) }
    if let interrupted = records.interruptedQuiz() { app.restore(interrupted) }
    app.apply(.staff(service.watchSticks()))
    app.onChange()
    loop.run()
    app.keepProgress()
    records.finish()
  }

  private func connect() {
    app.onQuit = { [unowned self] in
      isQuit = true
      loop.stop()
    }
    loop.onTrouble = { Console.note($0) }
    loop.onFrame = { [maintenance] _ in maintenance.pictureWasShown() }
    app.needsTick = { [unowned self] in
      service.hasNews || records.hasNews || endings.isAsked
    }
    app.onState = { [maintenance] in maintenance.isShowing($0) }
    app.onTick = { [unowned self] in takeNews() }
  }

  /// Tells the state machine what became of its orders.
  private func takeNews() {
    if endings.isAsked { loop.stop() }
    records.news().forEach(app.apply)
    if maintenance.hasNews() { use(library.store.registry()) }
    for item in service.fetch() {
      switch item {
      case .news(let news): app.apply(.staff(news))
      case .sheetPrinted(let isSent): app.apply(.sheetPrinted(isSent))
      case .registry(let registry): use(registry)
      }
    }
  }

  private func use(_ registry: Registry) {
    library.adopt(registry)
    records.setPluginVersions(library.pluginVersions)
    painter.forgetFiles()
    app.apply(.contentChanged(library.content))
  }
}
