import Foundation

/// Where content and state lie.
public struct Folders: Sendable {
  /// The folder that holds `Plugins` and `Assets`, where it was named.
  public var content: String?
  /// The folder for settings, installed plugins and progress, where it was named.
  public var state: String?

  /// The folders that were named; what is `nil` is looked for.
  public init(content: String? = nil, state: String? = nil) {
    self.content = content
    self.state = state
  }

  /// The content root: the option, `TUNTUN_CONTENT`, beside the executable, the install prefix.
  public var contentFolder: String {
    if let content { return content }
    if let set = ProcessInfo.processInfo.environment["TUNTUN_CONTENT"], !set.isEmpty { return set }
    let candidates = Folders.candidates
    return candidates.first(where: Folders.isContent) ?? candidates[0]
  }

  /// The state folder: the option, `TUNTUN_STATE`, or the user's own.
  public var stateFolder: String {
    if let state { return state }
    let environment = ProcessInfo.processInfo.environment
    if let set = environment["TUNTUN_STATE"], !set.isEmpty { return set }
    if let set = environment["XDG_STATE_HOME"], set.hasPrefix("/") { return set + "/tuntun" }
    return (environment["HOME"] ?? "/var/lib") + "/.local/state/tuntun"
  }

  /// The executable's folder and those above it (a build lies inside the project), then the
  /// prefix that it is installed under.
  private static var candidates: [String] {
    let executable = Folders.executable
    var folders: [String] = []
    var folder = (executable as NSString).deletingLastPathComponent
    let prefix = (folder as NSString).deletingLastPathComponent
    for _ in 0..<5 where folder != "/" {
      folders.append(folder)
      folder = (folder as NSString).deletingLastPathComponent
    }
    return folders + [prefix + "/share/tuntun", "/usr/share/tuntun"]
  }

  /// Where this program lies, or lay before an update took its place.
  static var executable: String {
    let link = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let gone = " (deleted)"
    return link.hasSuffix(gone) ? String(link.dropLast(gone.count)) : link
  }

  private static func isContent(_ folder: String) -> Bool {
    ["Plugins", "Assets"].allSatisfy { access(folder + "/" + $0, F_OK) == 0 }
  }
}
