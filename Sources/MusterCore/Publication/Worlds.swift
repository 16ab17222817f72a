/// The worlds that what is published allows: whole numbers for the smallest parts that outputs tell apart, and the sums of
/// them that stand in the outputs.
///
/// That a withheld figure is safe is shown by another world: one in which every published sum is the same, nothing is
/// negative, all bonds hold, and the figure is far from its true value. Such a world is checked here in whole numbers, so
/// that nothing rests on how it was found; when none is found, the figure counts as not safe.
struct Worlds: Sendable {
  /// What each part is in truth.
  let parts: [Int64]
  /// For each figure its parts.
  let figures: [[Int]]
  let bonds: [Bond]
  /// The figures and the bonds each part is in.
  let figuresOf: [[Int]]
  let bondsOf: [[(bond: Int, factor: Int64)]]
  /// What it costs to look at all of them once.
  let size: Int

  /// What everybody knows of parts though it is not shown, as that no more persons than participations are in a cell.
  struct Bond: Sendable {
    /// The table it is known from.
    let table: Int
    let plus: [Int]
    let minus: [Int]
    /// How far all in plus less all in minus may move.
    let range: ClosedRange<Int64>
  }

  enum Standing: Sendable, Equatable {
    /// Published: no world has another value.
    case fixed
    /// Withheld: how far it may move.
    case open(ClosedRange<Int64>)
    /// Published as yet; may be withheld at a price.
    case priced(Double, ClosedRange<Int64>)
  }

  /// What a search minds of all that it could break.
  private struct Taken {
    var bonds: Set<Int> = []
    var figures: Set<Int> = []
  }

  struct Move: Sendable {
    /// How far each figure moves that moves at all.
    var steps: [Int: Int64]
    /// Whether it is a world of whole numbers, and checked.
    var isProof: Bool
    var target: Int64
  }

  /// What the parts of a figure add up to.
  func sum(of figure: Int) -> Int64 { figures[figure].reduce(0) { $0 + parts[$1] } }

  init(parts: [Int64], figures: [[Int]], bonds: [Bond] = []) {
    self.parts = parts
    self.figures = figures
    self.bonds = bonds
    var figuresOf: [[Int]] = Array(repeating: [], count: parts.count)
    for (figure, members) in figures.enumerated() {
      for part in members { figuresOf[part].append(figure) }
    }
    self.figuresOf = figuresOf
    var bondsOf: [[(bond: Int, factor: Int64)]] = Array(repeating: [], count: parts.count)
    for (number, bond) in bonds.enumerated() {
      for part in bond.plus { bondsOf[part].append((number, 1)) }
      for part in bond.minus { bondsOf[part].append((number, -1)) }
    }
    self.bondsOf = bondsOf
    size = parts.count + figures.reduce(0) { $0 + $1.count } + bondsOf.reduce(0) { $0 + $1.count }
  }

  /// The furthest move of a figure in one direction, up to `most`, at the lowest price. Nil when it cannot move.
  func move(
    _ target: Int, up: Bool, most: Int64, _ standing: [Standing], _ effort: inout SuppressionEffort
  ) throws(Failure) -> Move? {
    var best: Move?
    try effort.spend(size)
    let isStill = still(standing)
    // Few bonds and withheld figures stand in the way of a move: those are taken up that the search would have broken.
    var taken = Taken()
    // A corner of the allowed worlds may have halves; among the worlds half as far away, doubled, there are none.
    for scale in [Int64(1), 2, 3] {
      // What cannot move in any worlds cannot move in some of them.
      guard let found = try attempt(target, up: up, most: most, standing, isStill, &taken, scale: scale, &effort)
      else { break }
      if best == nil || found.isProof && (best?.isProof == false || abs(found.target) > abs(best?.target ?? 0)) {
        best = found
      }
      if found.isProof, abs(found.target) >= most { return found }
      if scale == 1, found.isProof { return found }
    }
    return best
  }

  private func attempt(
    _ target: Int, up: Bool, most: Int64, _ standing: [Standing], _ isStill: [Bool], _ taken: inout Taken,
    scale: Int64, _ effort: inout SuppressionEffort
  ) throws(Failure) -> Move? {
    while true {
      try effort.spend(size)
      let values = try solve(target, up: up, most: most, standing, isStill, taken, scale: scale, &effort)
      var whole: [Int: Int64] = [:]
      var steps: [Int: Double] = [:]
      var held: [Int: Double] = [:]
      for (part, value) in values {
        whole[part] = Int64(value.rounded())
        for figure in figuresOf[part] { steps[figure, default: 0] += value }
        for (bond, factor) in bondsOf[part] { held[bond, default: 0] += value * Double(factor) }
      }
      guard let moved = steps[target], abs(moved) > 0.5 else { return nil }
      let broken = held.filter { bond, step in
        let range = bonds[bond].range
        return step < Double(range.lowerBound) - 1e-6 || step > Double(range.upperBound) + 1e-6
      }
      let narrow = steps.filter { figure, step in
        guard case .open(let range) = standing[figure] else { return false }
        return step < Double(range.lowerBound) - 1e-6 || step > Double(range.upperBound) + 1e-6
      }
      guard taken.bonds.isSuperset(of: broken.keys), taken.figures.isSuperset(of: narrow.keys) else {
        taken.bonds.formUnion(broken.keys)
        taken.figures.formUnion(narrow.keys)
        continue
      }
      if let proof = checked(whole, standing) {
        return Move(steps: proof, isProof: true, target: proof[target] ?? 0)
      }
      return Move(
        steps: steps.filter { abs($0.value) > 1e-6 }.mapValues { Int64($0.rounded(.awayFromZero)) }, isProof: false,
        target: Int64(moved))
    }
  }

