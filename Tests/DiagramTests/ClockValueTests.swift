import Testing

@testable import Diagram

@Suite struct ClockValueTests {
  @Test(arguments: [
    ("5", 5.0), ("1.5s", 1.5), ("250ms", 0.25), ("2min", 120), ("1h", 3600), (" .5s ", 0.5),
    ("01:30", 90), ("00:01:30.5", 90.5), ("02:30:03", 9003), ("-2s", -2), ("+3", 3),
    ("indefinite", .infinity),
  ])
  func `A clock value of SMIL is read in seconds`(_ text: String, _ seconds: Double) {
    #expect(ClockValue.seconds(text) == seconds)
  }

  @Test(arguments: ["", "s", "soon", "1:2", "00:61", "1s 2s", "1,5s", "1 s x", "::", "1.2.3"])
  func `What is no clock value is refused`(_ text: String) {
    #expect(ClockValue.seconds(text) == nil)
  }
}

@Suite struct TimingTests {
  @Test func `A begin list names offsets and events of others`() {
    let timing = Timing(["begin": "1s; a.end + 0.5s; b.begin-2s; click; x.focus; part-a.end"])
    #expect(
      timing.begins == [
        .offset(1), .event(id: "a", isEnd: true, offset: 0.5),
        .event(id: "b", isEnd: false, offset: -2),
      ])
  }

  @Test func `A begin that never comes by itself leaves nothing to begin`() {
    #expect(Timing(["begin": "indefinite"]).begins == [])
    #expect(Timing([:]).begins == [.offset(0)])
  }

  @Test(arguments: [
    (["dur": "2s"], 2.0), (["dur": "2s", "repeatCount": "2.5"], 5),
    (["dur": "2s", "repeatDur": "3s"], 3),
    (["dur": "2s", "repeatCount": "4", "repeatDur": "5s"], 5),
    (["dur": "2s", "repeatCount": "indefinite"], .infinity), (["repeatDur": "5s"], 5),
    (["dur": "0s"], .infinity), (["dur": "2s", "repeatCount": "0"], 2),
    (["dur": "2s", "min": "3s"], 3), (["dur": "2s", "max": "1s"], 1),
    (["dur": "2s", "min": "3s", "max": "1s"], 2), ([:], .infinity),
  ])
  func `The active duration follows from dur, repeats, min and max`(
    _ attributes: [String: String], _ end: Double
  ) {
    #expect(Timing(attributes).activeEnd(begin: 0, end: .infinity) == end)
  }
}
