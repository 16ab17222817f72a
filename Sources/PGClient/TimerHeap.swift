/// A binary heap of deadlines. Cancelled entries stay until they surface or until they are the majority.
struct TimerHeap: ~Copyable {
  private struct Entry {
    let at: ContinuousClock.Instant
    let id: UInt64
  }

  private var entries: [Entry] = []
  private var actions: [UInt64: @Sendable () -> Void] = [:]

  var nextDeadline: ContinuousClock.Instant? {
    mutating get {
      while let first = entries.first, actions[first.id] == nil { removeFirst() }
      return entries.first?.at
    }
  }

  /// - Returns: whether this is now the earliest.
  mutating func insert(_ id: UInt64, at: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) -> Bool {
    actions[id] = action
    entries.append(Entry(at: at, id: id))
    siftUp(entries.count - 1)
    return entries[0].id == id
  }

  mutating func cancel(_ id: UInt64) {
    guard actions.removeValue(forKey: id) != nil else { return }
    if entries.count > 64, entries.count > 2 * actions.count { compact() }
  }

  /// Takes the actions that are due.
  mutating func expired(_ now: ContinuousClock.Instant) -> [@Sendable () -> Void] {
    var due: [@Sendable () -> Void] = []
    while let first = entries.first, first.at <= now {
      removeFirst()
      if let action = actions.removeValue(forKey: first.id) { due.append(action) }
    }
    return due
  }

  private mutating func compact() {
    entries.removeAll { actions[$0.id] == nil }
    entries.sort { $0.at < $1.at }
  }

  private mutating func removeFirst() {
    let last = entries.removeLast()
    guard !entries.isEmpty else { return }
    entries[0] = last
    var parent = 0
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child].at < entries[smallest].at { smallest = child }
      }
      if smallest == parent { return }
      entries.swapAt(parent, smallest)
      parent = smallest
    }
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      if entries[parent].at <= entries[child].at { return }
      entries.swapAt(parent, child)
      child = parent
    }
  }
}
