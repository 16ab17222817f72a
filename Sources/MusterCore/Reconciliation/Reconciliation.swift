/// Our figures for a programme as printed.
public struct OurFigures: Sendable, Equatable {
  public var report: String?
  public var programmePrinted: String
  public var programme: String
  public var year: Int?
  public var sessions: Int64 = 0
  public var sessionsUnknown = 0
  /// The runs with a known first and last day that histories tell.
  public var toldRuns: Set<Int64> = []
  public var costMinor: Int64 = 0
  public var currencies: [String] = []
  public var costUnknown = 0
  public var entries = 0
  /// Rows whose cost is not trusted, what their digits say in all, and rows flagged about their cost that count.
  public var costDoubted = 0
  public var costDoubtedMinor: Int64 = 0
  public var costFlagged = 0
  public var costFlaggedMinor: Int64 = 0
  public var sessionsDoubted: Int64 = 0
  /// What of all this is enrolled in the register itself; costs of it in a currency that is not compared.
  public var enrolled: RegisterFigures?
  public var costsBesides: [Money] = []

  public init(report: String?, programmePrinted: String, programme: String, year: Int?) {
    self.report = report
    self.programmePrinted = programmePrinted
    self.programme = programme
    self.year = year
  }

  /// The runs with a known first and last day, each once: in however many reports and programmes it stands, and where
  /// histories tell what is enrolled here too.
  public var courses: Int64 {
    guard let enrolled else { return Int64(toldRuns.count) }
    // Of parallel runs of one title histories tell one.
    let both = Set(toldRuns.compactMap { enrolled.toldToo[$0] })
    return Int64(toldRuns.count + enrolled.runs.count - both.count)
  }

  public mutating func add(_ other: OurFigures) {
    sessions += other.sessions
    sessionsUnknown += other.sessionsUnknown
    toldRuns.formUnion(other.toldRuns)
    costMinor += other.costMinor
    currencies = Array(Set(currencies + other.currencies)).sorted()
    costUnknown += other.costUnknown
    entries += other.entries
    costDoubted += other.costDoubted
    costDoubtedMinor += other.costDoubtedMinor
    costFlagged += other.costFlagged
    costFlaggedMinor += other.costFlaggedMinor
    sessionsDoubted += other.sessionsDoubted
    addEnrolled(other.enrolled)
    costsBesides = RegisterFigures.sums(costsBesides + other.costsBesides)
  }
}

