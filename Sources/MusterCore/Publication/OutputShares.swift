/// Who stands behind the sums of money and of days of several outputs, each enrolment and group entry by its number.
struct OutputShares: Sendable {
  struct Behind: Sendable {
    let fact: Int
    let heads: Int64
  }

  /// For each table and cell its sums, with those behind them in order.
  private var sums: [[[String: [Behind]]]] = []
  /// For each enrolment its officer by number; below nothing of a group entry.
  private var officers: [Int] = []
  /// How many stand in the cells of all tables together.
  private(set) var size = 0

  init(_ tables: [DisclosureTable]) {
    var facts: [String: Int] = [:]
    var people: [String: Int] = [:]
    for table in tables {
      var own: [[String: [Behind]]] = []
      for cell in table.cells {
        var figure: [String: [Behind]] = [:]
        for share in cell.shares {
          let fact = facts[share.fact] ?? officers.count
          if fact == officers.count {
            facts[share.fact] = fact
            officers.append(-1)
          }
          if let person = share.person {
            let number = people[person] ?? people.count
            people[person] = number
            // Whose an enrolment is may have changed as records were merged: as in the newest table.
            officers[fact] = number
          }
          figure[share.sum, default: []].append(Behind(fact: fact, heads: share.heads))
        }
        own.append(figure)
      }
      guard own.contains(where: { !$0.isEmpty }) else {
        sums.append(own)
        continue
      }
      var all: [[String: [Behind]]] = []
      for figures in table.members() {
        var cell: [String: [Behind]] = [:]
        for figure in figures { cell.merge(own[figure]) { $0 + $1 } }
        cell = cell.mapValues { behind in behind.sorted { $0.fact < $1.fact } }
        size += cell.values.reduce(0) { $0 + $1.count }
        all.append(cell)
      }
      sums.append(all)
    }
  }

  /// Whether it is known of a table who stands behind a sum: not of what was published before it was written down.
  func knows(_ sum: String, of table: Int) -> Bool { sums[table].contains { $0[sum] != nil } }

  func behind(_ sum: String, _ table: Int, _ cell: Int) -> [Behind] { sums[table][cell][sum] ?? [] }

  /// How many people stand behind one of two sums and not behind the other: different officers, and the people of group
  /// entries, of one that stands behind both those who have come or gone. Counted up to so many.
  func apart(_ a: [Behind], _ b: [Behind], upTo most: Int64) -> Int64 {
    var apart: Set<Int> = []
    var heads: Int64 = 0
    var (x, y) = (0, 0)
    func add(_ one: Behind) {
      // A group entry that does not say how many they were is of somebody.
      if officers[one.fact] < 0 { heads += max(1, one.heads) } else { apart.insert(officers[one.fact]) }
    }
    while x < a.count || y < b.count {
      guard Int64(apart.count) + heads < most else { return most }
      if y == b.count || x < a.count && a[x].fact < b[y].fact {
        add(a[x])
        x += 1
      } else if x == a.count || b[y].fact < a[x].fact {
        add(b[y])
        y += 1
      } else {
        if officers[a[x].fact] < 0 { heads += abs(a[x].heads - b[y].heads) }
        x += 1
        y += 1
      }
    }
    return Int64(apart.count) + heads
  }
}
