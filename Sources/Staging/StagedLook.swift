import Kiosk

/// How a staged screen looks: what a visitor and the clinic chose; `nil` leaves the clinic's setting.
public struct StagedLook: Sendable {
  /// BCP 47 tag of the language.
  public var language: String?
  /// The colours.
  public var theme: ThemeName?
  /// The size of the letters.
  public var textSize: TextSizeName?
  /// The gate's choice, by its id.
  public var who: String?
  /// Chosen options, such as `lying` or `no-oil`.
  public var options: [String] = []
  /// Whether nothing moves between screens.
  public var isMotionReduced = false

  /// The clinic's own look.
  public init() {}
}
