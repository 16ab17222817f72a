import Glibc

/// A row of ours behind a figure, with all that may explain a difference.
public struct ReconciledRow: Sendable {
  public enum Kind: String, Sendable { case counted, void, totalRow = "total-row", refused, elsewhere }

  public var id: Int64
  public var line: Int
  public var kind: Kind
  public var programmePrinted: String
  public var title: String?
  public var unit: String?
  public var headcount: Int64?
  public var costMinor: Int64?
  public var doubtedHeadcount: Int64?
  public var doubtedCost: Int64?
  public var costText: String?
  public var headcountText: String?
  public var days: Int?
  public var flags: [RecordFlag]
  public var why: [String]
  /// The cells as printed, by header.
  public var printed: [(name: String, text: String)]
  /// Set when it is no row that was read in.
  public var enrolment: Enrolment?

  /// An enrolment of the register itself, without the officer's name.
  public struct Enrolment: Sendable {
    public var id: Int64
    public var officer: String
    public var run: String
    public var starts: String?
    public var ends: String?
    /// Its costs in other currencies, which are not compared.
    public var besides: [Money] = []

    public init(id: Int64, officer: String, run: String, starts: String?, ends: String?) {
      self.id = id
      self.officer = officer
      self.run = run
      self.starts = starts
      self.ends = ends
    }
  }

  /// `row 12 (line 9)`.
  public var place: String {
    enrolment.map { "enrolment \($0.id) (\($0.officer) in \($0.run))" } ?? "row \(id) (line \(line))"
  }

  public init(
    id: Int64, line: Int, kind: Kind, programmePrinted: String, title: String?, unit: String?, headcount: Int64?,
    costMinor: Int64?, doubtedHeadcount: Int64?, doubtedCost: Int64?, costText: String?, headcountText: String?,
    days: Int?, flags: [RecordFlag], why: [String], printed: [(name: String, text: String)]
  ) {
    self.id = id
    self.line = line
    self.kind = kind
    self.programmePrinted = programmePrinted
    self.title = title
    self.unit = unit
    self.headcount = headcount
    self.costMinor = costMinor
    self.doubtedHeadcount = doubtedHeadcount
    self.doubtedCost = doubtedCost
    self.costText = costText
    self.headcountText = headcountText
    self.days = days
    self.flags = flags
    self.why = why
    self.printed = printed
  }
}

/// Looks for the rows that explain why our sum is not theirs.
///
/// A finding is a candidate, not a proof: it says which row, read how, would make the sums equal. Where several would,
/// all are listed. Nothing is changed.
public struct DifferenceSearch: Sendable {
  public struct Finding: Sendable {
    /// One to three rows, or all whose value is not trusted.
    public var rows: [Int64]
    /// What the rows would add to our sum.
    public var change: Int64
    /// The sums would be equal.
    public var closes: Bool
    public var text: String
    /// Smaller is more likely.
    var rank: Double
  }

  public let measure: ReconciledMeasure
  /// Theirs less ours: what is missing from our sum, negative when it has too much.
  public let gap: Int64
  private let scale: Int64
  let rows: [ReconciledRow]
  /// The highest rank of the plain ways to take a text.
  static let plain = 2
  private(set) var deltas: [Delta] = []
  /// The middle cost of a head of each title, and under no title of all.
  let middles: [String: Middle]
  /// The rows that count for nothing as long as it is not known how their text is to be taken.
  private(set) var unread: [Int] = []

  struct Delta {
    var row: Int
    var change: Int64
    var text: String
    var rank: Int
  }

  /// - Parameter scale: smallest units to one of what is printed.
  public init(measure: ReconciledMeasure, gap: Int64, rows: [ReconciledRow], scale: Int64) {
    self.measure = measure
    self.gap = gap
    self.rows = rows
    self.scale = measure == .cost ? scale : 1
    middles = Self.middles(rows)
    deltas = rows.indices.flatMap(possible)
    unread = rows.indices.filter { index in
      rows[index].kind == .counted && value(rows[index]) == nil
        && deltas.contains { $0.row == index && $0.rank <= Self.plain }
    }
  }

  func value(_ row: ReconciledRow) -> Int64? { measure == .cost ? row.costMinor : row.headcount }
  private func doubted(_ row: ReconciledRow) -> Int64? { measure == .cost ? row.doubtedCost : row.doubtedHeadcount }
  private func text(_ row: ReconciledRow) -> String? { measure == .cost ? row.costText : row.headcountText }

