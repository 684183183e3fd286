import Content
import Diagram
import Drawing
import Foundation
import Kiosk
import Packages
import Painting
import Plugins
import Reports
import Results
import Screens
import Storage

/// Everything that one run of the program has found on the disk, read when it is first needed.
///
/// Here the rooms are joined: the registry gives content and translators, they make the contexts of
/// the scenes, and the painter gets its files by the names that scenes use (`icons/NAME.svg`,
/// `PLUGIN/FILE`).
public final class Library {
  let contentFolder: String
  public let stateFolder: String
  public let store: PackageStore
  public private(set) var registry: Registry
  /// What the kiosk can show.
  public private(set) var content: KioskContent
  public let settings: Settings
  /// What is wrong with the settings, one line each.
  let settingsFindings: [Finding]
  /// The keys of each command, as the clinic has them.
  let keys: KeyBindings
  private let keyFindings: [Finding]
  let fonts: Fonts

  private var contexts: [String: SceneContext] = [:]
  private var diagrams: [String: Diagram?] = [:]
  private var spots: [String: SpotPicture?] = [:]
  /// The last text that was made a code of: its page is drawn many times.
  private var lastCode: (text: String, cells: CellGrid?)?
  private let log: (String) -> Void
  private let reading: (String) -> Void

  /// Scans the plugins and reads the settings.
  ///
  /// - Parameters:
  ///   - log: told about what is missing or broken.
  ///   - reading: told, before it is read, of each plugin that did not come with the kiosk (its id)
  ///     and of each file (`PLUGIN/FILE`).
  public init(
    _ folders: Folders, store: PackageStore? = nil,
    log: @escaping (String) -> Void = Console.note, reading: @escaping (String) -> Void = { _ in }
  ) {
    contentFolder = folders.contentFolder
    stateFolder = folders.stateFolder
    self.store = store ?? folders.store
    self.log = log
    self.reading = reading
    registry = self.store.registry(reading: reading)
    (settings, settingsFindings) = SettingsFile.read(stateFolder: stateFolder)
    content = registry.kioskContent.ordered(by: settings.sessions)
    (keys, keyFindings) = KeyMapFile.read(stateFolder: stateFolder)
    fonts = Fonts(report: log)
  }

  /// What is wrong with plugins and settings, one sentence each.
  public var problems: [String] {
    registry.reasons + (settingsFindings + keyFindings).map(\.description)
  }

  /// The kiosk at its start, with what the clinic has set and earlier demonstrations took.
  ///
  /// - Parameter language: the tag to begin with instead of the clinic's.
  public func firstState(saved: SavedProgress? = nil, language: String? = nil) -> KioskState {
    var settings = settings
    settings.language = language ?? settings.language
    var state = KioskState(content: content, settings: settings, saved: saved)
    state.hasPrinter = PrintQueue.isSetUp(settings)
    state.keys = keys
    state.demonstrationTimes = DemonstrationTimesFile(stateFolder: stateFolder).load()
    return state
  }

  /// Looks anew at what is installed: plugins came, went or were replaced.
  func reload() { adopt(store.registry()) }

  /// Uses `registry` from now on.
  func adopt(_ registry: Registry) {
    self.registry = registry
    content = registry.kioskContent.ordered(by: settings.sessions)
    contexts = [:]
    diagrams = [:]
    spots = [:]
  }

