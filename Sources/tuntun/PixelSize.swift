import ArgumentParser
import Drawing

/// A size such as `1920x1080`, as the command line takes it.
struct PixelSize: ExpressibleByArgument, Equatable {
  var width: Int
  var height: Int

  static let smallest = 64
  static let largest = 8192

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (PixelSize.smallest...PixelSize.largest).contains(width),
      (PixelSize.smallest...PixelSize.largest).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }

  var defaultValueDescription: String { "\(width)x\(height)" }
  var size: Size { Size(Double(width), Double(height)) }
}
