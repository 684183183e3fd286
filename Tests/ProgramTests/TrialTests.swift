import Foundation
import Packages
import Plugins
import TestSupport
import Testing

@testable import App
@testable import tuntun

/// Packages are tried in a child process before they are installed.
@Suite struct TrialTests {
  private let folder: URL
  private var state: String { folder.path + "/state" }
  private var plugin: String { folder.path + "/session.trial" }

  init() throws { folder = try Program.temporaryFolder() }

  /// The shipped session under another id, whose `file` is `svg`.
  private func session(_ file: String, _ svg: String) throws {
    let source = Program.root.appendingPathComponent("Plugins/session.oxytocin-massage")
    try FileManager.default.copyItem(atPath: source.path, toPath: plugin)
    for name in ["plugin.json", "session.json"] {
      let path = "\(plugin)/\(name)"
      try String(contentsOfFile: path, encoding: .utf8)
        .replacing("session.oxytocin-massage", with: "session.trial")
        .write(toFile: path, atomically: false, encoding: .utf8)
    }
    try svg.write(toFile: "\(plugin)/\(file)", atomically: false, encoding: .utf8)
  }

  private func picture(_ content: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "viewBox=\"0 0 400 300\">\(content)</svg>"
  }

  /// Each group uses the one before ten times.
  private var chain: String {
    let groups = (1...12).map { level in
      let uses = (0..<10).map { "<use href=\"#g\(level - 1)\" x=\"\($0)\"/>" }.joined()
      return "<g id=\"g\(level)\">\(uses)</g>"
    }
    return picture("<g id=\"g0\"><rect width=\"9\" height=\"9\"/></g>" + groups.joined())
  }

  /// A filter over a blur that has no end, once for each of many shapes.
  private var blurs: String {
    let shapes = (0..<400).map {
      "<rect filter=\"url(#f)\" x=\"\($0 % 20)\" width=\"390\" height=\"290\" fill=\"red\"/>"
    }
    return picture(
      "<filter id=\"f\" x=\"-200%\" y=\"-200%\" width=\"500%\" height=\"500%\">"
        + "<feGaussianBlur stdDeviation=\"90\"/><feTurbulence numOctaves=\"9\"/></filter>"
        + shapes.joined())
  }

  private func refusal() -> PackageRefusal? {
    let trial = Trial(
      contentFolder: Program.root.path, stateFolder: state, program: Program.url.path)
    do throws(PackageRefusal) {
      try trial.run(plugin)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatWasShippedPassesAndSaysHowFarItHasCome() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try session("notes.txt", "A note.")
    let told = Told()
    let trial = Trial(
      contentFolder: Program.root.path, stateFolder: state, program: Program.url.path,
      progress: { told.add($0, $1) })
    try trial.run(plugin)
    let steps = told.all
    #expect(steps.count > 150 && Set(steps.map(\.total)).count == 1)
    #expect(steps.map(\.done) == Array(0..<steps.count) && steps.count == steps.first?.total)
  }

  private final class Told: @unchecked Sendable {
    private(set) var all: [(done: Int, total: Int)] = []
    func add(_ done: Int, _ total: Int) { all.append((done, total)) }
  }

  @Test(arguments: ["pictures/gate-born.svg", "diagrams/glide-down.svg"])
  func aPictureWithoutEndIsRefusedByItsNameAndNothingIsInstalled(_ file: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for svg in [chain, blurs] {
      try? FileManager.default.removeItem(atPath: plugin)
      try session(file, svg)
      let found = try #require(refusal(), "\(file)")
      #expect(found.reason == .drawing)
      #expect(found.sentence.contains(file) && !found.sentence.contains("\n"), "\(found)")
      let outcome = try Program.run([
        "plugin", "install", "--accept-unsigned", "--content", Program.root.path, "--state", state,
        plugin,
      ])
      #expect(outcome.status == 1 && outcome.errors.split(separator: "\n").count == 1)
      let packs = (try? FileManager.default.contentsOfDirectory(atPath: state + "/packs")) ?? []
      #expect(packs.filter { $0 != ".lock" }.isEmpty, "\(packs)")
    }
  }

  @Test func aTrialNeedsNoDisplayAndNoEnvironmentAndNoFileOfTheProgram() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try session("notes.txt", "A note.")
    // The file that runs is gone, as after an update.
    let copy = folder.path + "/tuntun"
    let child = try Child(
      "/bin/bash",
      [
        "-c", "cp \"$0\" \"$1\" && exec 7<\"$1\" && rm \"$1\" && exec /proc/self/fd/7 \"${@:2}\"",
        Program.url.path, copy, "plugin", "install", "--accept-unsigned", "--content",
        Program.root.path, "--state", state, plugin,
      ], environment: ["PATH": "/usr/bin:/bin"], errors: folder.path + "/err")
    let errors = { (try? String(contentsOfFile: folder.path + "/err", encoding: .utf8)) ?? "" }
    #expect(child.wait() == 0, "\(errors())")
  }
}
