import Drawing
import Painting

/// Measures what showing a scene costs, in a real window.
public struct Bench {
  /// What was measured.
  ///
  /// Seconds of processor time are counted over all threads; memory is in units of 10⁶ bytes.
  public struct Figures: Codable, Equatable, Sendable {
    /// While the scene moves, the first frame left out.
    public var cpuSecondsPerSecond: Double
    /// Milliseconds of processor time from one frame to the next.
    public var cpuMsPerFrame: Spread
    /// Frames that were pushed.
    public var frames: Int
    /// Frames shown a tick or more after they were due.
    public var framesLate: Int
    /// The mean share of the window that a frame pushed.
    public var repaintedShare: Double
    /// The most memory held at once until the moving scene ended.
    public var peakRssMB: Double
    /// From exec to the first frame pushed.
    public var firstFrameMs: Double
    /// While nothing on the screen moves.
    public var stillCpuSecondsPerSecond: Double
    /// The same window pushing a bare 300x300 rectangle at 60 frames/s.
    public var floorCpuSecondsPerSecond: Double
  }

  /// How a figure is spread over the frames.
  public struct Spread: Codable, Equatable, Sendable {
    /// Half of the frames are at or below this.
    public var median: Double
    /// 95 of 100 frames are at or below this.
    public var p95: Double
    /// 99 of 100 frames are at or below this.
    public var p99: Double

    /// The spread of `values`; zeros when there are none.
    public init(_ values: [Double]) {
      let sorted = values.sorted()
      func at(_ share: Double) -> Double {
        sorted.isEmpty
          ? 0
          : sorted[
            Int(bounding: Double(sorted.count) * share, to: 0...sorted.count - 1)]
      }
      (median, p95, p99) = (at(0.5), at(0.95), at(0.99))
    }
  }

  /// Most ticks that are played.
  private static let longest = 3600 * TickCounter.perSecond

  private let window: Window
  private let painter: Painter

  /// A bench in a window of its own.
  public init(window options: Window.Options, painter: Painter) throws(StageError) {
    window = try Window(options)
    self.painter = painter
  }

  /// Plays `moving` at 60 frames/s for `seconds`, then measures `still` and the floor.
  ///
  /// Those take a quarter of the time each, at least 2 s. `moving` is told the tick it is asked
  /// for.
  public func run(
    seconds: Double, moving: @escaping (_ size: Size, _ tick: Int) -> DrawList,
    still: @escaping (_ size: Size) -> DrawList
  ) -> Figures {
    var firstFrame = 0
    var frames: [Loop.Frame] = []
    let busy = play(seconds: seconds, isMoving: true, scene: moving) { frame in
      if firstFrame == 0 { firstFrame = Clock.now - ProcessStart.nanoseconds }
      frames.append(frame)
    }
    let peak = ProcessStart.peakMemory
    let rest = max(seconds / 4, 2)
    let quiet = play(seconds: rest, isMoving: false, scene: { size, _ in still(size) }) { _ in }
    let floor = floor(seconds: rest)
    let pixels = window.size.width * window.size.height
    let counted = frames.dropFirst()
    return Figures(
      cpuSecondsPerSecond: busy,
      cpuMsPerFrame: Spread(counted.map { Double($0.processorTime) / 1e6 }),
      frames: frames.count, framesLate: counted.count { $0.isLate },
      repaintedShare: counted.reduce(0) { $0 + Double($1.pixelsPushed) } / pixels
        / Double(max(counted.count, 1)),
      peakRssMB: peak, firstFrameMs: Double(firstFrame) / 1e6,
      stillCpuSecondsPerSecond: quiet, floorCpuSecondsPerSecond: floor)
  }

  /// Runs a loop and gives the processor time it took per second after its first frame.
  private func play(
    seconds: Double, isMoving: Bool, scene: @escaping (Size, Int) -> DrawList,
    onFrame: @escaping (Loop.Frame) -> Void
  ) -> Double {
    let end = Int(bounding: seconds * Double(TickCounter.perSecond), to: 0...Self.longest)
    var tick = 0
    var stopper: (() -> Void)?
    let client = Loop.Client(
      handle: { _, _ in },
      tick: { count in
        tick += count
        if tick >= end { stopper?() }
      },
      scene: { scene($0, tick) },
      nextDeadline: { isMoving ? 1 : max(end - tick, 1) })
    let loop = Loop(window: window, painter: painter, client: client)
    stopper = { [unowned loop] in loop.stop() }
    var start: (wall: Int, processor: Int)?
    loop.onFrame = { frame in
      onFrame(frame)
      if start == nil { start = (Clock.now, Clock.processorTime) }
    }
    loop.run()
    guard let start else { return 0 }
    return Double(Clock.processorTime - start.processor) / Double(max(Clock.now - start.wall, 1))
  }

  /// What pushing alone costs.
  private func floor(seconds: Double) -> Double {
    let count = Int(bounding: seconds * Double(TickCounter.perSecond), to: 0...Self.longest)
    let counter = TickCounter(now: Clock.now)
    let start = (wall: Clock.now, processor: Clock.processorTime)
    for frame in 1...max(count, 1) {
      Clock.sleep(until: counter.due(in: frame))
      Loop.discardEvents()
      _ = window.paint { _, _ in [Rect(100, 100, 300, 300)] }
    }
    return Double(Clock.processorTime - start.processor) / Double(max(Clock.now - start.wall, 1))
  }
}
