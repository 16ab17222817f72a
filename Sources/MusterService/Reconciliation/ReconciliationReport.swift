import MusterCore
import MusterStore
import PGClient

/// Theirs beside ours as of a stamp, with what explains each difference.
struct ReconciliationReport {
  let comparison: Reconciliation
  /// The places of the pairs that are asked for.
  let shown: [Int]
  /// By the place of the pair and the measure.
  private(set) var explanations: [Int: [ReconciledMeasure: Explanation]] = [:]
  private(set) var equal = 0
  private(set) var different: [String] = []
  /// Of which nothing could be held against ours.
  private(set) var uncompared: [String] = []
  /// Of which something cannot be held against ours, and nothing else differs.
  private(set) var unread: [String] = []
  var notCompared: Int { uncompared.count + unread.count }
  private(set) var counts: [Reconciliation.Status: Int] = [:]

  struct Explanation {
    var search: DifferenceSearch
    var rows: [ReconciledRow]
    var findings: [DifferenceSearch.Finding]
    /// Enrolments are among the rows, and have a run and an officer.
    var hasRuns: Bool { rows.contains { $0.enrolment != nil } }
    /// How many of the rows are of other programmes, and may belong here; the others are behind the figure.
    var elsewhere: Int { rows.count { $0.kind == .elsewhere } }
    var behind: Int { rows.count - elsewhere }
  }

  /// Compares, and looks for the rows behind what differs.
  ///
  /// - Parameter year: only of this year; nil: of all.
  init(
    theirs: [PartnerTotal], measures: [ReconciledMeasure], byReport: Bool, ours: OurSide, explain: Bool,
    year: Int? = nil, _ store: Store
  ) async throws {
    let all = Reconciliation(
      theirs: theirs, ours: ours.told, enrolled: ours.enrolled, measures: measures, byReport: byReport)
    comparison = all
    shown = all.pairs.indices.filter { year == nil || all.pairs[$0].year == year }
    let printed = Dictionary(grouping: shown.map { all.pairs[$0] }, by: \.programmePrinted)
    // What is printed without its year is told apart by it, and by its report where several are of one year.
    func name(_ pair: Reconciliation.Pair) -> String {
      let same = printed[pair.programmePrinted] ?? []
      guard same.count > 1 else { return pair.programmePrinted }
      let dated = pair.programmePrinted + (pair.year.map { " \($0)" } ?? "")
      guard let report = pair.report, same.count(where: { $0.year == pair.year }) > 1 else { return dated }
      return "\(dated) of report \(report)"
    }
    func isExplained(_ figure: Reconciliation.Pair.Figure) -> Bool {
      explain && figure.status == .differs && (figure.measure == .cost || figure.measure == .sessions)
    }
    let enrolled = try await ours.rows(
      behind: shown.map { all.pairs[$0] }.filter { figures($0).contains(where: isExplained) }, store)
    for index in shown {
      let pair = all.pairs[index]
      var (isEqual, isRead) = (true, true)
      let stated = figures(pair)
      for figure in stated {
        counts[figure.status, default: 0] += 1
        if figure.status == .differs || figure.status == .onlyOurs || figure.status == .onlyTheirs { isEqual = false }
        // Individual students are not available of histories; what cannot be read of theirs is no agreement either.
        if figure.status == .notComparable, figure.measure != .students || figure.theirs == nil { isRead = false }
        if isExplained(figure) {
          explanations[index, default: [:]][figure.measure] = try await Self.explain(
            pair, figure, comparison, byReport: byReport, enrolled, stamp: ours.question.stamp, store)
        }
      }
      if !isEqual {
        different.append(name(pair))
      } else if !isRead {
        unread.append(name(pair))
      } else if stated.contains(where: { $0.status == .equal }) {
        equal += 1
      } else if !stated.isEmpty || !pair.theirs.isEmpty {
        uncompared.append(name(pair))
      }
    }
  }

