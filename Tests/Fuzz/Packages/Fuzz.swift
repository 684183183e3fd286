import Content
import Foundation

@testable import Packages
@testable import Plugins

// What libFuzzer calls with each input. Which reader gets it is said by FUZZ_TARGET.
//
// Built by `make fuzz` alone; see docs/reliability.md.

/// libFuzzer's own loop; the entry point below must call it, since SwiftPM names the entry point.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@_cdecl("fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  if let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] {
    writeSeeds(folder)
    return 0
  }
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzOneInput)
}

/// Good packages to begin with: whoever starts from nothing never gets past the first check.
private func writeSeeds(_ folder: String) {
  let manifest = """
    { "schema": 1, "id": "language.tst", "kind": "language", "version": "1.0.0",
      "requires": { "kiosk": 1 }, "name": { "id": "Uji" }, "license": "CC0-1.0",
      "language": { "tag": "tst", "nativeName": "Uji" } }
    """
  let files = ["plugin.json": Array(manifest.utf8), "strings.po": Array("msgid \"\"\n".utf8)]
  let zip = Packer.zip(files)
  let signed = Envelope.seal(zip, by: SecretKey(), keyFile: "a.pub")
  let list = FileList([ListedFile(path: "a.txt", size: 1, digest: Hexadecimal.digest([65]))])
  let seeds: [(String, [UInt8])] = [
    ("envelope", signed), ("envelope", SecretKey().publicKey.file(comment: "a")),
    ("envelope", SecretKey().file(comment: "a")), ("zip", zip), ("package", zip),
    ("package", signed), ("list", list.bytes),
  ]
  for (index, seed) in seeds.enumerated() {
    _ = FileManager.default.createFile(
      atPath: "\(folder)/\(seed.0)/seed-\(index)", contents: Data(seed.1))
  }
}

private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "envelope"
private let keys = KeyRing([])

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch target {
  case "envelope": fuzzEnvelope(bytes)
  case "zip": fuzzZip(bytes)
  case "package": fuzzPackage(bytes)
  case "manifest": _ = ManifestReader.read(bytes, folderName: nil)
  case "list": _ = try? FileList(parsing: bytes)
  case "po": fuzzPO(bytes)
  case "session":
    _ = SessionReader.read(bytes, id: "session.fuzz", log: FindingLog(file: "session.json"))
  default: preconditionFailure("unknown FUZZ_TARGET \(target)")
  }
  return 0
}

private func fuzzEnvelope(_ bytes: [UInt8]) {
  _ = try? Envelope(bytes)
  _ = PublicKey(file: bytes)
  _ = try? SecretKey(file: bytes)
  _ = try? Trust.judge(bytes, keys: keys, acceptsUnverified: true)
}

/// Whatever layout is accepted must tile the file, and libzip must see the same files.
private func fuzzZip(_ bytes: [UInt8]) {
  guard let entries = try? ZipLayout.entries(of: bytes[...]),
    (try? ZipNames.check(entries)) != nil
  else { return }
  precondition(entries.allSatisfy { !$0.name.contains("..") && !$0.name.hasPrefix("/") })
  var count = 0
  try? ZipArchive.with(bytes[...], entries: entries) { archive throws(PackageRefusal) in
    for (index, entry) in entries.enumerated() {
      try archive.read(index, entry) { piece in count += piece.count }
    }
  }
  precondition(count <= PackageLimits.total)
}

private func fuzzPackage(_ bytes: [UInt8]) {
  guard let package = try? Package(bytes, keys: keys, acceptsUnverified: true) else { return }
  try? package.verify()
}

private func fuzzPO(_ bytes: [UInt8]) {
  guard let file = try? POFile(parsing: bytes) else { return }
  var findings = file.findings
  let catalog = Catalog(file, findings: &findings)
  _ = POFile.entry(
    withKey: "ui/touchToBegin", source: "Sentuh untuk mulai", in: bytes)
  _ = catalog.translation(of: "ui/touchToBegin", source: "Sentuh untuk mulai")
}
