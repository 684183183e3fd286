import Content

/// What happened, as the state machine is told. Pixels, key codes and clocks end before this.
public enum KioskEvent: Equatable, Sendable {
  /// So many ticks passed.
  case ticked(Int)
  /// A key, clicker or pedal asked for this.
  case command(Command)
  /// A finger or mouse pressed here; `nil`: no control lies there.
  case pressed(Control?)
  /// The finger or button was lifted.
  case released
  /// The machine slept, or the program stood still, for more than a second or two.
  case resumedAfterGap
  /// The display has the picture of what is to be seen now.
  case shown
  /// Plugins came or went.
  case contentChanged(KioskContent)
  /// A digit was typed: hands of a class.
  case digit(Int)
  /// A character, or ``StaffTyping/backspace``, came from a real keyboard while a text is typed.
  case typed(Character)
  /// A finger or the mouse is here on the demonstration's picture.
  case pointed(PicturePlace)
  /// The presenter's own window came or went.
  case presenterView(Bool)
  /// There is, or no longer is, another display on which no window of hers can be put.
  case oneWindow(Bool)
  /// The last result of a quiz is on the disk, or could not be kept.
  case quizStored(Bool)
  /// The record of the last class is on the disk, or could not be kept.
  case classStored(Bool)
  /// The sheet lies in the printer's queue, or could not be printed.
  case sheetPrinted(Bool)
  /// The world has something to say to the staff.
  case staff(StaffNews)
}

/// What the state machine asks of the world.
public enum Effect: Equatable, Sendable {
  case play(Cue)
  case setVolume(Int)
  /// Put this on the disk now.
  case save(SavedProgress)
  /// The practice is over: nothing to go on with.
  case clearSaved
  /// A step of the visit, for the log and for records; never about a person.
  case note(VisitNote)
  /// Keep the result of a quiz; ``KioskEvent/quizStored(_:)`` answers when it is on the disk.
  case store(QuizResult)
  /// Keep the class that goes on, against a power cut.
  case saveClass(SavedClass)
  /// Keep the quiz that goes on; `nil`: forget it.
  case saveQuiz(SavedQuiz?)
  /// The class is over: keep its record, if there is one; ``KioskEvent/classStored(_:)`` answers when
  /// it is on the disk.
  case endClass(ClassRecord?)
  /// Print the sheet to take home; ``KioskEvent/sheetPrinted(_:)`` answers.
  case printSheet(SheetRequest)
  /// Something that the staff want done.
  case staff(StaffOrder)
  /// Keep how long the steps of demonstrations took.
  case keepTimes(DemonstrationTimes)
}

/// Sounds of the practice; a file `Assets/sounds/NAME.wav` each.
public enum Cue: String, Equatable, Sendable, CaseIterable {
  /// Three, two, one.
  case tick
  /// A step's own time begins.
  case start
  /// A round or step is over.
  case turn
  /// All is done.
  case done
  /// A control was touched.
  case tap
}

/// What a visit did.
public enum VisitNote: Equatable, Sendable {
  case began(language: String)
  /// The choice at the door: the id of the session's own, such as `pregnant`.
  case chose(String)
  /// Whether a sign of the check keeps this visit from the practice; which one is never kept.
  case stoppedAtCheck(Bool)
  case practiceBegan(PracticeStart)
  case stepDone(String)
  /// Somebody asked for this step once more.
  case stepRepeated(String)
  case paused(Practice.Pause)
  case finished(steps: Int)
  case left
  case timedOut
  /// The right PIN was entered; and the staff have left again.
  case staffEntered, staffLeft
}

/// What the kiosk needs from outside, as closures; joined once, in the executable.
public struct Ports: Sendable {
  public var play: @Sendable (Cue) -> Void
  public var setVolume: @Sendable (Int) -> Void
  public var save: @Sendable (SavedProgress) -> Void
  public var clearSaved: @Sendable () -> Void
  public var note: @Sendable (VisitNote) -> Void
  /// Keeps the result of a quiz.
  public var store: @Sendable (QuizResult) -> Void
  public var staff: @Sendable (StaffOrder) -> Void
  /// Keeps the quiz that goes on, or forgets it.
  public var saveQuiz: @Sendable (SavedQuiz?) -> Void
  /// Keeps the class that goes on.
  public var saveClass: @Sendable (SavedClass) -> Void
  /// Keeps the record of a class that is over, or forgets it.
  public var endClass: @Sendable (ClassRecord?) -> Void
  /// Prints a sheet to take home.
  public var printSheet: @Sendable (SheetRequest) -> Void
  /// Keeps how long the steps of demonstrations took.
  public var keepTimes: @Sendable (DemonstrationTimes) -> Void

  /// Ports of these closures.
  public init(
    play: @escaping @Sendable (Cue) -> Void, setVolume: @escaping @Sendable (Int) -> Void,
    save: @escaping @Sendable (SavedProgress) -> Void,
    clearSaved: @escaping @Sendable () -> Void, note: @escaping @Sendable (VisitNote) -> Void,
    store: @escaping @Sendable (QuizResult) -> Void = { _ in },
    staff: @escaping @Sendable (StaffOrder) -> Void = { _ in },
    saveQuiz: @escaping @Sendable (SavedQuiz?) -> Void = { _ in },
    saveClass: @escaping @Sendable (SavedClass) -> Void = { _ in },
    endClass: @escaping @Sendable (ClassRecord?) -> Void = { _ in },
    printSheet: @escaping @Sendable (SheetRequest) -> Void = { _ in },
    keepTimes: @escaping @Sendable (DemonstrationTimes) -> Void = { _ in }
  ) {
    self.saveQuiz = saveQuiz
    self.saveClass = saveClass
    self.endClass = endClass
    self.printSheet = printSheet
    self.keepTimes = keepTimes
    self.staff = staff
    self.play = play
    self.setVolume = setVolume
    self.save = save
    self.clearSaved = clearSaved
    self.note = note
    self.store = store
  }

  /// Carries out one effect.
  public func perform(_ effect: Effect) {
    switch effect {
    case .play(let cue): play(cue)
    case .setVolume(let level): setVolume(level)
    case .save(let progress): save(progress)
    case .clearSaved: clearSaved()
    case .note(let note): self.note(note)
    case .store(let result): store(result)
    case .staff(let order): staff(order)
    case .saveClass(let saved): saveClass(saved)
    case .saveQuiz(let saved): saveQuiz(saved)
    case .endClass(let record): endClass(record)
    case .printSheet(let sheet): printSheet(sheet)
    case .keepTimes(let times): keepTimes(times)
    }
  }
}
