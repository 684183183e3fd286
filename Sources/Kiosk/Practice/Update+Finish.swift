import Content

extension KioskState {
  /// The last page: once more, or home.
  mutating func activateAtFinish(_ control: Control) -> [Effect] {
    if control == .again { show(.check(page: 0)) }
    if control == .takeHome, case .finish(let steps) = screen {
      show(.takeHome(TakeHome(steps: steps)))
    }
    return []
  }

  /// What can be touched beside the sheet.
  func takeHomeControls(_ sheet: TakeHome) -> [Control] {
    (hasPrinter && sheet.printing != .waiting ? [.printSheet] : []) + [.back]
  }

  /// Back to the last page, or to paper.
  mutating func activate(_ control: Control, on sheet: TakeHome) -> [Effect] {
    switch control {
    case .back: show(sheet.steps > 0 ? .finish(steps: sheet.steps) : .home)
    case .printSheet:
      guard let session else { return [] }
      changeTakeHome { $0.printing = .waiting }
      return [.printSheet(SheetRequest(session: session.id, language: visitor.language))]
    default: break
    }
    return []
  }

  mutating func handle(sheetPrinted isSent: Bool) {
    changeTakeHome { if $0.printing == .waiting { $0.printing = isSent ? .sent : .failed } }
  }

  private mutating func changeTakeHome(_ change: (inout TakeHome) -> Void) {
    guard case .takeHome(var sheet) = screen else { return }
    change(&sheet)
    screen = .takeHome(sheet)
  }
}

/// The page that offers the steps to take home: to photograph, and on paper where there is a printer.
public struct TakeHome: Equatable, Sendable {
  /// Steps of the practice that it belongs to; 0 where nobody has practised: the pregnant, who only
  /// learn, take the steps home for later.
  public var steps: Int
  public var printing = Printing.nothing

  /// The page after a practice of `steps` steps.
  public init(steps: Int) { self.steps = steps }

  /// What came of printing.
  public enum Printing: String, Equatable, Sendable {
    case nothing, waiting, sent, failed
  }
}
