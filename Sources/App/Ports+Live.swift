import Kiosk
import Platform
import Results
import Storage

extension Ports {
  /// The ports of a kiosk that somebody uses: sound and disk.
  ///
  /// - Parameters:
  ///   - sounds: the folder of the cues.
  ///   - records: keeps what visits did, the results of quizzes, and classes.
  ///   - times: where the times of demonstrations are kept.
  ///   - staff: carries out the staff's orders.
  ///   - printSheet: prints the sheets that families ask for.
  static func live(
    progress: ProgressFile, sound: Sound, sounds: String, records: Records,
    times: DemonstrationTimesFile,
    staff: @escaping @Sendable (StaffOrder) -> Void,
    printSheet: @escaping @Sendable (SheetRequest) -> Void
  ) -> Ports {
    Ports(
      play: { sound.play("\(sounds)/\($0.rawValue).wav") },
      setVolume: { sound.setVolume(Double($0) / 100) },
      save: { saved in Ports.attempt { try progress.save(saved) } },
      clearSaved: { Ports.attempt { try progress.clear() } },
      note: { records.note($0) }, store: { records.store($0) }, staff: staff,
      saveQuiz: { records.save($0) }, saveClass: { records.save($0) },
      endClass: { records.endClass($0) }, printSheet: printSheet,
      keepTimes: { taken in Ports.attempt { try times.save(taken) } })
  }

  /// A disk that fails costs the kiosk its memory, never the visit: one line in the log.
  private static func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Console.note("\(error)") }
  }
}
