import Foundation
import TestSupport
import Testing

/// A start with a thousand languages costs little more than one with those that are shipped.
@Suite(.serialized, .fullRun(.kills)) struct ManyLanguagesTests {
  /// Milliseconds that a thousand more may cost in a release build; the tests' own is slower.
  private static let limit = 400.0

  @Test func aThousandLanguagesCostLittleMoreThanTheShippedOnes() throws {
    let (few, many) = (try Workshop(), try Workshop())
    let names = Array("abcdefghijklmnopqrstuvwxyz")
    for index in 0..<1000 {
      let letters = [names[index / 26 % 26], names[index % 26], names[index / 676]]
      try add(language: String(letters), to: many)
    }
    let release = Workshop.root + "/.build/release/tuntun"
    let isRelease = FileManager.default.isExecutableFile(atPath: release)
    let program = isRelease ? release : Worker.program
    var best = (few: Double.infinity, many: Double.infinity)
    for _ in 0..<(Workshop.isFull ? 9 : 3) {
      best.few = min(best.few, time(program, few))
      best.many = min(best.many, time(program, many))
    }
    let cost = best.many - best.few
    print(
      "languages: \(Int(best.few)) ms, with 1,000 more \(Int(cost)) ms more, release \(isRelease)")
    if isRelease { #expect(cost <= Self.limit) }
  }

  private func add(language tag: String, to shop: Workshop) throws {
    let source = Workshop.root + "/Plugins/language.en/"
    let folder = "\(shop.state)/plugins/language.\(tag)/"
    let manifest = try String(contentsOfFile: source + "plugin.json", encoding: .utf8)
      .replacing("language.en", with: "language.\(tag)")
      .replacing("\"tag\": \"en\"", with: "\"tag\": \"\(tag)\"")
    let strings = try Data(contentsOf: URL(fileURLWithPath: source + "strings.po"))
    try shop.write(Array(manifest.utf8), to: folder + "plugin.json")
    try shop.write(Array(strings), to: folder + "strings.po")
  }

  /// Milliseconds of processor time of one run: what other programs do does not count.
  private func time(_ program: String, _ shop: Workshop) -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let words = [program, "plugin", "list", "--state", shop.state]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var identity = pid_t()
    #expect(posix_spawn(&identity, program, &actions, nil, arguments, environ) == 0)
    var (status, usage) = (Int32(), rusage())
    #expect(wait4(identity, &status, 0, &usage) == identity && status == 256 || status == 0)
    func milliseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
  }
}
