/// Looks for another world close to a withheld figure, before all of them are searched: one more in the figure, one less in
/// another of the same row, one less in another of the same column, one more where those two meet.
///
/// In whole numbers from the start, and a world found so is checked like any other. That none is found means nothing.
struct WorldSearch {
  /// Parts that move together, and by how much each.
  typealias Change = [(part: Int, step: Int64)]

  private let worlds: Worlds
  let standing: [Worlds.Standing]
  private let isStill: [Bool]
  /// What may not change: published figures, and bonds without room. For each its parts that can move.
  private let rows: [[(part: Int, factor: Int64)]]
  private let rowsOf: [[(row: Int, factor: Int64)]]
  /// For each part the withheld figures that it is in.
  private let openOf: [[Int]]
  /// Numbers made of the rows that a part is in. Parts whose numbers add up to nothing leave all rows as they are, but for
  /// a chance of nearly nothing that the check takes care of.
  private let key: [UInt64]
  private let partsByKey: [UInt64: [Int]]

  // The world that is built: how far everything has moved.
  private var step: [Int64]
  private var moved: [Int64]
  private var held: [Int64]
  // What a change would do, for as long as it is looked at.
  private var figureChange: [Int64]
  private var bondChange: [Int64]
  private var inTarget: [Bool]

  /// How many parts are looked at for one figure and direction.
  private static let most = 20_000

  init(_ worlds: Worlds, _ standing: [Worlds.Standing]) {
    self.worlds = worlds
    self.standing = standing
    let isStill = worlds.still(standing)
    self.isStill = isStill
    var rows: [[(part: Int, factor: Int64)]] = []
    for (figure, standing) in standing.enumerated() where standing == .fixed {
      rows.append(worlds.figures[figure].filter { !isStill[$0] }.map { (part: $0, factor: 1) })
    }
    for bond in worlds.bonds where bond.range == 0...0 {
      rows.append(bond.plus.filter { !isStill[$0] }.map { (part: $0, factor: 1) })
      rows[rows.count - 1] += bond.minus.filter { !isStill[$0] }.map { (part: $0, factor: -1) }
    }
    rows.removeAll(where: \.isEmpty)
    self.rows = rows
    var rowsOf: [[(row: Int, factor: Int64)]] = Array(repeating: [], count: worlds.parts.count)
    var key = Array(repeating: UInt64(0), count: worlds.parts.count)
    for (row, members) in rows.enumerated() {
      let number = Self.scattered(UInt64(row) + 1)
      for (part, factor) in members {
        rowsOf[part].append((row, factor))
        key[part] = factor > 0 ? key[part] &+ number : key[part] &- number
      }
    }
    self.rowsOf = rowsOf
    self.key = key
    partsByKey = Dictionary(grouping: worlds.parts.indices.filter { !isStill[$0] && !rowsOf[$0].isEmpty }) { key[$0] }
    openOf = worlds.figuresOf.map { $0.filter { standing[$0] != .fixed } }
    step = Array(repeating: 0, count: worlds.parts.count)
    moved = Array(repeating: 0, count: worlds.figures.count)
    held = Array(repeating: 0, count: worlds.bonds.count)
    figureChange = moved
    bondChange = held
    inTarget = Array(repeating: false, count: worlds.parts.count)
  }

  /// A number that looks like chance and is always the same.
  private static func scattered(_ number: UInt64) -> UInt64 {
    var x = number &* 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }

  /// A world in which a figure has moved in one direction, up to `most`. Nil when none is close.
  mutating func move(
    _ target: Int, up: Bool, most: Int64, _ effort: inout SuppressionEffort
  ) throws(Failure) -> Worlds.Move? {
    var walk = Walk(target: target, up: up, left: most)
    for part in worlds.figures[target] { inTarget[part] = true }
    for part in worlds.figures[target] where walk.goesOn && !isStill[part] { push(part, walk.sign, beside: [], &walk) }
    for part in worlds.figures[target] { inTarget[part] = false }
    var whole: [Int: Int64] = [:]
    for part in walk.touched where step[part] != 0 {
      whole[part] = step[part]
      step[part] = 0
      for figure in worlds.figuresOf[part] { moved[figure] = 0 }
      for (bond, _) in worlds.bondsOf[part] { held[bond] = 0 }
    }
    try effort.spend(walk.cost + walk.looked * SuppressionEffort.lookup)
    guard !whole.isEmpty, let steps = worlds.checked(whole, standing), let reached = steps[target] else { return nil }
    return Worlds.Move(steps: steps, isProof: true, target: reached)
  }

  /// What is done for one figure and direction.
  private struct Walk {
    let target: Int
    let up: Bool
    var left: Int64
    var touched: [Int] = []
    var cost = 0
    var looked = 0

    var sign: Int64 { up ? 1 : -1 }
    var goesOn: Bool { left > 0 && looked < WorldSearch.most }
  }

  // MARK: Ways to move a part

