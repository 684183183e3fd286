import App
import ArgumentParser
import Content
import Kiosk
import Staging

/// How the picture looks: options of the commands that draw screens.
struct LookOptions: ParsableArguments {
  @Option(
    help: "BCP 47 tag of the language.",
    transform: LanguageTag.usual)
  var language: String?

  @Option(help: "Size of the picture in pixels.")
  var size = PixelSize(width: 1920, height: 1080)

  @Option(help: "Colours: \(ThemeName.allCases.map(\.rawValue).joined(separator: " ")).")
  var theme: ThemeName?

  @Option(help: "Letters: \(TextSizeName.allCases.map(\.rawValue).joined(separator: " ")).")
  var textSize: TextSizeName?

  @Option(help: "Whoever is here: id of the gate's choice.")
  var who: String?

  @Option(help: "Chosen options, such as lying or no-oil; may be repeated.")
  var option: [String] = []

  @Flag(help: "No motion between screens.")
  var reducedMotion = false

  /// The look that these options ask for.
  var look: StagedLook {
    var look = StagedLook()
    look.language = language
    look.theme = theme
    look.textSize = textSize
    look.who = who
    look.options = option
    look.isMotionReduced = reducedMotion
    return look
  }
}

extension ThemeName: ExpressibleByArgument {}
extension TextSizeName: ExpressibleByArgument {}
