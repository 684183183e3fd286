import Foundation
import Storage

/// A secret of this machine, mixed into each PIN: without it a copied database cannot be searched.
struct Pepper: Sendable {
  private static let length = 32
  private let folder: String

  init(stateFolder: String) { folder = stateFolder + "/secret" }

  var path: String { folder + "/pepper" }

  /// The secret; made when it is first needed.
  func make() throws(RecordsFault) -> Data {
    if let known = read() { return known }
    if access(path, F_OK) == 0 {
      throw RecordsFault(.unreadable, "The file \(path) is damaged; set the PIN anew.")
    }
    let secret = PINText.randomBytes(Self.length)
    do throws(StorageError) {
      try Disk.replace(secret, at: path, mode: 0o400)
    } catch {
      throw RecordsFault(.disk, "The secret of the PIN could not be kept: \(error).")
    }
    return Data(secret)
  }

  private func read() -> Data? {
    guard let data = FileManager.default.contents(atPath: path), data.count == Self.length else {
      return nil
    }
    return data
  }
}
