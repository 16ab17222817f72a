import MusterTestKit

@testable import MusterCore

/// An invented register that changes, and tables of it: for attacks on what is published.
struct RandomRegister {
  struct Entry {
    var id: String
    /// None for a result that was entered without an attempt.
    var heads: Int64
    /// Nil for a group entry.
    var person: Int?
    var cost: Int64
    var completed: Bool
    var course: Int
    /// By the dimension's place.
    var keys: [String]
  }

  static let dimensions = ["programme", "year", "body", "gender", "service"]

  var generator: SeededGenerator
  var entries: [Entry] = []
  private var values: [[String]] = []
  private var people: [(gender: String, service: String)] = []
  private var next = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    let letters = ["p", "y", "b", "g", "s"]
    let sizes = [4, 4, 3, 2, 3].map { Int.random(in: 2...$0, using: &generator) }
    values = zip(letters, sizes).map { letter, size in (1...size).map { "\(letter)\($0)" } }
    for _ in 0..<Int.random(in: 20...120, using: &generator) {
      people.append((pick(3), pick(4)))
    }
    add(Int.random(in: 40...300, using: &generator))
  }

  /// The first values are far more frequent than the last.
  private mutating func pick(_ dimension: Int) -> String {
    let count = values[dimension].count
    let place = min(Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
    return values[dimension][place]
  }

  private mutating func add(_ count: Int) {
    for _ in 0..<count {
      next += 1
      let isGroup = Int.random(in: 0..<12, using: &generator) == 0
      let isResult = !isGroup && Int.random(in: 0..<25, using: &generator) == 0
      let person = isGroup ? nil : Int.random(in: 0..<people.count, using: &generator)
      entries.append(
        Entry(
          id: "\(isGroup ? "r" : isResult ? "k" : "e")\(next)",
          heads: isGroup ? Int64.random(in: 1...9, using: &generator) : isResult ? 0 : 1,
          person: person, cost: Int64.random(in: 0...9, using: &generator) * 12_345,
          completed: isResult || !isGroup && Int.random(in: 0..<3, using: &generator) > 0,
          course: Int.random(in: 0..<9, using: &generator),
          keys: [
            pick(0), pick(1), pick(2), person.map { people[$0].gender } ?? "not available",
            person.map { people[$0].service } ?? "not available",
          ]))
    }
  }

  /// Between two publications something is entered, corrected, taken out.
  mutating func change() {
    add(
      Bool.random(using: &generator)
        ? Int.random(in: 1...3, using: &generator) : Int.random(in: 5...60, using: &generator))
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: 0..<entries.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: entries.remove(at: place)
      case 1: entries[place].keys[0] = pick(0)
      default: if entries[place].person == nil { entries[place].heads += 1 }
      }
    }
  }

  /// A table of some dimensions and filters, as the figures would give it.
  mutating func table(_ name: String) -> DisclosureTable {
    let count = [1, 2, 2, 2, 3, 3].randomElement(using: &generator) ?? 2
    let dims = Array(Array(0..<5).shuffled(using: &generator).prefix(count))
    var chosen = entries
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let dimension = Int.random(in: 0..<5, using: &generator)
      let value = values[dimension].randomElement(using: &generator) ?? ""
      chosen = chosen.filter { ($0.keys[dimension] == value) != (dimension == 2) }
    }
    let everySum = Bool.random(using: &generator)
    let others = Int.random(in: 0..<8, using: &generator)
    let heads = others & 1 == 0 || Int.random(in: 0..<5, using: &generator) > 0
    return Self.table(
      name, chosen, dims, everySum: everySum, heads: heads, persons: others & 1 != 0, completions: others & 2 != 0,
      cost: others & 4 != 0)
  }

  static func table(
    _ name: String, _ entries: [Entry], _ dims: [Int], everySum: Bool, heads isShowingHeads: Bool = true,
    persons: Bool = false, completions: Bool = false, cost: Bool = false
  ) -> DisclosureTable {
    var columns: [DisclosureTable.Column] = [
      .init("participations", .people, isShown: isShowingHeads), .init("persons", .persons, isShown: persons),
    ]
    if completions { columns.append(.init("completions", .people)) }
    if cost {
      columns += [
        .init("courses", .things), .init("cost USD", .amount), .init("people behind cost USD", .behind),
      ]
    }
    let gap = completions && isShowingHeads
    if gap { columns.append(.init("participations without completions", .gap)) }
    var groups: [[String?]: [Entry]] = [:]
    for entry in entries {
      for mask in 0..<(1 << dims.count) {
        let keys: [String?] = dims.enumerated().map { mask & (1 << $0) == 0 ? entry.keys[$1] : nil }
        let firstSum = keys.firstIndex { $0 == nil } ?? dims.count
        guard everySum || keys[firstSum...].allSatisfy({ $0 == nil }) else { continue }
        groups[keys, default: []].append(entry)
      }
    }
    let cells = groups.keys.sorted { a, b in
      a.map { $0 ?? "~" }.lexicographicallyPrecedes(b.map { $0 ?? "~" })
    }.map { keys in
      let some = groups[keys] ?? []
      let heads = some.reduce(0) { $0 + $1.heads }
      let people = Int64(Set(some.compactMap(\.person)).count)
      var values = [heads, Int64(Set(some.filter { $0.heads > 0 }.compactMap(\.person)).count)]
      if completions { values.append(Int64(some.count(where: \.completed))) }
      let paid = cost ? some.filter { $0.cost > 0 } : []
      if cost {
        let behind = Int64(Set(paid.compactMap(\.person)).count)
        let groups: Int64 = paid.reduce(0) { $0 + ($1.person == nil ? $1.heads : 0) }
        values += [Int64(Set(some.map(\.course)).count), paid.reduce(0) { $0 + $1.cost }, behind + groups]
      }
      // Group entries have no results.
      if gap {
        values.append(some.reduce(0) { $0 + ($1.person == nil ? 0 : $1.heads - ($1.completed ? 1 : 0)) })
      }
      let isFigure = !keys.contains { $0 == nil }
      let shares = paid.map { entry in
        DisclosureTable.Share(
          sum: "cost USD", fact: entry.id, person: entry.person.map { String($0) },
          heads: entry.person == nil ? entry.heads : 1)
      }
      return DisclosureTable.Cell(
        keys: keys, values: values, contributors: people + some.filter { $0.person == nil }.reduce(0) { $0 + $1.heads },
        facts: isFigure ? some.map { .init($0.id, heads: $0.heads) } : [], shares: isFigure ? shares : [])
    }
    return DisclosureTable(
      name: name, dimensions: dims.map { dimensions[$0] }, columns: columns, cells: cells)
  }

  /// Publishes tables one after another, each beside all before; answers them with what is withheld.
  mutating func publish(_ count: Int, rule: SuppressionRule) throws(Failure) -> (
    tables: [DisclosureTable], refused: Int
  ) {
    var published: [DisclosureTable] = []
    var refused = 0
    for number in 0..<count {
      if number > 0, Bool.random(using: &generator) { change() }
      var table = table("publication \(number + 1)")
      do {
        table.suppressed = Set(try Suppression.decide(table, rule: rule, earlier: published).keys)
        published.append(table)
      } catch {
        guard error.code == .ruleBroken else { throw error }
        refused += 1
      }
    }
    return (published, refused)
  }
}

extension DisclosureTable {
  /// For the attack: what was published, and beside it the truth by which the attack is judged.
  func line() -> Row {
    var row = Row()
    row.add("name", name)
    row.add("dims", dimensions)
    row.add("divides", dividesPersons)
    row.add("columns", columns.map(\.name))
    row.add("kinds", columns.map { "\($0.kind)" })
    row.add("shown", columns.map { $0.isShown ? "yes" : "no" })
    row.add(
      "cells",
      rows: cells.enumerated().map { place, cell in
        var row = Row()
        // A key that is null is a sum; there is no empty value.
        row.add("keys", cell.keys.map { $0 ?? "" })
        row.add("published", !suppressed.contains(place))
        row.add("values", cell.values.map { String($0) })
        row.add("facts", cell.facts.map { "\($0.id)*\($0.heads)" })
        row.add("shares", cell.shares.map { "\($0.fact)*\($0.person ?? "")*\($0.heads)" })
        return row
      })
    return row
  }
}
