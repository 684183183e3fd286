import CWayland
import Drawing
import Foundation
import Painting

/// The picture of one Wayland surface: as many buffers as the compositor reads at once, and one more.
///
/// A buffer that comes back is brought up to date by copying what it missed, so that a frame costs
/// what changed in it; with a compositor that copies, one buffer is enough and nothing is copied.
final class WaylandPicture {
  private let surface: OpaquePointer
  private let connection: WaylandConnection
  private var buffers: [WaylandBuffer] = []
  /// What the surface shows.
  private var front: WaylandBuffer?
  private var lent: WaylandBuffer?
  /// Buffers of an earlier size that are still read.
  private var retired: [WaylandBuffer] = []
  /// No compositor keeps more than two for long.
  private static let mostBuffers = 4

  /// The picture of `surface`, empty.
  init(of surface: OpaquePointer, _ connection: WaylandConnection) {
    self.surface = surface
    self.connection = connection
  }

  /// Memory to paint into, `size` pixels large.
  func lend(_ size: Size) -> Lent {
    guard connection.dispatch() else { return .nothing }
    let (width, height) = (Int(bounding: size.width), Int(bounding: size.height))
    retired.removeAll { !$0.isRead }
    if let any = buffers.first, any.width != width || any.height != height {
      retired += buffers
      buffers = []
      front = nil
    }
    let free = buffers.first { !$0.isRead && $0 === front } ?? buffers.first { !$0.isRead }
    if free == nil, buffers.count >= WaylandPicture.mostBuffers { return .later }
    guard let buffer = free ?? grow(width, height) else { return .nothing }
    if let front, front !== buffer { buffer.catchUp(with: front) }
    lent = buffer
    return .pixels(buffer.pixels, isLost: front == nil)
  }

  private func grow(_ width: Int, _ height: Int) -> WaylandBuffer? {
    guard let buffer = WaylandBuffer(connection, width: width, height: height) else { return nil }
    buffer.miss([Rect(0, 0, Double(width), Double(height))])
    buffers.append(buffer)
    return buffer
  }

  /// Shows `rects` of what was lent last.
  func push(_ rects: [Rect]) -> Bool {
    guard let lent else { return false }
    guard !rects.isEmpty else { return true }
    for other in buffers where other !== lent { other.miss(rects) }
    lent.show(on: surface, changed: rects)
    front = lent
    return connection.flush()
  }
}
