/// Our figures for a programme and year out of what is enrolled in the register itself, not told by a history.
public struct RegisterFigures: Sendable, Equatable {
  /// The programme's code; empty when the runs name none.
  public var programme: String
  /// The year of the runs' first day; nil when their dates do not settle it.
  public var year: Int?
  public var participations: Int64 = 0
  /// Those who took part, merged records as one.
  public var persons: Set<Int64> = []
  /// The runs with a known first and last day that they took part in.
  public var runs: Set<Int64> = []
  /// The runs in histories that are among these by equal title and days, with a number for the title and days.
  public var toldToo: [Int64: Int64] = [:]
  /// Actual costs, one sum for each currency.
  public var costs: [Money] = []
  /// Participations of which no actual cost is known, or not all of it.
  public var costUnknown = 0
  /// Enrolments that took no part, and have an actual cost nevertheless.
  public var costsWithoutPart: Set<Int64> = []

  public init(programme: String, year: Int?) {
    self.programme = programme
    self.year = year
  }

  /// `RECC 2027`.
  var place: String { "\(programme) \(year.map { String($0) } ?? "of a year that is not known")" }

  public mutating func add(_ other: RegisterFigures) {
    participations += other.participations
    persons.formUnion(other.persons)
    runs.formUnion(other.runs)
    toldToo.merge(other.toldToo) { own, _ in own }
    costs = Self.sums(costs + other.costs)
    costUnknown += other.costUnknown
    costsWithoutPart.formUnion(other.costsWithoutPart)
  }

  /// One sum for each currency, in their order.
  public static func sums(_ amounts: [Money]) -> [Money] {
    var minor: [String: Int64] = [:]
    for amount in amounts { minor[amount.currency, default: 0] += amount.minorUnits }
    return minor.sorted { $0.key < $1.key }.map { Money(minorUnits: $0.value, currency: $0.key) }
  }
}

extension OurFigures {
  /// Whether a sum of costs is one at all: where no cost of what is enrolled is known, and histories tell none, nothing is
  /// not zero.
  public var hasKnownCost: Bool { enrolled == nil || !currencies.isEmpty }

  /// Adds what is enrolled here. Costs are taken in the currency of theirs; those in others stand beside the sum.
  ///
  /// - Parameter wanted: the currency of theirs, if they state one.
  mutating func take(_ more: RegisterFigures, currency wanted: String?) {
    sessions += more.participations
    costUnknown += more.costUnknown
    entries += Int(more.participations)
    let known = Set(more.costs.map(\.currency))
    // Never two currencies in one sum: what histories tell has settled it.
    var taken = currencies.isEmpty ? wanted.flatMap { known.contains($0) ? $0 : nil } : nil
    if currencies.count == 1 { taken = currencies[0] }
    if taken == nil, currencies.isEmpty { taken = known.contains("USD") ? "USD" : more.costs.first?.currency }
    for cost in more.costs {
      guard cost.currency == taken else {
        costsBesides = RegisterFigures.sums(costsBesides + [cost])
        continue
      }
      costMinor += cost.minorUnits
      currencies = Array(Set(currencies + [cost.currency])).sorted()
    }
    addEnrolled(more)
  }

  mutating func addEnrolled(_ more: RegisterFigures?) {
    guard let more else { return }
    guard var sum = enrolled else {
      enrolled = more
      return
    }
    sum.add(more)
    enrolled = sum
  }
}

extension Reconciliation.Pair {
  /// Says that histories and enrolments are added up; nil: only one of them is there.
  public var together: String? {
    guard let ours, let enrolled = ours.enrolled, !groups.isEmpty else { return nil }
    let told = ours.sessions - enrolled.participations
    return
      "\(told.counted("participation")) told by histories and \(enrolled.participations) enrolled here are added up: the same people may stand in both"
  }

  /// What has to be said of the costs of enrolments: those not known, those in other currencies, those of who took no part.
  public var costsSaid: [String] {
    guard let ours, let enrolled = ours.enrolled else { return [] }
    var said: [String] = []
    let missing = enrolled.costUnknown
    if missing > 0 {
      said.append(
        "\(missing) of \(enrolled.participations) enrolled here \(missing == 1 ? "has" : "have") no actual cost that is known in full"
      )
    }
    if !ours.costsBesides.isEmpty {
      let amounts = ours.costsBesides.map(\.description).joined(separator: " and ")
      said.append("costs of enrolments in another currency are not in ours: \(amounts)")
    }
    let count = enrolled.costsWithoutPart.count
    if count > 0 {
      said.append("costs of \(count.counted("enrolment")) that took no part are in ours")
    }
    return said
  }
}

