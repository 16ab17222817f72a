extension Suppression {
  /// A number that can be withheld: of a table, its cell and its column.
  struct Place: Sendable {
    let number: Int
    let cell: Int
    let column: Int
  }

  /// Participations and persons of all outputs as figures of the same worlds.
  struct Heads: Sendable {
    let worlds: Worlds
    /// For each figure where it stands.
    let places: [Place]
  }

  /// Protects every withheld number of participations and of persons, over all outputs together.
  mutating func protectHeads() throws(Failure) {
    guard table.isAboutHeads else { return }
    // It does not change with what is withheld.
    if heads == nil { heads = try allHeads() }
    guard let heads else { return }
    var targets: [Target] = []
    for (figure, place) in heads.places.enumerated() where withheld[place.number].contains(place.cell) {
      let table = ground.tables[place.number]
      let value = value(place)
      guard value > 0 else { continue }
      if place.column > 0 {
        // Where persons add up they are like participations.
        let adds = table.dimensions.allSatisfy(DisclosureTable.dividesPersons)
        targets.append(
          Target(figure: figure, width: adds ? rule.minimum : 1, rise: max(0, rule.minimum - value)))
      } else if table.columns[0].isShown {
        targets.append(Target(figure: figure, width: rule.minimum, rise: 0))
      }
    }
    try protect(targets, heads.worlds, heads.places) { suppression, place in
      // That somebody is there is known.
      let value = suppression.value(place)
      return value > 0 ? -(value - 1)...(1 << 40) : 0...0
    }
  }

  private mutating func allHeads() throws(Failure) -> Heads {
    var parts = ground.parts
    var places: [Place] = []
    var figures: [[Int]] = []
    var bonds: [Worlds.Bond] = []
    var persons: [Int: [Int: Int]] = [:]
    for (number, table) in ground.tables.enumerated() where table.isAboutHeads {
      for cell in table.cells.indices {
        places.append(Place(number: number, cell: cell, column: 0))
        figures.append(ground.partsOf[number][cell])
      }
      guard let column = table.persons else { continue }
      var own: [Int: Int] = [:]
      for (cell, value) in table.cells.map({ $0.values[column] }).enumerated() where value > 0 {
        places.append(Place(number: number, cell: cell, column: column))
        figures.append([parts.count])
        own[cell] = parts.count
        parts.append(value)
      }
      bonds += try personBonds(number, own)
      persons[number] = own
    }
    bonds += try personBonds(between: persons)
    return Heads(worlds: Worlds(parts: parts, figures: figures, bonds: bonds), places: places)
  }

  private func value(_ place: Place) -> Int64 { ground.tables[place.number].cells[place.cell].values[place.column] }

  /// Protects the other measures of the new table that add up, each by itself, and small gaps between two of them.
  mutating func protectMeasures() throws(Failure) {
    let members = table.members()
    let figures = table.cells.indices.filter { table.cells[$0].isFigure }
    let number = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1, $0) })
    for (column, about) in table.columns.enumerated() where about.isRead && column > 0 {
      guard about.kind == .people || about.kind == .amount || about.kind == .gap else { continue }
      let isAtStake = about.kind != .gap || withheld[new].contains { rule.isSmall(table.cells[$0].values[column]) }
      guard isAtStake else { continue }
      let worlds = Worlds(
        parts: figures.map { table.cells[$0].values[column] },
        figures: members.map { $0.compactMap { number[$0] } })
      // Where counts do not add up over the rows nothing follows from the sums.
      guard
        table.cells.indices.allSatisfy({ place in
          worlds.sum(of: place) == table.cells[place].values[column]
        })
      else { continue }
      // Where more are within than around it, a gap is below nothing. It counts as nothing here: that leaves the others
      // less room than they have.
      let judged =
        about.kind == .gap
        ? Worlds(parts: worlds.parts.map { max(0, $0) }, figures: worlds.figures) : worlds
      let targets = withheld[new].sorted().compactMap { place -> Target? in
        let value = table.cells[place].values[column]
        guard value > 0, about.kind != .gap || rule.isSmall(value) else { return nil }
        let width =
          about.kind == .amount ? max(1, (value * rule.amountPercent + 99) / 100) : rule.minimum
        return Target(figure: place, width: width, rise: 0)
      }
      let places = table.cells.indices.map { Place(number: new, cell: $0, column: column) }
      try protect(targets, judged, places) { suppression, place in
        let value = about.kind == .gap ? judged.sum(of: place.cell) : suppression.value(place)
        let far = Int64(1) << 50
        // That there is a number of people is known; that there is a gap is not.
        return about.kind != .people || value == 0 ? -value...far : -(value - 1)...far
      }
    }
  }

  // MARK: Withholding more

  struct Target: Sendable {
    let figure: Int
    /// How far apart the lowest and the highest possible value must be.
    let width: Int64
    /// How far above the true value the highest must be.
    let rise: Int64

    /// How far to look upwards, or downwards when so much was found upwards.
    func most(up: Bool, _ reached: Int64) -> Int64 { up ? max(width, rise) : width - reached }
    func isReached(_ below: Int64, _ above: Int64) -> Bool { below + above >= width && above >= rise }
  }

  typealias Range = (Suppression, Place) -> ClosedRange<Int64>

  /// Finds a world for each target, withholding more cells of the new table where there is none.
  mutating func protect(_ targets: [Target], _ worlds: Worlds, _ places: [Place], range: Range) throws(Failure) {
    var below: [Int: Int64] = [:]
    var above: [Int: Int64] = [:]
    func note(_ move: Worlds.Move) {
      guard move.isProof else { return }
      for (figure, step) in move.steps {
        below[figure] = max(below[figure] ?? 0, -step)
        above[figure] = max(above[figure] ?? 0, step)
      }
    }
    func isSafe(_ target: Target) -> Bool { target.isReached(below[target.figure] ?? 0, above[target.figure] ?? 0) }
    var search = WorldSearch(worlds, standing(places, range, pricing: false))
    var known = withheld[new].count
    try effort.spend((worlds.size + places.count) * SuppressionEffort.lookup)
    var open = targets.sorted { ($0.width, $0.figure) > ($1.width, $1.figure) }
    while let target = open.popLast() {
      while !isSafe(target) {
        if withheld[new].count != known {
          try effort.spend((worlds.size + places.count) * SuppressionEffort.lookup)
          search = WorldSearch(worlds, standing(places, range, pricing: false))
          known = withheld[new].count
        }
        for up in [true, false] where !isSafe(target) {
          let most = target.most(up: up, above[target.figure] ?? 0)
          guard most > 0 else { continue }
          if let move = try search.move(target.figure, up: up, most: most, &effort) { note(move) }
        }
        guard !isSafe(target) else { break }
        var standing = search.standing
        for up in [true, false] where !isSafe(target) {
          let most = target.most(up: up, above[target.figure] ?? 0)
          guard most > 0 else { continue }
          if let move = try worlds.move(target.figure, up: up, most: most, standing, &effort) { note(move) }
        }
        guard !isSafe(target) else { break }
        try effort.spend(places.count * SuppressionEffort.lookup)
        standing = self.standing(places, range, pricing: true)
        var more: Set<Int> = []
        var reached: [Int64] = [0, 0]
        for up in [true, false] where !target.isReached(reached[0], reached[1]) {
          let most = target.most(up: up, reached[1])
          guard most > 0, let move = try worlds.move(target.figure, up: up, most: most, standing, &effort) else {
            continue
          }
          reached[up ? 1 : 0] = abs(move.target)
          for figure in move.steps.keys {
            if case .priced = standing[figure] { more.insert(places[figure].cell) }
          }
        }
        let place = places[target.figure]
        if !target.isReached(reached[0], reached[1]) {
          if place.number != new, try !isHarmed(target, worlds, places, range) { break }
          throw refusal(place.number, place.cell, of: blocking(target, worlds, places))
        }
        if more.isEmpty {
          // It would move, but not in whole numbers: give it more room.
          guard let next = cheapest(standing) else { throw refusal(place.number, place.cell, of: nil) }
          more = [places[next].cell]
        }
        for cell in more.sorted() { withhold(cell, .complement) }
      }
    }
  }

  func standing(_ places: [Place], _ range: Range, pricing: Bool) -> [Worlds.Standing] {
    places.map { place in
      let table = ground.tables[place.number]
      // What is not shown of a published cell is as open as a withheld one.
      if withheld[place.number].contains(place.cell) || !table.columns[place.column].isRead {
        return .open(range(self, place))
      }
      let cell = table.cells[place.cell]
      guard pricing, place.number == new, !cell.isWhole, cell.values[0] > 0 else { return .fixed }
      let sums = cell.keys.count { $0 == nil }
      return .priced(
        (1 + Double(max(0, cell.values[0])).squareRoot()) * Double(1 + 3 * sums), range(self, place))
    }
  }

  private func cheapest(_ standing: [Worlds.Standing]) -> Int? {
    var best: (Int, Double)?
    for (index, standing) in standing.enumerated() {
      guard case .priced(let price, _) = standing, price < best?.1 ?? .infinity else { continue }
      best = (index, price)
    }
    return best?.0
  }

  /// Whether a cell that an earlier output withholds is safe as long as the new table is not out.
  private mutating func isHarmed(
    _ target: Target, _ worlds: Worlds, _ places: [Place], _ range: Range
  ) throws(Failure) -> Bool {
    let kept = places.indices.filter { places[$0].number != new }
    guard let figure = kept.firstIndex(of: target.figure) else { return true }
    let before = Worlds(
      parts: worlds.parts, figures: kept.map { worlds.figures[$0] }, bonds: worlds.bonds.filter { $0.table != new })
    let standing = self.standing(kept.map { places[$0] }, range, pricing: false)
    var reached: [Int64] = [0, 0]
    for up in [true, false] {
      let most = target.most(up: up, 0)
      if most > 0, let move = try before.move(figure, up: up, most: most, standing, &effort), move.isProof {
        reached[up ? 1 : 0] = abs(move.target)
      }
    }
    return target.isReached(reached[0], reached[1])
  }

  /// The earlier output whose smallest published sum holds the cell's parts.
  private func blocking(_ target: Target, _ worlds: Worlds, _ places: [Place]) -> Int? {
    let place = places[target.figure]
    if place.number != new { return place.number }
    let parts = ground.partsOf[place.number][place.cell]
    let candidates = places.indices.filter { index in
      places[index].number != new && !withheld[places[index].number].contains(places[index].cell)
        && worlds.figures[index].contains(where: parts.contains)
    }
    return candidates.min { worlds.figures[$0].count < worlds.figures[$1].count }.map { places[$0].number }
  }
}
