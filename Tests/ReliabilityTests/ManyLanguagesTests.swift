import Foundation
import TestSupport
import Testing

/// A start with a thousand languages costs little more than one with those that are shipped.
@Suite(.serialized, .fullRun(.kills)) struct ManyLanguagesTests {
  /// Milliseconds that a thousand more may cost in a release build on the machine that measures.
  private static let limit = 400.0

  @Test func theCostOfLanguagesGrowsWithTheirNumberAndNoFaster() throws {
    let shops = try [0, 400, 800].map { try shop(languages: $0) }
    let release = Workshop.root + "/.build/release/tuntun"
    let isRelease = FileManager.default.isExecutableFile(atPath: release)
    let program = isRelease ? release : Worker.program
    var best = shops.map { _ in Double.infinity }
    for _ in 0..<(Workshop.isFull ? 9 : 3) {
      for (index, shop) in shops.enumerated() {
        best[index] = min(best[index], time(program, shop))
      }
    }
    let (half, whole) = (best[1] - best[0], best[2] - best[0])
    print(
      "languages: \(Int(best[0])) ms, with 400 more \(Int(half)) ms more, with 800 more "
        + "\(Int(whole)) ms more, release \(isRelease)")
    // Twice as many cost about twice as much; what grows with the square would cost four times.
    #expect(whole <= half * 3)
    if isRelease, Workshop.isFull { #expect(whole * 1.25 <= Self.limit) }
  }

  private func shop(languages: Int) throws -> Workshop {
    let shop = try Workshop()
    let names = Array("abcdefghijklmnopqrstuvwxyz")
    for index in 0..<languages {
      let letters = [names[index / 26 % 26], names[index % 26], names[index / 676]]
      try add(language: String(letters), to: shop)
    }
    return shop
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
