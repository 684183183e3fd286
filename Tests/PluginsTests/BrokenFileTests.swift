import Content
import Foundation
import Plugins
import TestSupport
import Testing

/// Whatever happens to any one file of any shipped plugin, the registry says one clear sentence,
/// and the other plugins are there.
@Suite struct BrokenFileTests {
  enum Damage: String, CaseIterable {
    case deleted, cutInHalf, emptied, filledWithRandomBytes
  }

  @Test(arguments: Damage.allCases)
  func oneBrokenFileOfAnyPluginIsOneSentenceAndTheOthersLoad(damage: Damage) throws {
    let content = try TemporaryContent()
    let healthy = content.scan()
    #expect(healthy.reasons == [])
    var generator = SplitMix(seed: 11)
    for file in try content.allFiles() {
      let original = try content.bytes(file)
      switch damage {
      case .deleted: try content.remove(file)
      case .cutInHalf: try content.write(half(original), to: file)
      case .emptied: try content.write([UInt8](), to: file)
      case .filledWithRandomBytes: try content.write(generator.bytes(700), to: file)
      }
      let broken = content.scan()
      try content.write(original, to: file)
      let name = file.split(separator: "/", maxSplits: 1).map(String.init)
      #expect(broken.plugins.map(\.id) == healthy.plugins.map(\.id), "\(file)")
      for (plugin, before) in zip(broken.plugins, healthy.plugins) where plugin.id != name[0] {
        #expect(plugin == before, "\(file) disturbed \(plugin.id)")
      }
      let plugin = try #require(broken.plugins.first { $0.id == name[0] })
      expectOneSentence(plugin, about: name[1])
    }
  }

  /// The first half, cut within a line: a catalogue that ends between two entries is whole.
  private func half(_ bytes: [UInt8]) -> [UInt8] {
    var end = bytes.count / 2
    while end > 1, [UInt8(ascii: "\n"), UInt8(ascii: "\"")].contains(bytes[end - 1]) { end -= 1 }
    return Array(bytes[..<end])
  }

  private func expectOneSentence(_ plugin: InstalledPlugin, about file: String) {
    let news = plugin.findings
    #expect(news.count == 1, "\(file): \(news)")
    guard let finding = news.first else { return }
    #expect(finding.file == file)
    #expect(finding.sentence.hasSuffix(".") && !finding.sentence.contains("\n"))
    #expect((plugin.reason == nil) == (finding.severity == .warning))
    if file.hasSuffix(".svg") {
      #expect(plugin.reason == nil, "a missing picture must not stop the session: \(file)")
    }
    if file.hasSuffix(".json") {
      #expect(plugin.reason?.hasPrefix(file) == true)
    }
  }

  @Test func reasonsReadAsOneSentenceForTheStaff() throws {
    let content = try TemporaryContent()
    try content.write(Array("{\n\"schema\": 1,".utf8), to: "language.en/plugin.json")
    #expect(
      content.scan().reasons == [
        "language.en: plugin.json:2: The file ends inside an object; it may be cut off."
      ])
  }

  @Test func aMissingStepPictureCostsThatPictureAndOnlyAPackageToInstallIsRefusedForIt() throws {
    let content = try TemporaryContent()
    let file = "diagrams/oil-hands.svg"
    try content.remove("session.oxytocin-massage/\(file)")
    for depth in [CheckDepth.start, .inUse] {
      let registry = content.scan(depth: depth)
      #expect(registry.sessions.map(\.id) == ["session.oxytocin-massage"])
      let findings = registry.plugins.flatMap(\.findings).filter { $0.file == file }
      #expect(findings.map(\.severity) == [.warning])
      #expect(findings.first?.sentence.contains("The step oil-hands needs it.") == true)
    }
    let strict = content.scan(depth: .full)
    #expect(strict.sessions.isEmpty)
    #expect(strict.reasons.contains { $0.contains("\(file): The file is missing.") })
  }

  @Test func manySmallDamagesOfTheSessionNeverStopTheRegistry() throws {
    let content = try TemporaryContent(plugins: ["session.oxytocin-massage"])
    let file = "session.oxytocin-massage/session.json"
    let original = try content.bytes(file)
    var generator = SplitMix(seed: 5)
    for _ in 0..<60 {
      var bytes = original
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = Array("{}[]\",:01a\n".utf8).randomElement(using: &generator) ?? 0
      }
      try content.write(bytes, to: file)
      #expect(content.scan().plugins.count == 1)
    }
  }
}
