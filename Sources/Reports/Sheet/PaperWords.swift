import Content
import Kiosk
import Plugins

/// The words of papers in one language: the program's, the content's and the clinic's own.
public struct PaperWords {
  let settings: Settings
  let choice: LanguageChoice?
  /// BCP 47 tag.
  let language: String
  private let content: KioskContent
  private let translator: Translator

  /// The words of `source` in `language` (BCP 47).
  public init(_ source: PaperSource, language: String) {
    self.language = language
    settings = source.settings
    content = source.content
    translator = source.translator(language)
    choice = source.content.languages.first { $0.tag == language }
  }

  func say(_ text: ContentText) -> String { translator.text(text.key, source: text.source) }
  /// A word of the screens; by its label, since names that papers have too mean something else there.
  func say(ui text: UIText) -> String { translator.text(text.key, source: text.source) }
  func say(_ text: PaperText, _ values: [String: String] = [:]) -> String {
    translator.text(text.key, source: text.source, values)
  }

  /// "3 Desember 2026".
  func day(_ day: CalendarDay) -> String { "\(day.day) \(month(day.month))" }

  /// "Desember 2026".
  func month(_ month: CalendarMonth) -> String { "\(say(PaperText.name(of: month))) \(month.year)" }

  func session(_ id: String) -> String {
    content.sessions.first { $0.id == id }.map { say($0.title) } ?? id
  }

  /// The session that a quiz is about, where it says so.
  func session(ofQuiz id: String) -> String? { content.quizzes.first { $0.id == id }?.session }

  func step(_ session: String, _ step: String) -> String {
    let steps = content.sessions.first { $0.id == session }?.steps ?? []
    return steps.first { $0.id == step }.map { say($0.title) } ?? step
  }

  func quiz(_ id: String) -> String {
    content.quizzes.first { $0.id == id }.map { say($0.title) } ?? id
  }

  func question(_ quiz: String, _ item: String) -> String {
    let items = content.quizzes.first { $0.id == quiz }?.items ?? []
    return items.first { $0.id == item }.map { say($0.question) } ?? item
  }

  func languageName(_ tag: String) -> String {
    content.languages.first { $0.tag == tag }?.nativeName ?? tag
  }

  /// The steps as text for a telephone.
  public func qrText(_ session: SessionContent, limit: Int) -> QRText {
    QRText(
      session,
      words: QRText.Words(
        content: { say($0) }, paper: { say($0) }, settings: settings), limit: limit)
  }
}
