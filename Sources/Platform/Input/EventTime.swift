import CSDL2
import CSDL2System
import Synchronization

/// When things happened, and not when the program came to read them.
///
/// SDL 2.26 stamps an event when it takes it from the display's queue, so all that happened while the
/// program stood still gets one time. The X server (Xorg, Xwayland) tells its own time of each key,
/// button and finger, in milliseconds of the machine's monotonic clock; it comes to the program in an
/// event of its own before SDL's. A filter puts it in the place of SDL's stamp. Under other drivers
/// SDL's stamp stays.
enum EventTime {
  /// SDL's time of what the X server told last; -1: it has told nothing.
  private static let told = Atomic<Int>(-1)
  /// An event of the X server that is said to be older, in milliseconds, has another clock.
  private static let oldest: UInt32 = 60_000

  /// Begins to listen; throws waiting events away, so before the first window.
  static func listen() {
    SDL_EventState(SDL_SYSWMEVENT.rawValue, SDL_ENABLE)
    SDL_SetEventFilter({ _, event in event.map { EventTime.take(&$0.pointee) } ?? 1 }, nil)
  }

  /// The time of `event` on ``Clock``, in nanoseconds, when it is `now`.
  static func of(_ event: SDL_Event, now: Int) -> Int {
    now - Int(max(Int32(bitPattern: SDL_GetTicks() &- event.common.timestamp), 0)) * 1_000_000
  }

  /// Gives the event its time; 0 for those that only tell the time.
  private static func take(_ event: inout SDL_Event) -> Int32 {
    switch SDL_EventType(event.type) {
    case SDL_SYSWMEVENT:
      handle(tuntun_x11_time(event.syswm.msg))
      return 0
    case SDL_KEYDOWN, SDL_KEYUP, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_MOUSEMOTION,
      SDL_FINGERDOWN, SDL_FINGERUP, SDL_FINGERMOTION:
      let stamp = told.load(ordering: .relaxed)
      if stamp >= 0 { event.common.timestamp = UInt32(stamp) }
      return 1
    default: return 1
    }
  }

  private static func handle(_ time: UInt32) {
    guard time != 0 else { return }
    let age = Clock.monotonicMilliseconds &- time
    let ticks = SDL_GetTicks()
    told.store(age < oldest ? Int(ticks &- age) : Int(ticks), ordering: .relaxed)
  }
}