  func shown(_ value: Int64) -> String {
    guard measure == .cost else { return String(value) }
    let whole = value.magnitude / UInt64(scale)
    let rest = value.magnitude % UInt64(scale)
    return (value < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + Int(rest).padded(2))
  }

  /// Whether a row is flagged about what is compared, or was left out of it. A row of another programme is neither: it is
  /// not behind the figure at all.
  public func isFlagged(_ row: ReconciledRow) -> Bool {
    switch row.kind {
    case .elsewhere: false
    case .void, .totalRow, .refused: true
    case .counted: row.flags.contains { measure == .cost ? $0.concernsCost : $0.concernsQuantity }
    }
  }

  /// All that may have happened to one row.
  private func possible(_ index: Int) -> [Delta] {
    let row = rows[index]
    let now = value(row) ?? 0
    switch row.kind {
    case .void, .totalRow, .refused, .elsewhere:
      guard let own = value(row) ?? doubted(row), own != 0 else { return [] }
      let words =
        switch row.kind {
        case .void: "is void; counted it would add"
        case .totalRow: "was set aside as a total; counted it would add"
        case .refused: "was refused; counted it would add"
        default: "stands under \(row.programmePrinted.quoted); here it would add"
        }
      return [Delta(row: index, change: own, text: "\(words) \(shown(own))", rank: row.kind == .elsewhere ? 2 : 1)]
    case .counted: break
    }
    guard isFlagged(row) else { return [] }
    var out: [Delta] = []
    if now != 0 {
      out.append(
        Delta(
          row: index, change: -now,
          text: row.flags.contains(where: { $0 == .repeatsRow || $0 == .repeatsImport })
            ? "repeats another row; without it \(shown(now)) fewer" : "without it \(shown(now)) fewer", rank: 2))
    }
    // A row that only repeats another, or has nothing printed, has no other reading of its own.
    let printed = text(row)
    let others = row.printed.filter { $0.text != printed }
    for reading in AmountReadings.of(printed ?? "", others: others, scale: scale) where reading.value != now {
      guard measure == .cost || reading.value <= 100_000 else { continue }
      out.append(
        Delta(
          row: index, change: reading.value - now, text: "read as \(shown(reading.value)) (\(reading.how))",
          rank: reading.rank))
    }
    return out
  }

  /// Candidates, most likely first: single rows, all whose values are not trusted, then two and three together.
  public func findings(limit: Int = 60) -> [Finding] {
    guard gap != 0 else { return [] }
    var out: [Finding] = []
    for delta in deltas where delta.change == gap {
      out.append(finding([delta], rank: Double(delta.rank)))
    }
    out += implied()
    out += leftOut()
    // Where several rows count for nothing, no slip in another makes up for all of them.
    if unread.count <= 1 { out += slips(gap, closing: []) }
    // What closes the difference without the rows that count for nothing is unlikely.
    let waiting = Set(unread.map { rows[$0].id })
    for index in out.indices {
      out[index].rank += Double(min(waiting.subtracting(out[index].rows).count, 2)) * 3
    }
    if let finding = together() { out.append(finding) }
    if !out.contains(where: \.closes) { out += pairs() }
    if !out.contains(where: \.closes) { out += triples() }
    out.sort { ($0.rank, $0.rows.count) < ($1.rank, $1.rows.count) }
    return Array(out.prefix(limit))
  }

  func finding(_ parts: [Delta], rank: Double) -> Finding {
    let words = parts.map { "\(rows[$0.row].place) \($0.text)" }
    return Finding(
      rows: parts.map { rows[$0.row].id }, change: parts.reduce(0) { $0 + $1.change },
      closes: parts.reduce(0) { $0 + $1.change } == gap, text: words.joined(separator: "; "), rank: rank)
  }

  /// The only row whose value is not known must have had what is missing, if nothing else differs. Where its own text
  /// cannot be read so, more than this row differs, and it closes nothing.
  private func implied() -> [Finding] {
    // What is known in another currency is not what is missing in this one.
    let unknown = rows.indices.filter { index in
      let row = rows[index]
      return row.kind == .counted && value(row) == nil && (measure != .cost || row.enrolment?.besides.isEmpty ?? true)
    }
    guard unknown.count == 1, gap > 0, let index = unknown.first else { return [] }
    guard !deltas.contains(where: { $0.row == index && $0.change == gap }) else { return [] }
    let isPrinted = doubted(rows[index]) != nil
    let words =
      isPrinted
      ? "would have to be \(shown(gap)), which its text does not hold: more than this row differs"
      : "has no value that is printed; it must be \(shown(gap))"
    var found = finding([Delta(row: index, change: gap, text: words, rank: 0)], rank: isPrinted ? 20 : 1.5)
    found.closes = !isPrinted
    return [found]
  }

