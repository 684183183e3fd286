import Foundation
import Plugins
import Storage

/// Tells when a stick comes or goes.
///
/// The kernel wakes whoever polls the mount table when it changes. A folder named by the settings
/// counts as a stick while it holds something; it is looked at twice a second.
public final class StickWatch: Sendable {
  private let folder: String

  /// A watch over the mount table and, unless empty, over `folder`.
  public init(folder: String = "") { self.folder = folder }

  /// The sticks that are there now; the folder of the settings first.
  public var sticks: [Stick] {
    let isFilled = !folder.isEmpty && FolderListing.names(in: folder)?.isEmpty == false
    let isReadOnly = isFilled && access(folder, W_OK) != 0
    return (isFilled ? [Stick(path: folder, isReadOnly: isReadOnly)] : [])
      + MountTable.read().sticks
  }

  /// Waits until the sticks are others than `known`, at most so long; gives what is there then.
  public func wait(for known: [Stick], milliseconds: Int) -> [Stick] {
    let table = open(MountTable.path, O_RDONLY | O_CLOEXEC)
    defer { if table >= 0 { close(table) } }
    var left = milliseconds
    while left > 0 {
      let now = sticks
      if now != known { return now }
      let step = folder.isEmpty ? left : min(left, 500)
      var poll = pollfd(fd: table, events: Int16(POLLPRI | POLLERR), revents: 0)
      Foundation.poll(&poll, 1, Int32(clamping: step))
      left -= step
    }
    return sticks
  }

  /// Calls `changed`, on a thread of its own, with the sticks that are there now and each time they
  /// change, for as long as the program runs.
  public func start(_ changed: @escaping @Sendable ([Stick]) -> Void) {
    let thread = Thread { [self] in
      var known: [Stick] = []
      while true {
        let now = wait(for: known, milliseconds: 60_000)
        if now != known {
          known = now
          changed(now)
        }
      }
    }
    thread.name = "sticks"
    thread.start()
  }
}
