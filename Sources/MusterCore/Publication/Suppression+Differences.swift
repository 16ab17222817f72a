extension Suppression {
  /// Withholds cells that differ by few people from what an earlier output says: the same cell at another moment, the same
  /// one with another filter, a sum of which all but few are published.
  mutating func withholdDifferences() throws(Failure) {
    guard new > 0 else { return }
    for number in 0..<new {
      try withholdPairs(with: number)
      guard table.isAboutHeads, ground.tables[number].isAboutHeads else { continue }
      try withholdRests(of: new, in: number)
      try withholdRests(of: number, in: new)
    }
  }

  private mutating func withholdPairs(with number: Int) throws(Failure) {
    let other = ground.tables[number]
    let pairs = table.columns.enumerated().compactMap { place, column -> (Int, Int)? in
      guard column.isShown, column.kind == .people || column.kind == .persons,
        let match = other.columns.firstIndex(where: { $0.name == column.name && $0.isShown })
      else { return nil }
      return (place, match)
    }
    guard !pairs.isEmpty else { return }
    // Of two cells, one within the other, at least one part or fact is in both.
    let (parts, facts) = (ground.partsOf[number], ground.factsOf[number])
    let (cellsOfPart, cellsOfFact) = (Self.cells(of: parts), Self.cells(of: facts))
    for (place, cell) in table.cells.enumerated() where !withheld[new].contains(place) {
      var mates: Set<Int> = []
      for part in ground.partsOf[new][place] { mates.formUnion(cellsOfPart[part] ?? []) }
      for fact in ground.factsOf[new][place] { mates.formUnion(cellsOfFact[fact] ?? []) }
      try effort.spend(
        (ground.partsOf[new][place].count + ground.factsOf[new][place].count + mates.count) * SuppressionEffort.lookup)
      for mate in mates.sorted() where !withheld[number].contains(mate) {
        let old = other.cells[mate]
        guard pairs.contains(where: { rule.isSmall(abs(cell.values[$0.0] - old.values[$0.1])) }) else { continue }
        try effort.spend(parts[mate].count + facts[mate].count)
        guard
          Self.isNested(ground.partsOf[new][place], parts[mate])
            || Self.isNested(ground.factsOf[new][place], facts[mate])
        else { continue }
        let least = pairs.map { abs(cell.values[$0.0] - old.values[$0.1]) }.filter { rule.isSmall($0) }.min() ?? 0
        try withholdDifference(place, from: number, mate, by: least)
        break
      }
    }
  }

  /// For each part the cells that it is in.
  private static func cells(of parts: [[Int]]) -> [Int: [Int]] {
    var cells: [Int: [Int]] = [:]
    for (cell, parts) in parts.enumerated() { for part in parts { cells[part, default: []].append(cell) } }
    return cells
  }

  /// One lies within the other; nobody lies within nothing.
  private static func isNested(_ a: [Int], _ b: [Int]) -> Bool {
    !a.isEmpty && !b.isEmpty && (OutputGround.isPart(a, of: b) || OutputGround.isPart(b, of: a))
  }

  private mutating func withholdDifference(_ place: Int, from number: Int, _ mate: Int, by count: Int64) throws(Failure)
  {
    let name = ground.tables[number].name
    guard !table.cells[place].isWhole else {
      throw Failure(
        .ruleBroken,
        "The total differs from \(ground.tables[number].label(mate)) of \(name) by \(count): publishing both would show what those few are. Ask as of the same moment with the same filters, or wait until at least \(rule.minimum) differ.",
        [
          .init("rule", "suppression-difference"), .init("cell", table.label(place)), .init("earlier", name),
          .init("earlier-cell", ground.tables[number].label(mate)),
        ])
    }
    withhold(place, .difference(name))
  }

  /// Published cells of one table, less all published cells of another one that lie within: where few are left, a cell of
  /// the new table is withheld.
  private mutating func withholdRests(of whole: Int, in split: Int) throws(Failure) {
    let levels = Dictionary(grouping: ground.tables[split].cells.indices) { place in
      ground.tables[split].cells[place].keys.map { $0 == nil }
    }
    for key in levels.keys.sorted(by: { Self.mask($0) < Self.mask($1) }) {
      // At one level of sums each part is in one cell.
      var cellOf: [Int: Int] = [:]
      for place in levels[key] ?? [] { for part in ground.partsOf[split][place] { cellOf[part] = place } }
      for place in ground.tables[whole].cells.indices {
        while !withheld[whole].contains(place) {
          let parts = ground.partsOf[whole][place]
          try effort.spend(parts.count * 2 * SuppressionEffort.lookup)
          var found: [Int: Int] = [:]
          for part in parts { if let cell = cellOf[part] { found[cell, default: 0] += 1 } }
          let inside = found.keys.filter { cell in
            found[cell] == ground.partsOf[split][cell].count && !withheld[split].contains(cell)
          }
          let left = ground.heads(parts) - inside.reduce(0) { $0 + ground.heads(ground.partsOf[split][$1]) }
          guard !inside.isEmpty, rule.isSmall(left) else { break }
          let name = ground.tables[whole == new ? split : whole].name
          if whole == new {
            try withholdDifference(place, from: split, inside.min() ?? 0, by: left)
          } else {
            let smallest = inside.sorted().min {
              table.cells[$0].values[0] < table.cells[$1].values[0]
            }
            guard let smallest, !table.cells[smallest].isWhole else {
              try withholdDifference(inside.min() ?? 0, from: whole, place, by: left)
              break
            }
            withhold(smallest, .difference(name))
          }
        }
      }
    }
  }

  private static func mask(_ sums: [Bool]) -> Int { sums.reduce(0) { $0 * 2 + ($1 ? 1 : 0) } }
}
