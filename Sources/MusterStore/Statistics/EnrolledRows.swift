public import MusterCore

/// The enrolments behind sums of ``FiguresQuery/enrolled(_:)``, by the programme and year they are counted in.
public struct EnrolledRows: Sendable {
  private struct Line: Sendable {
    var row: ReconciledRow
    let costs: [Money]
  }

  private var lines: [String: [Line]] = [:]

  public init() {}

  /// - Parameter rows: of ``FiguresQuery/enrolledRows(_:of:)``.
  public init(_ rows: [[String?]]) {
    for row in rows where row.count == 12 {
      let id = FiguresQuery.number(row[0])
      let costs = (row[11] ?? "").split(separator: ",").compactMap { item -> Money? in
        let parts = item.split(separator: " ")
        guard parts.count == 2, let minor = Int64(parts[1]) else { return nil }
        return Money(minorUnits: minor, currency: String(parts[0]))
      }
      let sums = RegisterFigures.sums(costs)
      // Its number is one of enrolments: below zero it is never that of a row read in.
      var out = ReconciledRow(
        id: -id, line: 0, kind: .counted, programmePrinted: row[4] ?? "", title: row[3], unit: nil,
        headcount: FiguresQuery.number(row[9]), costMinor: nil, doubtedHeadcount: nil, doubtedCost: nil, costText: nil,
        headcountText: nil, days: row[7].flatMap { Int($0) }, flags: row[10] == "t" && sums.isEmpty ? [.noCost] : [],
        why: [], printed: [])
      out.enrolment = .init(id: id, officer: row[1] ?? "", run: row[2] ?? "", starts: row[5], ends: row[6])
      let key = Self.key(row[4] ?? "", row[8].flatMap { Int($0) })
      lines[key, default: []].append(Line(row: out, costs: sums))
    }
  }

  /// Those of some sums, with their costs in a currency; what they cost in others stands beside.
  public func rows(of groups: [RegisterFigures], in currency: String) -> [ReconciledRow] {
    groups.flatMap { lines[Self.key($0.programme, $0.year)] ?? [] }
      .map { line in
        var row = line.row
        row.costMinor = line.costs.first { $0.currency == currency }?.minorUnits
        row.enrolment?.besides = line.costs.filter { $0.currency != currency }
        return row
      }
      .sorted { $0.id > $1.id }
  }

  /// As ``FiguresQuery/enrolledRows(_:of:)`` asks for them.
  static func key(_ programme: String, _ year: Int?) -> String { "\(programme) \(year.map { String($0) } ?? "")" }
}
