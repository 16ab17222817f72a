/// A proposal for the offers of a package: principals and reserves, each officer at most once, quotas kept. Pure, and the
/// same for the same input.
///
/// Principals first: a maximum-weight matching of officers to seats by the Hungarian method, which fills as many seats as
/// can be filled, of those fillings has the highest total score, and of those the smallest ids. Reserves are matched the
/// same way with who is left; that they come second means that a better set of reserves never costs a principal, nor a
/// principal's score.
public struct PlanAssignment: Sendable {
  /// Seats set aside for a body: only officers of its service and province may take them.
  public struct Quota: Sendable, Equatable {
    public var service: String?
    public var province: String?
    public var seats: Int

    public init(service: String? = nil, province: String? = nil, seats: Int) {
      self.service = service
      self.province = province
      self.seats = seats
    }
  }

  public struct Offer: Sendable, Equatable {
    public var iteration: Int64
    public var seats: Int
    public var reserves: Int
    /// Of the seats; those not set aside are open to all.
    public var quotas: [Quota]

    public init(iteration: Int64, seats: Int, reserves: Int = 0, quotas: [Quota] = []) {
      self.iteration = iteration
      self.seats = seats
      self.reserves = reserves
      self.quotas = quotas
    }
  }

  public struct Candidate: Sendable, Equatable {
    public var iteration: Int64
    public var score: PlanScore
    public var service: String
    public var province: String?

    public init(iteration: Int64, _ score: PlanScore, service: String, province: String? = nil) {
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
  }

  private struct Slot {
    let iteration: Int64
    let quota: Quota?

    func takes(_ candidate: Candidate) -> Bool {
      candidate.iteration == iteration
        && (quota?.service == nil || quota?.service == candidate.service)
        && (quota?.province == nil || quota?.province == candidate.province)
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
    let taken = Set(principals.map(\.score.officer))
    let places = offers.flatMap { offer in
      (0..<max(0, offer.reserves)).map { _ in Slot(iteration: offer.iteration, quota: nil) }
    }
    let reserves = match(places, ordered.filter { !taken.contains($0.score.officer) })
    return offers.flatMap { offer in
      rows(principals, offer.iteration, asReserves: false) + rows(reserves, offer.iteration, asReserves: true)
    }
  }

  private static func rows(_ matched: [Candidate], _ iteration: Int64, asReserves: Bool) -> [Row] {
    matched.filter { $0.iteration == iteration }.sorted { PlanScore.precedes($0.score, $1.score) }.enumerated()
      .map { index, candidate in
        Row(
          iteration: iteration, officer: candidate.score.officer, reserve: asReserves ? index + 1 : nil,
          score: candidate.score.score, reasons: candidate.score.reasons)
      }
  }

  /// The best matching of slots and officers.
  private static func match(_ slots: [Slot], _ candidates: [Candidate]) -> [Candidate] {
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
      column < columns.count ? choices[slot][columns[column]] : nil
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
