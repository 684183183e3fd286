/// Runs of the kiosk that did not end in order, and what is set aside because of them until the
/// staff act.
///
/// A value: what happened goes in, what is to be set aside comes out. Only what was in use is ever
/// suspected. A plugin whose name stands with two stops is the cause. A start that fails without a
/// name puts what was changed last under suspicion, alone; if that was wrong it is used again and the
/// next one is tried, and only after three such guesses everything is set aside that did not come
/// with the kiosk.
public struct StartHistory: Codable, Equatable, Sendable {
  /// A plugin that did not come with the kiosk.
  public struct Installed: Equatable, Sendable {
    public var id: String
    public var name: String
    /// `language`, `session`, `quiz`; empty where nobody knows.
    public var kind: String
    /// What tells this version from another: another version is not suspected for this one.
    public var version: String
    /// Whether somebody put it into the folder of plugins by hand.
    public var isDropped: Bool
    /// When it was installed, changed or switched on, in seconds since 1970.
    public var changed: Int

    /// A plugin of these properties.
    public init(
      id: String, name: String, kind: String, version: String, isDropped: Bool, changed: Int
    ) {
      (self.id, self.name, self.kind) = (id, name, kind)
      (self.version, self.isDropped, self.changed) = (version, isDropped, changed)
    }
  }

  /// Why a plugin was set aside.
  public enum Cause: String, Codable, Equatable, Sendable {
    /// The kiosk stopped twice while it was used.
    case stops
    /// The kiosk stood still while it was used.
    case stuck
    /// Starts failed, and it was changed last.
    case starts
  }

  /// A plugin that is not used until the staff act.
  public struct Aside: Codable, Equatable, Sendable {
    public var id: String
    public var name: String
    public var kind: String
    public var version: String
    public var isDropped: Bool
    public var cause: Cause

    /// One sentence for the log and the command line.
    public var sentence: String {
      let why =
        switch cause {
        case .stops: "the kiosk stopped twice while it was used"
        case .stuck: "the kiosk stood still while it was used"
        case .starts: "the kiosk did not start, and it was changed last"
        }
      return "\(name) (\(id)) was switched off for now, since \(why); "
        + "try it again with tuntun plugin enable \(id), or remove it."
    }
  }

  struct Stop: Codable, Equatable, Sendable {
    var plugins: [String]
    var isEarly: Bool
  }

  /// Stops that must happen before somebody is suspected.
  static let limit = 2
  /// Plugins that are suspected one after the other before all are set aside.
  static let guessLimit = 3

  /// What is set aside.
  public private(set) var aside: [Aside] = []
  /// Stops since the last hour that went well, oldest first.
  private(set) var stops: [Stop] = []
  /// What was set aside without a name, and what was so before and was not the cause.
  private(set) var guess: String?
  private(set) var cleared: [String] = []
  /// Version by id of what was in use at the last good start; `nil`: there was none.
  private(set) var known: [String: String]?

  /// No stop, nothing set aside.
  public init() {}

  // MARK: What happened

  /// Takes in how the last run ended, while `installed` is installed.
  ///
  /// - Returns: what is set aside from now on and was not before.
  public mutating func take(_ ending: RunEnding, installed: [Installed]) -> [Aside] {
    forget(allBut: installed)
    guard case .stopped(let doing, let isEarly, let isStuck) = ending else { return [] }
    let before = aside
    stops.append(Stop(plugins: doing.suspects, isEarly: isEarly))
    stops = Array(stops.suffix(8))
    let inUse = newestFirst(installed).filter { !isAside($0) }
    if let named = named(isStuck: isStuck, among: inUse) {
      setAside([named], isStuck ? .stuck : .stops)
    } else if isEarly, stops.suffix(Self.limit).count(where: \.isEarly) == Self.limit {
      suspectNext(installed)
    } else if isStuck, isEarly || doing.suspects.isEmpty, inUse.contains(where: isChanged) {
      suspectNext(installed)
    }
    return aside.filter { !before.contains($0) }
  }

  /// This start was good with `installed`.
  public mutating func startWasGood(_ installed: [Installed]) {
    let inUse = installed.filter { !isAside($0) }
    known = Dictionary(inUse.map { ($0.id, $0.version) }, uniquingKeysWith: { $1 })
    stops.removeAll(where: \.isEarly)
    (guess, cleared) = (nil, [])
  }

  /// The kiosk has run so long that what was before says nothing any more.
  public mutating func hasSettled() { stops = [] }

  /// The staff want to try `id` again.
  ///
  /// - Returns: what was set aside under this id, if anything was.
  public mutating func tryAgain(_ id: String) -> Aside? {
    guard let entry = aside.first(where: { $0.id == id }) else { return nil }
    aside.removeAll { $0.id == id }
    (stops, guess, cleared) = ([], nil, [])
    return entry
  }

  // MARK: Suspects

  /// The plugin that was in use at this stop and, where it did not stand still, at the one before.
  private func named(isStuck: Bool, among inUse: [Installed]) -> Installed? {
    guard let last = stops.last else { return nil }
    let earlier = stops.dropLast().last?.plugins ?? []
    let names = isStuck ? last.plugins : last.plugins.filter(earlier.contains)
    return names.lazy.compactMap { name in inUse.first { $0.id == name } }.first
  }

  private mutating func suspectNext(_ installed: [Installed]) {
    if let guess {
      aside.removeAll { $0.id == guess }
      cleared.append(guess)
    }
    let inUse = newestFirst(installed).filter { !isAside($0) }
    let others = inUse.filter { !cleared.contains($0.id) }
    guess = nil
    if cleared.count < Self.guessLimit, let next = others.first(where: isChanged) ?? others.first {
      setAside([next], .starts)
      guess = next.id
    } else {
      setAside(inUse, .starts)
    }
    stops.removeAll(where: \.isEarly)
  }

  private func isChanged(_ plugin: Installed) -> Bool { known?[plugin.id] != plugin.version }

  private func newestFirst(_ installed: [Installed]) -> [Installed] {
    installed.sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }
  }

  private func isAside(_ plugin: Installed) -> Bool {
    aside.contains { $0.id == plugin.id && $0.version == plugin.version }
  }

  private mutating func setAside(_ plugins: [Installed], _ cause: Cause) {
    for plugin in plugins {
      aside.removeAll { $0.id == plugin.id }
      aside.append(
        Aside(
          id: plugin.id, name: plugin.name, kind: plugin.kind, version: plugin.version,
          isDropped: plugin.isDropped, cause: cause))
    }
    if cause != .starts { stops = [] }
  }

  /// What was removed or replaced is not set aside any more.
  private mutating func forget(allBut installed: [Installed]) {
    aside.removeAll { entry in
      !installed.contains { $0.id == entry.id && $0.version == entry.version }
    }
  }
}
