import Foundation

/// The built program beside the test bundle, run as a person or a script would.
public enum Program {
  /// The folder of the whole project.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The built `tuntun`.
  public static let url = built("tuntun")

  /// Where the build put the program `name`: in the folder that holds the running test bundle.
  public static func built(_ name: String) -> URL {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let beside = here.appendingPathComponent(name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appendingPathComponent(".build/debug/\(name)")
  }

  /// Runs `tuntun` with `arguments` to its end.
  public static func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Oracle.Outcome {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appendingPathComponent($0).path }
    let child = try Child(
      url.path, arguments,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 },
      output: files[0], errors: files[1])
    return Oracle.Outcome(
      status: child.wait(), output: try String(contentsOfFile: files[0], encoding: .utf8),
      errors: try String(contentsOfFile: files[1], encoding: .utf8))
  }

  /// A new empty folder; the caller removes it.
  public static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tuntun-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
