/// The times at which an animation may begin or end, in order.
///
/// Times are only ever added: like Chromium, and unlike SMIL 3.0, a time that came from an interval
/// of another animation stays when that interval is cut short.
struct InstanceTimes {
  private var times: [Double] = []

  /// Whether no time is known.
  var isEmpty: Bool { times.isEmpty }

  /// The earliest time that is not before `time`, or that is after it.
  func first(from time: Double, orAfter isStrict: Bool = false) -> Double? {
    let index = place { isStrict ? $0 <= time : $0 < time }
    return index < times.count ? times[index] : nil
  }

  /// Adds a time; returns whether it is new.
  mutating func insert(_ time: Double) -> Bool {
    let index = place { $0 < time }
    if index < times.count, times[index] == time { return false }
    times.insert(time, at: index)
    return true
  }

  /// How many times there are before the first that is not `isBefore`.
  private func place(_ isBefore: (Double) -> Bool) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(times[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
