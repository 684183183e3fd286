/// Which keys ask for which command: the table of ``Command``, changed by the clinic's key map.
public struct KeyBindings: Equatable, Sendable {
  private var keys: [Command: [String]]
  private var commands: [String: Command]

  /// The table's own keys.
  public init() {
    keys = Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, $0.keys) })
    commands = [:]
    remember()
  }

  /// The keys of `command`, the usual ones first.
  public func keys(of command: Command) -> [String] { keys[command] ?? [] }

  /// The command of the key with this name of the table.
  public func command(of key: String) -> Command? { commands[key] }

  /// Gives the named commands these keys instead of their own, and takes the keys from all others.
  mutating func replace(_ changes: [Command: [String]]) {
    let taken = Set(changes.values.joined())
    for command in Command.allCases {
      keys[command] = changes[command] ?? keys(of: command).filter { !taken.contains($0) }
    }
    remember()
  }

  /// Commands that no key asks for.
  var without: [Command] { Command.allCases.filter { keys(of: $0).isEmpty } }

  private mutating func remember() {
    commands = Dictionary(
      Command.allCases.flatMap { command in keys(of: command).map { ($0, command) } },
      uniquingKeysWith: { first, _ in first })
  }
}
