import Content
import Kiosk
import Packages
import Plugins
import Results

/// Refusals, notices and the reasons of the registry in the words of the staff area. The whole
/// sentence of a refusal, with file and line, goes to the log.
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

  /// Why `plugin` is not used; `nil` for one that is.
  init?(whyNotUsed plugin: InstalledPlugin) {
    guard plugin.reason != nil else { return nil }
    switch plugin.aside {
    case .packageIsUsed: self = .words(.reasonPackageIsUsed)
    case .shippedIsUsed: self = .words(.reasonShippedIsUsed)
    case .twice: self = .words(.reasonTwice)
    case nil:
      guard let first = plugin.findings.first(where: { $0.severity == .error }) else { return nil }
      guard !first.isForNewerKiosk else {
        self = .words(.reasonNewerKiosk)
        return
      }
      let file = first.file.split(separator: "/").last.map(String.init) ?? first.file
      self =
        first.line.map { .words(.reasonContentLine, ["file": file, "line": "\($0)"]) }
        ?? .words(.reasonContent, ["file": file])
    }
  }

  /// Why a plugin was set aside.
  init(_ aside: StartHistory.Aside) {
    let text: StaffText =
      switch aside.cause {
      case .stops: .asideStops
      case .stuck: .asideStuck
      case .starts: .asideStarts
      }
    self = .words(text, ["name": aside.name])
  }

  /// What happened to a package that was found damaged, of which `active` is left.
  init(_ notice: PackNotice, active: ActivePack?, name: String?) {
    let kept = notice.sentence.firstMatch(of: /damaged\/[0-9-]+/).map { String($0.output) }
    switch RecordsNotice(rawValue: notice.id) {
    case .repaired?:
      self =
        kept.map { .words(.noticeRecordsRepaired, ["folder": $0]) } ?? .words(.noticeRecordsGone)
      return
    case .begun?:
      self = .words(.noticeRecordsBegun, ["folder": kept ?? ""])
      return
    case .diskFull?:
      self = .words(.noticeDiskFull)
      return
    case nil: break
    }
    guard !notice.id.isEmpty else {
      self = .plain(notice.sentence)
      return
    }
    let name = active?.current.name ?? name ?? notice.id
    self =
      active.map { .words(.noticeReplaced, ["name": name, "version": $0.current.version]) }
      ?? .words(.noticeRemoved, ["name": name])
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
    case .kindNotAllowed, .idNotAllowed: self = .noteWrongKind
    case .notReplacing: self = .noteNotReplacing
    case .otherPublisher: self = .noteOtherPublisher
    case .sameLanguage: self = .noteSecond
    case .newerKiosk: self = .noteNewerKiosk
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
    case .drawing: self = .noteDrawing
    case .keyFile: self = .noteKey
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
