import Content

/// How near a step's picture is seen, and around which spot.
///
/// The spot keeps its place on the screen while everything around it grows, so that whoever points
/// never loses what is pointed at, and moving the hand over the screen reaches the whole picture.
public struct CloseUp: Equatable, Sendable {
  /// How many times larger than the whole picture.
  public static let factor = 2.0
  /// How long growing, shrinking and going to another spot last.
  static let length = Ticks(15)

  /// Whether the picture is near, or on its way there.
  public private(set) var isNear = false
  /// What keeps its place.
  public private(set) var spot = Demonstration.Spot.place(.middle)
  /// What kept its place before ``spot``.
  public private(set) var previous = Demonstration.Spot.place(.middle)
  private var grown = Ticks.zero
  private var moved = CloseUp.length

  /// The whole picture.
  public init() {}

  /// 0 for the whole picture, 1 when it is as near as it gets.
  public var growth: Double { CloseUp.eased(grown) }
  /// 0 at the spot before, 1 at the present one.
  public var arrival: Double { CloseUp.eased(moved) }
  /// Whether the picture is just growing or shrinking.
  public var isGrowing: Bool { isNear ? grown < CloseUp.length : grown > .zero }
  /// Whether time alone changes what is seen.
  public var isMoving: Bool { isGrowing || isNear && moved < CloseUp.length }

  private static func eased(_ time: Ticks) -> Double {
    let share = Double(time.count) / Double(length.count)
    return share * share * (3 - 2 * share)
  }

  /// Comes near to `spot`, at once or by and by.
  mutating func zoomIn(to spot: Demonstration.Spot, atOnce: Bool) {
    (self.spot, previous, moved) = (spot, spot, CloseUp.length)
    isNear = true
    if atOnce { grown = CloseUp.length }
  }

  /// Shows the whole picture again.
  mutating func zoomOut(atOnce: Bool) {
    isNear = false
    if atOnce { grown = .zero }
  }

  /// Goes to another spot while near; a hand that only moves is followed closely.
  mutating func follow(_ spot: Demonstration.Spot, atOnce: Bool) {
    guard isNear, spot != self.spot else { return }
    let isStep: Bool
    if case .place(let new) = spot, case .place(let old) = self.spot {
      isStep = !new.isFar(from: old)
    } else {
      isStep = false
    }
    if !isStep { (previous, moved) = (self.spot, atOnce ? CloseUp.length : .zero) }
    self.spot = spot
  }

  mutating func pass(_ ticks: Ticks) {
    moved = min(moved + ticks, CloseUp.length)
    grown = isNear ? min(grown + ticks, CloseUp.length) : max(grown - ticks, .zero)
  }
}