  /// The version of each plugin in use, by its id.
  var pluginVersions: [String: String] {
    let pairs = registry.plugins.filter { $0.state == .enabled }.compactMap { plugin in
      plugin.manifest.map { (plugin.id, "\($0.version)") }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// A new painter for one surface.
  public func painter() -> Painter {
    Painter(
      fonts: fonts, pictures: { [unowned self] in picture($0) },
      diagrams: { [unowned self] in diagram($0) }, report: log)
  }

  /// What papers are made of.
  public var paperSource: PaperSource {
    PaperSource(
      settings: settings, content: content, fonts: fonts,
      translator: { [registry] in registry.translator(for: $0) },
      diagram: { [unowned self] in diagram($0) })
  }

  /// What scenes need to know to speak the language `tag`.
  func context(for tag: String) -> SceneContext {
    if let known = contexts[tag] { return known }
    let translator = registry.translator(for: tag)
    let choice = content.languages.first { $0.tag == tag }
    var context = SceneContext(
      measure: fonts,
      text: { translator.text($0.key, source: $0.source) },
      ui: { translator.text($0.key, source: $0.source, $1) },
      explanation: { translator.text($0.explanationKey, source: $0.explanation) },
      anchor: { [unowned self] in anchor($0, $1) },
      aspect: { [unowned self] in aspect(of: $0) },
      fontFamily: choice?.font ?? Font.defaultFamily,
      isRightToLeft: choice?.isRightToLeft ?? false)
    context.clearances = { [unowned self] in clearances($0) }
    context.spot = { [unowned self] in spot($0) }
    context.code = { [unowned self] in code($0) }
    context.codeCapacity = QRCode.capacity
    contexts[tag] = context
    return context
  }

  /// The scene of `state` at `size`, in the language of its visitor.
  public func scene(of state: KioskState, size: Size) -> Scene {
    Screens.scene(of: state, size: size, context: context(for: state.visitor.language))
  }

  /// The presenter's own view of `state` at `size`.
  public func presenterScene(of state: KioskState, size: Size) -> Scene {
    Screens.presenterScene(of: state, size: size, context: context(for: state.visitor.language))
  }

  // MARK: Files

  /// Bytes of a file as scenes name it, or `nil`.
  func bytes(of file: String) -> [UInt8]? {
    let parts = file.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    reading(file)
    if let plugin = registry.plugin(parts[0]) { return try? plugin.folder.read(parts[1]) }
    let path = "\(contentFolder)/Assets/\(file)"
    guard !file.contains(".."), let data = FileManager.default.contents(atPath: path) else {
      return nil
    }
    return Array(data)
  }

  /// Bytes of a still picture, with the helper and headscarf that the clinic has set.
  private func picture(_ file: String) -> [UInt8]? {
    let bytes = bytes(of: file)
    let variant = settings.pictureVariant
    guard variant != Settings().pictureVariant, file.hasSuffix(".svg"),
      !file.hasPrefix("icons/"), !file.hasPrefix("symbols/"), let bytes,
      let drawn = try? Diagram(parsing: bytes, name: file, variant: variant)
    else { return bytes }
    return Array(drawn.markup(at: 0).utf8)
  }

  /// The diagram in a file as scenes name it, parsed once; `nil` and one line where it cannot be.
  public func diagram(_ file: String) -> Diagram? {
    if let known = diagrams[file] { return known }
    let diagram = parsedDiagram(file)
    diagrams[file] = .some(diagram)
    return diagram
  }

  private func parsedDiagram(_ file: String) -> Diagram? {
    guard let bytes = bytes(of: file) else {
      log("The diagram \(file) was not found; a placeholder is shown.")
      return nil
    }
    do {
      return try Diagram(parsing: bytes, name: file, variant: settings.pictureVariant)
    } catch {
      log("\(error)")
      return nil
    }
  }

  /// Where `label-NAME` of a diagram lies at rest, 0…1 of its box.
  private func anchor(_ file: String, _ name: String) -> Point? {
    guard let diagram = diagram(file), let point = diagram.anchor(name, at: 0) else { return nil }
    let box = diagram.viewBox
    return Point((point.x - box.x) / box.width, (point.y - box.y) / box.height)
  }

  private func code(_ text: String) -> CellGrid? {
    if let lastCode, lastCode.text == text { return lastCode.cells }
    let cells = QRCode.cells(text)
    lastCode = (text, cells)
    return cells
  }

  /// What labels of a diagram leave to be seen at rest, 0…1 of its box.
  private func clearances(_ file: String) -> [Rect] {
    guard let diagram = diagram(file) else { return [] }
    let box = diagram.viewBox
    return diagram.clearances(at: 0).map { part in
      Rect(
        (part.x - box.x) / box.width, (part.y - box.y) / box.height,
        part.width / box.width, part.height / box.height)
    }
  }

  /// A picture that is touched, read once; `nil` where it cannot be.
  private func spot(_ file: String) -> SpotPicture? {
    if let known = spots[file] { return known }
    let spot = bytes(of: file).flatMap { SpotPicture(svg: $0, name: file) }
    spots[file] = .some(spot)
    return spot
  }

  private func aspect(of file: String) -> Double {
    guard file.contains("diagrams/"), let box = diagram(file)?.viewBox, !box.isEmpty else {
      return SceneContext.usualAspect(file)
    }
    return box.width / box.height
  }
}
