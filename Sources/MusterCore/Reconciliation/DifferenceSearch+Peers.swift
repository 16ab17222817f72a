import Glibc

/// What rows lie among: the costs of a head of the same course, else of the programme.
extension DifferenceSearch {
  /// How far the cost of a head would lie from the middle of its peers, on a logarithmic scale.
  func distance(_ index: Int, _ value: Int64) -> Double {
    let row = rows[index]
    let cost = measure == .cost ? value : row.costMinor ?? 0
    let heads = max(1, measure == .cost ? row.headcount ?? 1 : value)
    guard cost > 0, let middle = middles[row.title ?? ""] ?? middles[""] else { return 1 }
    let head = log(Double(cost) / Double(heads))
    guard let day = middle.day, let days = row.days, days > 0 else { return abs(head - middle.head) }
    return (abs(head - middle.head) + abs(head - log(Double(days)) - day)) / 2
  }

  struct Middle {
    var head: Double
    var headSpread: Double
    var day: Double?
    var daySpread: Double?
  }

  /// The measures of the gauge by which an imported cost is called out of line, or is not believed.
  enum Far {
    case outlying, beyond
  }

  /// Whether the cost of a head, and of its day, would be so far above or below the middle of its peers.
  func isFar(_ index: Int, _ value: Int64, _ far: Far) -> Bool {
    let row = rows[index]
    let cost = measure == .cost ? value : row.costMinor ?? 0
    let heads = max(1, measure == .cost ? row.headcount ?? 1 : value)
    let own = middles[row.title ?? ""]
    guard cost > 0, let middle = own ?? middles[""] else { return false }
    let usual = HistoryMapping()
    let isCourse = row.title != nil && own != nil
    let times =
      switch far {
      case .outlying: usual.outlying
      case .beyond: isCourse ? usual.beyondCourse : usual.beyondProgramme
      }
    let head = log(Double(cost) / Double(heads))
    var places = [(head - middle.head, middle.headSpread)]
    if let day = middle.day, let spread = middle.daySpread, let days = row.days, days > 0 {
      places.append((head - log(Double(days)) - day, spread))
    }
    return places.allSatisfy { $0.0 >= log(Double(times)) && $0.0 / $0.1 > CostGauge.score }
      || places.allSatisfy { -$0.0 >= log(Double(times)) && -$0.0 / $0.1 > CostGauge.score }
  }

  static func middles(_ rows: [ReconciledRow]) -> [String: Middle] {
    var heads: [String: [Double]] = [:]
    var days: [String: [Double]] = [:]
    for row in rows where row.kind == .counted {
      guard let cost = row.costMinor, cost > 0, let people = row.headcount, people > 0 else { continue }
      let rate = log(Double(cost) / Double(people))
      for key in ["", row.title].compactMap(\.self) {
        heads[key, default: []].append(rate)
        if let length = row.days, length > 0 { days[key, default: []].append(rate - log(Double(length))) }
      }
    }
    func middle(_ values: [Double]?) -> (value: Double, spread: Double)? {
      guard let values, values.count >= 3 else { return nil }
      return (values.sorted()[values.count / 2], CostGauge.middle(values).spread)
    }
    var out: [String: Middle] = [:]
    for (key, values) in heads {
      let day = middle(days[key])
      out[key] = middle(values).map {
        Middle(head: $0.value, headSpread: $0.spread, day: day?.value, daySpread: day?.spread)
      }
    }
    return out
  }

  /// Rows that may be meant where nothing closes the difference: first those that are not trusted, then those that count,
  /// are not flagged, and lie farthest from the middle of their course or programme.
  public func suspects(limit: Int = 5) -> [Finding] {
    // What a head costs says nothing of how many there were.
    guard measure == .cost else { return [] }
    let unread = nearest()
    var out: [Finding] = []
    for index in rows.indices where rows[index].kind == .counted && !isFlagged(rows[index]) {
      let row = rows[index]
      guard let cost = row.costMinor, cost > 0, let heads = row.headcount, heads > 0,
        let middle = middles[row.title ?? ""] ?? middles[""]
      else { continue }
      // A long course is dear and a short one dear by the day: the smaller distance counts.
      let head = log(Double(cost) / Double(heads)) - middle.head
      var far = head
      if let day = middle.day, let days = row.days, days > 0 {
        let other = log(Double(cost) / Double(heads) / Double(days)) - day
        if abs(other) < abs(far) { far = other }
      }
      guard abs(far) > log(2) else { continue }
      let times = far > 0 ? "\((exp(far) * 10).rounded() / 10) times" : "1/\(Int(exp(-far).rounded())) of"
      // What it could explain at most: how far it is from what its peers would cost.
      let expected = Int64((Double(cost) / exp(far)).rounded())
      out.append(
        Finding(
          rows: [row.id], change: expected - cost, closes: false,
          text: "\(row.place) is not flagged, and a head costs \(times) the middle of its peers",
          rank: -Double((expected - cost).magnitude)))
    }
    // Those on the side of the gap first.
    out.sort { a, b in
      let (x, y) = ((a.change < 0) == (gap < 0), (b.change < 0) == (gap < 0))
      return x != y ? x : a.rank < b.rank
    }
    return Array((unread + out).prefix(limit))
  }
}
