import Glibc

/// Weighs the costs and numbers of a file against bounds and against one another.
///
/// An amount is believed when it is below the bounds and not far from its peers: the rows of the same course, else those
/// of the same programme. "Far" is measured on a logarithmic scale by the median and the median deviation, which a few
/// garbled rows cannot move, and has to hold both for the cost of a head and for that of a head's day, since a long
/// course is dear and a short one dear by the day. Out of line is only a flag: real courses can be dear. Not believed is
/// what is beyond all measure, or what its own digits explain, which needs less of a distance: see RunTogether.
enum CostGauge {
  /// The modified z-score above which a value is called an outlier (Iglewicz and Hoaglin, 1993).
  static let score = 3.5
  /// A group whose values hardly differ must not make every small difference an outlier.
  private static let floor = 0.35
  private static let coursePeers = 4
  private static let programmePeers = 8

  struct Peers {
    var head: (median: Double, spread: Double)
    var day: (median: Double, spread: Double)?
  }

  static func judge(
    _ rows: inout [HistoryRow], _ mapping: HistoryMapping, _ bounds: [PlausibilityBound], _ style: NumberStyle
  ) {
    for index in rows.indices where rows[index].setAside == nil { Self.bound(&rows[index], mapping, bounds) }
    let keys = Self.courseKeys(rows)
    let own = zip(rows, keys).map { row, key in key.map { row.programme + "\u{1F}" + $0 } }
    let courses = groups(rows, own, atLeast: coursePeers)
    // The same title elsewhere may be another course: peers, but not so close.
    let titles = groups(rows, keys, atLeast: coursePeers)
    let programmes = groups(rows, rows.map(\.programmePrinted), atLeast: programmePeers)
    // A programme of few rows, of courses given once, has no closer peers than the file. They prove nothing by
    // themselves, but may do with a reason.
    let all = groups(rows, rows.map { _ in "" }, atLeast: programmePeers)[""]
    var together = RunTogether(rows, keys, style)
    var verdicts: [(Int, Verdict)] = []
    for index in rows.indices where rows[index].setAside == nil {
      let row = rows[index]
      let found =
        own[index].flatMap { courses[$0] }.map { ($0, Kind.course) }
        ?? keys[index].flatMap { titles[$0] }.map { ($0, Kind.title) }
        ?? programmes[row.programmePrinted].map { ($0, Kind.programme) }
      let size = found.flatMap { compare(row, $0.0, $0.1, mapping) }
      if let size, !size.isHigh {
        verdicts.append((index, size))
      } else if let (peers, kind) = found ?? all.map({ ($0, Kind.file) }),
        let explanation = together.explanation(row, index, keys[index], peers, isOutlier: size != nil)
      {
        let least = places(row, peers).map(\.above).min() ?? 0
        var verdict = size ?? Verdict(times: exp(least), kind: kind, isHigh: true, isBeyond: false)
        verdict.explanation = explanation
        verdicts.append((index, verdict))
      } else if let size {
        verdicts.append((index, size))
      }
    }
    for (index, verdict) in verdicts { apply(verdict, &rows[index], mapping) }
    suspectQuantities(&rows, mapping)
    suspectNeighbours(&rows, mapping)
  }

  private enum Kind: String {
    case course, title, programme, file
  }

  private struct Verdict {
    var times: Double
    var kind: Kind
    var isHigh: Bool
    /// Beyond all measure.
    var isBeyond: Bool
    /// What its digits look like run together from.
    var explanation: String?

    var words: String {
      let shown = times >= 1 ? "\(Int(times.rounded())) times" : "1/\(Int((1 / times).rounded())) of"
      return "a head costs \(shown) the middle of the same \(kind)"
    }
  }

  // MARK: Bounds

