extension Suppression {
  /// How persons are kept possible when participations move between cells.
  enum Footing: Sendable { case withPersons, personsStill }

  /// Protects every withheld number of participations, over all outputs together.
  mutating func protectHeads() throws(Failure) {
    guard table.isAboutHeads else { return }
    let numbers = ground.tables.indices.filter { ground.tables[$0].isAboutHeads }
    let places = numbers.flatMap { number in ground.tables[number].cells.indices.map { (number, $0) } }
    let bonds = personBonds(places)
    let worlds = Worlds(
      parts: ground.parts, figures: places.map { ground.partsOf[$0.0][$0.1] } + bonds.map(\.parts))
    var persons: [Int: PersonsPossible] = [:]
    for number in numbers { persons[number] = PersonsPossible(ground.tables[number]) }
    var targets: [Footing: [Target]] = [:]
    for (index, (number, place)) in places.enumerated() where withheld[number].contains(place) {
      let table = ground.tables[number]
      let cell = table.cells[place]
      guard cell.values[0] > 0 else { continue }
      let hasPersons = table.persons.map { cell.values[$0] > 0 } ?? true
      let footing: Footing = table.dividesPersons && !hasPersons ? .personsStill : .withPersons
      targets[footing, default: []].append(Target(figure: index, number: number, place: place, width: rule.minimum))
    }
    for footing in [Footing.withPersons, .personsStill] {
      let bounds =
        bonds.map { footing == .withPersons || $0.isFirm ? $0.range : -(Int64(1) << 40)...(Int64(1) << 40) }
      try protect(
        targets[footing] ?? [], worlds, places, bounds, older: bonds.count { $0.number != new }, persons: persons
      ) { suppression, number, place in
        suppression.headsRange(number, place, footing)
      }
    }
  }

  /// How far a withheld number of participations may move while the persons shown beside it stay possible.
  private func headsRange(_ number: Int, _ place: Int, _ footing: Footing) -> ClosedRange<Int64> {
    let table = ground.tables[number]
    let cell = table.cells[place]
    let heads = cell.values[0]
    let far = Int64(1) << 40
    guard heads > 0 else { return 0...0 }
    guard table.dividesPersons, let column = table.persons else { return -(heads - 1)...far }
    let persons = cell.values[column]
    switch footing {
    case .personsStill: return -(heads - max(persons, 1))...far
    case .withPersons:
      guard persons > 0 else { return 0...0 }
      return -(min(heads, persons) - 1)...far
    }
  }

  /// How far the participations of some parts together may move.
  struct PersonBond {
    /// The table that shows them.
    let number: Int
    let parts: [Int]
    let range: ClosedRange<Int64>
    /// Follows from what is shown alone, not from how persons are taken to move along.
    let isFirm: Bool
  }

  /// What the persons that are shown say of participations, which are never fewer.
  private func personBonds(_ places: [(Int, Int)]) -> [PersonBond] {
    var bonds: [PersonBond] = []
    func add(_ number: Int, _ parts: [Int], least: Int64) {
      let heads = ground.heads(parts)
      guard !parts.isEmpty, least > 0, heads > 0 else { return }
      bonds.append(
        PersonBond(number: number, parts: parts, range: min(0, least - heads)...(Int64(1) << 40), isFirm: true))
    }
    for (number, table) in ground.tables.enumerated() {
      guard table.isAboutHeads, let column = table.persons else { continue }
      let groupings = Self.personGroupings(table)
      let ends = personEnds(number, column, groupings)
      for (sum, parts) in groupings {
        // All persons of a sum are somewhere: those whom its published parts do not hold are in the others.
        let shown = parts.filter { !withheld[number].contains($0) }.reduce(Int64(0)) { $0 + ends[$1].upperBound }
        let hidden = parts.filter { withheld[number].contains($0) }
        add(number, Set(hidden.flatMap { ground.partsOf[number][$0] }).sorted(), least: ends[sum].lowerBound - shown)
        for one in hidden where hidden.count > 1 && ends[one].upperBound < 1 << 39 {
          let others = hidden.filter { $0 != one }.flatMap { ground.partsOf[number][$0] }
          add(number, Set(others).sorted(), least: ends[sum].lowerBound - shown - ends[one].upperBound)
        }
      }
      guard table.dividesPersons else { continue }
      // Where people themselves are told apart, what is in a sum and not in one of its parts holds the rest of the persons.
      for (sum, parts) in groupings {
        for place in parts {
          let inside = Set(ground.partsOf[number][place])
          let rest = ground.partsOf[number][sum].filter { !inside.contains($0) }
          let room = table.cells[sum].values[column] - table.cells[place].values[column]
          guard !rest.isEmpty, ground.heads(rest) > room else { continue }
          bonds.append(PersonBond(number: number, parts: rest, range: -room...(Int64(1) << 40), isFirm: false))
        }
      }
    }
    return bonds
  }

