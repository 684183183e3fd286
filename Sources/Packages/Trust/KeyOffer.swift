import Foundation
import Plugins
import Storage

/// A key on a stick, as the staff see it before they trust it.
public struct KeyOffer: Equatable, Sendable {
  /// What it would be to this kiosk.
  public enum State: Equatable, Sendable {
    /// A key that is not here yet.
    case new
    /// A key that is here, of which its side file now says something else.
    case changed
    /// Exactly what is here.
    case same
    /// This kiosk does not take it; the reason in one sentence.
    case refused(String)
  }

  /// Where its file is.
  public var path: String
  public var state: State
  /// `nil` where it cannot be read.
  public var file: KeyFile?
  /// Whether this kiosk has another key of its owner.
  public var hasNamesake = false
}

extension KeyRing {
  /// What `file` would be here.
  ///
  /// A key is added, or its side file replaced. Nothing takes the place of another key, and a key that
  /// was revoked stays so.
  func state(of file: KeyFile) -> KeyOffer.State {
    let key = file.key
    guard let known = keys.first(where: { $0.key.number == key.key.number }) else {
      guard !keys.contains(where: { $0.file.lowercased() == key.file.lowercased() }) else {
        return .refused("\(key.file) is the name of another key here; ask for one of another name.")
      }
      return .new
    }
    guard known.key == key.key else {
      return .refused("Another key with the number of \(key.file) is here already.")
    }
    guard known.file == key.file else {
      return .refused("This key is here already as \(known.file); packages name it so.")
    }
    guard !known.isRevoked || key.isRevoked else {
      return .refused("This key was revoked here, and stays so; ask for a new one.")
    }
    let mine = keys.filter { $0.key == key.key }
    if mine.contains(where: { $0.isSaid(by: key) }) { return .same }
    guard mine.allSatisfy({ $0.origin == .administrator }) || key.isRevoked else {
      return .refused("This key came with the kiosk, which says what it may do.")
    }
    return .changed
  }

  /// Whether another key here has the owner of `key`.
  func hasNamesake(of key: TrustedKey) -> Bool {
    keys.contains { $0.name == key.name && $0.key != key.key }
  }
}

extension TrustedKey {
  /// Whether `other` says the same of the same key.
  fileprivate func isSaid(by other: TrustedKey) -> Bool {
    var mine = self
    mine.origin = other.origin
    return mine == other
  }
}

extension PackageStore {
  /// Every key on `stick`, with what it would be to this kiosk.
  public func keyOffers(on stick: Stick) -> [KeyOffer] {
    let ring = keys
    return stick.keyFiles.map { path in
      do throws(FileFault) {
        let (folder, name) = Self.parts(of: path)
        return offer(try KeyFile(in: folder, file: name, origin: .administrator), at: path, ring)
      } catch {
        return KeyOffer(path: path, state: .refused(error.description))
      }
    }
  }

  func offer(_ file: KeyFile, at path: String, _ ring: KeyRing) -> KeyOffer {
    KeyOffer(
      path: path, state: ring.state(of: file), file: file,
      hasNamesake: ring.hasNamesake(of: file.key))
  }

  /// Trusts the key in the file at `path`, read once more.
  ///
  /// - Parameter seal: ``KeyFile/seal`` of what somebody has agreed to; another key is refused.
  @discardableResult
  public func trust(keyAt path: String, seal: String) throws(PackageRefusal) -> TrustedKey {
    let file: KeyFile
    do throws(FileFault) {
      let (folder, name) = Self.parts(of: path)
      file = try KeyFile(in: folder, file: name, origin: .administrator)
    } catch {
      throw PackageRefusal(.keyFile, error.description)
    }
    guard file.seal == seal else {
      throw PackageRefusal(
        .keyFile, "The key on the stick is no longer the one that was shown; look at it again.")
    }
    return try trust(file)
  }

  /// Puts a key where the administrator would: the side file first, for a key without one is none.
  @discardableResult
  func trust(_ file: KeyFile) throws(PackageRefusal) -> TrustedKey {
    try exclusively { () throws(PackageRefusal) in
      switch keys.state(of: file) {
      case .refused(let sentence): throw PackageRefusal(.keyFile, sentence)
      case .same: return file.key
      case .new, .changed: break
      }
      let folder = stateFolder + "/keys"
      try onDisk(Disk.replace(file.sideBytes, at: "\(folder)/\(file.sideFile)"))
      try onDisk(Disk.replace(file.keyBytes, at: "\(folder)/\(file.key.file)"))
      return file.key
    }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    let path = path as NSString
    return (path.deletingLastPathComponent, path.lastPathComponent)
  }
}
