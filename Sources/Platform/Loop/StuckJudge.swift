/// Says from looks at the loop's thread whether it is stuck.
///
/// No clock of the wall counts. A turn is stuck when it has used more processor time than any turn
/// can need, however slow or busy the machine is; or when at so many looks, one after the other, its
/// thread slept without having used any. A machine that is suspended and a program that is stopped
/// take no looks.
struct StuckJudge {
  /// The thread in the middle of a turn.
  struct Look: Equatable {
    /// Rises with each turn.
    var turn: Int
    /// Nanoseconds that the thread has used since it began.
    var processorTime: Int
    /// Whether it sleeps: for a disk, a pipe, a lock.
    var isWaiting: Bool
  }

  /// When a turn counts as stuck.
  struct Bounds {
    /// Nanoseconds of processor time.
    var processorTime = 15_000_000_000
    /// Looks at which it slept, one after the other.
    var looks = 40
  }

  private let bounds: Bounds
  private var first: Look?
  private var last: Look?
  private var slept = 0

  init(_ bounds: Bounds = Bounds()) { self.bounds = bounds }

  /// Takes in a look; `nil`: the thread rests.
  mutating func judge(_ look: Look?) -> LoopWatch.Stuck? {
    defer { last = look }
    guard let look, let first, let last, first.turn == look.turn else {
      (first, slept) = (look, 0)
      return nil
    }
    if look.processorTime - first.processorTime >= bounds.processorTime { return .working }
    // A thread that wakes now and then uses some microseconds.
    let isIdle = look.isWaiting && look.processorTime - last.processorTime < 1_000_000
    slept = isIdle ? slept + 1 : 0
    return slept >= bounds.looks ? .waiting : nil
  }
}