  /// Protects the other measures of the new table that add up, each by itself.
  mutating func protectMeasures() throws(Failure) {
    let members = table.members()
    let figures = table.cells.indices.filter { table.cells[$0].isFigure }
    let number = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1, $0) })
    let places = table.cells.indices.map { (new, $0) }
    for (column, about) in table.columns.enumerated() where about.isShown && column > 0 {
      guard about.kind == .people || about.kind == .amount || about.kind == .persons && table.dividesPersons else {
        continue
      }
      let worlds = Worlds(
        parts: figures.map { table.cells[$0].values[column] },
        figures: members.map { $0.compactMap { number[$0] } })
      // Where counts do not add up over the rows nothing follows from the sums.
      guard
        table.cells.indices.allSatisfy({ place in
          worlds.figures[place].reduce(0) { $0 + worlds.parts[$1] } == table.cells[place].values[column]
        })
      else { continue }
      let targets = withheld[new].sorted().compactMap { place -> Target? in
        let value = table.cells[place].values[column]
        guard value > 0 else { return nil }
        let width =
          about.kind == .amount ? max(1, (value * rule.amountPercent + 99) / 100) : rule.minimum
        return Target(figure: place, number: new, place: place, width: width)
      }
      try protect(targets, worlds, places) { suppression, _, place in
        let value = suppression.table.cells[place].values[column]
        let far = Int64(1) << 50
        return about.kind == .amount || value == 0 ? -value...far : -(value - 1)...far
      }
    }
  }

  // MARK: Withholding more

  struct Target: Sendable {
    let figure: Int
    let number: Int
    let place: Int
    /// How far apart the lowest and the highest possible value must be.
    let width: Int64
  }

  /// Finds a world for each target, withholding more cells of the new table where there is none.
  mutating func protect(
    _ targets: [Target], _ worlds: Worlds, _ places: [(Int, Int)], _ bounds: [ClosedRange<Int64>] = [],
    older: Int = 0, persons: [Int: PersonsPossible] = [:], range: (Suppression, Int, Int) -> ClosedRange<Int64>
  ) throws(Failure) {
    var lowest: [Int: Int64] = [:]
    var highest: [Int: Int64] = [:]
    func note(_ move: Worlds.Move) {
      guard move.isProof else { return }
      for (figure, step) in move.steps {
        lowest[figure] = min(lowest[figure] ?? 0, step)
        highest[figure] = max(highest[figure] ?? 0, step)
      }
    }
    func width(_ target: Target) -> Int64 { (highest[target.figure] ?? 0) - (lowest[target.figure] ?? 0) }
    var open = targets.sorted { ($0.width, $0.figure) > ($1.width, $1.figure) }
    while let target = open.popLast() {
      while width(target) < target.width {
        let hidden = withheld
        func possible(_ steps: [Int: Int64]) -> Bool { Self.allow(steps, persons, places, ground, hidden) }
        var standing = self.standing(places, bounds, range, pricing: false)
        for up in [true, false] where width(target) < target.width {
          let rest = up ? target.width : target.width - width(target)
          if let move = worlds.move(target.figure, up: up, most: rest, standing, isPossible: possible) { note(move) }
        }
        guard width(target) < target.width else { break }
        standing = self.standing(places, bounds, range, pricing: true)
        var more: Set<Int> = []
        var reached: Int64 = 0
        for up in [true, false] where reached < target.width {
          guard
            let move = worlds.move(
              target.figure, up: up, most: target.width - reached, standing, isPossible: possible)
          else { continue }
          reached += abs(move.target)
          for figure in move.steps.keys
          where figure < places.count && places[figure].0 == new && !withheld[new].contains(places[figure].1) {
            if case .priced = standing[figure] { more.insert(places[figure].1) }
          }
        }
        if reached < target.width {
          if target.number != new, !isHarmed(target, worlds, places, Array(bounds.prefix(older)), persons, range) {
            break
          }
          throw refusal(target.number, target.place, of: blocking(target, worlds, places))
        }
        if more.isEmpty {
          // It would move, but not in whole numbers: give it more room.
          guard let next = cheapest(standing) else { throw refusal(target.number, target.place, of: nil) }
          more = [places[next].1]
        }
        for place in more.sorted() { withhold(place, .complement) }
      }
    }
  }

  /// Whether each table that shows persons could show them in a world where participations move so.
  private static func allow(
    _ steps: [Int: Int64], _ persons: [Int: PersonsPossible], _ places: [(Int, Int)], _ ground: OutputGround,
    _ withheld: [Set<Int>]
  ) -> Bool {
    guard !persons.isEmpty else { return true }
    var heads: [Int: [Int: Int64]] = [:]
    for (figure, step) in steps where figure < places.count {
      let (number, place) = places[figure]
      heads[number, default: [:]][place] = ground.tables[number].cells[place].values[0] + step
    }
    return heads.allSatisfy { number, heads in
      persons[number]?.allows(heads, hidden: withheld[number].union(heads.keys)) ?? true
    }
  }

  func standing(
    _ places: [(Int, Int)], _ bounds: [ClosedRange<Int64>], _ range: (Suppression, Int, Int) -> ClosedRange<Int64>,
    pricing: Bool
  ) -> [Worlds.Standing] {
    places.map { place in
      if withheld[place.0].contains(place.1) { return .open(range(self, place.0, place.1)) }
      let cell = ground.tables[place.0].cells[place.1]
      guard pricing, place.0 == new, !cell.isWhole, cell.values[0] > 0 else { return .fixed }
      let sums = cell.keys.count { $0 == nil }
      return .priced(
        (1 + Double(max(0, cell.values[0])).squareRoot()) * Double(1 + 3 * sums), range(self, place.0, place.1))
    } + bounds.map { .open($0) }
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
  private func isHarmed(
    _ target: Target, _ worlds: Worlds, _ places: [(Int, Int)], _ bounds: [ClosedRange<Int64>],
    _ persons: [Int: PersonsPossible], _ range: (Suppression, Int, Int) -> ClosedRange<Int64>
  ) -> Bool {
    let kept = places.indices.filter { places[$0].0 != new }
    guard let figure = kept.firstIndex(of: target.figure) else { return true }
    let before = Worlds(
      parts: worlds.parts,
      figures: kept.map { worlds.figures[$0] } + worlds.figures[places.count..<(places.count + bounds.count)])
    let standing = self.standing(kept.map { places[$0] }, bounds, range, pricing: false)
    func possible(_ steps: [Int: Int64]) -> Bool {
      Self.allow(steps, persons, kept.map { places[$0] }, ground, withheld)
    }
    var reached: Int64 = 0
    for up in [true, false] {
      if let move = before.move(figure, up: up, most: target.width, standing, isPossible: possible), move.isProof {
        reached += abs(move.target)
      }
    }
    return reached >= target.width
  }

  /// The earlier output whose smallest published sum holds the cell's parts.
  private func blocking(_ target: Target, _ worlds: Worlds, _ places: [(Int, Int)]) -> Int? {
    let parts = worlds.figures[target.figure]
    let candidates = places.indices.filter { index in
      let (number, place) = places[index]
      return number != new && !withheld[number].contains(place)
        && worlds.figures[index].contains(where: parts.contains)
    }
    if target.number != new { return target.number }
    return candidates.min { worlds.figures[$0].count < worlds.figures[$1].count }.map { places[$0].0 }
  }
}