/// Theirs and ours, line by line.
public struct Reconciliation: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case equal, differs
    case onlyTheirs = "only-theirs"
    case onlyOurs = "only-ours"
    case notComparable = "not-comparable"
  }

  /// One programme and year: what both say.
  public struct Pair: Sendable {
    public var report: String?
    public var programmePrinted: String
    public var programme: String
    public var year: Int?
    public var theirs: [PartnerTotal] = []
    /// The groups of ours behind it, and their sum.
    public var groups: [OurFigures] = []
    public var ours: OurFigures?
    /// What is enrolled here is in the sum too.
    public var enrolled: [RegisterFigures] = []
  }

  public private(set) var pairs: [Pair] = []
  /// Ours that theirs do not speak of: other years or reports.
  public private(set) var outside = 0
  /// What has to be said of what is enrolled here.
  public private(set) var notes: [String] = []
  public let measures: [ReconciledMeasure]

  /// - Parameters:
  ///   - enrolled: ours besides, out of what is enrolled in the register itself.
  ///   - byReport: whether the partner's lines name reports.
  public init(
    theirs: [PartnerTotal], ours: [OurFigures], enrolled: [RegisterFigures] = [], measures: [ReconciledMeasure],
    byReport: Bool
  ) {
    self.measures = measures
    let compared = theirs.filter { !$0.flags.contains(.totalRow) }
    // Equal texts first, then equal programme and year. A programme printed without its year is another line each year.
    func exact(_ report: String?, _ printed: String) -> String {
      (byReport ? HistoryTable.key(report ?? "") : "") + "\u{1F}" + HistoryTable.key(printed)
    }
    func dated(_ total: PartnerTotal) -> String {
      exact(total.report, total.programmePrinted) + "\u{1F}" + (total.year.map { String($0) } ?? "")
    }
    func coded(_ report: String?, _ programme: String, _ year: Int?) -> String {
      (byReport ? HistoryTable.key(report ?? "") : "") + "\u{1F}" + HistoryTable.key(programme) + "\u{1F}"
        + (year.map { String($0) } ?? "")
    }
    var byText: [String: [Int]] = [:]
    for (index, group) in ours.enumerated() {
      byText[exact(group.report, group.programmePrinted), default: []].append(index)
    }
    var years: [String: Set<Int?>] = [:]
    for total in compared { years[exact(total.report, total.programmePrinted), default: []].insert(total.year) }
    var used: Set<Int> = []
    var claims: [String: [Int]] = [:]
    // Lines that state a year have theirs, and those that state none the rest.
    for total in compared.filter({ $0.year != nil }) + compared.filter({ $0.year == nil }) {
      let text = exact(total.report, total.programmePrinted)
      guard claims[dated(total)] == nil, let all = byText[text] else { continue }
      let found = Self.groups(all, of: total, among: ours, isOnly: years[text]?.count == 1)
        .filter { !used.contains($0) }
      guard !found.isEmpty else { continue }
      used.formUnion(found)
      claims[dated(total)] = found
    }
    var places: [String: Int] = [:]
    var waiting: [PartnerTotal] = []
    for total in compared {
      let key = dated(total)
      if let place = places[key] {
        pairs[place].theirs.append(total)
      } else if let found = claims[key] {
        places[key] = pairs.count
        pairs.append(Self.pair(total, found.map { ours[$0] }))
      } else {
        waiting.append(total)
      }
    }
    var byCode: [String: [Int]] = [:]
    for (index, group) in ours.enumerated() where !used.contains(index) {
      byCode[coded(group.report, group.programme, group.year), default: []].append(index)
      if group.year != nil { byCode[coded(group.report, group.programme, nil), default: []].append(index) }
    }
    for total in waiting {
      let key = "code" + coded(total.report, total.programme, total.year)
      if let place = places[key] {
        pairs[place].theirs.append(total)
        continue
      }
      let found = (byCode[coded(total.report, total.programme, total.year)] ?? []).filter { !used.contains($0) }
      used.formUnion(found)
      places[key] = pairs.count
      pairs.append(Self.pair(total, found.map { ours[$0] }))
    }
    // Only what theirs speak of is missing from theirs: the same reports, or the same years.
    let reports = Set(compared.compactMap { $0.report.map(HistoryTable.key) })
    let allYears = Set(compared.compactMap(\.year))
    for (index, group) in ours.enumerated() where !used.contains(index) {
      let isSpokenOf: Bool
      if compared.isEmpty {
        isSpokenOf = true
      } else if byReport {
        // An entry that names no report is of theirs when its year is.
        isSpokenOf =
          group.report.map { reports.contains(HistoryTable.key($0)) }
          ?? (allYears.isEmpty || group.year.map(allYears.contains) ?? true)
      } else {
        isSpokenOf = allYears.isEmpty || group.year.map(allYears.contains) ?? true
      }
      guard isSpokenOf else {
        outside += 1
        continue
      }
      var pair = Pair(
        report: group.report, programmePrinted: group.programmePrinted, programme: group.programme, year: group.year)
      pair.groups = [group]
      pair.ours = group
      pairs.append(pair)
    }
    let settled = Self.settle(enrolled, into: &pairs, compared: compared)
    outside += settled.outside
    notes = settled.notes
  }

  /// Of the groups with a line's text those of its year. Groups of no year go with it where theirs have the text for this
  /// year only; else nobody can say whose they are.
  private static func groups(
    _ all: [Int], of total: PartnerTotal, among ours: [OurFigures], isOnly: Bool
  ) -> [Int] {
    guard let year = total.year else { return all }
    // A text that says the year itself is the same line, in whatever year ours are counted.
    if total.printsYear, !all.contains(where: { ours[$0].year == year }) { return all }
    return all.filter { ours[$0].year == year || isOnly && ours[$0].year == nil }
  }

  private static func pair(_ total: PartnerTotal, _ groups: [OurFigures]) -> Pair {
    var pair = Pair(
      report: total.report, programmePrinted: total.programmePrinted, programme: total.programme, year: total.year)
    pair.theirs = [total]
    pair.groups = groups
    if var sum = groups.first {
      for other in groups.dropFirst() { sum.add(other) }
      pair.ours = sum
      // Theirs that name no year may stand beside several of ours.
      let years = Set(groups.map(\.year))
      pair.year = pair.year ?? (years.count == 1 ? sum.year : nil)
    }
    return pair
  }
}

extension Reconciliation.Pair {
  /// One measure of the pair.
  public struct Figure: Sendable {
    public var measure: ReconciledMeasure
    public var theirs: Int64?
    public var ours: Int64?
    public var status: Reconciliation.Status
    /// Of ours; of theirs where ours have none.
    public var currency: String
    /// Of theirs; of ours where theirs have none.
    public var theirCurrency: String
    public var note: String?

    /// Ours less theirs; what one side lacks counts as nothing.
    public var difference: Int64? {
      status == .notComparable || ours == nil && theirs == nil ? nil : (ours ?? 0) - (theirs ?? 0)
    }

