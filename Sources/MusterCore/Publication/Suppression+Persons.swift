extension Suppression {
  /// What everybody knows of the persons of a table beside their numbers, as bonds between parts.
  ///
  /// Persons do not add up as participations do: in a cell there are no more of them than participations, in a sum no fewer
  /// than in any cell of it and no more than in all of them together. Over service, province and gender they add up.
  ///
  /// - Parameter persons: by the place of a cell the part that stands for its persons. A cell without persons has none; that
  ///   it has none counts as known.
  mutating func personBonds(_ number: Int, _ persons: [Int: Int]) throws(Failure) -> [Worlds.Bond] {
    let table = ground.tables[number]
    guard let column = table.persons else { return [] }
    let far = Int64(1) << 40
    var bonds: [Worlds.Bond] = []
    func bind(_ plus: [Int], _ minus: [Int], room: Int64) {
      bonds.append(.init(table: number, plus: plus, minus: minus, range: -max(0, room)...far))
    }
    for (place, part) in persons.sorted(by: { $0.key < $1.key }) {
      let cell = table.cells[place]
      try effort.spend(ground.partsOf[number][place].count)
      bind(ground.partsOf[number][place], [part], room: cell.values[0] - cell.values[column])
    }
    for (sum, cells, adds) in groupings(table) {
      guard let whole = persons[sum] else { continue }
      let value = table.cells[sum].values[column]
      let inside = cells.compactMap { persons[$0] }
      let together = cells.reduce(0) { $0 + table.cells[$1].values[column] }
      for cell in cells {
        if let part = persons[cell] { bind([whole], [part], room: value - table.cells[cell].values[column]) }
      }
      // A way of cutting that leaves something out says nothing more.
      guard ground.heads(cells.flatMap { ground.partsOf[number][$0] }) == table.cells[sum].values[0] else { continue }
      if adds {
        bonds.append(.init(table: number, plus: inside, minus: [whole], range: 0...0))
      } else {
        bind(inside, [whole], room: together - value)
      }
    }
    return bonds
  }

  /// What is known of the persons of one table by those of another one over the same facts: they are the same people.
  ///
  /// - Parameter persons: for each table that shows persons the parts that stand for them, by the places of the cells.
  mutating func personBonds(between persons: [Int: [Int: Int]]) throws(Failure) -> [Worlds.Bond] {
    let numbers = persons.keys.sorted()
    var bonds: [Worlds.Bond] = []
    for whole in numbers {
      for split in numbers where split != whole {
        bonds += try personBonds(of: whole, persons[whole] ?? [:], in: split, persons[split] ?? [:])
      }
    }
    return bonds
  }

  private mutating func personBonds(
    of whole: Int, _ wholes: [Int: Int], in split: Int, _ splits: [Int: Int]
  ) throws(Failure) -> [Worlds.Bond] {
    let (table, other) = (ground.tables[whole], ground.tables[split])
    guard let column = table.persons, let mate = other.persons else { return [] }
    let far = Int64(1) << 40
    var bonds: [Worlds.Bond] = []
    func bind(_ plus: [Int], _ minus: [Int], room: Int64) {
      bonds.append(.init(table: max(whole, split), plus: plus, minus: minus, range: -max(0, room)...far))
    }
    let levels = Dictionary(grouping: other.cells.indices) { place in other.cells[place].keys.map { $0 == nil } }
    // At one level of sums each part is in one cell.
    let cellOf = levels.values.sorted { $0[0] < $1[0] }.map { cells in
      var cellOf: [Int: Int] = [:]
      for place in cells { for part in ground.partsOf[split][place] { cellOf[part] = place } }
      return cellOf
    }
    var sumsOf: [Int: [Int]] = [:]
    for (sum, cells, _) in groupings(other) { for cell in cells { sumsOf[cell, default: []].append(sum) } }
    func value(_ cells: [Int]) -> Int64 { cells.reduce(0) { $0 + other.cells[$1].values[mate] } }
    for (place, part) in wholes.sorted(by: { $0.key < $1.key }) {
      let parts = ground.partsOf[whole][place]
      let count = table.cells[place].values[column]
      var within: Set<Int> = []
      for cellOf in cellOf {
        try effort.spend(parts.count * 2 * SuppressionEffort.lookup)
        var found: [Int: Int] = [:]
        for part in parts { if let cell = cellOf[part] { found[cell, default: 0] += 1 } }
        let touched = found.keys.sorted()
        let inside = touched.filter { found[$0] == ground.partsOf[split][$0].count }
        guard !touched.isEmpty else { continue }
        within.formUnion(inside)
        let rest = parts.filter { part in cellOf[part].map { found[$0] != ground.partsOf[split][$0].count } ?? true }
        let people = inside.compactMap { splits[$0] }
        if rest.isEmpty, isDivision(inside, of: other), value(inside) == count {
          bonds.append(.init(table: max(whole, split), plus: people, minus: [part], range: 0...0))
        } else if !inside.isEmpty {
          bind(people + rest, [part], room: value(inside) + ground.heads(rest) - count)
        }
        if touched != inside, parts.allSatisfy({ cellOf[$0] != nil }) {
          bind(touched.compactMap { splits[$0] }, [part], room: value(touched) - count)
        }
      }
      for cell in within.sorted() where !(sumsOf[cell] ?? []).contains(where: within.contains) {
        if let small = splits[cell] { bind([part], [small], room: count - other.cells[cell].values[mate]) }
      }
    }
    return bonds
  }

  /// Whether no person can be in two of some cells, as they differ only by what divides people.
  private func isDivision(_ cells: [Int], of table: DisclosureTable) -> Bool {
    table.dimensions.indices.allSatisfy { index in
      DisclosureTable.dividesPersons(table.dimensions[index])
        || Set(cells.map { table.cells[$0].keys[index] }).count == 1
    }
  }

  /// The ways in which each sum is cut into the next smaller cells that are shown, and whether persons add up over them.
  /// What holds of smaller ones follows.
  private func groupings(_ table: DisclosureTable) -> [(sum: Int, cells: [Int], adds: Bool)] {
    var levels: [[Bool]: [Int]] = [:]
    for (place, cell) in table.cells.enumerated() { levels[cell.keys.map { $0 == nil }, default: []].append(place) }
    func isFiner(_ a: [Bool], _ b: [Bool]) -> Bool { a != b && zip(a, b).allSatisfy { !$0 || $1 } }
    var out: [(sum: Int, cells: [Int], adds: Bool)] = []
    for (level, sums) in levels {
      let finer = levels.keys.filter { isFiner($0, level) }
      for next in finer where !finer.contains(where: { isFiner(next, $0) }) {
        let adds = table.dimensions.indices.allSatisfy {
          level[$0] == next[$0] || DisclosureTable.dividesPersons(table.dimensions[$0])
        }
        let within = Dictionary(grouping: levels[next] ?? []) { place in
          zip(table.cells[place].keys, level).map { $1 ? nil : $0 }
        }
        for sum in sums { out.append((sum, within[table.cells[sum].keys] ?? [], adds)) }
      }
    }
    // In an order that does not depend on how they were hashed.
    return out.sorted { ($0.sum, $0.cells.first ?? 0, $0.cells.count) < ($1.sum, $1.cells.first ?? 0, $1.cells.count) }
  }
}
