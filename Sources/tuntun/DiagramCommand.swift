import App
import ArgumentParser
import Content
import Diagram
import Drawing
import Foundation
import Painting

/// `tuntun diagram`: what an animated picture shows at a time, and what will not play.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draw and check animated diagrams.",
    subcommands: [Render.self, Check.self, Bench.self])

  /// `tuntun diagram render`.
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draw a diagram at a time; transparent where nothing is drawn.")

    @Argument(help: "The SVG file.", completion: .file(extensions: ["svg"]))
    var file: String

    @Option(help: "Seconds of the diagram's own time line.")
    var at = 0.0

    @Option(help: "Size of the picture in pixels.")
    var size = PixelSize(width: 1200, height: 900)

    @Option(help: "The PNG file to write.", completion: .file())
    var out: String

    func validate() throws {
      guard at.isFinite, at >= 0, at <= 86_400 else {
        throw ValidationError("--at needs seconds from 0 to 86400, found \(at)")
      }
    }

    func run() throws {
      let diagram = try DiagramCommand.diagram(
        file, aspect: Double(size.width) / Double(size.height))
      let picture = Painter.picture(
        of: diagram, at: at, width: size.width, height: size.height)
      try Output.write(PNG.encode(picture), to: out)
    }
  }

  /// `tuntun diagram check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what will not play as in a browser, with lines.")

    @Argument(help: "The SVG files.", completion: .file(extensions: ["svg"]))
    var files: [String]

    func run() throws {
      var isFit = true
      for file in files {
        for finding in Diagram.check(try Output.read(file), name: file) {
          Console.line("\(finding)")
          if finding.severity == .error { isFit = false }
        }
      }
      if !isFit { throw ExitCode(1) }
    }
  }

  /// The diagram in `file`, or one sentence that says with its line why there is none.
  static func diagram(_ file: String, aspect: Double? = nil) throws -> Diagram {
    let bytes = try Output.read(file)
    do throws(DiagramError) {
      return try Diagram(parsing: bytes, name: file, aspect: aspect)
    } catch {
      throw Refusal("error: \(error)")
    }
  }
}
