import Drawing
import Foundation
import TestSupport

/// An X server with outputs that are plugged in while it runs, as a projector is.
///
/// Xvfb has one display, and its several X screens are nothing that a window can be sent to: they all
/// begin at the same place. Xorg with its dummy driver has real outputs.
final class TwoDisplays: TestDisplay {
  let number: Int
  let width = 1280
  let height = 720
  /// Where the second display lies while it is plugged in.
  static let second = (x: 1280, y: 0, width: 1366, height: 768)

  private let server: Child
  private let folder: URL

  init() throws {
    folder = try Program.temporaryFolder()
    let configuration = folder.appendingPathComponent("xorg.conf")
    try Data(TwoDisplays.configuration.utf8).write(to: configuration)
    let answer = folder.appendingPathComponent("number").path
    // The program itself: the wrapper of the same name asks for a console.
    server = try Child(
      "/usr/lib/xorg/Xorg",
      [
        "-displayfd", "1", "-config", configuration.path, "-logfile",
        folder.appendingPathComponent("log").path, "-nolisten", "tcp", "-noreset", "-novtswitch",
        "-sharevts",
      ], environment: ProcessInfo.processInfo.environment, output: answer)
    number = try VirtualDisplay.number(in: answer, of: server)
    try run("xrandr", ["--output", "DUMMY0", "--mode", "1280x720"])
  }

  deinit {
    server.end(SIGTERM)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Plugs the second display in, at the right of the first.
  func plugIn() throws {
    let (width, height) = (TwoDisplays.second.width, TwoDisplays.second.height)
    try change(1, to: Size(Double(width), Double(height)))
  }

  /// Gives an output (0: the machine's own, 1: at its right) another mode, of 60 Hz.
  func change(_ output: Int, to size: Size) throws {
    let (name, mode) = ("DUMMY\(output)", "test-\(output)-\(size.width)x\(size.height)")
    let (width, height) = (Int(bounding: size.width), Int(bounding: size.height))
    let across = [width, width + 48, width + 80, width + 160]
    let down = [height, height + 3, height + 8, height + 30]
    let clock = Double(across[3] * down[3] * 60) / 1e6
    try run("xrandr", ["--newmode", mode, "\(clock)"] + (across + down).map { "\($0)" })
    try run("xrandr", ["--addmode", name, mode])
    let place = output == 0 ? ["--primary"] : ["--right-of", "DUMMY0"]
    try run("xrandr", ["--output", name, "--mode", mode] + place)
    // The driver tells that it is there when somebody asks.
    try run("xrandr", ["--query"])
  }

  /// Takes the second display away.
  func unplug() throws { try run("xrandr", ["--output", "DUMMY1", "--off"]) }

  func screenshot() throws -> Screenshot {
    let file = folder.appendingPathComponent("picture").path
    // The tool fails when the screen changes its size under its hands.
    for _ in 0..<20 {
      do { try run("xwd", ["-root", "-silent", "-out", file]) } catch { continue }
      break
    }
    return try Screenshot(xwd: Array(Data(contentsOf: URL(fileURLWithPath: file))))
  }

  private static let configuration = """
    Section "ServerFlags"
      Option "AutoAddDevices" "false"
      Option "DontVTSwitch" "true"
    EndSection
    Section "Device"
      Identifier "card"
      Driver "dummy"
      VideoRam 65536
    EndSection
    Section "Monitor"
      Identifier "monitor"
      HorizSync 5.0-1000.0
      VertRefresh 5.0-200.0
    EndSection
    Section "Screen"
      Identifier "screen"
      Device "card"
      Monitor "monitor"
      DefaultDepth 24
      DefaultFbBpp 32
    EndSection
    """
}
