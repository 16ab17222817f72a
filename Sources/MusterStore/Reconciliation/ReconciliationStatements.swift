public import MusterCore
public import PGClient

/// The figures in force under a name: the newest that were there at or below a stamp, or of all.
public struct FindReconciliation: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let measures: [ReconciledMeasure]
    public let byReport: Bool
    public let hash: [UInt8]
    public let at: String
    public let source: String?
  }

  let name: String
  let stamp: Int64?

  public init(_ name: String, upTo stamp: Int64? = nil) {
    self.name = name
    self.stamp = stamp
  }

  public static let isReadOnly = true
  public static let sql = """
    select id, measures, by_report, sha256, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), source
      from muster.reconciliation where name = $1 and ($2::bigint is null or stamp <= $2::bigint) order by id desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(stamp)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), measures: try row.stringArray().compactMap(ReconciledMeasure.init), byReport: try row.bool(),
      hash: try row.bytes(), at: try row.string(), source: try row.optionalString())
  }
}

public struct InsertReconciliation: PGStatement {
  let name: String
  let figures: PartnerFigures
  let hash: [UInt8]
  let at: Instant
  let principal: String
  let source: String?

  public init(
    name: String, figures: PartnerFigures, hash: [UInt8], at: Instant, principal: String, source: String?
  ) {
    self.name = name
    self.figures = figures
    self.hash = hash
    self.at = at
    self.principal = principal
    self.source = source
  }

  public static let sql = """
    insert into muster.reconciliation (name, measures, by_report, rows, sha256, at, principal, source)
    values ($1, $2::text[], $3::boolean, $4::int, $5::bytea, $6::timestamptz, $7, $8) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(figures.measures.map { Optional($0.rawValue) })
    p.add(figures.byReport)
    p.add(figures.totals.count)
    p.add(hash)
    p.add(at.description)
    p.add(principal)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertPartnerTotals: PGStatement {
  let id: Int64
  let totals: [PartnerTotal]

  public init(_ id: Int64, _ totals: [PartnerTotal]) {
    self.id = id
    self.totals = totals
  }

  public var hasWork: Bool { !totals.isEmpty }
  public static let sql = """
    insert into muster.reconciliation_line (reconciliation_id, line, report, programme_printed, programme, year, sessions,
      students, courses, cost_minor, cost_currency, flags, why, printed)
    select $1::bigint, t.line, t.report, t.printed_programme, t.programme, t.year, t.sessions, t.students, t.courses, t.cost,
           t.currency, string_to_array(t.flags, ','), string_to_array(t.why, E'\\x1F'), t.printed::json
      from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::bigint[], $8::bigint[], $9::bigint[],
                  $10::bigint[], $11::text[], $12::text[], $13::text[], $14::text[])
           as t (line, report, printed_programme, programme, year, sessions, students, courses, cost, currency, flags, why,
                 printed)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(totals.map { Optional($0.line) })
    p.add(totals.map(\.report))
    p.add(totals.map { Optional($0.programmePrinted) })
    p.add(totals.map { Optional($0.programme) })
    p.add(totals.map(\.year))
    p.add(totals.map(\.sessions))
    p.add(totals.map(\.students))
    p.add(totals.map(\.courses))
    p.add(totals.map { $0.cost?.minorUnits })
    p.add(totals.map { $0.cost?.currency })
    p.add(totals.map { Optional(Self.marks($0).joined(separator: ",")) })
    p.add(totals.map { Optional($0.why.joined(separator: "\u{1F}")) })
    p.add(totals.map { Optional($0.printed) })
  }

  /// Flags, and which measures are garbled.
  private static func marks(_ total: PartnerTotal) -> [String] {
    total.flags.map(\.rawValue) + total.garbled.map { "garbled:" + $0.rawValue }.sorted()
  }
}

public struct ReadPartnerTotals: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select line, report, programme_printed, programme, year, sessions, students, courses, cost_minor, cost_currency, flags,
           why, printed::text
      from muster.reconciliation_line where reconciliation_id = $1::bigint order by line
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> PartnerTotal {
    let line = try row.int()
    let report = try row.optionalString()
    var total = PartnerTotal(line: line, programmePrinted: try row.string(), programme: try row.string())
    total.report = report
    total.year = try row.optionalInt()
    total.sessions = try row.optionalInt64()
    total.students = try row.optionalInt64()
    total.courses = try row.optionalInt64()
    if let minor = try row.optionalInt64(), let currency = try row.optionalString() {
      total.cost = Money(minorUnits: minor, currency: currency)
    } else if total.cost == nil {
      row.skip()
    }
    for mark in try row.stringArray() {
      if mark.hasPrefix("garbled:"), let measure = ReconciledMeasure(rawValue: String(mark.dropFirst(8))) {
        total.garbled.insert(measure)
      } else if let flag = RecordFlag(rawValue: mark) {
        total.flags.append(flag)
      }
    }
    total.why = try row.stringArray()
    total.printed = try row.string()
    return total
  }
}

public struct ListReconciliations: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .text("name"), .int("rows"), .list("measures"), .bool("by-report"), .int("version"), .int("remarks"),
    .text("loaded"),
    .text("by"), .text("source"),
  ]
  public static let sql = """
    select distinct on (r.name) r.name, r.rows, r.measures, r.by_report,
           count(*) over (partition by r.name order by r.id),
           (select count(*) from muster.reconciliation_remark k where k.name = r.name),
           to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), r.principal, r.source
      from muster.reconciliation r order by r.name, r.id desc
    """
}

public struct InsertRemark: PGStatement {
  let name: String
  let programme: String
  let year: Int?
  let report: String?
  let text: String
  let at: Instant
  let principal: String

  public init(
    name: String, programme: String, year: Int?, report: String?, text: String, at: Instant, principal: String
  ) {
    self.name = name
    self.programme = programme
    self.year = year
    self.report = report
    self.text = text
    self.at = at
    self.principal = principal
  }

  public static let sql = """
    insert into muster.reconciliation_remark (name, programme, year, report, text, at, principal)
    values ($1, $2, $3::int, $4, $5, $6::timestamptz, $7) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(programme)
    p.add(year)
    p.add(report)
    p.add(text)
    p.add(at.description)
    p.add(principal)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The remarks under a name that were there at or below a stamp.
public struct ReadRemarks: PGStatement {
  public struct Row: Sendable {
    public let programme: String
    public let year: Int?
    public let report: String?
    public let text: String
    public let at: String
    public let by: String
  }

  let name: String
  let stamp: Int64

  public init(_ name: String, upTo stamp: Int64) {
    self.name = name
    self.stamp = stamp
  }

  public static let isReadOnly = true
  public static let sql = """
    select programme, year, report, text, to_char(at at time zone 'UTC', 'YYYY-MM-DD'), principal
      from muster.reconciliation_remark where name = $1 and stamp <= $2::bigint order by id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(stamp)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      programme: try row.string(), year: try row.optionalInt(), report: try row.optionalString(),
      text: try row.string(), at: try row.string(), by: try row.string())
  }
}
