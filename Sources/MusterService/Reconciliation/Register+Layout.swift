import MusterCore
import MusterStore
import PGClient

extension Register {
  /// The layout of the US Foreign Military Training Report for one country: for each programme training sessions,
  /// individual students, course count and dollar value, then the country's total; a partner's figures beside them.
  func publishersLayout(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    let ours = try await ourSide(call, head)
    let year = call.arguments.int("year")
    let wanted = call.arguments.text("report")
    var theirs: [PartnerTotal] = []
    var byReport = true
    // Of the publisher's measures those that the partner's file holds.
    var measures: [ReconciledMeasure] = []
    var name: String?
    if let given = call.arguments.text("name")?.lowercased() {
      let (found, lines) = try await partner(given, head)
      theirs = lines
      byReport = found.byReport
      measures = ReconciledMeasure.allCases.filter(found.measures.contains)
      name = given
    }
    func fits(_ report: String?, _ other: Int?) -> Bool {
      (year == nil || other == year) && (wanted == nil || report == wanted)
    }
    let shownTheirs = theirs.filter { fits($0.report, $0.year) }
    // Enrolments name no report: where one is asked for they are not of it.
    let enrolled = ours.enrolled.filter { fits(nil, $0.year) }
    let comparison = Reconciliation(
      theirs: shownTheirs, ours: ours.told.filter { fits($0.report, $0.year) }, enrolled: enrolled, measures: measures,
      byReport: byReport)
    // What is said of all lines, so that each of them says the same.
    let compared = LayoutLine.compared(measures, comparison.pairs)
    let pairs = comparison.pairs.sorted { a, b in
      (a.year ?? 0, a.report ?? "", a.programmePrinted) < (b.year ?? 0, b.report ?? "", b.programmePrinted)
    }
    var rows = pairs.map { LayoutLine($0, measures, compared).row("figure", beside: name != nil) }
    for group in Self.years(pairs) where Self.years(pairs).count > 1 {
      rows.append(
        LayoutLine(
          pairs.filter { $0.year == group },
          title: group.map { "Total \($0)" } ?? "Total of the lines without a year", group, measures, compared
        )
        .row("subtotal", beside: name != nil))
    }
    rows.append(LayoutLine(pairs, title: "Country total", nil, measures, compared).row("total", beside: name != nil))
    let columns: [(String, String, String)] =
      [
        ("report", "dimension", "Report"), ("programme", "dimension", "Programme"), ("year", "time", "Fiscal year"),
        ("sessions", "count", "Training sessions"), ("students", "count", "Individual students"),
        ("courses", "count", "Course count"), ("value", "money", "Dollar value"),
        ("cost-not-known", "count", "Cost not known"),
      ]
      + (name == nil
        ? []
        : measures.map(LayoutLine.column) + [("equal", "text", LayoutLine.heading(compared))])
    let isEnrolled = pairs.contains { !$0.enrolled.isEmpty }
    var notes = [
      "Training sessions: participations, each person as often as trained.",
      isEnrolled
        ? "Individual students: those enrolled here, each once at the level shown; not available where histories stand in the line, as group entries name no persons."
        : "Individual students: not available, group entries name no persons.",
      "Course count: runs with a known start and end, each once at the level shown; totals need not be the sum of their lines.",
      "Dollar value: costs that are not known or not trusted are not in it.",
    ]
    let mixed = pairs.filter { ($0.ours?.currencies.count ?? 0) > 1 }.map { pair in
      "\(pair.programmePrinted)\(pair.year.map { " (\($0))" } ?? "")"
    }
    if !mixed.isEmpty {
      notes.append(
        "No dollar value, as rows of ours are in several currencies, which are not added up: \(mixed.joined(separator: ", ")); nor of totals with them."
      )
    }
    notes += ours.notes(comparison)
    if wanted != nil, ours.enrolled.contains(where: { year == nil || $0.year == year }) {
      notes.append("Not in it: what is enrolled here, as it is of no report.")
    }
    try await figures(
      call, title: "Country-year layout of the US Foreign Military Training Report",
      question: "reconcile.layout", columns: columns, head: head, rows: rows,
      notes: notes)
    return Reply(
      .rows,
      [
        .init("rows", String(rows.count)), .init("programmes", String(pairs.count)), .init("as-of", head.sealedAt),
        .init("seq", String(head.sequence)),
      ])
  }

  private static func years(_ pairs: [Reconciliation.Pair]) -> [Int?] {
    var seen: [Int?] = []
    for pair in pairs where !seen.contains(pair.year) { seen.append(pair.year) }
    return seen
  }
}

/// One line of the layout.
private struct LayoutLine {
  let report: String?
  let title: String
  let year: Int?
  let ours: OurFigures?
  /// Of each measure that their file holds, what they state; costs by currency.
  let theirs: [(measure: ReconciledMeasure, value: Int64?)]
  let theirCosts: [Money]?
  let isEqual: Bool
  /// Who took part; nil where some are known only as numbers.
  let students: Int64?
  /// Costs by currency; nil where none is known, or those of one line are of several currencies.
  let values: [Money]?

