/// The screens that can be staged, by the names that the command line takes.
public enum ScreenName: String, CaseIterable, Sendable {
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
  public var isPresenters: Bool { rawValue.hasPrefix("presenter") }
}
