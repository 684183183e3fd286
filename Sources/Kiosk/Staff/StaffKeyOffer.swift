/// A publisher's key on a stick, or in the set-up of another kiosk, as the staff see it before they
/// trust it.
public struct StaffKeyOffer: Equatable, Sendable {
  /// Whose it is, as it says of itself.
  public var owner: String
  /// What people compare by telephone.
  public var fingerprint: String
  /// `language`, `session`, `quiz`: what it may sign.
  public var kinds: [String]
  /// Ids that it is limited to; `nil`: all of its kinds.
  public var ids: [String]?
  /// Whether it may replace what came with the kiosk.
  public var replacesShipped: Bool
  /// Whether it says of itself that it is no longer valid.
  public var isRevoked: Bool
  /// Whether this kiosk has another key of that owner.
  public var hasNamesake: Bool

  /// A key of these properties.
  public init(
    owner: String, fingerprint: String, kinds: [String], ids: [String]? = nil,
    replacesShipped: Bool = false, isRevoked: Bool = false, hasNamesake: Bool = false
  ) {
    self.owner = owner
    self.fingerprint = fingerprint
    self.kinds = kinds
    self.ids = ids
    self.replacesShipped = replacesShipped
    self.isRevoked = isRevoked
    self.hasNamesake = hasNamesake
  }
}

/// What the set-up of another kiosk may hold besides packages; each part is asked for.
public enum SetUpPart: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Trusted keys: first, since the packages need them.
  case keys
  /// `settings.conf`.
  case settings
  /// `keys.conf`: what remotes, pedals and keyboards do.
  case buttons
  /// `dhis2.map`.
  case reporting
}

/// The set-up of another kiosk that is being taken over, part by part.
public struct SetUpChoice: Equatable, Sendable {
  /// Place in the list of the stick.
  public var index: Int
  /// What has not been asked for yet, the next first.
  public var open: [SetUpPart]
  /// What was said yes to.
  public var taken: Set<SetUpPart> = []
  /// Whether the packages were said yes to, which is asked first.
  public var isBegun = false
}
