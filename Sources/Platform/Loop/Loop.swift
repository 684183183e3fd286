import CSDL2
import Drawing
import Painting

/// The main loop: input and ticks in, pictures out.
public final class Loop {
  /// What the program does at each turn of the loop.
  public struct Client {
    /// Something was done to a window; time has been counted up to when it was done.
    public var handle: (InputEvent, WindowRole) -> Void
    /// So many ticks of 1/60 s have passed.
    public var tick: (Int) -> Void
    /// The picture as it must be now, of the size given.
    public var scene: (Size) -> DrawList
    /// Ticks until something changes by itself: 1 while something moves, `nil` for never.
    public var nextDeadline: () -> Int?
    /// Whether somebody must be told when the display has the picture of what is to be seen now.
    public var awaitsDisplay: () -> Bool
    /// The display has it; time has been counted up to that moment.
    public var wasShown: () -> Void

    /// A program of these parts.
    public init(
      handle: @escaping (InputEvent, WindowRole) -> Void, tick: @escaping (Int) -> Void,
      scene: @escaping (Size) -> DrawList, nextDeadline: @escaping () -> Int?,
      awaitsDisplay: @escaping () -> Bool = { false }, wasShown: @escaping () -> Void = {}
    ) {
      self.handle = handle
      self.tick = tick
      self.scene = scene
      self.nextDeadline = nextDeadline
      self.awaitsDisplay = awaitsDisplay
      self.wasShown = wasShown
    }
  }

  /// What one frame cost and touched.
  public struct Frame: Sendable {
    /// Processor time since the frame before, in nanoseconds: waiting, input, scene and painting.
    public var processorTime: Int
    /// Whether it was shown a tick or more after it was due.
    public var isLate: Bool
    /// Pixels pushed to the display.
    public var pixelsPushed: Int
  }

  private let main: Pane
  private var second: Pane?
  private let client: Client
  private var isStopped = false
  /// Told at each turn, for whoever watches that the loop comes around.
  public let heartbeat: Heartbeat
  private var counter = TickCounter(now: 0)
  /// Ticks that were slept for on purpose and are not counted yet.
  private var planned = 0
  /// When the display got a picture that somebody must be told of.
  private var shownAt: Int?
  private var watch = DisplayWatch(now: Clock.now)
  /// Told in one sentence when the display must be used another way.
  public var onTrouble: ((String) -> Void)?
  /// Told of each frame that was pushed.
  public var onFrame: ((Frame) -> Void)?

  /// A loop that shows what `client` wants in `window`.
  public init(
    window: Window, painter: Painter, client: Client, heartbeat: Heartbeat = Heartbeat()
  ) {
    self.heartbeat = heartbeat
    main = Pane(window: window, painter: painter, scene: client.scene)
    self.client = client
  }

  /// Shows `scene` in a second window, as long as it is open; `painter` must be its own.
  public func open(_ window: Window, painter: Painter, scene: @escaping (Size) -> DrawList) {
    second = Pane(window: window, painter: painter, scene: scene)
  }

  /// Closes the second window.
  public func closeSecond() { second = nil }

  /// Makes `run` return after the turn it is in, or at once if it has not begun.
  public func stop() { isStopped = true }

  /// Wakes a sleeping loop, from any thread.
  public static func wake() {
    var event = SDL_Event()
    event.type = SDL_USEREVENT.rawValue
    SDL_PushEvent(&event)
  }

  /// Throws all waiting events away.
  static func discardEvents() {
    SDL_PumpEvents()
    SDL_FlushEvents(SDL_FIRSTEVENT.rawValue, SDL_LASTEVENT.rawValue)
  }

