import CSDL2
import Canvas
import Drawing

/// The main loop: input and ticks in, pictures out.
public final class Loop {
  /// What the program does at each turn of the loop.
  public struct Client {
    /// Something was done to the window.
    public var handle: (InputEvent) -> Void
    /// So many ticks of 1/60 s have passed.
    public var tick: (Int) -> Void
    /// The picture as it must be now, of the size given.
    public var scene: (Size) -> DrawList
    /// Ticks until something changes by itself: 1 while something moves, `nil` for never.
    public var nextDeadline: () -> Int?

    /// A program of these four parts.
    public init(
      handle: @escaping (InputEvent) -> Void, tick: @escaping (Int) -> Void,
      scene: @escaping (Size) -> DrawList, nextDeadline: @escaping () -> Int?
    ) {
      self.handle = handle
      self.tick = tick
      self.scene = scene
      self.nextDeadline = nextDeadline
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

  private let window: Window
  private let painter: Painter
  private let client: Client
  private var shown: DrawList?
  private var isStopped = false
  /// Told of each frame that was pushed.
  public var onFrame: ((Frame) -> Void)?

  /// A loop that shows what `client` wants in `window`.
  public init(window: Window, painter: Painter, client: Client) {
    self.window = window
    self.painter = painter
    self.client = client
  }

  /// Makes `run` return after the turn it is in.
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

  /// Paints everything at the next turn, whatever is shown.
  public func forgetShown() { shown = nil }

  /// Runs until ``stop()``.
  public func run() {
    isStopped = false
    var counter = TickCounter(now: Clock.now)
    var planned = 0
    var processorTime = Clock.processorTime
    while !isStopped {
      readEvents()
      let passed = counter.advance(to: Clock.now, planned: planned)
      if let gap = passed.gap { client.handle(.longGap(seconds: gap)) }
      if passed.ticks > 0 { client.tick(passed.ticks) }
      if let pixels = show() {
        let now = Clock.processorTime
        let isLate = planned == 1 && passed.ticks > 1
        onFrame?(
          Frame(processorTime: now - processorTime, isLate: isLate, pixelsPushed: pixels))
        processorTime = now
      }
      guard !isStopped else { break }
      planned = wait(counter)
    }
  }

  /// Sleeps until the next input or deadline; gives the ticks slept for on purpose.
  private func wait(_ counter: TickCounter) -> Int {
    guard let ticks = client.nextDeadline() else {
      sleep(milliseconds: 3_600_000)
      return 3600 * TickCounter.perSecond
    }
    let due = counter.due(in: max(ticks, 1))
    if ticks <= 2 {
      Clock.sleep(until: due)
    } else {
      sleep(milliseconds: max((due - Clock.now + 999_999) / 1_000_000, 1))
    }
    return max(ticks, 1)
  }

  private func sleep(milliseconds: Int) {
    SDL_WaitEventTimeout(nil, Int32(min(milliseconds, 3_600_000)))
  }

  private func readEvents() {
    var event = SDL_Event()
    while SDL_PollEvent(&event) != 0 {
      guard let input = EventReader(size: window.size).read(event) else { continue }
      switch input {
      case .resized, .exposed: forgetShown()
      default: break
      }
      client.handle(input)
    }
  }

  /// Shows the scene if it differs from what is shown; gives the pixels pushed.
  private func show() -> Int? {
    let list = client.scene(window.size)
    let damage = Damage(from: shown, to: list)
    guard !damage.isEmpty else {
      shown = list
      return nil
    }
    var pixels = 0
    let isShown = window.paint { target in
      let rects = painter.paint(list, damage: damage, onto: target)
      for rect in rects { pixels += Int(rect.width * rect.height) }
      return rects
    }
    shown = isShown ? list : nil
    return pixels > 0 ? pixels : nil
  }
}