  /// Why the whole is not equal; nil: it is.
  func verdict(of noun: String, hint: String = "") -> String? {
    func names(_ names: [String]) -> String {
      names.prefix(5).map(\.quoted).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
    var said: [String] = []
    if !different.isEmpty {
      said.append(
        "\(different.count.counted(noun)) \(different.count == 1 ? "differs" : "differ"): \(names(different)).\(hint)")
    }
    if !unread.isEmpty {
      said.append("\(unread.count.counted(noun)) cannot be compared in all that theirs state: \(names(unread)).")
    }
    // That theirs state only what ours cannot have is no difference, but no agreement either.
    if !uncompared.isEmpty {
      said.append("Nothing of \(uncompared.count.counted(noun)) can be compared: \(names(uncompared)).")
    }
    guard !said.isEmpty else { return nil }
    if different.isEmpty { said.append("\(equal) \(equal == 1 ? "is" : "are") equal.") }
    return said.joined(separator: " ")
  }

  /// The measures of a pair that theirs state; what only ours have is shown by sessions and cost.
  func figures(_ pair: Reconciliation.Pair) -> [Reconciliation.Pair.Figure] {
    let stated = comparison.measures.compactMap { pair.figure($0) }
    return pair.theirs.isEmpty ? stated.filter { $0.measure == .sessions || $0.measure == .cost } : stated
  }

  static func explain(
    _ pair: Reconciliation.Pair, _ figure: Reconciliation.Pair.Figure, _ comparison: Reconciliation, byReport: Bool,
    _ enrolled: EnrolledRows, stamp: Int64, _ store: Store
  ) async throws -> Explanation {
    let alone = comparison.pairs.filter {
      $0.theirs.isEmpty && $0.report == pair.report || $0.theirs.isEmpty && !byReport
    }
    let programmes = pair.groups.map(\.programmePrinted)
    let elsewhere = Set(alone.flatMap { $0.groups.map(\.programmePrinted) }).subtracting(programmes)
    // Where ours are of another year than the line, its text has made them one.
    let years = Set(pair.groups.map(\.year))
    let isOfYear = years.contains(pair.year) || years.allSatisfy { $0 == nil }
    let told = try await store.reader.run(
      ReadReconciledRows(
        stamp: stamp, programmes: programmes, elsewhere: elsewhere.sorted(), report: pair.groups.first?.report,
        byReport: byReport, year: isOfYear ? pair.year : nil, years: Array(years)))
    let rows = told + enrolled.rows(of: pair.enrolled, in: figure.currency)
    // Of persons and runs no row says how many it stands for.
    let isSum = figure.measure == .cost || figure.measure == .sessions
    let gap = isSum ? -(figure.difference ?? 0) : 0
    let search = DifferenceSearch(measure: figure.measure, gap: gap, rows: rows, scale: figure.scale)
    return Explanation(search: search, rows: rows, findings: search.findings())
  }

  /// A sentence on the difference: what is not trusted and how large it is, and the likeliest row.
  func sentence(_ index: Int, _ figure: Reconciliation.Pair.Figure) -> String? {
    let pair = comparison.pairs[index]
    var parts: [String] = figure.note.map { [$0] } ?? []
    if let together = pair.together { parts.append(together) }
    if let ours = pair.ours, figure.measure == .cost {
      func money(_ minor: Int64) -> String { figure.shown(minor) ?? "" }
      if ours.costDoubted > 0 {
        let reads =
          ours.costDoubtedMinor == Int64.max
          ? "more digits than any cost"
          : "\(money(ours.costDoubtedMinor)), with which ours would be \(money(ours.costMinor &+ ours.costDoubtedMinor))"
        // Beside several currencies nothing says of which it would be.
        let read = ours.currencies.count > 1 ? "" : " (read as \(reads))"
        parts.append(
          "\(ours.costDoubted) of \(ours.entries.counted("row")) \(ours.costDoubted == 1 ? "has" : "have") a cost that is not trusted and not in ours\(read)"
        )
      }
      parts += pair.costsSaid
      let absent = ours.costUnknown - ours.costDoubted - (ours.enrolled?.costUnknown ?? 0)
      // Where nothing is known a sum of nothing is no agreement to rely on.
      if absent > 0, figure.status == .differs || figure.status == .equal {
        parts.append("\(absent.counted("row")) \(absent == 1 ? "prints" : "print") no cost")
      }
      if ours.costFlagged > 0, figure.status == .differs {
        parts.append(
          "\(ours.costFlagged.counted("row")) in ours \(ours.costFlagged == 1 ? "is" : "are") out of line with the peers (\(money(ours.costFlaggedMinor)), without which ours would be \(money(ours.costMinor - ours.costFlaggedMinor)))"
        )
      }
    }
    if let ours = pair.ours, figure.measure == .sessions, ours.sessionsUnknown > 0 {
      // A cell that is empty was not read as anything.
      let reads = ours.sessionsDoubted == 0 ? "" : " (read as \(ours.sessionsDoubted))"
      parts.append(
        "\(ours.sessionsUnknown.counted("row")) \(ours.sessionsUnknown == 1 ? "has" : "have") no number that is known\(reads)"
      )
    }
    if let explanation = explanations[index]?[figure.measure] {
      let closing = explanation.findings.filter(\.closes)
      if let first = closing.first {
        let others = closing.count > 1 ? " (or \(closing.count - 1) other ways)" : ""
        parts.append("equal if \(first.text)\(others)")
      } else {
        let many = explanation.search.commonplace
        parts.append(
          many > 0
            ? "each of \(many.counted("row")) has just what is too much, so no number says which it is"
            : "no row or pair of rows closes it")
        if let likely = explanation.findings.first { parts.append(likely.text) }
        if let suspect = explanation.search.suspects(limit: 1).first, parts.count < 3 { parts.append(suspect.text) }
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ". ") + "."
  }
}

extension Reconciliation.Pair.Figure {
  /// Smallest units to one of what is printed.
  var scale: Int64 {
    guard measure == .cost else { return 1 }
    return (try? Money(amount: "1", currency: currency))?.minorUnits ?? 100
  }
}
