import Foundation

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
    let line = "85.5 1366 1436 1579 1792 768 771 774 798"
    try run("xrandr", ["--newmode", "projector"] + line.split(separator: " ").map(String.init))
    try run("xrandr", ["--addmode", "DUMMY1", "projector"])
    try run("xrandr", ["--output", "DUMMY1", "--mode", "projector", "--right-of", "DUMMY0"])
    // The driver tells that it is there when somebody asks.
    try run("xrandr", ["--query"])
  }

  func screenshot() throws -> Screenshot {
    let file = folder.appendingPathComponent("picture").path
    try run("xwd", ["-root", "-silent", "-out", file])
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