  private static func limit(
    _ bound: HistoryMapping.Bound, _ row: HistoryRow, _ mapping: HistoryMapping, _ bounds: [PlausibilityBound]
  ) -> Int64? {
    if let own = mapping.bounds[bound] { return own }
    let currency = bound == .headcount ? nil : mapping.style.currency
    let day = row.starts ?? row.ends ?? row.year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    // The newest that had begun on the day; of a row without any day, the newest.
    let begun = bounds.filter { one in
      one.bound == bound && one.currency == currency
        && (one.from.map { from in day.map { from <= $0 } ?? true } ?? true)
    }
    return begun.max { a, b in
      guard let later = b.from else { return false }
      return a.from.map { $0 < later } ?? true
    }?.limit
  }

  private static func bound(_ row: inout HistoryRow, _ mapping: HistoryMapping, _ bounds: [PlausibilityBound]) {
    if let quantity = row.quantity, let most = limit(.headcount, row, mapping, bounds), quantity > most {
      distrustQuantity(&row, mapping, "\(quantity) people in one row; the bound is \(most)")
    }
    guard let cost = row.cost else { return }
    let heads = Int64(max(1, row.quantity ?? row.doubtedQuantity ?? 1))
    func money(_ minor: Int64) -> String { Money(minorUnits: minor, currency: cost.currency).description }
    if let most = limit(.costPerHead, row, mapping, bounds), cost.minorUnits / heads > most {
      distrust(&row, mapping, "\(money(cost.minorUnits / heads)) a head; the bound is \(money(most))")
    } else if let quantity = row.quantity, quantity > 0,
      // Of a group whose number is not known nothing is said by the day.
      let most = limit(.costPerHeadDay, row, mapping, bounds), let days = row.days,
      cost.minorUnits / heads / Int64(days) > most
    {
      distrust(
        &row, mapping, "\(money(cost.minorUnits / heads / Int64(days))) a head and day; the bound is \(money(most))")
    }
  }

  private static func distrust(_ row: inout HistoryRow, _ mapping: HistoryMapping, _ reason: String) {
    if mapping.action(.costImplausible) == .trust {
      row.flag(.costImplausible, reason)
    } else {
      row.doubtCost(.costImplausible, reason)
    }
  }

  private static func distrustQuantity(_ row: inout HistoryRow, _ mapping: HistoryMapping, _ reason: String) {
    if mapping.action(.quantityImplausible) == .trust {
      row.flag(.quantityImplausible, reason)
    } else {
      row.doubtQuantity(.quantityImplausible, reason)
    }
  }

  // MARK: Peers

  /// How far a row's cost of a head, and of a head's day where days are known, lies above the middle of its peers.
  static func places(_ row: HistoryRow, _ peers: Peers) -> [(above: Double, spread: Double)] {
    guard let rate = rates(row) else { return [] }
    var out = [(above: rate.head - peers.head.median, spread: peers.head.spread)]
    if let day = rate.day, let middle = peers.day { out.append((day - middle.median, middle.spread)) }
    return out
  }

  /// The cost of a head and of a head's day, when both numbers are there and not zero.
  private static func rates(_ row: HistoryRow) -> (head: Double, day: Double?)? {
    guard let cost = row.cost, cost.minorUnits > 0, let quantity = row.quantity, quantity > 0 else { return nil }
    let head = log(Double(cost.minorUnits) / Double(quantity))
    return (head, row.days.map { head - log(Double($0)) })
  }

  /// Titles folded, each text once.
  private static func courseKeys(_ rows: [HistoryRow]) -> [String?] {
    var known: [String: String] = [:]
    return rows.map { row in
      guard let title = row.title else { return nil }
      if let key = known[title] { return key }
      let key = HistoryTable.key(title)
      known[title] = key
      return key
    }
  }

