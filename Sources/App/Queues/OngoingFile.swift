import Foundation
import Results
import Storage
import Synchronization

/// The file of a class or a quiz that goes on, under the id that its record will have: a power cut in
/// between keeps it once.
final class OngoingFile<Saved: Codable & Equatable & Sendable>: Sendable {
  private struct State {
    /// The id of what goes on.
    var id: Data?
    /// What is not yet in the file.
    var unsaved: Saved?
  }

  private let file: SavedFile<Saved>
  private let state = Mutex(State())

  init(_ file: SavedFile<Saved>) { self.file = file }

  /// What a power cut interrupted, if there is anything.
  func load() -> SavedFile<Saved>.Content? {
    let content = file.load()
    state.withLock { $0.id = content?.id }
    return content
  }

  /// Notes what goes on, for the next ``write()``; `nil`: nothing does.
  func set(_ saved: Saved?) {
    state.withLock { state in
      state.id = saved == nil ? nil : state.id ?? RandomID.make()
      state.unsaved = saved
    }
  }

  /// The id of what goes on, or a new one.
  var id: Data { state.withLock { $0.id } ?? RandomID.make() }

  /// Writes what was noted since the last call. A disk that fails costs the kiosk its memory, never the
  /// class or the quiz: one line in the log.
  func write() {
    let next = state.withLock { state in
      defer { state.unsaved = nil }
      return state.unsaved.flatMap { saved in state.id.map { (saved, $0) } }
    }
    guard let (saved, id) = next else { return }
    do { try file.save(saved, id: id) } catch { Console.note("\(error)") }
  }

  /// Removes the file, where nothing goes on.
  func clearIfOver() {
    guard state.withLock({ $0.id == nil }) else { return }
    do { try file.clear() } catch { Console.note("\(error)") }
  }
}
