/// The worlds that what is published allows: whole numbers for the smallest parts that outputs tell apart, and the sums of
/// them that stand in the outputs.
///
/// That a withheld figure is safe is shown by another world: one in which every published sum is the same, nothing is
/// negative, and the figure is far from its true value. Such a world is checked here in whole numbers, so that nothing
/// rests on how it was found; when none is found, the figure counts as not safe.
struct Worlds: Sendable {
  /// What each part is in truth.
  var parts: [Int64]
  /// For each figure its parts.
  var figures: [[Int]]
  /// The figures each part is in.
  private let figuresOf: [[Int]]

  enum Standing: Sendable, Equatable {
    /// Published: no world has another value.
    case fixed
    /// Withheld: how far it may move.
    case open(ClosedRange<Int64>)
    /// Published as yet; may be withheld at a price.
    case priced(Double, ClosedRange<Int64>)
  }

  struct Move: Sendable {
    /// How far each figure moves that moves at all.
    var steps: [Int: Int64]
    /// Whether it is a world of whole numbers, and checked.
    var isProof: Bool
    var target: Int64
  }

  init(parts: [Int64], figures: [[Int]]) {
    self.parts = parts
    self.figures = figures
    var figuresOf: [[Int]] = Array(repeating: [], count: parts.count)
    for (figure, members) in figures.enumerated() {
      for part in members { figuresOf[part].append(figure) }
    }
    self.figuresOf = figuresOf
  }

  /// The furthest move of a figure in one direction, up to `most`, at the lowest price. Nil when it cannot move.
  ///
  /// - Parameter isPossible: whether a world in which figures move so can be, by what else is known; else it proves nothing.
  func move(
    _ target: Int, up: Bool, most: Int64, _ standing: [Standing], isPossible: ([Int: Int64]) -> Bool = { _ in true }
  ) -> Move? {
    var best: Move?
    // A corner of the allowed worlds may have halves; among the worlds half as far away, doubled, there are none.
    for scale in [Int64(1), 2, 3] {
      guard var found = attempt(target, up: up, most: most, standing, scale: scale) else { continue }
      if found.isProof, !isPossible(found.steps) { found.isProof = false }
      if best == nil || found.isProof && (best?.isProof == false || abs(found.target) > abs(best?.target ?? 0)) {
        best = found
      }
      if found.isProof, abs(found.target) >= most { return found }
      if scale == 1, found.isProof { return found }
    }
    return best
  }

  private func attempt(_ target: Int, up: Bool, most: Int64, _ standing: [Standing], scale: Int64) -> Move? {
    let alive = movable(from: target, standing)
    guard !alive.parts.isEmpty else { return nil }
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
        rowBounds.append(min(low, 0)...max(high, 0))
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
    var search = LinearMoves(terms: terms, bounds: bounds + rowBounds, gain: gain)
    let values = search.solve()
    var whole: [Int: Int64] = [:]
    var steps: [Int: Double] = [:]
    for (place, part) in alive.parts.enumerated() {
      let value = values[place] * Double(scale)
      guard abs(value) > 1e-6 else { continue }
      whole[part] = Int64(value.rounded())
      for figure in figuresOf[part] { steps[figure, default: 0] += value }
    }
    guard let moved = steps[target], abs(moved) > 0.5 else { return nil }
    if let proof = checked(whole, standing) {
      return Move(steps: proof, isProof: true, target: proof[target] ?? 0)
    }
    return Move(
      steps: steps.filter { abs($0.value) > 1e-6 }.mapValues { Int64($0.rounded(.awayFromZero)) }, isProof: false,
      target: Int64(moved))
  }

  /// How far the figures move, when the parts moved so are a world that is allowed.
  private func checked(_ whole: [Int: Int64], _ standing: [Standing]) -> [Int: Int64]? {
    var steps: [Int: Int64] = [:]
    for (part, step) in whole {
      guard parts[part] + step >= 0 else { return nil }
      for figure in figuresOf[part] { steps[figure, default: 0] += step }
    }
    steps = steps.filter { $0.value != 0 }
    for (figure, step) in steps {
      switch standing[figure] {
      case .fixed: return nil
      case .open(let range), .priced(_, let range): guard range.contains(step) else { return nil }
      }
    }
    return steps
  }

  /// The parts that can move together with a figure, and the figures that hold them: a part that is published by itself,
  /// or whose companions in a published sum all stand still, cannot move.
  private func movable(from target: Int, _ standing: [Standing]) -> (parts: [Int], figures: [Int]) {
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
    var seenFigures: Set<Int> = [target]
    var seenParts: Set<Int> = []
    var open = [target]
    while let figure = open.popLast() {
      for part in figures[figure] where !isStill[part] && seenParts.insert(part).inserted {
        for other in figuresOf[part] where seenFigures.insert(other).inserted {
          if case .open = standing[other] { continue }
          open.append(other)
        }
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