  private static func groups(_ rows: [HistoryRow], _ keys: [String?], atLeast few: Int) -> [String: Peers] {
    var values: [String: (heads: [Double], days: [Double])] = [:]
    for (row, key) in zip(rows, keys) where row.setAside == nil {
      guard let key, let rate = rates(row) else { continue }
      values[key, default: ([], [])].heads.append(rate.head)
      if let day = rate.day { values[key]?.days.append(day) }
    }
    var out: [String: Peers] = [:]
    for (key, value) in values where value.heads.count >= few {
      out[key] = Peers(head: middle(value.heads), day: value.days.count >= few ? middle(value.days) : nil)
    }
    return out
  }

  static func middle(_ values: [Double]) -> (median: Double, spread: Double) {
    let median = Self.median(values)
    return (median, max(floor, 1.4826 * Self.median(values.map { abs($0 - median) })))
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }

  private static func compare(
    _ row: HistoryRow, _ peers: Peers, _ kind: Kind, _ mapping: HistoryMapping
  ) -> Verdict? {
    let places = places(row, peers)
    guard !places.isEmpty else { return nil }
    let far = log(Double(mapping.outlying))
    let isHigh = places.allSatisfy { $0.above >= far && $0.above / $0.spread > score }
    let isLow = places.allSatisfy { -$0.above >= far && -$0.above / $0.spread > score }
    guard isHigh || isLow else { return nil }
    let least = places.map { abs($0.above) }.min() ?? 0
    let beyond = log(Double(kind == .course ? mapping.beyondCourse : mapping.beyondProgramme))
    return Verdict(
      times: exp(isHigh ? least : -least), kind: kind, isHigh: isHigh, isBeyond: isHigh && least >= beyond)
  }

  private static func apply(_ verdict: Verdict, _ row: inout HistoryRow, _ mapping: HistoryMapping) {
    if let explanation = verdict.explanation {
      distrust(&row, mapping, "\(verdict.words), and \(explanation)")
    } else if verdict.isBeyond {
      distrust(&row, mapping, verdict.words)
    } else if !verdict.isHigh, let quantity = row.quantity, quantity >= 10 {
      row.flag(.quantityOutlying, verdict.words)
    } else if mapping.action(.costOutlying) == .flag {
      row.doubtCost(.costOutlying, verdict.words)
    } else {
      row.flag(.costOutlying, verdict.words)
    }
  }

  /// A large number of people with no cost beside it, where nearly every row has one: the cost may be in the number.
  private static func suspectQuantities(_ rows: inout [HistoryRow], _ mapping: HistoryMapping) {
    let participations = rows.count { $0.setAside == nil }
    let without = rows.count { $0.setAside == nil && $0.costText == nil }
    guard without * 10 <= participations else { return }
    for index in rows.indices where rows[index].setAside == nil && rows[index].costText == nil {
      guard let quantity = rows[index].quantity, quantity >= 100 else { continue }
      distrustQuantity(&rows[index], mapping, "\(quantity) people and no cost: the cost may have run into the number")
    }
  }

  /// A cell beside the cost that nearly every row fills is empty here: its digits may have run into the cost. The cost
  /// counts, for the cell may only have been left out.
  private static func suspectNeighbours(_ rows: inout [HistoryRow], _ mapping: HistoryMapping) {
    let cells: [(KeyPath<HistoryRow, String?>, String)] = [
      (\.quantityText, "number of people"), (\.page, "page"),
    ]
    let participations = rows.count { $0.setAside == nil }
    for (path, name) in cells {
      let without = rows.count { $0.setAside == nil && $0[keyPath: path] == nil }
      guard without * 20 <= participations else { continue }
      for index in rows.indices where rows[index].setAside == nil && rows[index][keyPath: path] == nil {
        guard let cost = rows[index].cost, cost.minorUnits >= 10_000 else { continue }
        let reason = "no \(name) is printed beside it: its digits may have run into the cost"
        if mapping.action(.costOutlying) == .flag {
          rows[index].doubtCost(.costOutlying, reason)
        } else {
          rows[index].flag(.costOutlying, reason)
        }
      }
    }
  }
}
