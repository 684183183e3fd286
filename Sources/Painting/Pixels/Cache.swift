/// Values kept by key, the least recently used thrown away when they grow too many bytes.
struct Cache<Key: Hashable, Value> {
  private struct Entry {
    var value: Value
    var cost: Int
    var lastUse: Int
  }

  private var entries: [Key: Entry] = [:]
  private var clock = 0
  private(set) var cost = 0
  let limit: Int

  /// A cache of at most `limit` bytes.
  init(limit: Int) { self.limit = limit }

  var count: Int { entries.count }

  /// The value of `key`, made by `make` (with its cost in bytes) when it is not there.
  mutating func value(_ key: Key, make: () -> (Value, Int)) -> Value {
    clock += 1
    if let place = entries.index(forKey: key) {
      entries.values[place].lastUse = clock
      return entries.values[place].value
    }
    let (value, cost) = make()
    entries[key] = Entry(value: value, cost: cost, lastUse: clock)
    self.cost += cost
    if self.cost > limit { shrink() }
    return value
  }

  mutating func removeAll() {
    entries.removeAll()
    cost = 0
  }

  /// Throws the oldest away until three quarters of the limit are used; the newest stays.
  private mutating func shrink() {
    for (key, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }).dropLast() {
      guard cost > limit * 3 / 4 else { return }
      entries[key] = nil
      cost -= entry.cost
    }
  }
}