  /// Moves a part with whatever keeps the rows as they are: nothing, one other part, or three that close a circle.
  private mutating func push(_ part: Int, _ by: Int64, beside: Change, _ walk: inout Walk) {
    let own = rowsOf[part].sorted { (rows[$0.row].count, $0.row) < (rows[$1.row].count, $1.row) }
    guard let first = own.first else {
      make(beside + [(part: part, step: by)], &walk)
      if walk.goesOn, beside.isEmpty { pushBehind(part, by, &walk) }
      return
    }
    let near = rows[first.row].compactMap { other -> (part: Int, step: Int64)? in
      let step = -by * first.factor * other.factor
      return other.part != part && canMove(other.part, step) ? (other.part, step) : nil
    }
    walk.looked += rows[first.row].count
    let alone = beside + [(part: part, step: by)]
    for one in near where walk.goesOn && rest(part, by, one) == 0 { make(alone + [one], &walk) }
    for one in near where walk.goesOn && canMove(part, by) {
      let rest = rest(part, by, one)
      guard rest != 0, let second = own.first(where: { own in !rowsOf[one.part].contains { $0.row == own.row } }) else {
        continue
      }
      for other in rows[second.row] where walk.goesOn && other.part != part {
        walk.looked += 1
        let step = -by * second.factor * other.factor
        guard canMove(other.part, step) else { continue }
        let open = times(step, key[other.part]) &+ rest
        let three = alone + [one, (part: other.part, step: step)]
        if open == 0 {
          make(three, &walk)
          continue
        }
        for sign in [Int64(1), -1] {
          let last = partsByKey[sign > 0 ? 0 &- open : open]?.first { last in
            walk.looked += 1
            return last != part && last != one.part && last != other.part && canMove(last, sign)
          }
          if let last { make(three + [(part: last, step: sign)], &walk) }
        }
      }
    }
  }

  /// A part alone runs into a bond, as persons into their participations: those are moved with it.
  private mutating func pushBehind(_ part: Int, _ by: Int64, _ walk: inout Walk) {
    guard case .bond(let number) = room([(part: part, step: by)], &walk) else { return }
    let bond = worlds.bonds[number]
    let isPlus = bond.plus.contains(part)
    // What moves the bond back: on its own side the other way, on the other side the same way.
    let others =
      bond.plus.map { (part: $0, step: isPlus ? -by : by) } + bond.minus.map { (part: $0, step: isPlus ? by : -by) }
    for (other, step) in others where walk.goesOn && other != part && !isStill[other] && !rowsOf[other].isEmpty {
      push(other, step, beside: [(part: part, step: by)], &walk)
    }
  }

  private func times(_ factor: Int64, _ key: UInt64) -> UInt64 { factor > 0 ? key : 0 &- key }

  private func rest(_ part: Int, _ by: Int64, _ one: (part: Int, step: Int64)) -> UInt64 {
    times(by, key[part]) &+ times(one.step, key[one.part])
  }

  /// Whether a part has room for a step, the figures it is in taken one by one.
  private func canMove(_ part: Int, _ by: Int64) -> Bool {
    if by < 0, worlds.parts[part] + step[part] < 1 { return false }
    return openOf[part].allSatisfy { figure in
      if case .open(let range) = standing[figure] { range.contains(moved[figure] + by) } else { false }
    }
  }

  // MARK: Making a change

  private enum Room {
    case times(Int64)
    case none
    /// Only a bond is in the way.
    case bond(Int)
  }

  /// Makes a change as often as there is room; free parts that a bond asks for are moved with it.
  private mutating func make(_ change: Change, _ walk: inout Walk) {
    var change = change
    for _ in 0..<12 {
      switch room(change, &walk) {
      case .none: return
      case .bond(let bond):
        guard let more = companion(bond, of: change) else { return }
        change.append(more)
      case .times(let times):
        for (part, by) in change {
          walk.touched.append(part)
          step[part] += by * times
          for figure in worlds.figuresOf[part] { moved[figure] += by * times }
          for (bond, factor) in worlds.bondsOf[part] { held[bond] += by * factor * times }
          if inTarget[part] { walk.left -= by * times * walk.sign }
        }
        return
      }
    }
  }

  /// A part that stands in no row and moves a bond back that a change breaks.
  private func companion(_ number: Int, of change: Change) -> (part: Int, step: Int64)? {
    let bond = worlds.bonds[number]
    let by = change.reduce(Int64(0)) { sum, moved in
      sum + worlds.bondsOf[moved.part].reduce(0) { $1.bond == number ? $0 + $1.factor * moved.step : $0 }
    }
    let back: Int64 = by > 0 ? -1 : 1
    let all = bond.minus.map { (part: $0, step: -back) } + bond.plus.map { (part: $0, step: back) }
    return all.first { part, step in
      !isStill[part] && rowsOf[part].isEmpty && !change.contains { $0.part == part } && canMove(part, step)
    }
  }

  /// How often a change can be made.
  private mutating func room(_ change: Change, _ walk: inout Walk) -> Room {
    var times = walk.left
    var figures: [Int] = []
    var bonds: [Int] = []
    for (part, by) in change {
      if by < 0 { times = min(times, (worlds.parts[part] + step[part]) / -by) }
      for figure in worlds.figuresOf[part] {
        figures.append(figure)
        figureChange[figure] += by
      }
      for (bond, factor) in worlds.bondsOf[part] {
        bonds.append(bond)
        bondChange[bond] += by * factor
      }
    }
    walk.looked += change.count
    walk.cost += 4 * (figures.count + bonds.count)
    let towards = figureChange[walk.target] * walk.sign
    times = towards > 0 ? min(times, walk.left / towards) : 0
    for figure in figures where figureChange[figure] != 0 {
      if case .open(let range) = standing[figure] {
        times = min(times, Self.room(moved[figure], figureChange[figure], range))
      } else {
        times = 0
      }
      figureChange[figure] = 0
    }
    var broken: Int?
    for bond in bonds where bondChange[bond] != 0 {
      let room = Self.room(held[bond], bondChange[bond], worlds.bonds[bond].range)
      if room == 0, broken == nil { broken = bond }
      if room > 0 { times = min(times, room) }
      bondChange[bond] = 0
    }
    guard times > 0 else { return .none }
    return broken.map { .bond($0) } ?? .times(times)
  }

  private static func room(_ at: Int64, _ by: Int64, _ range: ClosedRange<Int64>) -> Int64 {
    by > 0 ? (range.upperBound - at) / by : (at - range.lowerBound) / -by
  }
}