  /// People come in small numbers: below this, that a row has as many as are too many says nothing of it.
  private static let fewPeople: Int64 = 10

  /// How many rows have just as many people as are too many, where that points at none of them.
  public var commonplace: Int {
    guard measure == .sessions, gap < 0, -gap < Self.fewPeople else { return 0 }
    return rows.count { $0.kind == .counted && value($0) == -gap && !isFlagged($0) }
  }

  /// Rows that count though theirs seem not to have them.
  private func leftOut() -> [Finding] {
    guard gap < 0 else { return [] }
    var out: [Finding] = []
    for index in rows.indices
    where rows[index].kind == .counted && value(rows[index]) == -gap && !isFlagged(rows[index]) {
      if measure != .cost, -gap < Self.fewPeople { continue }
      let delta = Delta(row: index, change: gap, text: "has just what is too much, \(shown(-gap))", rank: 2)
      out.append(finding([delta], rank: 2.5))
    }
    return out
  }

  /// Rows that count and would close what is left by one slip.
  private func slips(_ left: Int64, closing parts: [Delta]) -> [Finding] {
    var out: [Finding] = []
    for index in rows.indices where rows[index].kind == .counted && !parts.contains(where: { $0.row == index }) {
      guard let now = value(rows[index]), now % scale == 0, (now + left) % scale == 0, now + left > 0 else { continue }
      let meant = now + left
      guard let how = AmountReadings.slip(from: now / scale, to: meant / scale) else { continue }
      // People are few: a digit more or less says nothing of a single one.
      if measure != .cost, max(now, meant) < 10 { continue }
      // What nobody would believe of a row explains nothing; nor, while others are not read, what is out of line.
      guard !isFar(index, meant, unread.isEmpty ? .beyond : .outlying) else { continue }
      let far = distance(index, meant)
      let before = distance(index, now)
      let delta = Delta(row: index, change: left, text: "\(shown(now)) for \(shown(meant)): \(how)", rank: 3)
      // A row that the slip explains was out of line before, and is in line after.
      out.append(finding(parts + [delta], rank: 3 + far - min(before, 5) / 2 + Double(parts.count) * 3))
    }
    return out.sorted { $0.rank < $1.rank }.prefix(parts.isEmpty ? 50 : 8).map(\.self)
  }

  private static let fewRows = 60

  private func pairs() -> [Finding] {
    let strong = deltas.filter { $0.rank <= Self.plain }
    guard Set(strong.map(\.row)).count <= Self.fewRows else { return [] }
    var byChange: [Int64: [Int]] = [:]
    for (index, delta) in strong.enumerated() { byChange[delta.change, default: []].append(index) }
    var out: [Finding] = []
    for (index, delta) in strong.enumerated() {
      for other in byChange[gap - delta.change] ?? [] where other > index && strong[other].row != delta.row {
        out.append(finding([delta, strong[other]], rank: 6 + Double(delta.rank + strong[other].rank)))
      }
    }
    if out.isEmpty, unread.count <= 1 {
      for delta in strong where delta.change != gap {
        out += slips(gap - delta.change, closing: [delta]).prefix(2)
      }
    }
    return out.sorted { $0.rank < $1.rank }.prefix(6).map(\.self)
  }

  private func triples() -> [Finding] {
    let strong = deltas.filter { $0.rank <= 1 }
    guard Set(strong.map(\.row)).count <= 12, strong.count <= 120 else { return [] }
    var byChange: [Int64: [Int]] = [:]
    for (index, delta) in strong.enumerated() { byChange[delta.change, default: []].append(index) }
    var out: [Finding] = []
    for a in strong.indices {
      for b in strong.indices where b > a && strong[b].row != strong[a].row {
        for c in byChange[gap - strong[a].change - strong[b].change] ?? [] where c > b {
          guard strong[c].row != strong[a].row, strong[c].row != strong[b].row else { continue }
          out.append(finding([strong[a], strong[b], strong[c]], rank: 9))
          if out.count >= 6 { return out }
        }
      }
    }
    return out
  }
}
