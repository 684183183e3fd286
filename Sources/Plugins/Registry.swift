import Content
import Kiosk
import Storage

/// The only place that knows which plugins there are, which are used, and why not.
public struct Registry: Sendable {
  /// Every plugin that was found, by id; of one id the shipped one first.
  public private(set) var plugins: [InstalledPlugin]
  /// What is wrong with the places where plugins are looked for.
  public private(set) var problems: [String] = []

  /// Finds, checks and loads all plugins.
  ///
  /// - Parameters:
  ///   - contentRoot: the folder whose `Plugins` came with the program.
  ///   - stateFolder: the folder whose `plugins` the staff fill; `nil` or missing: none.
  ///   - installation: what the store of packages says.
  ///   - depth: how much to look at.
  ///   - reading: told the id of each plugin that did not come with the program, before it is read.
  public static func scan(
    contentRoot: String, stateFolder: String?, installation: Installation = .none,
    depth: CheckDepth = .start, reading: (String) -> Void = { _ in }
  ) -> Registry {
    let shipped = contentRoot + "/Plugins"
    var registry = Registry(plugins: find(in: shipped, origin: .shipped, depth: depth) ?? [])
    if registry.plugins.isEmpty {
      registry.problems.append("The folder \(shipped) must hold the plugins, but it holds none.")
    }
    registry.problems += installation.problems
    var dropped: [InstalledPlugin] = []
    if let stateFolder {
      dropped =
        find(
          in: stateFolder + "/plugins", origin: .installed, except: installation.setAside,
          depth: depth, reading: reading) ?? []
    }
    registry.add(installation.packs, dropped: dropped, depth: depth, reading: reading)
    registry.plugins.sort { ($0.id, $0.origin.order) < ($1.id, $1.origin.order) }
    registry.disableDuplicates()
    registry.switchOff(installation.switchedOff)
    registry.noteSharedLanguages()
    return registry
  }

  private init(plugins: [InstalledPlugin]) { self.plugins = plugins }

  private static func find(
    in path: String, origin: InstalledPlugin.Origin, except setAside: Set<String> = [],
    depth: CheckDepth, reading: (String) -> Void = { _ in }
  ) -> [InstalledPlugin]? {
    FolderListing.names(in: path)?.compactMap { name in
      let folder = path + "/" + name
      guard !name.hasPrefix("."), !setAside.contains(name),
        FolderListing.entry(at: folder) == .folder
      else { return nil }
      reading(name)
      return InstalledPlugin(path: folder, origin: origin, depth: depth)
    }
  }

  /// Adds what the store has active, and what somebody dropped into the folder by hand.
  private mutating func add(
    _ packs: [Installation.Pack], dropped: [InstalledPlugin], depth: CheckDepth,
    reading: (String) -> Void
  ) {
    let shipped = Dictionary(plugins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pack in packs {
      reading(pack.id)
      var plugin = InstalledPlugin(
        path: pack.path, origin: .installed, isVerified: pack.isVerified, depth: depth)
      if let original = shipped[pack.id], plugin.reason == nil {
        if plugin.mayReplace(original) {
          plugins.removeAll { $0.id == pack.id }
        } else {
          plugin.setAside(.shippedIsUsed, Self.notNewer(than: original))
        }
      }
      plugins.append(plugin)
    }
    let ids = Set(packs.map(\.id))
    for var plugin in dropped {
      if ids.contains(plugin.id) { plugin.setAside(.packageIsUsed, Self.isInstalled(plugin.id)) }
      plugins.append(plugin)
    }
  }

  private static func notNewer(than original: InstalledPlugin) -> Finding {
    let version = original.manifest.map { " (\($0.version))" } ?? ""
    return Finding(
      .error, original.id,
      "The version that came with the kiosk\(version) is as new or newer; that one is used.")
  }

  private static func isInstalled(_ id: String) -> Finding {
    Finding(
      .error, id,
      "\(id) is installed as a package and lies in the plugin folder too; the package is used.")
  }

  /// What came with the kiosk, or as a package, outranks a folder with the same id that somebody
  /// has put beside it.
  private mutating func disableDuplicates() {
    let candidates = plugins.indices.filter { plugins[$0].aside == nil }
    let counts = Dictionary(grouping: candidates) { plugins[$0].id }
    for (id, places) in counts where places.count > 1 {
      // A package that cannot be used leaves its place to what came with the kiosk.
      guard !places.contains(where: { plugins[$0].isPackage && plugins[$0].reason != nil }) else {
        continue
      }
      let isShipped = places.contains { plugins[$0].origin == .shipped }
      for index in places where !isShipped || plugins[index].origin != .shipped {
        plugins[index].setAside(
          isShipped ? .shippedIsUsed : .twice,
          Finding(
            .error, id,
            isShipped
              ? "The id belongs to a plugin that came with the kiosk; that one is used."
              : "The id must be there once, but it is there \(places.count) times; none is used."))
      }
    }
  }

  private mutating func switchOff(_ ids: Set<String>) {
    for index in plugins.indices where ids.contains(plugins[index].id) {
      plugins[index].isSwitchedOff = true
      plugins[index].disable(
        Finding(.error, plugins[index].id, "The staff switched it off."))
    }
  }

  /// The sessions that can be shown.
  public var sessions: [SessionContent] {
    plugins.compactMap { plugin in
      if case .session(let content)? = plugin.content { return content }
      return nil
    }
  }

  /// The quizzes that can be asked.
  public var quizzes: [QuizContent] {
    plugins.compactMap { plugin in
      if case .quiz(let content)? = plugin.content { return content }
      return nil
    }
  }

  /// The language packs that can be used.
  ///
  /// Of several packs of one language the first speaks and the others fill what it lacks: those that
  /// somebody vouches for come first, of these what came with the kiosk, then by id.
  public var languages: [LanguagePack] { speaking.map(\.pack) }

  private var speaking: [(pack: LanguagePack, index: Int)] {
    func rank(_ plugin: InstalledPlugin) -> (Int, Int, String) {
      (plugin.isVerified ? 0 : 1, plugin.origin.order, plugin.id)
    }
    let order = plugins.indices.sorted { rank(plugins[$0]) < rank(plugins[$1]) }
    return order.compactMap { index in
      if case .language(let pack)? = plugins[index].content { return (pack, index) }
      return nil
    }
  }

  /// Says of each further pack of a language which one speaks before it.
  private mutating func noteSharedLanguages() {
    var first: [LanguageTag: String] = [:]
    for (pack, index) in speaking {
      guard let other = first[pack.fields.tag] else {
        first[pack.fields.tag] = pack.id
        continue
      }
      plugins[index].findings.append(
        Finding(
          .warning, Manifest.file,
          "\(other) speaks \(pack.fields.tag) too and comes first; this pack fills what that one "
            + "lacks."))
    }
  }

  /// One sentence for each plugin that is not used, and for what is wrong around them.
  public var reasons: [String] {
    problems + plugins.compactMap { plugin in plugin.reason.map { "\(plugin.id): \($0)" } }
  }

  /// The enabled plugin with this id.
  public func plugin(_ id: String) -> InstalledPlugin? {
    plugins.first { $0.id == id && $0.state == .enabled }
  }
}

extension InstalledPlugin.Origin {
  fileprivate var order: Int { self == .shipped ? 0 : 1 }
}