  /// How far each part moves that moves at all, where the target moves furthest; only some bonds are looked at.
  private func solve(
    _ target: Int, up: Bool, most: Int64, _ standing: [Standing], _ isStill: [Bool], _ taken: Taken,
    scale: Int64, _ effort: inout SuppressionEffort
  ) throws(Failure) -> [(part: Int, value: Double)] {
    let alive = movable(from: target, standing, isStill, taken)
    guard !alive.parts.isEmpty else { return [] }
    let column = Dictionary(uniqueKeysWithValues: alive.parts.enumerated().map { ($1, $0) })
    let reach = Double((most / scale + 1) * 8)
    var gain = Array(repeating: 0.0, count: alive.parts.count)
    var bounds = alive.parts.map { max(-reach, -Double(parts[$0] / scale))...reach }
    for part in figures[target] { if let place = column[part] { gain[place] = (up ? 1 : -1) * 1e5 } }
    var terms: [[(column: Int, factor: Double)]] = []
    var rowBounds: [ClosedRange<Double>] = []
    for figure in alive.figures {
      var row = figures[figure].compactMap { part in column[part].map { (column: $0, factor: 1.0) } }
      switch standing[figure] {
      case .fixed: rowBounds.append(0...0)
      case .open(let range):
        var low = Double(range.lowerBound / scale), high = Double(range.upperBound / scale)
        if figure == target {
          let edge = Double((most + scale - 1) / scale)
          if up { high = min(high, edge) } else { low = max(low, -edge) }
        }
        (low, high) = (min(low, 0), max(high, 0))
        if row.count == 1 {
          let own = bounds[row[0].column]
          bounds[row[0].column] = max(own.lowerBound, low)...min(own.upperBound, high)
          continue
        }
        guard figure == target || taken.figures.contains(figure) else { continue }
        rowBounds.append(low...high)
      case .priced(let price, let range):
        for sign in [1.0, -1.0] {
          row.append((column: gain.count, factor: -sign))
          gain.append(-price)
          bounds.append(0...max(0, Double((sign > 0 ? range.upperBound : -range.lowerBound) / scale)))
        }
        rowBounds.append(0...0)
      }
      terms.append(row)
    }
    for bond in taken.bonds.sorted().map({ bonds[$0] }) {
      let row =
        bond.plus.compactMap { part in column[part].map { (column: $0, factor: 1.0) } }
        + bond.minus.compactMap { part in column[part].map { (column: $0, factor: -1.0) } }
      guard !row.isEmpty else { continue }
      terms.append(row)
      rowBounds.append(Double(bond.range.lowerBound / scale)...Double(bond.range.upperBound / scale))
    }
    var search = try LinearMoves(terms: terms, bounds: bounds + rowBounds, gain: gain, &effort)
    let values = try search.solve(&effort)
    return zip(alive.parts, values).map { ($0, $1 * Double(scale)) }.filter { abs($0.1) > 1e-6 }
  }

  /// How far the figures move, when the parts moved so are a world that is allowed.
  func checked(_ whole: [Int: Int64], _ standing: [Standing]) -> [Int: Int64]? {
    var steps: [Int: Int64] = [:]
    var held: [Int: Int64] = [:]
    for (part, step) in whole {
      guard parts[part] + step >= 0 else { return nil }
      for figure in figuresOf[part] { steps[figure, default: 0] += step }
      for (bond, factor) in bondsOf[part] { held[bond, default: 0] += step * factor }
    }
    guard held.allSatisfy({ bonds[$0].range.contains($1) }) else { return nil }
    steps = steps.filter { $0.value != 0 }
    for (figure, step) in steps {
      switch standing[figure] {
      case .fixed: return nil
      case .open(let range), .priced(_, let range): guard range.contains(step) else { return nil }
      }
    }
    return steps
  }

  /// The parts that cannot move: published by themselves, or with companions in a published sum that all stand still.
  func still(_ standing: [Standing]) -> [Bool] {
    var isStill = Array(repeating: false, count: parts.count)
    var left = figures.map(\.count)
    var queue = figures.indices.filter { standing[$0] == .fixed && left[$0] == 1 }
    while let figure = queue.popLast() {
      guard let part = figures[figure].first(where: { !isStill[$0] }) else { continue }
      isStill[part] = true
      for other in figuresOf[part] {
        left[other] -= 1
        if left[other] == 1, standing[other] == .fixed { queue.append(other) }
      }
    }
    return isStill
  }

  /// The parts that can move together with a figure, through published sums and the bonds taken up, and the figures that
  /// hold them.
  private func movable(
    from target: Int, _ standing: [Standing], _ isStill: [Bool], _ taken: Taken
  ) -> (parts: [Int], figures: [Int]) {
    var seenFigures: Set<Int> = [target]
    var seenBonds: Set<Int> = []
    var seenParts: Set<Int> = []
    var open = figures[target]
    while let part = open.popLast() {
      guard !isStill[part], seenParts.insert(part).inserted else { continue }
      for figure in figuresOf[part] where seenFigures.insert(figure).inserted {
        if case .open = standing[figure] { continue }
        open += figures[figure]
      }
      for (bond, _) in bondsOf[part] where taken.bonds.contains(bond) && seenBonds.insert(bond).inserted {
        open += bonds[bond].plus + bonds[bond].minus
      }
    }
    // The same published sum of the same parts once.
    var seen: Set<[Int]> = []
    let kept = seenFigures.sorted().filter { figure in
      guard standing[figure] == .fixed else { return true }
      return seen.insert(figures[figure].filter { !isStill[$0] }).inserted
    }
    return (seenParts.sorted(), kept)
  }
}
