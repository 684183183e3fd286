/// Times to come, the earliest first; at equal times, animations in document order.
struct EventQueue {
  struct Event {
    var time: Double
    var animation: Int

    func isBefore(_ other: Event) -> Bool {
      time != other.time ? time < other.time : animation < other.animation
    }
  }

  private var heap: [Event] = []

  /// Adds an event of `animation` at `time`.
  mutating func push(_ time: Double, animation: Int) {
    heap.append(Event(time: time, animation: animation))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isBefore(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the earliest event.
  mutating func pop() -> Event? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