  init(_ pair: Reconciliation.Pair, _ measures: [ReconciledMeasure], _ compared: [ReconciledMeasure]) {
    self.init([pair], title: pair.programmePrinted, pair.year, measures, compared, report: pair.report)
  }

  init(
    _ pairs: [Reconciliation.Pair], title: String, _ year: Int?, _ measures: [ReconciledMeasure],
    _ compared: [ReconciledMeasure], report: String? = nil
  ) {
    self.report = report
    self.title = title
    self.year = year
    var sum: OurFigures?
    for ours in pairs.compactMap(\.ours) {
      if sum == nil { sum = ours } else { sum?.add(ours) }
    }
    ours = sum
    let stated = pairs.flatMap(\.theirs)
    theirs = measures.map { measure -> (measure: ReconciledMeasure, value: Int64?) in
      let values = stated.compactMap { $0.value(measure) }
      let isGarbled = stated.contains { $0.garbled.contains(measure) }
      return (measure, values.isEmpty || isGarbled ? nil : values.reduce(0, &+))
    }
    let paid = stated.compactMap(\.cost)
    let published = paid.isEmpty || stated.contains { $0.garbled.contains(.cost) } ? nil : RegisterFigures.sums(paid)
    theirCosts = published
    let hasHistories = pairs.contains { !$0.groups.isEmpty }
    students = hasHistories ? nil : sum?.enrolled.map { Int64($0.persons.count) }
    values = Self.values(pairs)
    let (persons, known) = (students, values)
    isEqual =
      !compared.isEmpty
      && theirs.allSatisfy { measure, value in
        guard compared.contains(measure) else { return true }
        guard let value else { return false }
        switch measure {
        case .sessions: return value == sum?.sessions
        case .courses: return value == sum?.courses
        case .students: return value == persons
        case .cost: return Self.isSame(published, known)
        }
      }
      && pairs.allSatisfy { pair in
        pair.theirs.isEmpty || compared.allSatisfy { pair.figure($0)?.status != .notComparable }
      }
  }

  /// Equal in each currency; nothing is nothing in any.
  private static func isSame(_ theirs: [Money]?, _ ours: [Money]?) -> Bool {
    guard let theirs, let ours else { return false }
    return theirs.filter { $0.minorUnits != 0 } == ours.filter { $0.minorUnits != 0 }
  }

  /// The sums of costs that are compared, by currency.
  private static func values(_ pairs: [Reconciliation.Pair]) -> [Money]? {
    let ours = pairs.compactMap(\.ours)
    guard ours.contains(where: \.hasKnownCost), ours.allSatisfy({ $0.currencies.count <= 1 }) else { return nil }
    let known = ours.filter { $0.hasKnownCost && !$0.currencies.isEmpty }.map { figures in
      Money(minorUnits: figures.costMinor, currency: figures.currencies.first ?? "USD")
    }
    // Histories whose costs are all not trusted have a sum of nothing, beside which stands how many are not known.
    return known.isEmpty ? [Money(minorUnits: 0, currency: "USD")] : RegisterFigures.sums(known)
  }

  /// What is compared, the same in every line: individual students only where no history stands in any.
  static func compared(_ measures: [ReconciledMeasure], _ pairs: [Reconciliation.Pair]) -> [ReconciledMeasure] {
    let hasStudents = pairs.contains { !$0.enrolled.isEmpty } && pairs.allSatisfy(\.groups.isEmpty)
    return measures.filter { $0 != .students || hasStudents }
  }

  /// Says what is compared, which is not all that is shown.
  static func heading(_ compared: [ReconciledMeasure]) -> String {
    compared.isEmpty ? "Equal" : "Equal in \(compared.map(\.rawValue).joined(separator: ", "))"
  }

  static func column(_ measure: ReconciledMeasure) -> (String, String, String) {
    switch measure {
    case .sessions: ("their-sessions", "count", "Published sessions")
    case .students: ("their-students", "count", "Published students")
    case .courses: ("their-courses", "count", "Published courses")
    case .cost: ("their-value", "money", "Published dollar value")
    }
  }

  func row(_ kind: String, beside: Bool) -> Row {
    let shown = values.map { RegisterFigures.sums($0 + (ours?.costsBesides ?? [])) }
    var row = Row()
    row.add("row", kind)
    row.add("report", report)
    row.add("programme", title)
    row.add("year", year.map { String($0) })
    row.add("sessions", ours?.sessions)
    row.add("students", students)
    row.add("courses", ours?.courses)
    row.add("value", shown.map { $0.map(\.description).joined(separator: " + ") })
    row.add("cost-not-known", ours?.costUnknown)
    guard beside else { return row }
    for (measure, value) in theirs {
      let name = Self.column(measure).0
      if measure == .cost {
        row.add(name, theirCosts.map { $0.map(\.description).joined(separator: " + ") })
      } else {
        row.add(name, value)
      }
    }
    row.add("equal", isEqual)
    return row
  }
}
