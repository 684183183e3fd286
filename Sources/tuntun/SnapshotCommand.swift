import ArgumentParser
import Canvas
import Drawing
import Kiosk
import Scenes
import Session

/// `tuntun snapshot`: any screen as a PNG, exactly as the window would show it.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Draw a screen into a PNG file.")

  @OptionGroup var folders: Folders
  @OptionGroup var look: LookOptions

  @Option(help: "Which screen: \(ScreenName.allCases.map(\.rawValue).joined(separator: " ")).")
  var screen: ScreenName

  @Option(help: "Id of the session.")
  var session: String?

  @Option(
    help:
      "Id of the step, for practice or a demonstration; of the sign, for ask; of a quiz's question."
  )
  var step: String?

  @Option(help: "Page, card or row, from 0.")
  var page = 0

  @Option(help: "Seconds since the screen came up, or since the step began.")
  var at = 1.0

  @Option(help: "The PNG file to write.", completion: .file())
  var out: String

  @Flag(help: "Write the draw list as text instead of a PNG.")
  var text = false

  func validate() throws {
    guard at >= 0, at <= 3600 else {
      throw ValidationError("--at needs seconds from 0 to 3600, found \(at)")
    }
  }

  func run() throws {
    let library = Library(folders)
    let stager = ScreenStager(library: library, look: look)
    let state = try stager.state(
      showing: screen, session: session, step: step, page: page, at: Ticks(Int(bounding: at * 60)))
    let scene =
      screen.isPresenters
      ? library.presenterScene(of: state, size: look.size.size)
      : library.scene(of: state, size: look.size.size)
    if text {
      try Output.write(Array(scene.list.text.utf8), to: out)
    } else {
      try Output.write(PNG.encode(library.painter().picture(of: scene.list)), to: out)
    }
  }
}

/// The names of screens on the command line.
enum ScreenName: String, CaseIterable, ExpressibleByArgument {
  case attract, language, sessions, who, home, learn, sources, watch, danger, check, ask, variants
  case practice
  case leadIn = "lead-in"
  case waiting, pause
  case babyCries = "baby-cries"
  case uncomfortable
  case powerCut = "power-cut"
  case locked, finish
  case takeHome = "take-home"
  case idle, leave, display, sound, help
  case staff
  case quiz
  case quizMenu = "quiz-menu"
  case quizOffer = "quiz-offer"
  case quizSymbols = "quiz-symbols"
  case quizAnswered = "quiz-answered"
  case quizStep = "quiz-step"
  case quizThanks = "quiz-thanks"
  case quizReplay = "quiz-replay"
  case quizResult = "quiz-result"
  case quizPracticeResult = "quiz-practice-result"
  case quizClassMenu = "quiz-class-menu"
  case quizClass = "quiz-class"
  case quizBars = "quiz-bars"
  case quizClassResult = "quiz-class-result"
  case staffPIN = "staff-pin"
  case staffLocked = "staff-locked"
  case staffFirstPIN = "staff-first-pin"
  case staffNewPIN = "staff-new-pin"
  case staffLanguages = "staff-languages"
  case staffLessons = "staff-lessons"
  case staffPlugin = "staff-plugin"
  case staffQuestion = "staff-question"
  case staffStick = "staff-stick"
  case staffOffer = "staff-offer"
  case staffUnverified = "staff-unverified"
  case staffWorking = "staff-working"
  case staffReport = "staff-report"
  case staffSheet = "staff-sheet"
  case staffScreen = "staff-screen"
  case staffTyping = "staff-typing"
  case staffKeys = "staff-keys"
  case staffAbout = "staff-about"
  case demonstration
  case demonstrationOverview = "demonstration-overview"
  case demonstrationSpotlight = "demonstration-spotlight"
  case demonstrationNotes = "demonstration-notes"
  case demonstrationEvidence = "demonstration-evidence"
  case demonstrationEvidenceAsk = "demonstration-evidence-ask"
  case demonstrationMotion = "demonstration-motion"
  case demonstrationMore = "demonstration-more"
  case demonstrationJump = "demonstration-jump"
  case classOpening = "class-opening"
  case classBefore = "class-before"
  case classHands = "class-hands"
  case classContent = "class-content"
  case classAfter = "class-after"
  case classShowing = "class-showing"
  case classShown = "class-shown"
  case classClosing = "class-closing"
  case classSummary = "class-summary"
  case classLeave = "class-leave"
  case staffTeach = "staff-teach"
  case demonstrationAsk = "demonstration-ask"
  case demonstrationPause = "demonstration-pause"
  case demonstrationBlack = "demonstration-black"
  case demonstrationWhite = "demonstration-white"
  case demonstrationPoint = "demonstration-point"
  case demonstrationZoom = "demonstration-zoom"
  case families, presenter
  case presenterAhead = "presenter-ahead"
  case presenterOverview = "presenter-overview"
  case presenterBlack = "presenter-black"
}

extension ScreenName {
  /// Whether the presenter's own window shows it.
  var isPresenters: Bool { rawValue.hasPrefix("presenter") }
}
