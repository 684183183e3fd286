import Kiosk
import Platform
import Results
import Storage

extension Ports {
  /// The ports of a kiosk that somebody uses: sound and disk.
  ///
  /// - Parameters:
  ///   - sounds: the folder of the cues.
  ///   - keeper: who keeps the results of quizzes.
  ///   - visits: who keeps what visits did.
  ///   - classes: who keeps classes.
  ///   - times: where the times of demonstrations are kept.
  ///   - staff: who takes the staff's orders.
  ///   - printSheet: who prints the sheets that families ask for.
  static func live(
    progress: ProgressFile, sound: Sound, sounds: String, keeper: QuizKeeper,
    visits: VisitKeeper, classes: ClassKeeper, times: DemonstrationTimesFile,
    staff: @escaping @Sendable (StaffOrder) -> Void,
    printSheet: @escaping @Sendable (SheetRequest) -> Void
  ) -> Ports {
    Ports(
      play: { sound.play("\(sounds)/\($0.rawValue).wav") },
      setVolume: { sound.setVolume(Double($0) / 100) },
      save: { saved in Ports.attempt { try progress.save(saved) } },
      clearSaved: { Ports.attempt { try progress.clear() } },
      note: { visits.note($0) }, store: { keeper.store($0) }, staff: staff,
      saveQuiz: { keeper.save($0) }, saveClass: { classes.save($0) },
      endClass: { classes.end($0) }, printSheet: printSheet,
      keepTimes: { taken in Ports.attempt { try times.save(taken) } })
  }

  /// A disk that fails costs the kiosk its memory, never the visit: one line in the log.
  private static func attempt(_ action: () throws -> Void) {
    do { try action() } catch { Console.note("\(error)") }
  }
}
