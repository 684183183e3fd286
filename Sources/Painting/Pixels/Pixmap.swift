import Foundation

/// A picture in memory of its own: 0xAARRGGBB, premultiplied, transparent at first.
public final class Pixmap {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  let base: UnsafeMutablePointer<UInt32>

  /// The width and height of pictures whose size is computed, in pixels.
  static let sides = 1...16_384

  /// A transparent picture of `width` by `height` pixels (each at least 1).
  public init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    let count = self.width * self.height
    // `calloc` hands out zero pages that cost no memory until they are written.
    guard let memory = calloc(count, 4) else {
      preconditionFailure("no memory for \(count) pixels")
    }
    base = memory.bindMemory(to: UInt32.self, capacity: count)
  }

  deinit { free(base) }

  /// A view of the pixels, valid as long as this picture lives.
  public var buffer: PixelBuffer {
    PixelBuffer(base, width: width, height: height, bytesPerRow: width * 4)
  }

  /// All pixels, row by row.
  public var pixels: [UInt32] { Array(UnsafeBufferPointer(start: base, count: width * height)) }

  /// Memory used, in bytes.
  var byteCount: Int { width * height * 4 }

  /// The pixel at `x`, `y`, or transparent outside the picture.
  public subscript(x: Int, y: Int) -> UInt32 {
    get {
      x >= 0 && y >= 0 && x < width && y < height ? base[y * width + x] : 0
    }
    set {
      if x >= 0 && y >= 0 && x < width && y < height { base[y * width + x] = newValue }
    }
  }

  /// Makes every pixel `color`, given premultiplied.
  public func fill(_ color: UInt32) {
    base.update(repeating: color, count: width * height)
  }
}

extension Pixmap {
  /// Runs `body` with the memory of the pixels and the bytes in a row.
  public func withMemory<Result>(
    _ body: (_ memory: UnsafeMutableRawPointer, _ bytesPerRow: Int) -> Result
  ) -> Result {
    body(UnsafeMutableRawPointer(base), width * 4)
  }
}
