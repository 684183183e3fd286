import CWayland
import Drawing
import Foundation
import Painting

/// One picture's memory, shared with the compositor.
final class WaylandBuffer {
  let width: Int
  let height: Int
  /// Whether the compositor may still read it; it must not be painted then.
  private(set) var isRead = false
  /// Where it does not hold the picture pushed last; `nil`: nowhere.
  private(set) var stale: [Rect]?
  private let memory: UnsafeMutableRawPointer
  private let handle: OpaquePointer
  private var bytesPerRow: Int { width * 4 }
  /// More rectangles than this become one.
  private static let mostRects = 16

  /// A black picture, or `nil` when there is no memory for it.
  init?(_ connection: WaylandConnection, width: Int, height: Int) {
    let size = width * height * 4
    guard let shared = connection.memory, size > 0, size < Int(Int32.max) else { return nil }
    let file = tuntun_shared_memory(Int64(size))
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      memory != MAP_FAILED
    else { return nil }
    let pool = wl_shm_create_pool(shared, file, Int32(size))
    defer { wl_shm_pool_destroy(pool) }
    guard
      let handle = wl_shm_pool_create_buffer(
        pool, 0, Int32(width), Int32(height), Int32(width * 4), WL_SHM_FORMAT_XRGB8888.rawValue)
    else {
      munmap(memory, size)
      return nil
    }
    (self.width, self.height, self.memory, self.handle) = (width, height, memory, handle)
    let own = Unmanaged.passUnretained(self).toOpaque()
    wl_buffer_add_listener(handle, WaylandBuffer.listener, own)
  }

  deinit {
    wl_buffer_destroy(handle)
    munmap(memory, bytesPerRow * height)
  }

  var pixels: PixelBuffer {
    PixelBuffer(memory, width: width, height: height, bytesPerRow: bytesPerRow)
  }

  /// Makes `surface` show it, of which `rects` have changed.
  func show(on surface: OpaquePointer, changed rects: [Rect]) {
    isRead = true
    stale = nil
    wl_surface_attach(surface, handle, 0, 0)
    for rect in rects {
      wl_surface_damage(
        surface, Int32(bounding: rect.x), Int32(bounding: rect.y), Int32(bounding: rect.width),
        Int32(bounding: rect.height))
    }
    wl_surface_commit(surface)
  }

  /// Remembers that `rects` were painted elsewhere.
  func miss(_ rects: [Rect]) {
    let all = (stale ?? []) + rects
    stale =
      all.count <= WaylandBuffer.mostRects ? all : [all.reduce(all[0]) { $0.union($1) }]
  }

  /// Takes what it missed from `newest`, which is as large.
  func catchUp(with newest: WaylandBuffer) {
    for rect in stale ?? [] {
      let inside = rect.intersection(Rect(0, 0, Double(width), Double(height)))
      guard !inside.isEmpty else { continue }
      let count = Int(bounding: inside.width) * 4
      for row in Int(bounding: inside.y)..<Int(bounding: inside.maxY) {
        let at = row * bytesPerRow + Int(bounding: inside.x) * 4
        memcpy(memory + at, newest.memory + at, count)
      }
    }
    stale = nil
  }

  /// Read by the library for as long as the program runs, written once.
  nonisolated(unsafe) private static let listener: UnsafeMutablePointer<wl_buffer_listener> = {
    let listener = UnsafeMutablePointer<wl_buffer_listener>.allocate(capacity: 1)
    listener.initialize(
      to: wl_buffer_listener(release: { own, _ in
        guard let own else { return }
        Unmanaged<WaylandBuffer>.fromOpaque(own).takeUnretainedValue().isRead = false
      }))
    return listener
  }()
}
