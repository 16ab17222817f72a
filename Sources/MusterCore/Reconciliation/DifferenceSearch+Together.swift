extension DifferenceSearch {
  /// More rows than these are not read together: then too much of the programme is not known.
  private static let mostUnread = 16
  private static let mostReadings = 20
  /// How many combinations either half of the rows may have.
  private static let mostCombinations = 200_000

  /// All rows whose values are not trusted, each taken in one of the plain ways its text can be, so that the sums are
  /// equal; of several such combinations the one nearest to the peers.
  ///
  /// The rows are halved: each sum of one half is looked for in the other, so that every combination is tried though
  /// none is written down.
  func together() -> Finding? {
    guard gap > 0, (2...Self.mostUnread).contains(unread.count) else { return nil }
    var choices = unread.map(plainReadings)
    guard choices.allSatisfy({ !$0.isEmpty }) else { return nil }
    let half = choices.count / 2
    Self.shorten(&choices, 0..<half)
    Self.shorten(&choices, half..<choices.count)
    let left = combinations(choices[..<half])
    let right = combinations(choices[half...])
    var best: (distance: Double, picks: [Delta])?
    var ways = 0
    // The smallest sum first, so that equal distances are decided alike each time.
    for sum in left.keys.sorted() {
      guard let one = left[sum], let other = right[gap - sum] else { continue }
      ways += one.ways * other.ways
      let distance = one.distance + other.distance
      if best.map({ distance < $0.distance }) ?? true { best = (distance, one.picks + other.picks) }
    }
    guard let best else { return nil }
    var found = finding(best.picks, rank: 1 + best.distance / Double(unread.count))
    if ways > 1 { found.text += "; of \(ways) such combinations the nearest to the peers" }
    return found
  }

  private struct Choice {
    var delta: Delta
    var distance: Double
  }

  private struct Combination {
    var picks: [Delta]
    var distance: Double
    /// How many have the same sum.
    var ways: Int
  }

  /// The plain readings of a row that are in line with its peers, nearest first; where none is, the three nearest.
  private func plainReadings(_ index: Int) -> [Choice] {
    let all = deltas.filter { $0.row == index && $0.rank <= Self.plain && $0.change > 0 && $0.change <= gap }.map {
      // Of equally near ones the plainer.
      Choice(delta: $0, distance: distance(index, $0.change) + Double($0.rank) / 100)
    }.sorted { ($0.distance, $0.delta.change) < ($1.distance, $1.delta.change) }
    let fitting = all.filter { !isFar(index, $0.delta.change, .outlying) }
    return Array(fitting.isEmpty ? all.prefix(3) : fitting.prefix(Self.mostReadings))
  }

  /// Leaves the farthest readings away until there are not too many combinations.
  private static func shorten(_ choices: inout [[Choice]], _ range: Range<Int>) {
    while range.reduce(1.0, { $0 * Double(choices[$1].count) }) > Double(mostCombinations) {
      guard let longest = range.max(by: { choices[$0].count < choices[$1].count }) else { return }
      choices[longest].removeLast()
    }
  }

  /// By sum: how many combinations have it, and the nearest to the peers of them.
  private func combinations(_ choices: ArraySlice<[Choice]>) -> [Int64: Combination] {
    var out: [Int64: Combination] = [0: Combination(picks: [], distance: 0, ways: 1)]
    for row in choices {
      var next: [Int64: Combination] = [:]
      for (sum, one) in out {
        for choice in row where sum <= gap - choice.delta.change {
          let added = Combination(
            picks: one.picks + [choice.delta], distance: one.distance + choice.distance, ways: one.ways)
          guard let known = next[sum + choice.delta.change] else {
            next[sum + choice.delta.change] = added
            continue
          }
          let isNearer =
            added.distance < known.distance
            || added.distance == known.distance
              && added.picks.map(\.change).lexicographicallyPrecedes(known.picks.map(\.change))
          next[sum + choice.delta.change] = isNearer ? added : known
          next[sum + choice.delta.change]?.ways = known.ways + one.ways
        }
      }
      out = next
    }
    return out
  }

  /// Each row that is not trusted, in the plain reading nearest to its peers: where to look first.
  func nearest() -> [Finding] {
    unread.compactMap { index in
      let choices = deltas.filter { $0.row == index && $0.rank <= Self.plain && $0.change > 0 }
      func key(_ delta: Delta) -> (Double, Int, Int64) { (distance(index, delta.change), delta.rank, delta.change) }
      guard let delta = choices.min(by: { key($0) < key($1) }) else { return nil }
      var found = finding([delta], rank: 0)
      found.closes = false
      found.text = "\(rows[index].place) is not trusted, and nearest to its peers \(delta.text)"
      return found
    }
  }
}
