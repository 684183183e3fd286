import Drawing

/// What can be said of the machine's displays without showing anything on them.
public struct DisplayReport: Equatable, Sendable {
  /// Which driver would show the kiosk, and who would carry its pixels.
  public let way: String
  /// Size of each display in pixels, the machine's own first.
  public let displays: [Size]
  /// Whether a window can be put on each of them.
  public let canPlaceWindows: Bool

  /// Asks; throws when there is no display.
  public init() throws(StageError) {
    var options = Window.Options(windowed: Size(16, 16), showsCursor: nil)
    options.isHidden = true
    let window = try Window(options)
    way = window.wayInWords
    displays = Displays.all.map(\.size)
    canPlaceWindows = window.canBePlaced
  }
}
