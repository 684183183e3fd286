import Foundation
import TestSupport
import Testing

@testable import Packages

/// Zips by other hands are taken, as long as they are plain.
@Suite struct ArchiverTests {
  static let archivers: [(name: String, command: [String])] = [
    ("Info-ZIP", ["zip", "-q", "-r", "-D", "out.zip", "."]),
    ("Info-ZIP, stored", ["zip", "-q", "-0", "-X", "-r", "-D", "out.zip", "."]),
    ("Info-ZIP, best", ["zip", "-q", "-9", "-r", "-D", "out.zip", "."]),
    (
      "7z",
      [
        "7z", "a", "-tzip", "out.zip", "files.json", "plugin.json", "strings.po", "notes.txt",
        "pictures/flag.png", "pictures/leaf.svg", "voice/ui/touchToBegin.wav",
      ]
    ),
    (
      "Python",
      [
        "python3", "-c",
        """
        import os, zipfile
        with zipfile.ZipFile("out.zip", "w", zipfile.ZIP_DEFLATED) as out:
            for folder, _, files in os.walk("."):
                for file in files:
                    path = os.path.relpath(os.path.join(folder, file), ".")
                    if path != "out.zip": out.write(path)
        """,
      ]
    ),
  ]

  @Test(arguments: archivers.map(\.name)) func zipsByOthersAreInstalled(name: String) throws {
    let kiosk = try TestKiosk()
    let folder = kiosk.folder + "/work"
    let package = try Package(
      Packer.zip(Sample.files()), keys: KeyRing([]), acceptsUnverified: true)
    let sink = MemorySink()
    try package.unpack(sink)
    for (file, bytes) in sink.files { try kiosk.write(bytes, to: folder + "/" + file) }
    let command = try #require(Self.archivers.first { $0.name == name }?.command)
    try Oracle.run(command, in: folder)
    let zip = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.zip")))
    do throws(PackageRefusal) {
      let outcome = try kiosk.store.install(
        Envelope.seal(zip, by: kiosk.key, keyFile: "dinas.pub"))
      #expect(outcome.change == .installed)
    } catch {
      Issue.record("\(name): \(error.reason): \(error.sentence)")
    }
  }

  @Test func ourOwnZipIsReadByOthers() throws {
    let kiosk = try TestKiosk()
    try kiosk.write(Packer.zip(Sample.files()), to: kiosk.folder + "/a.zip")
    try Oracle.run(["unzip", "-t", "a.zip"], in: kiosk.folder)
    try Oracle.run(["7z", "t", "a.zip"], in: kiosk.folder)
    try Oracle.run(["python3", "-m", "zipfile", "-t", "a.zip"], in: kiosk.folder)
  }

  @Test func packingTwiceGivesTheSameBytes() throws {
    let kiosk = try TestKiosk()
    let folder = kiosk.folder + "/" + Sample.id
    for (file, bytes) in Sample.files().shuffled() {
      try kiosk.write(bytes, to: folder + "/" + file)
    }
    let first = try Packer.pack(folder: folder)
    #expect(first.name == "language.tst-1.0.0.tuntun")
    let again = kiosk.folder + "/again/" + Sample.id
    for (file, bytes) in Sample.files().shuffled() {
      try kiosk.write(bytes, to: again + "/" + file)
    }
    #expect(try Packer.pack(folder: again).bytes == first.bytes)
    #expect(first.bytes == Packer.zip(Sample.files()))
  }
}
