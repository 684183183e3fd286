import Kiosk
import Records
import Stage

extension Ports {
  /// The ports of a kiosk that somebody uses: sound and disk.
  ///
  /// - Parameter sounds: the folder of the cues.
  static func live(
    progress: ProgressFile, sound: Sound, sounds: String, keeper: QuizKeeper
  ) -> Ports {
    Ports(
      play: { sound.play("\(sounds)/\($0.rawValue).wav") },
      setVolume: { sound.setVolume(Double($0) / 100) },
      save: { saved in Ports.attempt { try progress.save(saved) } },
      clearSaved: { Ports.attempt { try progress.clear() } },
      note: { Report.note($0.text) }, store: { keeper.store($0) })
  }

  /// A disk that fails costs the kiosk its memory, never the visit: one line in the log.
  private static func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Report.note("\(error)") }
  }
}
