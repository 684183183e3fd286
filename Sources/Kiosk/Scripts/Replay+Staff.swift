extension StaffScreen {
  /// The screen in one line of a replay; the same line means the same screen. Never the PIN.
  var summary: String {
    switch self {
    case .pin(let pad):
      let what = pad.isChecking ? "checking" : pad.lockedUntil == nil ? "open" : "locked"
      return "staff pin pad, \(what), \(pad.digits.count) digits"
    case .firstPIN(nil): return "staff without a pin"
    case .firstPIN: return "staff new pin"
    case .area(let area): return area.summary
    }
  }
}

extension StaffArea {
  fileprivate var summary: String {
    var parts = ["staff \(page.rawValue)"]
    if listPage > 0 { parts.append("list page \(listPage)") }
    switch detail {
    case .plugin(let id): parts.append("plugin \(id)")
    case .offer(let index): parts.append("offer \(index)")
    case .sheet: parts.append("sheet")
    case nil: break
    }
    if let typing { parts.append(typing.summary) }
    if let question { parts.append("asks \(question.summary)") }
    if let work { parts.append("works: \(work)") }
    if let message { parts.append("says \(message.sentence.summary)") }
    if let key { parts.append("key \(key.name)") }
    return parts.joined(separator: ", ")
  }
}

extension StaffTyping {
  fileprivate var summary: String {
    "types \(field.rawValue) \(capitals.rawValue)\(hasSigns ? " signs" : ""): \(text)"
  }
}

extension StaffQuestion {
  fileprivate var summary: String {
    switch self {
    case .remove(let id): "remove \(id)"
    case .rollBack(let id): "roll back \(id)"
    case .switchOff(let id): "switch off \(id)"
    case .changePIN: "change the pin"
    case .installAllTheSame(let index): "install all the same \(index)"
    case .trustKey(let index): "trust key \(index)"
    case .takeSetUp(let choice):
      "take \(choice.isBegun ? choice.open.first?.rawValue ?? "" : "packages") of \(choice.index)"
    }
  }
}

extension StaffSentence {
  fileprivate var summary: String {
    switch self {
    case .words(let text, _): text.rawValue
    case .plain(let sentence): sentence
    }
  }
}

extension StaffOrder {
  /// The order in one line of a replay; never the PIN.
  var summary: String {
    switch self {
    case .askPIN: "asks for the lock"
    case .tryPIN: "tries a pin"
    case .makePIN: "makes a pin"
    case .changePIN: "changes the pin"
    case .takeStock: "takes stock"
    case .readStick(let path): "reads \(path)"
    case .install(let path, let unverified, let second):
      "installs \(path)\(unverified ? " unverified" : "")\(second ? " beside another" : "")"
    case .installSetUp(let path, let parts, _):
      "takes over \(([path] + parts.map(\.rawValue).sorted()).joined(separator: " "))"
    case .trustKey(let path, _): "trusts \(path)"
    case .switchOn(let id): "switches on \(id)"
    case .switchOff(let id): "switches off \(id)"
    case .rollBack(let id): "rolls back \(id)"
    case .remove(let id): "removes \(id)"
    case .copyPackages(let path): "copies packages to \(path)"
    case .copySetUp(let path): "copies the set-up to \(path)"
    case .keep(let setting, let value): "keeps \(setting) = \(value ?? "its own")"
    case .dismissNotices: "dismisses notices"
    case .readReport(let month): "reads the report of \(month?.description ?? "this month")"
    case .copyReport(let month, let path): "copies the report of \(month) to \(path)"
    case .printReport(let month): "prints the report of \(month)"
    case .copySheet(let sheet, let path):
      "copies the sheet of \(sheet.session) in \(sheet.language) to \(path)"
    case .printSheet(let sheet): "prints the sheet of \(sheet.session) in \(sheet.language)"
    }
  }
}
