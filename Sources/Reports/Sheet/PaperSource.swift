import Content
import Diagram
import Kiosk
import Painting

/// What papers are made of: the clinic's settings, its content, words, letters and drawings.
public struct PaperSource {
  /// What the clinic has set.
  public let settings: Settings
  /// What the kiosk can show.
  public let content: KioskContent
  /// Measures text.
  public let fonts: Fonts
  /// Makes the translator of a language, by its BCP 47 tag.
  public let translator: (String) -> Translator
  /// Finds a diagram by its file as scenes name it; `nil` where it cannot be read.
  public let diagram: (String) -> Diagram?

  /// All that papers are made of.
  public init(
    settings: Settings, content: KioskContent, fonts: Fonts,
    translator: @escaping (String) -> Translator, diagram: @escaping (String) -> Diagram?
  ) {
    self.settings = settings
    self.content = content
    self.fonts = fonts
    self.translator = translator
    self.diagram = diagram
  }
}
