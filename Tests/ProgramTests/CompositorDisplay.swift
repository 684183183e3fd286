import Foundation
import TestSupport

/// A kiosk compositor without a screen, as the machine at a clinic runs one.
final class CompositorDisplay: TestDisplay {
  let width = 1280
  let height = 720
  private(set) var number = 0
  /// Whether programs are Wayland's own; else they come through Xwayland.
  var isNative: Bool
  private let compositor: Child
  private let folder: URL

  /// Starts cage; it refuses to run as root, so it is run as nobody there.
  init(isNative: Bool) throws {
    self.isNative = isNative
    folder = try Program.temporaryFolder()
    let answer = folder.appendingPathComponent("answer").path
    // Other users may open windows too; what waits here ends with the compositor.
    let script = """
      xhost +local: >&2 && echo "$DISPLAY" >\(answer) && exec setpriv --pdeathsig KILL sleep 3600
      """
    var words = ["/usr/bin/cage", "--", "/bin/sh", "-c", script]
    if getuid() == 0 {
      chown(folder.path, 65534, 65534)
      words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + words
    }
    chmod(folder.path, 0o700)
    compositor = try Child(
      words[0], Array(words.dropFirst()),
      environment: [
        "PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_RUNTIME_DIR": folder.path,
        "LIBSEAT_BACKEND": "noop", "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1",
        "WLR_RENDERER": "pixman",
      ], errors: folder.appendingPathComponent("log").path)
    number = try CompositorDisplay.number(in: answer, of: compositor, folder)
  }

  /// Waits for the name of the X display, which comes when everything is there.
  private static func number(in file: String, of compositor: Child, _ folder: URL) throws -> Int {
    var number: Int?
    try wait(for: "the number of the display") {
      guard compositor.isRunning else {
        let log = try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
        throw ProgramFailure("cage ended before it was ready: \(log ?? "")")
      }
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if text.hasSuffix("\n") { number = Int(text.dropFirst().dropLast()) }
      return number != nil
    }
    return number ?? 0
  }

  deinit {
    compositor.end(SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  var environment: [String: String] {
    var environment = serverEnvironment
    environment["XDG_RUNTIME_DIR"] = folder.path
    environment["WAYLAND_DISPLAY"] = "wayland-0"
    if isNative { environment.removeValue(forKey: "SDL_VIDEODRIVER") }
    return environment
  }

  /// What the compositor has composed.
  func screenshot() throws -> Screenshot {
    let file = folder.appendingPathComponent("picture.ppm").path
    try run("grim", ["-t", "ppm", file])
    return try Screenshot(ppm: Array(Data(contentsOf: URL(fileURLWithPath: file))))
  }
}
