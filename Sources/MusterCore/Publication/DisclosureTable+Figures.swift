extension DisclosureTable {
  /// Figures with what is needed to judge them.
  ///
  /// - Parameters:
  ///   - figures: the figures that are asked for, their measures widened by what is needed to judge them.
  ///   - shown: the measures that would be shown.
  ///   - members: for each figure the facts in it, and the shares in its sums of money and of days.
  public init(name: String, _ figures: FiguresTable, shown: [Measure], members: [[String?]: [String]]) {
    let told = Self.told(shown)
    let split = figures.request.dimensions + (figures.request.across.map { [$0] } ?? [])
    var columns: [Column] = [
      Column(Measure.participations.rawValue, .people, isShown: told.contains(.participations)),
      Column(Measure.persons.rawValue, .persons, isShown: shown.contains(.persons)),
    ]
    var read: [(FigureLine) -> Int64] = [{ $0[.participations] }, { $0[.persons] }]
    func add(_ name: String, _ kind: Kind, _ value: @escaping (FigureLine) -> Int64) {
      guard !columns.contains(where: { $0.name == name }) else { return }
      columns.append(Column(name, kind))
      read.append(value)
    }
    func add(_ count: FigureCount, _ kind: Kind) { add(count.rawValue, kind) { $0[count] } }
    for measure in shown {
      switch measure {
      case .participations, .persons: break
      case .courses, .iterations: add(measure.counts[0], .things)
      case .offered, .turnedBack: add(measure.counts[0], .amount)
      case .days:
        add(.days, .amount)
        add(Self.behind(Measure.days.rawValue), .behind) { $0[.participations] - $0[.daysMissing] }
      case .completionRate:
        add(.passes, .judged)
        // With the number it is a share of, it is a number itself.
        add(Self.withoutPass, told.contains(.participations) ? .gap : .judged) { $0[.countable] - $0[.passes] }
        // Who still waits for a result is counted beside it: the others have none that is a pass.
        add("with a result and no pass", .judged) { $0[.countable] - $0[.passes] - $0[.resultsAwaited] }
      case .fill: add(.seated, .judged)
      case .cost, .costPlanned:
        let isPlanned = measure == .costPlanned
        let sums = figures.lines.flatMap { isPlanned ? $0.planned : $0.costs }
        for currency in Set(sums.map(\.currency)).sorted() {
          add("\(measure.rawValue) \(currency)", .amount) { line in
            (isPlanned ? line.planned : line.costs).first { $0.currency == currency }?.minorUnits ?? 0
          }
          add(Self.behind("\(measure.rawValue) \(currency)"), .behind) { line in
            guard (isPlanned ? line.planned : line.costs).contains(where: { $0.currency == currency }) else { return 0 }
            // A group entry that does not say how many they were is of somebody.
            return max(1, (isPlanned ? line.plannedPeople : line.costPeople)[currency] ?? 0)
          }
        }
      default: add(measure.counts[0], .people)
      }
      // What is left out of a cell is said as coarsely as in the notes, see ``PublishedRows``; here it is as if it were said.
      for count in measure.leavesOut { add(count, .amount) }
    }
    for pair in Containment.pairs(among: told) {
      add(pair.name, .gap) { Self.attempts(pair.outer, $0) - Self.attempts(pair.inner, $0) }
      if pair.inner == .completions { add(Self.withoutPass, .judged) { $0[.countable] - $0[.passes] } }
      if pair.inner == .namedOnTime {
        // Names without a day are counted beside it: the others were late.
        let name = pair.outer == .named ? "named late" : "\(pair.outer.rawValue) late or not named"
        add(name, .judged) { Self.attempts(pair.outer, $0) - $0[.namedOnTime] - $0[.namedDayMissing] }
      }
    }
    let lines = figures.lines.sorted { a, b in
      for (x, y) in zip(a.keys, b.keys) where x != y {
        guard let x else { return false }
        guard let y else { return true }
        return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
      }
      return false
    }
    self.init(
      name: name, dimensions: split.map(\.rawValue), columns: columns,
      cells: lines.map { line in
        Cell(
          keys: line.keys, values: read.map { $0(line) }, contributors: line[.persons] + line[.personsMissing],
          texts: line.keys.contains { $0 == nil } ? [] : members[line.keys] ?? [])
      })
    countPeopleBehindDays()
  }

  /// What whoever reads some measures reads, or nearly: see ``judged(_:)``.
  static func told(_ shown: [Measure]) -> [Measure] {
    let isToldByOthers = shown.contains(.persons) || shown.contains(.days)
    return isToldByOthers && !shown.contains(.participations) ? shown + [.participations] : shown
  }

  private static let withoutPass = "without a pass"

  /// How many attempts are in a measure. Who is known only as a number took part and has none.
  private static func attempts(_ measure: Measure, _ line: FigureLine) -> Int64 {
    line[measure.counts[0]] - (measure == .participations ? line[.personsMissing] : 0)
  }
}

extension FiguresRequest {
  /// With what is needed to judge how many people stand behind each figure.
  public var judged: FiguresRequest {
    var copy = self
    var needed: [Measure] = [.participations, .persons]
    // Who stands behind a rate stands between completions and participations too.
    if Containment.pairs(among: DisclosureTable.told(measures)).contains(where: { $0.inner == .completions }) {
      needed.append(.completionRate)
    }
    for measure in needed where !copy.measures.contains(measure) { copy.measures.append(measure) }
    return copy
  }

  /// Refuses what cannot be judged. A top and an order are taken off before, see ``PublishedShape``.
  public func checkPublishable() throws(Failure) {
    func refuse(_ argument: String, _ why: String) -> Failure {
      Failure(.ruleBroken, "\(why)", [.init("arg", argument), .init("rule", "publishable")])
    }
    guard dimensions.count + (across == nil ? 0 : 1) <= 3 else {
      throw refuse("by", "A table that is published has at most three dimensions. Publish several tables.")
    }
    if let dimension = needed.first(where: \.isOfCosts) {
      throw refuse(
        dimension.rawValue, "\(dimension.label) splits costs only, not people, and cannot be published here.")
    }
  }
}
