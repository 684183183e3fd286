import Testing

@testable import Diagram

@Suite struct PlayingTests {
  @Test func `Values are spread over the run and the last one is reached at its end`() throws {
    let all = try radii(
      "<animate attributeName='r' values='10;20;10' dur='2s' fill='freeze'/>",
      at: [0, 0.5, 1, 1.5, 2, 9])
    #expect(all == [10, 15, 20, 15, 10, 10])
  }

  @Test func `An animation that is removed gives way to the attribute`() throws {
    let all = try radii("<animate attributeName='r' from='10' to='20' dur='2s'/>", at: [1, 2, 3])
    #expect(all == [15, 1, 1])
  }

  @Test func `Key times place values within the run`() throws {
    let all = try radii(
      "<animate attributeName='r' values='0.5;10;20' keyTimes='0;.2;1' dur='10s' "
        + "repeatCount='indefinite'/>", at: [0, 1, 2, 6, 12])
    #expect(all == [0.5, 5.25, 10, 15, 10])
  }

  @Test func `Discrete values step at equal parts or at key times`() throws {
    let equal = try radii(
      "<animate attributeName='r' values='10;20;30' calcMode='discrete' dur='3s'/>",
      at: [0, 0.99, 1, 2, 2.99])
    #expect(equal == [10, 10, 20, 30, 30])
    let keyed = try radii(
      "<animate attributeName='r' values='10;20;30' keyTimes='0;.1;.8' calcMode='discrete' "
        + "dur='3s'/>", at: [0.29, 0.3, 2.39, 2.4])
    #expect(keyed == [10, 20, 20, 30])
  }

  @Test func `Splines bend the pace of each piece`() throws {
    let all = try radii(
      "<animate attributeName='r' values='10;20;10' calcMode='spline' keyTimes='0;.5;1' "
        + "keySplines='.5 0 .5 1;0 0 1 1' dur='2s'/>", at: [0, 0.25, 0.5, 1.5])
    #expect(all == [10, 11.059, 15, 15])
  }

  @Test func `Paced values move at one speed`() throws {
    let all = try radii(
      "<animate attributeName='r' values='10;20;90' calcMode='paced' dur='8s'/>", at: [1, 4])
    #expect(all == [20, 50])
  }

  @Test func `Runs add up where they accumulate`() throws {
    let all = try radii(
      "<animate attributeName='r' from='10' to='20' dur='1s' repeatCount='3' accumulate='sum' "
        + "fill='freeze'/>", at: [0.5, 1.5, 2.5, 3])
    #expect(all == [15, 35, 55, 60])
  }

  @Test func `An additive animation adds to the attribute and to those below`() throws {
    let all = try radii(
      "<animate attributeName='r' values='10;20' dur='2s'/>"
        + "<animate attributeName='r' values='0;4' additive='sum' dur='1s'/>", at: [0, 0.5, 1])
    #expect(all == [10, 14.5, 15])
  }

  @Test func `By alone adds to the attribute`() throws {
    let all = try radii("<animate attributeName='r' by='10' dur='2s' fill='freeze'/>", at: [1, 2])
    #expect(all == [6, 11])
  }

  @Test func `To alone starts from what lies below`() throws {
    let all = try radii(
      "<animate attributeName='r' values='10;20' dur='2s' fill='freeze'/>"
        + "<animate attributeName='r' to='0.5' begin='1s' dur='2s'/>", at: [0.5, 1, 2])
    #expect(all == [12.5, 15, 10.25])
  }

  @Test func `The animation that began later covers the one that began earlier`() throws {
    let all = try radii(
      "<animate attributeName='r' values='5' begin='1s' dur='1s'/>"
        + "<animate attributeName='r' values='9' dur='5s'/>", at: [0.5, 1.5, 2.5])
    #expect(all == [9, 5, 9])
  }

  @Test func `Counts that do not fit leave the attribute alone`() throws {
    for broken in [
      "values='10;20;30' keyTimes='0;1'", "values='10;20' keyTimes='0;.9'", "values='10;x'",
      "values='10;20' calcMode='spline' keySplines='0 0 1 1;0 0 1 1'", "values=''", "",
      "values='10;20' calcMode='spline' keySplines='0 0 2 1'", "values='10;20' keyTimes='.5;1'",
    ] {
      #expect(try radii("<animate attributeName='r' \(broken) dur='2s'/>", at: [1]) == [1])
    }
  }

  @Test func `A minimum keeps the last value only where it is frozen`() throws {
    let timing = "attributeName='r' from='10' to='20' dur='1s' min='3s'"
    #expect(try radii("<animate \(timing)/>", at: [0.5, 2]) == [15, 1])
    #expect(try radii("<animate \(timing) fill='freeze'/>", at: [0.5, 2]) == [15, 20])
  }
}
