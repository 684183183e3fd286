import Kiosk
import Packages
import Records

/// Refusals in the words of the staff area. The whole sentence of a refusal, with file and line,
/// goes to the log.
extension StaffSentence {
  init(_ refusal: PackageRefusal, toStick: Bool = false) {
    switch refusal.reason {
    case .space where toStick: self = .words(.noteStickSpace)
    case .disk where toStick: self = .words(.noteStick)
    default: self.init(refusal.reason, refusal.sentence)
    }
  }

  init(_ fault: RecordsFault) {
    switch fault.kind {
    case .busy: self = .words(.noteBusy)
    case .full: self = .words(.noteSpace)
    case .unreadable, .newer: self = .words(.noteRecords)
    case .disk, .refused: self = .words(.noteDisk)
    }
  }

  init(_ reason: PackageRefusal.Reason, _ sentence: String) {
    self = StaffText(reason).map { .words($0) } ?? .plain(sentence)
  }
}

extension StaffText {
  /// What the staff are told for `reason`.
  init?(_ reason: PackageRefusal.Reason) {
    switch reason {
    case .unsigned: self = .noteUnsigned
    case .unknownKey: self = .noteUnknownKey
    case .revokedKey, .oldEpoch: self = .noteOldKey
    case .kindNotAllowed: self = .noteWrongKind
    case .older: self = .noteOlder
    case .sameVersion: self = .noteSameVersion
    case .shipped: self = .noteShipped
    case .wouldReplaceSigned: self = .noteWouldReplace
    case .forbidden: self = .noteForbidden
    case .space: self = .noteSpace
    case .disk: self = .noteDisk
    case .busy: self = .noteBusy
    case .unreadableRecords: self = .noteRecords
    case .notInstalled: self = .noteGone
    case .nothingKept: self = .noteNothingKept
    case .damaged: self = .noteKeptDamaged
    case .lastOne: self = .noteLastOne
    case .keyFile: return nil
    default: self = reason.isHalfCopied ? .noteHalf : reason.isChange ? .noteChanged : .noteContent
    }
  }
}

extension PackageRefusal.Reason {
  /// What a copy looks like that was never finished, or a file that is no package.
  fileprivate var isHalfCopied: Bool {
    [.unreadableFile, .fileSize, .noPackage, .notZip, .zipEnd, .inconsistent].contains(self)
  }

  /// What a package looks like that somebody, or a bad stick, has changed.
  fileprivate var isChange: Bool {
    [.envelope, .signature, .checksum, .wrongSize, .wrongDigest, .missingFile, .extraFile]
      .contains(self)
  }
}
