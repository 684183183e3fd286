import Kiosk

/// Sentences of the program's own that say something clinical, with the sources they rest on.
enum ProgramStatements {
  struct Statement {
    var key: String
    var source: String
    var sources: [String]
  }

  static let all: [Statement] = [
    of(UIText.showStep, "B3", "CARE"), of(UIText.stopHeading, "B3", "CARE"),
    of(UIText.wellAgain, "CARE"),
    of(UIText.midwifeAllowed, "CARE", "DESIGN"), of(UIText.pausedAfterGap, "B2", "CARE"),
    of(UIText.leaveText, "B3", "CARE"), of(UIText.oncePerStroke, "DESIGN"),
    of(PaperText.sheetStops, "B3", "CARE"), of(PaperText.sheetAsk, "CARE"),
    of(ClassText.showText, "B3", "CARE"),
  ]

  private static func of(_ text: UIText, _ sources: String...) -> Statement {
    Statement(key: text.key, source: text.source, sources: sources)
  }

  private static func of(_ text: PaperText, _ sources: String...) -> Statement {
    Statement(key: text.key, source: text.source, sources: sources)
  }

  private static func of(_ text: ClassText, _ sources: String...) -> Statement {
    Statement(key: text.key, source: text.source, sources: sources)
  }
}
