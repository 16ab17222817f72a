/// A proposal for the offers of a package: principals and reserves, each officer at most once, quotas kept. Pure, and the
/// same for the same input.
///
/// Principals first: a maximum-weight matching of officers to seats by the Hungarian method, which fills as many seats as
/// can be filled, of those fillings has the highest total score, and of those the smallest ids. Reserves are matched the
/// same way with who is left; that they come second means that a better set of reserves never costs a principal, nor a
/// principal's score.
public struct PlanAssignment: Sendable {
  /// Seats set aside for a body: only officers of its service and province may take them. A body of no service takes those
  /// who are posted to it, as far as the register knows, and those of its province if it stands for one; nobody else.
  public struct Quota: Sendable, Equatable {
    public var body: Int64?
    public var service: String?
    public var province: String?
    /// Code and name of the body: units of this name are the body.
    public var units: [String]
    public var seats: Int

    public var isByPosting: Bool { service == nil && province == nil }

    public init(
      body: Int64? = nil, service: String? = nil, province: String? = nil, units: [String] = [], seats: Int
    ) {
      self.body = body
      self.units = units
      self.service = service
      self.province = province
      self.seats = seats
    }
  }

  public struct Offer: Sendable, Equatable {
    public var iteration: Int64
    public var seats: Int
    public var reserves: Int
    /// The highest place among the reserves there are; new ones come after it.
    public var lastReserve: Int
    /// Of the seats; those not set aside are open to all.
    public var quotas: [Quota]

    public init(iteration: Int64, seats: Int, reserves: Int = 0, lastReserve: Int = 0, quotas: [Quota] = []) {
      self.iteration = iteration
      self.seats = seats
      self.reserves = reserves
      self.lastReserve = lastReserve
      self.quotas = quotas
    }
  }

  public struct Candidate: Sendable, Equatable {
    public var iteration: Int64
    public var score: PlanScore
    public var service: String
    public var province: String?
    /// Of the officer's posting; nil: not known.
    public var unit: String?

    public init(
      iteration: Int64, _ score: PlanScore, service: String, province: String? = nil, unit: String? = nil
    ) {
      self.unit = unit
      self.iteration = iteration
      self.score = score
      self.service = service
      self.province = province
    }
  }

  public struct Row: Sendable, Equatable {
    public let iteration: Int64
    public let officer: Int64
    /// Nil: principal.
    public let reserve: Int?
    public let score: Int
    public let reasons: [String]
    /// Whose quota the seat is of; nil: it is open to all, or none of a body is known.
    public let body: Int64?
  }

  private struct Slot {
    let iteration: Int64
    let quota: Quota?

    func takes(_ candidate: Candidate) -> Bool {
      guard candidate.iteration == iteration else { return false }
      guard let quota else { return true }
      if quota.service == nil, let unit = candidate.unit?.lowercased(),
        quota.units.contains(where: { $0.lowercased() == unit })
      {
        return true
      }
      return !quota.isByPosting && (quota.service == nil || quota.service == candidate.service)
        && (quota.province == nil || quota.province == candidate.province)
    }
  }

  /// Rows by run in the order given: principals by score, then reserves in their order.
  public static func propose(_ offers: [Offer], _ candidates: [Candidate]) -> [Row] {
    let ordered = candidates.sorted { PlanScore.precedes($0.score, $1.score) }
    let seats = offers.flatMap { offer -> [Slot] in
      var left = offer.seats
      var slots: [Slot] = []
      for quota in offer.quotas {
        let count = min(left, quota.seats)
        slots += (0..<max(0, count)).map { _ in Slot(iteration: offer.iteration, quota: quota) }
        left -= count
      }
      return slots + (0..<max(0, left)).map { _ in Slot(iteration: offer.iteration, quota: nil) }
    }
    let principals = match(seats, ordered)
    let taken = Set(principals.map(\.candidate.score.officer))
    let places = offers.flatMap { offer in
      (0..<max(0, offer.reserves)).map { _ in Slot(iteration: offer.iteration, quota: nil) }
    }
    let reserves = match(places, ordered.filter { !taken.contains($0.score.officer) })
    return offers.flatMap { offer in
      rows(principals, offer.iteration, reservesAfter: nil)
        + rows(reserves, offer.iteration, reservesAfter: offer.lastReserve)
    }
  }

