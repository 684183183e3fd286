import Foundation
import Storage

extension PackageRefusal {
  /// What the disk refused, and what to do about it.
  init(_ error: StorageError) {
    switch error.kind {
    case .busy: self.init(.busy, error.description)
    case .full:
      self.init(
        .space, "The disk of the kiosk is full; nothing was changed. Remove what is not needed.")
    case .refused:
      let name = (error.path as NSString).lastPathComponent
      self.init(
        .disk,
        "The disk does not \(error.step) \(name) (\(error.reason)); nothing was changed. Try again; "
          + "if it stays so, the disk must be replaced.")
    }
  }
}

/// Does `work`, and says in the words of this room what the disk refused.
func onDisk<Value>(
  _ work: @autoclosure () throws(StorageError) -> Value
) throws(PackageRefusal) -> Value {
  do throws(StorageError) {
    return try work()
  } catch {
    throw PackageRefusal(error)
  }
}
