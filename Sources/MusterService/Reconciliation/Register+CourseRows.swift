import MusterCore
import MusterStore
import PGClient

extension Register {
  /// The rows behind a count of courses: each run that is counted with its rows, then the rows that are in none.
  func courseRows(
    _ call: Call, _ line: Reconciliation.Line, _ figure: Reconciliation.Pair.Figure,
    _ explanation: ReconciliationReport.Explanation, head: SealedHead.Row, limit: Int
  ) async throws -> Reply {
    let name = try call.arguments.required("name").lowercased()
    let told = explanation.rows.filter { $0.kind == .counted && $0.enrolment == nil }
    let runs = try await store.reader.run(ReadEntryRuns(stamp: head.stamp, told.map(\.id)))
    var rows = Self.courseRows(explanation.rows.filter { $0.kind != .elsewhere }, runs)
    let counted = rows.count { $0["finding"] == .text("counted") }
    let notCounted = rows.count { !["counted", "same-course"].contains($0["finding"]?.plain) }
    // Rows of other programmes may belong here only where something differs.
    if figure.difference ?? 0 != 0 {
      rows += explanation.rows.filter { $0.kind == .elsewhere }.map { row in
        Self.courseRow(
          row, nil, finding: row.kind.rawValue, says: "stands under \(row.programmePrinted.quoted)")
      }
    }
    let columns: [(String, String, String)] = [
      ("finding", "text", "Finding"), ("record", "dimension", "Record"), ("line", "text", "Line"),
      ("title", "text", "Title"), ("iteration", "text", "Run"), ("starts", "text", "Starts"), ("ends", "text", "Ends"),
      ("headcount", "text", "Headcount"), ("contributes", "text", "In ours"), ("flags", "text", "Flags"),
      ("says", "text", "What it says"),
    ]
    let shown = Array(rows.prefix(limit))
    try await figures(
      call, title: "Rows behind \(line.pair.programmePrinted): \(figure.measure.rawValue)",
      question: "reconcile.rows \(name)", columns: columns, head: head, rows: shown,
      notes: Self.rowNotes(line, figure, explanation) + [
        "A course is a run with a known start and end, counted once however many rows it has."
      ])
    var details: [Failure.Detail] = [
      .init("rows", String(shown.count)), .init("behind", String(explanation.behind)),
      .init("courses", String(counted)), .init("not-counted", String(notCounted)),
    ]
    if explanation.elsewhere > 0 { details.append(.init("elsewhere", String(explanation.elsewhere))) }
    details += [
      .init("theirs", figure.shown(figure.theirs) ?? ""), .init("ours", figure.shown(figure.ours) ?? ""),
      .init("difference", figure.shown(figure.difference) ?? ""),
    ]
    if shown.count < rows.count { details.append(.more("limit")) }
    return Reply(.rows, details)
  }

  private static func courseRows(_ all: [ReconciledRow], _ runs: [ReadEntryRuns.Row]) -> [Row] {
    let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    var out: [Row] = []
    var first: [Int64: ReconciledRow] = [:]
    // What histories tell and what is enrolled here is one course where title and days are equal.
    var told: [String: ReconciledRow] = [:]
    func key(_ row: ReconciledRow, _ starts: String, _ ends: String) -> String {
      "\(CleanText.foldedKey(row.title ?? "")) \(starts) \(ends)"
    }
    var placed: Set<Int64> = []
    for run in runs {
      guard let row = byID[run.entry] else { continue }
      placed.insert(row.id)
      let leader = first[run.run]
      first[run.run] = leader ?? row
      told[key(row, run.starts, run.ends)] = leader ?? row
      out.append(
        courseRow(
          row, Days(run.code, run.starts, run.ends), finding: leader == nil ? "counted" : "same-course",
          says: leader.map { "the run of \($0.place) again" }))
    }
    var here: [String: ReconciledRow] = [:]
    for row in all where row.kind == .counted {
      guard let enrolment = row.enrolment, row.days != nil, let starts = enrolment.starts, let ends = enrolment.ends
      else { continue }
      placed.insert(row.id)
      let leader = here[enrolment.run] ?? told.removeValue(forKey: key(row, starts, ends))
      here[enrolment.run] = leader ?? row
      out.append(
        courseRow(
          row, Days(enrolment.run, starts, ends), finding: leader == nil ? "counted" : "same-course",
          says: leader.map { "the run of \($0.place) again" }))
    }
    for row in all where !placed.contains(row.id) {
      guard row.kind == .counted else {
        out.append(courseRow(row, nil, finding: row.kind.rawValue, says: nil))
        continue
      }
      let lacks = row.title == nil ? "no title" : "no start or no end that is known"
      out.append(courseRow(row, nil, finding: "not-counted", says: "\(lacks): it is in no course that is counted"))
    }
    return out
  }

  /// A run with its days.
  private struct Days {
    let code: String
    let starts: String
    let ends: String

    init(_ code: String, _ starts: String, _ ends: String) {
      self.code = code
      self.starts = starts
      self.ends = ends
    }
  }

  private static func courseRow(
    _ row: ReconciledRow, _ run: Days?, finding: String, says: String?
  ) -> Row {
    var out = named(row, finding)
    out.add("iteration", run?.code)
    out.add("starts", run?.starts)
    out.add("ends", run?.ends)
    out.add("headcount", row.headcount)
    out.add("contributes", run == nil ? nil : finding == "counted" ? "1" : "0")
    out.add("flags", row.flags.map(\.rawValue))
    out.add("says", says ?? (row.why.isEmpty ? nil : row.why.joined(separator: "; ")))
    return out
  }
}
