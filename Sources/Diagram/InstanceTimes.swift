/// The times at which an animation may begin or end, in order.
struct InstanceTimes {
  /// Where a time comes from: the begin or end of an interval of another animation.
  struct Source: Hashable {
    var animation: Int
    var interval: Int
    var isEnd: Bool
    /// Which of the waiting entries of `begin` or `end` it fulfils.
    var entry: Int
  }

  private struct Item {
    var time: Double
    var source: Source?
  }

  private var items: [Item] = []

  var isEmpty: Bool { items.isEmpty }

  /// The earliest time that is not before `time`, or that is after it.
  func first(from time: Double, orAfter isStrict: Bool = false) -> Double? {
    let index = isStrict ? place(after: time) : place(at: time)
    return index < items.count ? items[index].time : nil
  }

  /// Adds a time, or moves the one that came from the same source.
  mutating func put(_ time: Double, from source: Source?) {
    if let source, let old = items.lastIndex(where: { $0.source == source }) {
      items.remove(at: old)
    }
    items.insert(Item(time: time, source: source), at: place(after: time))
  }

  /// Takes away the time that came from `source`.
  mutating func remove(from source: Source) {
    items.removeAll { $0.source == source }
  }

  private func place(at time: Double) -> Int {
    partition { $0 < time }
  }

  private func place(after time: Double) -> Int {
    partition { $0 <= time }
  }

  private func partition(_ isBefore: (Double) -> Bool) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(items[middle].time) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
