import MusterCore
import MusterStore
import PGClient

extension Register {
  /// The layout of the US Foreign Military Training Report for one country: for each programme training sessions,
  /// individual students, course count and dollar value, then the country's total; a partner's figures beside them.
  func publishersLayout(_ call: Call) async throws -> Reply {
    let head = try await sealedHead(call)
    let ours = try await store.reader.run(SumPrintedProgrammes(stamp: head.stamp))
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
    let comparison = Reconciliation(
      theirs: shownTheirs, ours: ours.filter { fits($0.report, $0.year) }, measures: measures,
      byReport: byReport)
    let pairs = comparison.pairs.sorted { a, b in
      (a.year ?? 0, a.report ?? "", a.programmePrinted) < (b.year ?? 0, b.report ?? "", b.programmePrinted)
    }
    var rows = pairs.map { LayoutLine($0, measures).row("figure", beside: name != nil) }
    for group in Self.years(pairs) where Self.years(pairs).count > 1 {
      rows.append(
        LayoutLine(
          pairs.filter { $0.year == group }, title: group.map { "Total \($0)" } ?? "Total, year not known", group,
          measures
        )
        .row("subtotal", beside: name != nil))
    }
    rows.append(LayoutLine(pairs, title: "Country total", nil, measures).row("total", beside: name != nil))
    let columns: [(String, String, String)] =
      [
        ("report", "dimension", "Report"), ("programme", "dimension", "Programme"), ("year", "time", "Fiscal year"),
        ("sessions", "count", "Training sessions"), ("students", "count", "Individual students"),
        ("courses", "count", "Course count"), ("value", "money", "Dollar value"),
        ("cost-not-known", "count", "Cost not known"),
      ]
      + (name == nil
        ? []
        : measures.map(LayoutLine.column) + [("equal", "text", LayoutLine.heading(measures))])
    try await figures(
      call, title: "Country-year layout of the US Foreign Military Training Report",
      question: "reconcile.layout", columns: columns, head: head, rows: rows,
      notes: [
        "Training sessions: participations, each person as often as trained.",
        "Individual students: not available, group entries name no persons.",
        "Course count: runs with a known start and end, each once at the level shown; totals need not be the sum of their lines.",
        "Dollar value: costs that are not known or not trusted are not in it.",
      ])
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
  /// Of each measure that their file holds, what they state.
  let theirs: [(measure: ReconciledMeasure, value: Int64?)]
  let isEqual: Bool

  init(_ pair: Reconciliation.Pair, _ measures: [ReconciledMeasure]) {
    self.init([pair], title: pair.programmePrinted, pair.year, measures, report: pair.report)
  }

  init(
    _ pairs: [Reconciliation.Pair], title: String, _ year: Int?, _ measures: [ReconciledMeasure], report: String? = nil
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
    let compared = Self.compared(measures)
    isEqual =
      !compared.isEmpty
      && theirs.allSatisfy { measure, value in
        !compared.contains(measure) || value != nil && value == Self.value(measure, of: sum)
      }
      && pairs.allSatisfy { pair in
        pair.theirs.isEmpty || compared.allSatisfy { pair.figure($0)?.status != .notComparable }
      }
  }

  private static func value(_ measure: ReconciledMeasure, of ours: OurFigures?) -> Int64? {
    switch measure {
    case .sessions: ours?.sessions
    case .courses: ours?.courses
    case .cost: ours?.costMinor
    case .students: nil
    }
  }

  /// Individual students are not available of ours.
  private static func compared(_ measures: [ReconciledMeasure]) -> [ReconciledMeasure] {
    measures.filter { $0 != .students }
  }

  /// Says what is compared, which is not all that is shown.
  static func heading(_ measures: [ReconciledMeasure]) -> String {
    let compared = compared(measures)
    return compared.isEmpty ? "Equal" : "Equal in \(compared.map(\.rawValue).joined(separator: ", "))"
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
    let currency = ours?.currencies.first ?? "USD"
    let isOne = (ours?.currencies.count ?? 0) <= 1
    var row = Row()
    row.add("row", kind)
    row.add("report", report)
    row.add("programme", title)
    row.add("year", year.map { String($0) })
    row.add("sessions", ours?.sessions)
    row.add("students", Int?.none)
    row.add("courses", ours?.courses)
    row.add("value", isOne ? ours.map { Money(minorUnits: $0.costMinor, currency: currency).description } : nil)
    row.add("cost-not-known", ours?.costUnknown)
    guard beside else { return row }
    for (measure, value) in theirs {
      let name = Self.column(measure).0
      if measure == .cost {
        row.add(name, value.map { Money(minorUnits: $0, currency: currency).description })
      } else {
        row.add(name, value)
      }
    }
    row.add("equal", isEqual)
    return row
  }
}
