import Content
import Plugins

/// Why a package, a key or a change of what is installed was refused.
public struct PackageRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// What it was, for programs.
  public enum Reason: String, Equatable, Sendable, CaseIterable, Encodable {
    // The file.
    case unreadableFile, fileSize, noPackage, envelope
    // Trust.
    case unsigned, unknownKey, revokedKey, signature, kindNotAllowed, idNotAllowed, keyFile
    // The zip.
    case notZip, zipEnd, zip64, zipDirectory, entryCount, encrypted, streamed, method, flags
    case extraField, comment, fileType, permissions, localHeader, gap, inconsistent, checksum
    // Names and sizes.
    case name, nameCharacters, nameDepth, fileKind, duplicateName, fileAsFolder
    case entrySize, totalSize, ratio
    // The list of files, the manifest, the content.
    case fileList, missingFile, extraFile, wrongSize, wrongDigest, manifest, picture, sound, content
    // The trial before it is installed.
    case drawing
    // What is there already.
    case older, oldEpoch, sameVersion, shipped, notReplacing, wouldReplaceSigned, otherPublisher
    case sameLanguage, forbidden, newerKiosk
    // The kiosk.
    case space, disk, busy, unreadableRecords, notInstalled, nothingKept, lastOne, damaged
  }

  /// What it was.
  public var reason: Reason
  /// One plain sentence: what, needed, found, and what to do.
  public var sentence: String

  /// A refusal; what a hostile file put into the sentence cannot leave its line.
  public init(_ reason: Reason, _ sentence: String) {
    self.reason = reason
    self.sentence = OneLine.text(sentence)
  }

  /// A refusal for what a rule of plugins has found.
  init(_ reason: Reason, _ finding: Finding) {
    let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
    self.init(finding.isForNewerKiosk ? .newerKiosk : reason, "\(place): \(finding.sentence)")
  }

  /// The sentence.
  public var description: String { sentence }

  /// Whether a person who is asked plainly may install the package all the same.
  public var mayBeAccepted: Bool { reason == .unsigned || reason == .unknownKey }
}
