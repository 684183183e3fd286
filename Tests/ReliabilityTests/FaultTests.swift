import Foundation
import TestSupport
import Testing

@testable import Packages

/// Each single call that changes the disk fails once, with each error: the old or the new is there,
/// and nothing was said to be done that is not.
@Suite(.serialized, .fullRun(.kills)) struct FaultTests {
  enum Work: String, CaseIterable { case install, update, remove, rollback, disable, copy }

  @Test(arguments: Work.allCases) func everyCallThatFailsOnceLeavesTheOldOrTheNew(work: Work) throws
  {
    let shop = try Workshop()
    let shim = try FaultShim(in: shop.folder)
    let arguments = try prepare(work, shop)
    let template = shop.folder + "/template"
    try FileManager.default.copyItem(atPath: shop.state, toPath: template)
    let before = try shop.active()
    let count = try run(arguments, shop, shim, failing: 0, with: 0).calls
    let expected = try shop.active()
    #expect(count > 5)
    var refused = 0
    for call in 1...count {
      let every = work == .update ? 3 : work == .copy ? 4 : 10
      for error in FaultShim.errors(for: call, every: every) {
        try FileManager.default.removeItem(atPath: shop.state)
        try FileManager.default.copyItem(atPath: template, toPath: shop.state)
        let name = "\(work.rawValue), call \(call), \(String(cString: strerror(error)))"
        let outcome = try run(arguments, shop, shim, failing: call, with: error)
        #expect(!outcome.isCrash, "\(name): \(outcome.text)")
        let after = try shop.active()
        #expect(after == before || after == expected, "\(name)")
        if outcome.status == 0 { #expect(after == expected, "\(name) said: \(outcome.text)") }
        if outcome.status != 0 {
          refused += 1
          #expect(
            outcome.text.hasPrefix("Error: ") && outcome.text.hasSuffix(".\n"),
            "\(name): \(outcome.text)")
        }
        let faults = try shop.faults()
        #expect(faults == [], "\(name)")
      }
    }
    print("fault sweep: \(work.rawValue): \(count) calls, \(refused) refused in words")
    #expect(refused > 0)
  }

  private func prepare(_ work: Work, _ shop: Workshop) throws -> [String] {
    if work != .install { _ = try shop.store.install(file: try shop.package(1)) }
    if [.remove, .rollback].contains(work) {
      _ = try shop.store.install(file: try shop.package(2))
    }
    switch work {
    case .install, .update: return ["install", try shop.package(3)]
    case .copy: return ["copy", shop.state + "/stick"]
    default: return [work.rawValue, Workshop.id]
    }
  }

  private func run(
    _ arguments: [String], _ shop: Workshop, _ shim: FaultShim, failing call: Int,
    with error: Int32
  ) throws -> FaultShim.Outcome {
    if arguments[0] == "copy" {
      try FileManager.default.createDirectory(
        atPath: shop.state + "/stick", withIntermediateDirectories: true)
    }
    return try shim.run(
      Worker.program, ["plugin"] + arguments + ["--state", shop.state], root: shop.state,
      failing: call, with: error)
  }
}
