import Content
import Foundation
import Kiosk
import Packages
import Plugins
import Results

/// Carries out the staff's orders about packages, and says what came of each.
struct PackageOrders {
  let store: PackageStore

  /// Does what `order` says; anything else than an order about packages does nothing.
  func carryOut(_ order: StaffOrder) throws(PackageRefusal) -> StaffMessage {
    switch order {
    case .install(let path, let unverified, let second):
      return try install(path, unverified, second)
    case .installSetUp(let path, let parts, let seal):
      return try installSetUp(path, parts, seal)
    case .trustKey(let path, let seal):
      let key = try store.trust(keyAt: path, seal: seal)
      Console.note("The key \(key.file) of \(key.name) is trusted now: \(key.key.fingerprint)")
      return StaffMessage(.words(.keyTaken, ["name": OneLine.text(key.name)]))
    case .switchOn(let id):
      try store.enable(id: id)
      return StaffMessage(.words(.isOn, ["name": name(id)]))
    case .switchOff(let id):
      try store.disable(id: id)
      return StaffMessage(.words(.isOff, ["name": name(id)]))
    case .remove(let id):
      let name = name(id)
      try store.remove(id: id)
      return StaffMessage(.words(.removed, ["name": name]))
    case .rollBack(let id):
      try store.rollBack(id: id)
      let version = (try? store.ledger.state())?.active[id]?.current.version ?? ""
      return StaffMessage(.words(.rolledBack, ["name": name(id), "version": version]))
    case .copyPackages(let folder): return try copyPackages(folder)
    case .copySetUp(let folder): return try copySetUp(folder)
    default: return StaffMessage(.plain(""))
    }
  }

  private func name(_ id: String) -> String {
    store.registry().plugins.first { $0.id == id }?.manifest?.name["id"]
      ?? (try? store.ledger.state())?.active[id]?.current.name ?? id
  }

  private func install(
    _ path: String, _ acceptsUnverified: Bool, _ acceptsSecond: Bool
  ) throws(PackageRefusal) -> StaffMessage {
    let outcome = try store.install(
      file: path, acceptsUnverified: acceptsUnverified, acceptsSecond: acceptsSecond)
    let text: StaffText =
      switch outcome.change {
      case .installed: .installed
      case .updated: .updated
      case .same: .same
      }
    return StaffMessage(
      .words(text, ["name": outcome.name, "version": outcome.version]))
  }

  private func installSetUp(
    _ path: String, _ parts: Set<SetUpPart>, _ seal: String
  ) throws(PackageRefusal) -> StaffMessage {
    let outcome = try KioskPackage.install(
      try KioskPackage.read(path), into: store,
      parts: Set(parts.compactMap { KioskPart(rawValue: $0.rawValue) }), seal: seal)
    outcome.refused.forEach(Console.note)
    guard let refused = outcome.refused.first else { return StaffMessage(.words(.setUpTaken)) }
    return StaffMessage(.words(.setUpPartly, ["reason": refused]), isWarning: true)
  }

  private func copyPackages(_ folder: String) throws(PackageRefusal) -> StaffMessage {
    // What the store gives back is on the stick: it flushes before it returns.
    let files = try store.copy(to: folder)
    guard !files.isEmpty else { return StaffMessage(.words(.nothingToCopy), isWarning: true) }
    return StaffMessage(.words(.copied, ["count": "\(files.count)"]))
  }

  private func copySetUp(_ folder: String) throws(PackageRefusal) -> StaffMessage {
    let name = "kiosk-\(Machine.id.prefix(8))"
    try KioskPackage.write(store, name: name, to: folder)
    return StaffMessage(.words(.copiedSetUp, ["file": name + KioskPackage.ending]))
  }
}

/// Names this machine without giving away what the system calls it.
public enum Machine {
  /// Sixteen hexadecimal digits, the same at each start; `unknown` where the system has no id.
  public static let id: String = {
    guard let text = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8) else {
      return "unknown"
    }
    // It need not be secret, only not the id itself.
    return String(FNV1a.hash(("tuntun" + text).utf8), digits: 16, radix: 16)
  }()
}