  /// Runs until ``stop()``.
  ///
  /// Time is read before the events: whatever happened up to then is among them, so that time never
  /// runs ahead of an event that is still to be read.
  public func run() {
    counter = TickCounter(now: Clock.now)
    planned = 0
    var processorTime = Clock.processorTime
    defer {
      heartbeat.rest()
      isStopped = false
    }
    while !isStopped {
      heartbeat.work()
      let wasMoving = planned == 1
      let now = Clock.now
      var ticks = readEvents()
      lookAtDisplays()
      ticks += tellShown(before: .max) + pass(to: now)
      if let pixels = main.show() {
        let now = Clock.processorTime
        onFrame?(
          Frame(
            processorTime: now - processorTime, isLate: wasMoving && ticks > 1, pixelsPushed: pixels
          ))
        processorTime = now
      }
      _ = second?.show()
      if client.awaitsDisplay(), main.isShown || second?.isShown ?? false { shownAt = Clock.now }
      guard !isStopped else { break }
      heartbeat.rest()
      planned = wait()
    }
  }

  /// Counts time up to `time`; gives the ticks.
  private func pass(to time: Int) -> Int {
    let passed = counter.advance(to: time, planned: planned)
    planned = max(planned - passed.ticks, 0)
    if let gap = passed.gap { client.handle(.longGap(seconds: gap), .main) }
    if passed.ticks > 0 { client.tick(passed.ticks) }
    return passed.ticks
  }

  /// Tells that the display has the picture, if that was before `time`; gives the ticks counted.
  private func tellShown(before time: Int) -> Int {
    guard let shown = shownAt, shown < time else { return 0 }
    shownAt = nil
    let ticks = pass(to: shown)
    client.wasShown()
    return ticks
  }

  /// Sleeps until the next input or deadline; gives the ticks slept for on purpose.
  private func wait() -> Int {
    // Whoever waits for the picture may have something new to show.
    guard shownAt == nil else { return 0 }
    let isWaiting = main.isWaiting || second?.isWaiting == true
    let ticks = max(isWaiting ? 1 : client.nextDeadline() ?? 3600 * TickCounter.perSecond, 1)
    let due = counter.due(in: ticks)
    if ticks <= 2 {
      Clock.sleep(until: due)
    } else {
      let wake = min(due, watch.due) - Clock.now
      SDL_WaitEventTimeout(nil, Int32(min(max((wake + 999_999) / 1_000_000, 1), 3_600_000)))
    }
    return ticks
  }

  /// Follows displays that change, and tries another way where this one has failed.
  private func lookAtDisplays() {
    switch watch.look(at: Clock.now) {
    case .notDue: return
    case .changed: client.handle(.displaysChanged, .main)
    case .same: break
    }
    guard main.window.listen() else { return client.handle(.quitAsked, .main) }
    main.window.keepPlace()
    second?.window.keepPlace()
    if second?.window.needsAnotherWay == true { client.handle(.quitAsked, .second) }
    if main.window.needsAnotherWay { tryAnotherWay() }
  }

  private func tryAnotherWay() {
    if second != nil { client.handle(.quitAsked, .second) }
    do throws(StageError) {
      onTrouble?(try main.window.tryAnotherWay())
      main.forgetShown()
    } catch {
      onTrouble?(error.sentence)
      client.handle(.quitAsked, .main)
    }
  }

  /// Hands every event over at its time; gives the ticks counted on the way.
  private func readEvents() -> Int {
    var event = SDL_Event()
    var ticks = 0
    while SDL_PollEvent(&event) != 0 {
      if event.type == SDL_DISPLAYEVENT.rawValue { watch.hurry() }
      let id = EventReader.window(of: event)
      let isSecond = id != 0 && id == second?.window.id
      // A window that was just closed may still have events on their way.
      guard id == 0 || isSecond || id == main.window.id, let pane = isSecond ? second : main,
        let input = EventReader(size: pane.window.size).read(event)
      else { continue }
      let time = EventTime.of(event, now: Clock.now)
      ticks += tellShown(before: time) + pass(to: time)
      switch input {
      case .resized, .exposed: pane.forgetShown()
      default: break
      }
      client.handle(input, isSecond ? .second : .main)
    }
    return ticks
  }
}
