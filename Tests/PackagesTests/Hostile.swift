import Foundation

@testable import Packages

/// A package with one defect, otherwise perfect and signed by a trusted key.
struct Hostile {
  var name: String
  var reason: PackageRefusal.Reason
  /// The bytes of the zip, which the test signs.
  var zip: [UInt8]

  /// All of them.
  static func all() -> [Hostile] {
    names() + kinds() + permissions() + layouts() + headers() + sizes() + lists() + manifests()
      + contents()
  }

  /// A good zip with `change` made to it before its list is written.
  static func before(
    _ name: String, _ reason: PackageRefusal.Reason, _ change: (inout RawZip) -> Void
  ) -> Hostile {
    var zip = RawZip(Sample.files())
    change(&zip)
    zip.addList()
    return Hostile(name: name, reason: reason, zip: zip.bytes)
  }

  /// A good zip with `change` made to it afterwards.
  static func after(
    _ name: String, _ reason: PackageRefusal.Reason, _ change: (inout RawZip) -> Void
  ) -> Hostile {
    var zip = RawZip(Sample.files())
    zip.addList()
    change(&zip)
    return Hostile(name: name, reason: reason, zip: zip.bytes)
  }

  /// A good zip in which `file` holds something else, and the list says so.
  static func with(
    _ name: String, _ reason: PackageRefusal.Reason, _ file: String, _ content: [UInt8]
  ) -> Hostile {
    before(name, reason) { $0[file] = RawZip.Entry(file, content) }
  }
}
