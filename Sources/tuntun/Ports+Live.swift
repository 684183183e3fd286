import Kiosk
import Records

extension Ports {
  /// The ports of a kiosk that somebody uses: sound and disk.
  static func live(progress: ProgressFile) -> Ports {
    Ports(
      play: { _ in }, setVolume: { _ in },
      save: { saved in Ports.attempt { try progress.save(saved) } },
      clearSaved: { Ports.attempt { try progress.clear() } },
      note: { Report.note($0.text) })
  }

  /// A disk that fails costs the kiosk its memory, never the visit: one line in the log.
  private static func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Report.note("\(error)") }
  }
}
