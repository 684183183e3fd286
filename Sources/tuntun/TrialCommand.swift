import App
import ArgumentParser
import CLinux
import Foundation
import Packages
import Painting
import Platform
import Plugins
import Staging

/// `tuntun trial`: the inner side of ``Trial``. Draws everything of a plugin once, under limits that
/// the system holds, and says on standard output what it is about to draw.
struct TrialCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "Draw everything of a plugin once, under limits.",
    shouldDisplay: false)

  @OptionGroup var folderOptions: FolderOptions
  @Argument(help: "The plugin's folder, named by its id.") var plugin: String

  func run() throws {
    Self.limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
    Self.limit(__rlimit_resource_t(RLIMIT_DATA.rawValue), to: Trial.reachLimit)
    try begin("its reading", seconds: Trial.readingLimit)
    _ = PluginCheck.check(path: plugin)
    let id = (plugin as NSString).lastPathComponent
    var complaints: [String] = []
    let library = Library(
      folders, store: folders.store.trying(plugin), log: { complaints.append($0) })
    complaints = []
    // What its own rules refuse is drawn nowhere.
    let drawings = TrialDrawings(of: id, in: library)?.all ?? []
    try say("of \(drawings.count)")
    for drawing in drawings {
      try begin(drawing.name, seconds: Trial.drawingLimit)
      guard let list = drawing.list() else { continue }
      _ = library.painter().picture(of: list)
      // A picture that is missing costs its place alone; one that is there must be drawn.
      let isFailed = complaints.contains {
        $0.contains("\(id)/") && [".svg", ".png"].contains(where: $0.contains)
          && !$0.contains("not found")
      }
      if isFailed { try say("failed") }
      complaints = []
      if Int(ProcessStart.peakMemory * 1e6) > Trial.memoryLimit { try say("memory") }
    }
    try say("done")
  }

  /// Says what comes next, and gives it `seconds` of processor time from now on.
  private func begin(_ name: String, seconds: Int) throws {
    try say("next \(name)")
    let used = (Clock.processorTime + 999_999_999) / 1_000_000_000
    Self.limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: used + seconds)
  }

  private func say(_ line: String) throws {
    guard Output.put(Array((line + "\n").utf8), to: STDOUT_FILENO) else { throw ExitCode(1) }
  }

  private static func limit(_ resource: __rlimit_resource_t, to value: Int) {
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
    setrlimit(resource, &limit)
  }
}
