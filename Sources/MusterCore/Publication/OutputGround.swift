/// Several tables over the same facts, cut into the smallest parts that they tell apart.
struct OutputGround: Sendable {
  let tables: [DisclosureTable]
  /// People in each part.
  private(set) var parts: [Int64] = []
  /// For each table and cell its parts, in order.
  private(set) var partsOf: [[[Int]]] = []
  /// For each table and cell its facts by number, also those that stand for nobody, in order.
  private(set) var factsOf: [[[Int]]] = []
  /// For each table and cell the results among them, in order.
  private(set) var resultsOf: [[[Int]]] = []
  /// For each table and cell how many of its people are known only as numbers.
  private(set) var groupsOf: [[Int64]] = []

  /// - Throws: ``ReplyCode/bug`` when the sums of a table are not those of its facts.
  init(_ tables: [DisclosureTable]) throws(Failure) {
    self.tables = tables
    // A group entry may have had other headcounts at other moments: what they have in common is one part, the rest another.
    var levels: [String: Set<Int64>] = [:]
    for table in tables {
      for cell in table.cells { for fact in cell.facts { levels[fact.id, default: []].insert(fact.heads) } }
    }
    struct Unit: Hashable {
      let id: String
      let level: Int64
    }
    var places: [Unit: [[Int]]] = [:]
    for (number, table) in tables.enumerated() {
      for (place, cell) in table.cells.enumerated() where cell.isFigure {
        let facts =
          cell.facts.isEmpty ? [DisclosureTable.Fact("\(number)/\(place)", heads: cell.values[0])] : cell.facts
        for fact in facts {
          for level in levels[fact.id] ?? [fact.heads] where level <= fact.heads && level > 0 {
            places[Unit(id: fact.id, level: level), default: []].append([number, place])
          }
        }
      }
    }
    var numbers: [[[Int]]: Int] = [:]
    var found: [([[Int]], Int64)] = []
    for (unit, signature) in places {
      let below = (levels[unit.id] ?? []).filter { $0 < unit.level }.max() ?? 0
      let heads = unit.level - below
      if let number = numbers[signature] {
        found[number].1 += heads
      } else {
        numbers[signature] = found.count
        found.append((signature, heads))
      }
    }
    // In an order that does not depend on how they were hashed.
    found.sort { $0.0.lexicographicallyPrecedes($1.0) { $0.lexicographicallyPrecedes($1) } }
    parts = found.map(\.1)
    var inFigure = tables.map { Array(repeating: [Int](), count: $0.cells.count) }
    for (part, (signature, _)) in found.enumerated() {
      for place in signature { inFigure[place[0]][place[1]].append(part) }
    }
    var factNumbers: [String: Int] = [:]
    var results: Set<Int> = []
    for (number, table) in tables.enumerated() {
      let members = table.members()
      let groups = table.cells.map { cell in cell.facts.reduce(Int64(0)) { $0 + ($1.isGroup ? $1.heads : 0) } }
      groupsOf.append(members.map { figures in figures.reduce(0) { $0 + groups[$1] } })
      factsOf.append(
        members.map { figures in
          Set(
            figures.flatMap { figure in
              table.cells[figure].facts.map { fact in
                let next = factNumbers.count
                if let known = factNumbers[fact.id] { return known }
                factNumbers[fact.id] = next
                if fact.isResult { results.insert(next) }
                return next
              }
            }
          ).sorted()
        })
      resultsOf.append(factsOf[number].map { facts in facts.filter(results.contains) })
      partsOf.append(members.map { figures in figures.flatMap { inFigure[number][$0] }.sorted() })
      for (place, cell) in table.cells.enumerated() {
        let sum = partsOf[number][place].reduce(0) { $0 + parts[$1] }
        guard sum == cell.values[0] else {
          throw Failure(
            .bug,
            "\(table.label(place)) of \(table.name) has \(cell.values[0]) participations, and \(sum) stand behind it.")
        }
      }
    }
  }

  /// How many parts and facts are in the cells of all tables together.
  var size: Int {
    zip(partsOf, factsOf).reduce(0) { size, table in
      size + table.0.reduce(0) { $0 + $1.count } + table.1.reduce(0) { $0 + $1.count }
    }
  }

  func heads(_ parts: [Int]) -> Int64 { parts.reduce(0) { $0 + self.parts[$1] } }

  static func isPart(_ small: [Int], of large: [Int]) -> Bool {
    guard small.count <= large.count else { return false }
    var place = 0
    for part in small {
      while place < large.count, large[place] < part { place += 1 }
      guard place < large.count, large[place] == part else { return false }
      place += 1
    }
    return true
  }
}
