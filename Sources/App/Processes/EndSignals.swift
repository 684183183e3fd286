import Foundation
import Platform
import Synchronization

/// The signals by which a supervisor, a terminal or a person asks the kiosk to end: it then ends in
/// order. A closed pipe is no reason to end.
///
/// They are blocked in every thread, and one thread waits for them.
final class EndSignals: Sendable {
  private let asked = Atomic(false)

  /// Takes the signals over; to be called before there are other threads.
  static func take() -> EndSignals {
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let endings = EndSignals()
    let thread = Thread { [signals] in endings.wait(for: signals) }
    thread.name = "signals"
    thread.stackSize = 256 << 10
    thread.start()
    return endings
  }

  /// Whether somebody asked the kiosk to end.
  var isAsked: Bool { asked.load(ordering: .acquiring) }

  private func wait(for signals: sigset_t) {
    var signals = signals
    while true {
      var number: Int32 = 0
      guard sigwait(&signals, &number) == 0 else { continue }
      asked.store(true, ordering: .releasing)
      Loop.wake()
    }
  }
}
