import Content
import Drawing
import Kiosk
import Platform

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
    // An error that is thrown from here on ends the kiosk in order too.
    defer { maintenance.end() }
    let heartbeat = Heartbeat()
    heartbeat.work()
    LoopWatch(heartbeat) { maintenance.isStuck($0) }.start()
    let library = Library(folders, reading: { maintenance.isReading($0) })
    library.problems.forEach(Console.note)
    let window = try openWindow()
    Console.note("The display is used by: \(window.wayInWords).")
    let kiosk = RunningKiosk(self, library, maintenance, endings, window, heartbeat)
    let recorder = try record.map { try Recorder(path: $0) }
    if let recorder { kiosk.app.onEvent = recorder.add }
    let presenterWindow = PresenterWindow(
      beside: window, kiosk.loop, kiosk.app, setting: library.settings.presenterDisplay,
      windowed: presenter, painter: library.painter, report: Console.note)
    withExtendedLifetime(presenterWindow) { kiosk.run(demo: demo) }
    recorder?.finish(at: kiosk.app.state.now)
    Console.note("The longest turn of the loop took \(heartbeat.longestTurn / 1_000_000) ms.")
    return kiosk.isQuit
  }

  private func openWindow() throws -> Window {
    do throws(StageError) {
      return try Window(
        Window.Options(windowed: windowed, showsCursor: false))
    } catch {
      throw Refusal(error.sentence)
    }
  }
}
