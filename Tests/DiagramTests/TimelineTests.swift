import Testing

@testable import Diagram

/// The intervals of the first of several animations, each given as attributes.
private func intervals(_ animations: [String: String]...) -> [[String]] {
  let timings = animations.map { Timing($0) }
  var ids: [String: Int] = [:]
  for (index, animation) in animations.enumerated() { ids[animation["id"] ?? ""] = index }
  return Timeline.schedules(timings, ids: ids).map { schedule in
    schedule.intervals.prefix(5).map { "\(decimal($0.begin))-\(decimal($0.end))" }
  }
}

@Suite struct TimelineTests {
  @Test func `An animation that follows another begins at its end`() {
    let all = intervals(
      ["id": "a", "dur": "1s"], ["id": "b", "begin": "a.end+0.5s", "dur": "2s"],
      ["begin": "b.begin-0.5s", "dur": "1s"])
    #expect(all == [["0-1"], ["1.5-3.5"], ["1-2"]])
  }

  @Test func `Two that follow each other take turns without end`() {
    let all = intervals(
      ["id": "a", "begin": "0s;b.end+0.25s", "dur": "0.8s"],
      ["id": "b", "begin": "a.end+0.25s", "dur": "0.5s"])
    #expect(all[0] == ["0-0.8", "1.8-2.6", "3.6-4.4", "5.4-6.2", "7.2-8"])
    #expect(all[1] == ["1.05-1.55", "2.85-3.35", "4.65-5.15", "6.45-6.95", "8.25-8.75"])
  }

  @Test func `Two that follow each other are known long after what was played through`() throws {
    let timings = [
      Timing(["begin": "0s;b.end", "dur": "1s"]), Timing(["begin": "a.end", "dur": "2s"]),
    ]
    let schedules = Timeline.schedules(timings, ids: ["a": 0, "b": 1])
    #expect(schedules[0].cycle?.length == 3)
    let late = try #require(schedules[0].progress(at: 30_000.25))
    #expect(abs(late.share - 0.25) < 1e-5)
    #expect(schedules[0].progress(at: 30_001.5) == nil)
    #expect(schedules[1].progress(at: 30_002) != nil)
  }

  @Test func `A circle without a start never begins`() {
    let all = intervals(
      ["id": "a", "begin": "b.end", "dur": "1s"], ["id": "b", "begin": "a.end", "dur": "1s"])
    #expect(all == [[], []])
  }

  @Test func `A circle that goes back in time comes to an end`() {
    let all = intervals(
      ["id": "a", "begin": "b.begin-1s", "dur": "1s"],
      ["id": "b", "begin": "10s;a.begin-1s", "dur": "1s"])
    #expect(all.allSatisfy { !$0.isEmpty })
  }

  @Test func `A circle of no length does not hang`() {
    let all = intervals(
      ["id": "a", "begin": "0s;b.begin", "dur": "1s"], ["id": "b", "begin": "a.begin", "dur": "1s"])
    #expect(all == [["0-1"], ["0-1"]])
  }

  @Test func `A second begin cuts a running animation that may restart`() {
    #expect(intervals(["begin": "0s;1s", "dur": "2s"]) == [["0-1", "1-3"]])
    #expect(
      intervals(["begin": "0s;1s;3s", "dur": "2s", "restart": "whenNotActive"])
        == [["0-2", "3-5"]])
    #expect(intervals(["begin": "0s;3s", "dur": "2s", "restart": "never"]) == [["0-2"]])
  }

  @Test func `An animation that waits for one that was cut begins at both ends`() {
    let all = intervals(
      ["id": "a", "begin": "0s;1s", "dur": "2s"], ["begin": "a.end", "dur": "0.5s"])
    #expect(all[1] == ["1-1.5", "2-2.5", "3-3.5"])
  }

  @Test func `An end time closes the interval that is open then`() {
    #expect(
      intervals(["begin": "0s;2s", "dur": "2s", "end": "1s;3.5s"]) == [["0-1", "2-3.5"]])
    #expect(intervals(["begin": "2s", "dur": "2s", "end": "1s"]) == [[]])
    let all = intervals(["id": "a", "dur": "1.5s"], ["repeatCount": "indefinite", "end": "a.end"])
    #expect(all[1] == ["0-1.5"])
  }

  @Test func `An interval that is over before the document begins does not count`() {
    #expect(intervals(["begin": "-3s;1s", "dur": "2s"]) == [["1-3"]])
    #expect(intervals(["begin": "-1s", "dur": "2s"]) == [["-1-1"]])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Many animations that wait for one another are laid out in bounded time`() {
    var timings: [Timing] = []
    var ids: [String: Int] = [:]
    for index in 0..<5000 {
      ids["a\(index)"] = index
      timings.append(Timing(["begin": "0s;a\((index * 7 + 1) % 5000).end", "dur": "1ms"]))
    }
    // What grows with the square of their number would not end within the limit.
    #expect(Timeline.schedules(timings, ids: ids).count == timings.count)
  }
}
