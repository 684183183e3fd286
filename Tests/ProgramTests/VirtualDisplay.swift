import Drawing
import Foundation
import TestSupport

/// An X server that a test has started, whose picture can be read.
protocol TestDisplay: AnyObject {
  /// Size of its first display.
  var width: Int { get }
  var height: Int { get }
  var number: Int { get }
  /// The environment of a program that shows its window here.
  var environment: [String: String] { get }
  func screenshot() throws -> Screenshot
}

/// An X server without a screen; ended when the value goes.
final class VirtualDisplay: TestDisplay {
  let number: Int
  let width: Int
  let height: Int
  let server: Child
  private let folder: URL

  /// Starts Xvfb at `width` by `height` on a display number of its own choice.
  init(width: Int, height: Int) throws {
    self.width = width
    self.height = height
    folder = try Program.temporaryFolder()
    let answer = folder.appendingPathComponent("number").path
    server = try Child(
      "/usr/bin/Xvfb",
      [
        "-displayfd", "1", "-screen", "0", "\(width)x\(height)x24", "-nolisten", "tcp", "-noreset",
        "-fbdir", folder.path,
      ], environment: ProcessInfo.processInfo.environment, output: answer)
    number = try VirtualDisplay.number(in: answer, of: server)
  }

  /// Waits for the server to say its number, which it does when it is ready.
  static func number(in file: String, of server: Child) throws -> Int {
    var number: Int?
    try wait(for: "the number of the display") {
      guard server.isRunning else {
        throw ProgramFailure("the X server ended before it said its display number")
      }
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if text.hasSuffix("\n") { number = Int(text.dropLast()) }
      return number != nil
    }
    return number ?? 0
  }

  deinit {
    server.end(SIGTERM)
    try? FileManager.default.removeItem(at: folder)
  }

  /// What the screen shows now.
  func screenshot() throws -> Screenshot {
    try Screenshot(xwd: Array(Data(contentsOf: folder.appendingPathComponent("Xvfb_screen0"))))
  }
}

extension TestDisplay {
  /// As for an X server that is there alone.
  var environment: [String: String] { serverEnvironment }

  var serverEnvironment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["DISPLAY"] = ":\(number)"
    environment["SDL_VIDEODRIVER"] = "x11"
    environment["SDL_AUDIODRIVER"] = "dummy"
    environment.removeValue(forKey: "WAYLAND_DISPLAY")
    return environment
  }

  /// Sends input as a person would, through the X server.
  func xdotool(_ arguments: String...) throws { try run("xdotool", arguments) }

  func xdotool(_ arguments: [String]) throws { try run("xdotool", arguments) }

  /// Runs one of the X tools here.
  func run(_ tool: String, _ arguments: [String]) throws {
    let child = try Child("/usr/bin/" + tool, arguments, environment: environment)
    guard child.wait() == 0 else {
      throw ProgramFailure("\(tool) \(arguments.joined(separator: " ")) failed")
    }
  }
}

/// The pixels of a screen, `0xRRGGBB` each, row by row.
struct Screenshot: Equatable {
  var width: Int
  var height: Int
  var pixels: [UInt32]

  /// Reads the X window dump that Xvfb keeps: 25 words of header, a colour table, the rows.
  init(xwd bytes: [UInt8]) throws {
    func word(_ index: Int) -> Int {
      bytes[(index * 4)..<(index * 4 + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count > 100, word(1) == 7, [24, 32].contains(word(11)) else {
      throw ProgramFailure("the display's picture is not a dump of 24 or 32 bits a pixel")
    }
    width = word(4)
    height = word(5)
    let (stride, size) = (word(12), word(11) / 8)
    let start = word(0) + word(19) * 12
    guard bytes.count >= start + stride * height else {
      throw ProgramFailure("the display's picture is cut off")
    }
    pixels = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      for column in 0..<width {
        let at = start + row * stride + column * size
        pixels.append(
          UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16)
      }
    }
  }

  /// Reads a binary PPM: a header of three numbers, then three bytes a pixel.
  init(ppm bytes: [UInt8]) throws {
    let words = bytes.prefix(64).split(maxSplits: 4, whereSeparator: { $0 <= 32 })
    let numbers = words.dropFirst().prefix(3).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard words.count == 5, numbers.count == 3, bytes.starts(with: Array("P6".utf8)),
      bytes.count >= words[4].startIndex + numbers[0] * numbers[1] * 3
    else { throw ProgramFailure("the display's picture is no whole PPM") }
    (width, height) = (numbers[0], numbers[1])
    let start = words[4].startIndex
    pixels = (0..<width * height).map { index in
      let at = start + index * 3
      return UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }
  }

  init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The rectangle of this size at `corner`; what lies beyond the screen is black.
  func part(at corner: Point, width: Int, height: Int) -> Screenshot {
    let (left, top) = (Int(bounding: corner.x), Int(bounding: corner.y))
    if left == 0, top == 0, width == self.width, height == self.height { return self }
    var part = [UInt32](repeating: 0, count: width * height)
    for y in 0..<height where (0..<self.height).contains(y + top) {
      for x in 0..<width where (0..<self.width).contains(x + left) {
        part[y * width + x] = pixels[(y + top) * self.width + x + left]
      }
    }
    return Screenshot(width: width, height: height, pixels: part)
  }
}
