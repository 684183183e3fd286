import Foundation
import Results
import TestSupport
import Testing

@testable import Packages

/// The program is killed at any moment of installing, updating, rolling back and removing: what lies
/// on the disk is the old or the new, and nothing was said to be installed that is not.
@Suite(.serialized, .fullRun(.kills)) struct KillTests {
  private static let rounds = Workshop.isFull ? 2000 : 60

  @Test func aKillAtAnyMomentLeavesTheOldOrTheNew() throws {
    let shop = try Workshop()
    var generator = SystemRandomNumberGenerator()
    // The kills come at both sides of the change, however fast the machine is just then.
    var usual = 100.0
    var number = 1
    var outcomes = (old: 0, new: 0)
    for round in 0..<Self.rounds {
      let before = try shop.active()
      let previous = try previousNumber(shop)
      let choice = before == nil ? 0 : Int.random(in: 0..<10, using: &generator)
      let expected: Int?
      let arguments: [String]
      switch choice {
      case 0..<7:
        arguments = ["install", try shop.package(number)]
        expected = number
        number += 1
      case 7..<9 where previous != nil:
        (arguments, expected) = (["rollback", Workshop.id], previous)
      default:
        (arguments, expected) = (["remove", Workshop.id], nil)
      }
      let worker = try Worker(arguments + ["--state", shop.state])
      poll(nil, 0, Int32(Double.random(in: 0.25...1.25, using: &generator) * usual))
      worker.kill()
      let said = worker.finish().text
      let after = try shop.active()
      #expect(after == before || after == expected, "round \(round): \(arguments[0])")
      if ["Installed:", "Updated:", "Removed:", "is back at"].contains(where: said.contains) {
        #expect(after == expected, "round \(round) said: \(said)")
      }
      let faults = try shop.faults()
      #expect(faults == [], "round \(round)")
      if after == expected { outcomes.new += 1 } else { outcomes.old += 1 }
      usual *= after == expected ? 0.87 : 1.15
      if arguments[0] == "install" { unlink(arguments[1]) }
    }
    print("kill -9: \(Self.rounds) kills, \(outcomes.old) old, \(outcomes.new) new")
    #expect(outcomes.old > 0 && outcomes.new > 0, "the kills must come at both sides of the change")
  }

  private func previousNumber(_ shop: Workshop) throws -> Int? {
    let version = try shop.store.ledger.state().active[Workshop.id]?.previous?.version
    return version.flatMap { Int($0.split(separator: ".").last ?? "") }
  }
}