extension Reconciliation {
  /// Puts what is enrolled here beside the lines of its programme and year.
  ///
  /// Enrolments name neither a report nor a programme as printed: where several lines may be meant they stand by
  /// themselves, and that is said.
  ///
  /// - Returns: how many groups theirs do not speak of, and what has to be said of the whole.
  static func settle(
    _ enrolled: [RegisterFigures], into pairs: inout [Pair], compared: [PartnerTotal]
  ) -> (outside: Int, notes: [String]) {
    guard !enrolled.isEmpty else { return (0, []) }
    // What theirs speak of: the years they name, else those of the histories beside them.
    let covered = Set(compared.compactMap(\.year))
      .union(pairs.filter { !$0.theirs.isEmpty }.flatMap { $0.groups.compactMap(\.year) })
    func isSpokenOf(_ figures: RegisterFigures) -> Bool {
      compared.isEmpty || figures.year.map(covered.contains) ?? false
    }
    var byProgramme: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() { byProgramme[HistoryTable.key(pair.programme), default: []].append(index) }
    var (joined, alone): ([Int: [RegisterFigures]], [RegisterFigures]) = ([:], [])
    var (outside, notes): (Int, [String]) = (0, [])
    var (undated, nameless): (Int64, Int64) = (0, 0)
    for figures in enrolled {
      guard !figures.programme.isEmpty else {
        if isSpokenOf(figures) { nameless += figures.participations }
        continue
      }
      let lines = Self.lines(of: figures, among: byProgramme[HistoryTable.key(figures.programme)] ?? [], pairs)
      if lines.count == 1 {
        joined[lines[0], default: []].append(figures)
      } else if lines.count > 1 {
        let told = lines.filter { !pairs[$0].groups.isEmpty }
        let both =
          told.isEmpty
          ? ""
          : " In totals the \(figures.participations) enrolled here and what histories tell in \(told.count == 1 ? "that line" : "those lines") are added up: the same people may stand in both."
        notes.append(
          "\(lines.count) lines are of \(figures.place), and enrolments do not say which is theirs: they stand in a line of their own.\(both)"
        )
        alone.append(figures)
      } else if isSpokenOf(figures) {
        alone.append(figures)
      } else if figures.year == nil {
        undated += figures.participations
      } else {
        outside += 1
      }
    }
    for (index, figures) in joined { pairs[index].take(figures) }
    for figures in alone {
      var pair = Pair(
        report: nil, programmePrinted: figures.programme, programme: figures.programme, year: figures.year)
      // Two lines of one name could not be asked for, nor remarked on.
      let isTaken = pairs.contains { other in
        other.programmePrinted == pair.programmePrinted && other.year == pair.year && other.report == nil
      }
      if isTaken { pair.programmePrinted += " (enrolled here)" }
      pair.take([figures])
      pairs.append(pair)
    }
    let mixed = pairs.compactMap { pair in
      pair.together.map { "\(pair.programmePrinted)\(pair.year.map { " (\($0))" } ?? ""): \($0)." }
    }
    notes += mixed.prefix(20)
    if mixed.count > 20 {
      notes.append("Lines besides in which histories and enrolments are added up: \(mixed.count - 20).")
    }
    for (count, why) in [(undated, "the year of the run is not known"), (nameless, "the run names no programme")]
    where count > 0 {
      notes.append("In no line, as \(why): \(count.counted("participation")) enrolled here.")
    }
    return (outside, notes)
  }

  /// The lines that may be meant: those of theirs of that year, else those of theirs that name no year, else ours.
  private static func lines(of figures: RegisterFigures, among same: [Int], _ pairs: [Pair]) -> [Int] {
    let dated = figures.year == nil ? [] : same.filter { pairs[$0].year == figures.year }
    let stated = dated.filter { !pairs[$0].theirs.isEmpty }
    guard stated.isEmpty else { return stated }
    let open = same.filter { !pairs[$0].theirs.isEmpty && pairs[$0].theirs.allSatisfy { $0.year == nil } }
    return open.isEmpty ? dated : open
  }
}

extension Reconciliation.Pair {
  fileprivate mutating func take(_ figures: [RegisterFigures]) {
    guard var sum = figures.first else { return }
    for other in figures.dropFirst() { sum.add(other) }
    enrolled = figures
    var all =
      ours ?? OurFigures(report: report, programmePrinted: programmePrinted, programme: programme, year: year)
    all.take(sum, currency: theirs.lazy.compactMap { $0.cost?.currency }.first)
    ours = all
    // Theirs that name no year may stand beside several of ours.
    guard theirs.allSatisfy({ $0.year == nil }), !theirs.isEmpty else { return }
    let years = Set(groups.map(\.year) + figures.map(\.year))
    year = years.count == 1 ? figures[0].year : nil
  }
}
