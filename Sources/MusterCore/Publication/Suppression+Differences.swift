extension Suppression {
  /// Withholds cells that differ by few people from what an earlier output says: the same cell at another moment, the same
  /// one with another filter, by a measure that is within another one, a sum of which all but few are published.
  mutating func withholdDifferences() throws(Failure) {
    guard new > 0 else { return }
    for number in 0..<new {
      try withholdPairs(with: number)
      guard table.isAboutHeads, ground.tables[number].isAboutHeads else { continue }
      try withholdRests(of: new, in: number)
      try withholdRests(of: number, in: new)
    }
  }

  /// A column of the new table beside one of an earlier output.
  private struct Pair {
    enum Relation {
      /// They count the same.
      case same
      /// All that the new one counts of a cell is in the earlier one, or the other way round.
      case within, around
      /// The people behind the same sum, who are known one by one.
      case behind
    }

    let column: Int
    let match: Int
    let relation: Relation
  }

  private func pairs(with number: Int) -> [Pair] {
    let other = ground.tables[number]
    return table.columns.enumerated().flatMap { column, own in
      other.columns.enumerated().compactMap { match, old -> Pair? in
        guard own.isCompared, old.isCompared else { return nil }
        if own.name == old.name {
          let isKnown = Self.sum(behind: own).map { shares.knows($0, of: new) && shares.knows($0, of: number) } ?? false
          return Pair(column: column, match: match, relation: isKnown ? .behind : .same)
        }
        if Containment.isWithin(own.name, old.name) { return Pair(column: column, match: match, relation: .within) }
        if Containment.isWithin(old.name, own.name) { return Pair(column: column, match: match, relation: .around) }
        return nil
      }
    }
  }

  /// The sum of money or of days that a column has the people of; nil of any other column.
  private static func sum(behind column: DisclosureTable.Column) -> String? {
    let prefix = DisclosureTable.behind("")
    return column.kind == .behind && column.name.hasPrefix(prefix) ? String(column.name.dropFirst(prefix.count)) : nil
  }

  private mutating func withholdPairs(with number: Int) throws(Failure) {
    let other = ground.tables[number]
    let pairs = pairs(with: number)
    guard !pairs.isEmpty else { return }
    // Of two cells, one within the other, at least one part or fact is in both.
    let (parts, facts) = (ground.partsOf[number], ground.factsOf[number])
    let (cellsOfPart, cellsOfFact) = (Self.cells(of: parts), Self.cells(of: facts))
    for place in table.cells.indices where !withheld[new].contains(place) {
      var mates: Set<Int> = []
      for part in ground.partsOf[new][place] { mates.formUnion(cellsOfPart[part] ?? []) }
      for fact in ground.factsOf[new][place] { mates.formUnion(cellsOfFact[fact] ?? []) }
      try effort.spend(
        (ground.partsOf[new][place].count + ground.factsOf[new][place].count + mates.count) * SuppressionEffort.lookup)
      for mate in mates.sorted() where !withheld[number].contains(mate) {
        var near: [(pair: Pair, by: Int64)] = []
        for pair in pairs {
          let by = try difference(pair, place, number, mate)
          if rule.isSmall(by) { near.append((pair, by)) }
        }
        guard !near.isEmpty else { continue }
        try effort.spend(parts[mate].count + facts[mate].count)
        let isWithin = isNested(new, place, number, mate)
        let isAround = isNested(number, mate, new, place)
        let found = near.filter { near in
          switch near.pair.relation {
          case .same: isWithin || isAround
          case .within: isWithin || hasResults(near.pair, new, place, number, mate)
          case .around: isAround || hasResults(near.pair, number, mate, new, place)
          // Whatever else is in the two cells: what the sums differ by is of these few.
          case .behind: true
          }
        }
        guard let least = found.min(by: { $0.by < $1.by }) else { continue }
        try withholdDifference(place, from: number, mate, by: least.by, what(least.pair, other))
        break
      }
    }
  }

  /// By how many people a cell of the new table differs from one of an earlier output. Who is known only as a number is in
  /// no measure but participations.
  private mutating func difference(
    _ pair: Pair, _ place: Int, _ number: Int, _ mate: Int
  ) throws(Failure) -> Int64 {
    var own = table.cells[place].values[pair.column]
    var old = ground.tables[number].cells[mate].values[pair.match]
    let sum = Self.sum(behind: table.columns[pair.column])
    if let sum, pair.relation == .behind {
      // By so many persons they differ at least: to count them is only needed where these are few.
      guard abs(own - old) < rule.minimum else { return abs(own - old) }
      let (behind, before) = (shares.behind(sum, new, place), shares.behind(sum, number, mate))
      try effort.spend(behind.count + before.count)
      return shares.apart(behind, before, upTo: rule.minimum)
    }
    if let sum, pair.relation == .same {
      // Published before it was written down who they are. The same number of persons may have been on other trips.
      if sum == Measure.days.rawValue { return 0 }
      guard own == old else { return abs(own - old) }
      let parts = Set(ground.partsOf[new][place]).symmetricDifference(ground.partsOf[number][mate])
      try effort.spend(ground.partsOf[new][place].count * SuppressionEffort.lookup)
      return ground.heads(Array(parts))
    }
    guard pair.relation != .same else { return abs(own - old) }
    // Participations are the first column of every table.
    if pair.column == 0 { own -= ground.groupsOf[new][place] }
    if pair.match == 0 { old -= ground.groupsOf[number][mate] }
    return pair.relation == .within ? old - own : own - old
  }

  /// What a difference between two measures is called; nothing where they are the same number of people.
  private func what(_ pair: Pair, _ other: DisclosureTable) -> String? {
    let (own, old) = (table.columns[pair.column], other.columns[pair.match])
    switch pair.relation {
    case .same: return own.kind == .behind ? own.name : nil
    case .behind: return own.name
    case .within: return "\(old.name) without \(own.name)"
    case .around: return "\(own.name) without \(old.name)"
    }
  }

  /// For each part the cells that it is in.
  private static func cells(of parts: [[Int]]) -> [Int: [Int]] {
    var cells: [Int: [Int]] = [:]
    for (cell, parts) in parts.enumerated() { for part in parts { cells[part, default: []].append(cell) } }
    return cells
  }

  /// Whether a cell lies within one of another table; nobody lies within nothing.
  private func isNested(_ small: Int, _ cell: Int, _ large: Int, _ whole: Int) -> Bool {
    func isPart(_ a: [Int], _ b: [Int]) -> Bool { !a.isEmpty && OutputGround.isPart(a, of: b) }
    return isPart(ground.partsOf[small][cell], ground.partsOf[large][whole])
      || isPart(ground.factsOf[small][cell], ground.factsOf[large][whole])
  }

  /// Whether a measure that is within another one is completions, and all of its cell are in the other's cell: whatever
  /// else is in the cell has none, as conferences have.
  private func hasResults(_ pair: Pair, _ small: Int, _ cell: Int, _ large: Int, _ whole: Int) -> Bool {
    let column = pair.relation == .within ? table.columns[pair.column] : ground.tables[small].columns[pair.match]
    let results = ground.resultsOf[small][cell]
    return column.name == Measure.completions.rawValue && !results.isEmpty
      && OutputGround.isPart(results, of: ground.factsOf[large][whole])
  }

  private mutating func withholdDifference(
    _ place: Int, from number: Int, _ mate: Int, by count: Int64, _ what: String? = nil
  ) throws(Failure) {
    let name = ground.tables[number].name
    guard !table.cells[place].isWhole else {
      let counted = what.map { " (\($0))" } ?? ""
      let advice = what == nil ? "as of the same moment with the same filters" : "without that measure"
      throw Failure(
        .ruleBroken,
        "The total differs from \(ground.tables[number].label(mate)) of \(name) by \(count)\(counted): publishing both would show what those few are. Ask \(advice), or wait until at least \(rule.minimum) differ.",
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