    /// - Parameter other: the currency, if it is not that of ours.
    public func shown(_ value: Int64?, in other: String? = nil) -> String? {
      guard let value else { return nil }
      return measure == .cost ? Money(minorUnits: value, currency: other ?? currency).amount : String(value)
    }

    /// Theirs and ours as people read them beside each other: with their currencies where these are not the same.
    public var theirsShown: String? { besideTheOther(theirs, theirCurrency) }
    public var oursShown: String? { besideTheOther(ours, currency) }

    private func besideTheOther(_ value: Int64?, _ own: String) -> String? {
      shown(value, in: own).map { measure == .cost && currency != theirCurrency ? "\($0) \(own)" : $0 }
    }
  }

  /// What is shown of a measure that theirs do not state.
  public func unstated(_ measure: ReconciledMeasure) -> Figure {
    let currency = ours?.currencies.first ?? "USD"
    return Figure(
      measure: measure, theirs: nil, ours: stated(measure), status: .notComparable, currency: currency,
      theirCurrency: currency, note: "theirs do not state it")
  }

  /// Ours, of what ours can state: group entries name no persons.
  private func stated(_ measure: ReconciledMeasure) -> Int64? {
    switch measure {
    case .sessions: ours?.sessions
    case .courses: ours?.courses
    case .cost: ours.flatMap { $0.hasKnownCost && $0.currencies.count <= 1 ? $0.costMinor : nil }
    case .students: nil
    }
  }

  /// The currencies of either side, where they are not one and the same; two are never in one sum.
  private var currenciesSaid: String? {
    let sides = [("theirs", theirCurrencies), ("ours", ours?.currencies ?? [])].filter { !$0.1.isEmpty }
    guard Set(sides.flatMap { $0.1 }).count > 1 else { return nil }
    let said = sides.enumerated().map { index, side in
      "\(side.0) \(index == 0 ? "are " : "")in \(side.1.joined(separator: " and "))"
    }
    return said.joined(separator: ", ")
  }

  private var theirCurrencies: [String] { Set(theirs.compactMap { $0.cost?.currency }).sorted() }

  /// Nil when theirs do not state the measure.
  public func figure(_ measure: ReconciledMeasure) -> Figure? {
    let stated = theirs.compactMap { $0.value(measure) }
    let theirSum: Int64? = stated.isEmpty ? nil : stated.reduce(0, &+)
    let theirCurrency = theirCurrencies.first
    let currency = ours?.currencies.first ?? theirCurrency ?? "USD"
    var figure = Figure(
      measure: measure, theirs: theirSum, ours: nil, status: .notComparable, currency: currency,
      theirCurrency: theirCurrency ?? currency, note: nil)
    if measure == .cost, theirCurrencies.count > 1 { figure.theirs = nil }
    if let ours {
      switch measure {
      case .sessions: figure.ours = ours.sessions
      case .courses: figure.ours = ours.courses
      case .cost: figure.ours = ours.currencies.count > 1 ? nil : ours.costMinor
      case .students: break
      }
    }
    if theirs.contains(where: { $0.garbled.contains(measure) }) {
      // The sum of those that can be read is not what theirs say.
      figure.theirs = nil
      figure.note = theirs.flatMap(\.why).joined(separator: "; ")
      return figure
    }
    if measure == .students {
      guard theirSum != nil else { return nil }
      guard let ours else {
        figure.status = .onlyTheirs
        return figure
      }
      guard let enrolled = ours.enrolled, groups.isEmpty else {
        let besides = ours.enrolled.map { ", besides \($0.persons.count.counted("person")) enrolled here" } ?? ""
        figure.note = "group entries name no persons: individual students are not available\(besides)"
        return figure
      }
      figure.ours = Int64(enrolled.persons.count)
    }
    if measure == .cost, let ours, !ours.hasKnownCost, theirs.isEmpty || theirSum != nil {
      figure.ours = nil
      figure.note = "no cost of ours is known"
      return figure
    }
    if measure == .cost { figure.note = currenciesSaid }
    guard !theirs.isEmpty else {
      figure.status = .onlyOurs
      return figure
    }
    guard let theirSum else { return nil }
    guard ours != nil else {
      figure.status = .onlyTheirs
      return figure
    }
    // What is in several currencies is no sum, and what is in another one no difference.
    if figure.note != nil { return figure }
    figure.status = figure.ours == theirSum ? .equal : .differs
    let repeated = theirs.filter { $0.flags.contains(.repeatsRow) }.flatMap(\.why)
    if !repeated.isEmpty { figure.note = repeated.joined(separator: "; ") }
    return figure
  }
}
