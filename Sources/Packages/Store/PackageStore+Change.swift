import Plugins
import Results
import Storage

extension PackageStore {
  /// Removes an installed package with its kept version; what came with the kiosk stays.
  ///
  /// - Returns: one sentence for the staff.
  @discardableResult
  public func remove(id: String) throws(PackageRefusal) -> String {
    try exclusively { () throws(PackageRefusal) in
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      guard let active = state.active[id] else { throw notInstalled(id) }
      try refuseIfLast(id, isRemoval: true)
      _ = try ask { ledger throws(RecordsFault) in try ledger.remove(id: id) }
      removeUnused(id: id)
      return "Removed: \(active.current.name), version \(active.current.version)."
    }
  }

  /// Switches a plugin on, shipped or installed; one that was set aside is tried again.
  @discardableResult
  public func enable(id: String) throws(PackageRefusal) -> String {
    let name = tryAgain(id)
    let isOff = try ask { ledger throws(RecordsFault) in try ledger.state() }.switchedOff.contains(
      id)
    if let name, !isOff { return "Used again: \(name)." }
    return try setSwitchedOff(false, id: id)
  }

  /// Switches a plugin off; it stays on the disk.
  @discardableResult
  public func disable(id: String) throws(PackageRefusal) -> String {
    try refuseIfLast(id, isRemoval: false)
    return try setSwitchedOff(true, id: id)
  }

  private func setSwitchedOff(_ isOff: Bool, id: String) throws(PackageRefusal) -> String {
    guard let plugin = registry().plugins.first(where: { $0.id == id }) else {
      throw notInstalled(id)
    }
    try ask { ledger throws(RecordsFault) in try ledger.setSwitchedOff(isOff, id: id) }
    let name = plugin.manifest?.name["id"] ?? id
    return isOff ? "Switched off: \(name)." : "Switched on: \(name)."
  }

  /// Goes back to the version before, which was kept; once more goes forward again.
  @discardableResult
  public func rollBack(id: String) throws(PackageRefusal) -> String {
    try exclusively { () throws(PackageRefusal) in
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      guard let active = state.active[id] else { throw notInstalled(id) }
      guard let previous = active.previous else {
        throw PackageRefusal(
          .nothingKept,
          "No version before \(active.current.version) of \(active.current.name) was kept; there is "
            + "nothing to go back to.")
      }
      if let fault = fault(of: previous) {
        throw PackageRefusal(
          .damaged,
          "Version \(previous.version) of \(previous.name) was kept, but it is damaged, so "
            + "\(active.current.version) stays. \(fault)")
      }
      _ = try ask { ledger throws(RecordsFault) in try ledger.rollBack(id: id) }
      return
        "\(previous.name) is back at version \(previous.version); \(active.current.version) is "
        + "kept."
    }
  }

  private func notInstalled(_ id: String) -> PackageRefusal {
    let isShipped = FolderListing.entry(at: "\(contentRoot)/Plugins/\(id)") == .folder
    return PackageRefusal(
      .notInstalled,
      isShipped
        ? "\(id) came with the kiosk and cannot be removed or rolled back; it can be switched off."
        : "No plugin \(id) is installed; tuntun plugin list shows what is.")
  }

  /// A kiosk without a language or a session would have nothing to show.
  private func refuseIfLast(_ id: String, isRemoval: Bool) throws(PackageRefusal) {
    let registry = registry()
    guard let plugin = registry.plugin(id), let kind = plugin.manifest?.kind,
      kind == "language" || kind == "session"
    else { return }
    let isShippedBelow =
      isRemoval && FolderListing.entry(at: "\(contentRoot)/Plugins/\(id)") == .folder
    let others = registry.plugins.filter {
      $0.id != id && $0.state == .enabled && $0.manifest?.kind == kind
    }
    guard others.isEmpty, !isShippedBelow else { return }
    throw PackageRefusal(
      .lastOne,
      "\(plugin.manifest?.name["id"] ?? id) is the last \(kind) in use, and the kiosk needs one; "
        + "switch on or install another first.")
  }
}
