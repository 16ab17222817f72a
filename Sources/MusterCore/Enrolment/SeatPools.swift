/// The seats of a run at home lie in pools: those set aside for a body, one pool a body, and those for all (nil). Whoever
/// takes a seat takes one of the own body's while it has any left, else one for all; and whoever leaves gives it back where
/// the body is then short of one. Of each pool it is counted how many of its free seats are freed ones: somebody had them,
/// or they were given back or added. Reserves step in for these; no pool has more of them than free seats.
extension EnrolmentFacts.Iteration {
  /// Where the next seat of someone of this body comes from.
  func pool(for body: Int64?) -> Int64? {
    allocation(of: body).flatMap { $0.unfilled > 0 ? $0.body : nil }
  }

  /// Nil: no limit.
  func free(in pool: Int64?) -> Int? {
    if let pool { return allocation(of: pool)?.unfilled ?? 0 }
    return capacity.map { max(0, $0 - taken - setAside) }
  }

  func freed(in pool: Int64?) -> Int {
    guard let pool else { return freedSeats }
    return allocation(of: pool)?.freed ?? 0
  }

  /// One of these is free that nobody has had.
  func hasNewSeat(in pool: Int64?) -> Bool { free(in: pool).map { $0 > freed(in: pool) } ?? true }

  private mutating func addFreed(_ seats: Int, to pool: Int64?) {
    if let pool {
      guard let index = allocations.firstIndex(where: { $0.body == pool }) else { return }
      allocations[index].freed += seats
    } else {
      freedSeats += seats
    }
  }

  /// Reserves of this body step in as principals do: the seat they would have is a freed one, or all were released.
  func givesReserves(of body: Int64?) -> Bool { isReleased || freed(in: pool(for: body)) > 0 }

  /// The same for a reserve of whatever body.
  var mayGiveReserves: Bool { isReleased || freedSeats > 0 || allocations.contains { $0.freed > 0 } }

  /// Counts a seat taken for someone of this body, a freed one when there is any. Answers whether it was one.
  ///
  /// - Parameter sparing: rather one nobody has had, while there is one.
  mutating func takeSeat(of body: Int64?, sparing: Bool = false) -> Bool {
    let source = pool(for: body)
    let among = freed(in: source)
    let isFreed = among > 0 && !(sparing && hasNewSeat(in: source))
    if isFreed { addFreed(-1, to: source) }
    count(1, seatsOf: body)
    return isFreed
  }

  /// Counts a seat given back by someone of this body.
  mutating func giveBack(seatOf body: Int64?, isFreed: Bool) {
    let before = allocation(of: body)?.unfilled ?? 0
    count(-1, seatsOf: body)
    guard isFreed else { return }
    addFreed(1, to: (allocation(of: body)?.unfilled ?? 0) > before ? body : nil)
  }

  /// Why someone of this body left was mended: the seat that was given back counts as freed from now on, or as one nobody
  /// has had, if one that counted otherwise is still free where it went.
  mutating func recount(seatLeftBy body: Int64?, isFreed: Bool) {
    var pools: [Int64?] = [nil]
    if let body { pools.insert(body, at: 0) }
    for pool in pools where isFreed ? hasNewSeat(in: pool) : freed(in: pool) > 0 {
      addFreed(isFreed ? 1 : -1, to: pool)
      return
    }
  }

  /// A reserve waits who would have one of the same seats: this newcomer leaves it a freed one while there is another.
  func hasReserve(waitingWith newcomer: EnrolmentFacts.Attempt) -> Bool {
    let source = pool(for: newcomer.body)
    return newcomer.reserve == nil && waiting.contains { $0.reserve != nil && pool(for: $0.body) == source }
  }

  /// Counts anew after there are more or fewer seats, or others are set aside for a body. What was added or what a body
  /// gave back counts as freed among the seats for all; without a limit from now on, as many as there are who wait, so that
  /// each has one. Where a pool becomes smaller, the seats nobody has had go first; freed ones that go to a body stay so.
  mutating func recountFreed(since old: Self) {
    guard managedBy == .nation else { return }
    var grown: [Int] = []
    for index in allocations.indices {
      let now = allocations[index].unfilled
      grown.append(now - (old.allocation(of: allocations[index].body)?.unfilled ?? 0))
      allocations[index].freed = min(allocations[index].freed, now)
    }
    freedSeats -= grown.reduce(0) { $0 + min(0, $1) }
    if let before = old.capacity { freedSeats += capacity.map { max(0, $0 - before) } ?? waiting.count }
    guard let room = free(in: nil) else { return }
    var many = max(0, freedSeats - room)
    freedSeats -= many
    for index in allocations.indices where many > 0 && grown[index] > 0 {
      let gone = min(many, grown[index])
      allocations[index].freed += gone
      many -= gone
    }
  }
}

extension EnrolmentFacts.Attempt {
  /// Whether the seat it leaves, or left, counts as freed. One taken by mistake is as if it had not been taken: it is given
  /// back as what it was. Where that is not known, as of seats taken before it was kept, it counts as freed.
  var leavesFreedSeat: Bool { state.isEnd && !state.isMistake(for: reason) || tookFreed != false }
}

extension EnrolmentState {
  /// An end for a reason that says there was nothing: it was typed by mistake.
  func isMistake(for reason: String?) -> Bool { isEnd && (reason == "entered-in-error" || reason == "duplicate") }
}