  /// The body whose quota each of those chosen takes, by officer; as many as can take one do. Quotas with the seats left.
  public static func bodies(_ offers: [Offer], _ chosen: [Candidate]) -> [Int64: Int64] {
    let slots = offers.flatMap { offer in
      offer.quotas.flatMap { quota in
        (0..<max(0, quota.seats)).map { _ in Slot(iteration: offer.iteration, quota: quota) }
      }
    }
    let matched = match(slots, chosen.sorted { PlanScore.precedes($0.score, $1.score) })
    return Dictionary(
      matched.compactMap { slot, candidate in slot.quota?.body.map { (candidate.score.officer, $0) } }
    ) { first, _ in first }
  }

  private typealias Matched = (slot: Slot, candidate: Candidate)

  /// - Parameter reservesAfter: the place after which those matched are reserves; nil: they are principals.
  private static func rows(_ matched: [Matched], _ iteration: Int64, reservesAfter last: Int?) -> [Row] {
    matched.filter { $0.slot.iteration == iteration }
      .sorted { PlanScore.precedes($0.candidate.score, $1.candidate.score) }.enumerated()
      .map { index, place in
        Row(
          iteration: iteration, officer: place.candidate.score.officer, reserve: last.map { $0 + index + 1 },
          score: place.candidate.score.score, reasons: place.candidate.score.reasons, body: place.slot.quota?.body)
      }
  }

  /// The best matching of slots and officers.
  private static func match(_ slots: [Slot], _ candidates: [Candidate]) -> [Matched] {
    guard !slots.isEmpty, !candidates.isEmpty else { return [] }
    // As many of the best as there are slots are enough for each: of more, one is always free.
    var columns: [Int64] = []
    var choices: [[Int64: Candidate]] = []
    var known: Set<Int64> = []
    for slot in slots {
      let best = candidates.lazy.filter(slot.takes).prefix(slots.count)
      var byOfficer: [Int64: Candidate] = [:]
      for candidate in best where byOfficer[candidate.score.officer] == nil {
        byOfficer[candidate.score.officer] = candidate
        if known.insert(candidate.score.officer).inserted { columns.append(candidate.score.officer) }
      }
      choices.append(byOfficer)
    }
    columns.sort()
    // Ids decide between equal totals: their places weigh less than one step of score, and a seat left empty more than all.
    let step = slots.count * (columns.count + 1) + 1
    let highest = choices.flatMap { $0.values.map { abs($0.score.score) } }.max() ?? 0
    let empty = (2 * highest + 2) * step * (slots.count + 1)
    let costs = choices.map { choice -> [Int] in
      columns.enumerated().map { place, officer in
        choice[officer].map { -$0.score.score * step + place } ?? 2 * empty
      } + slots.map { _ in empty }
    }
    return Hungarian.rows(costs).enumerated().compactMap { slot, column in
      guard column < columns.count, let candidate = choices[slot][columns[column]] else { return nil }
      return (slots[slot], candidate)
    }
  }
}

/// The assignment of every row to a column of its own with the smallest total cost; there are at least as many columns.
enum Hungarian {
  /// The column of each row. By shortest augmenting paths with potentials: rows² × columns steps.
  static func rows(_ costs: [[Int]]) -> [Int] {
    let (n, m) = (costs.count, costs.first?.count ?? 0)
    var u = [Int](repeating: 0, count: n + 1)
    var v = [Int](repeating: 0, count: m + 1)
    // Row of each column, counted from 1; 0: free.
    var rowOf = [Int](repeating: 0, count: m + 1)
    for row in stride(from: 1, through: n, by: 1) {
      rowOf[0] = row
      var column = 0
      var least = [Int](repeating: .max, count: m + 1)
      var from = [Int](repeating: 0, count: m + 1)
      var isUsed = [Bool](repeating: false, count: m + 1)
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var delta = Int.max
        var next = 0
        for j in stride(from: 1, through: m, by: 1) where !isUsed[j] {
          let reduced = costs[current - 1][j - 1] - u[current] - v[j]
          if reduced < least[j] { (least[j], from[j]) = (reduced, column) }
          if least[j] < delta { (delta, next) = (least[j], j) }
        }
        for j in 0...m {
          if isUsed[j] {
            u[rowOf[j]] += delta
            v[j] -= delta
          } else if least[j] != .max {
            least[j] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        let previous = from[column]
        rowOf[column] = rowOf[previous]
        column = previous
      }
    }
    var columnOf = [Int](repeating: m, count: n)
    for j in stride(from: 1, through: m, by: 1) where rowOf[j] > 0 { columnOf[rowOf[j] - 1] = j - 1 }
    return columnOf
  }
}
