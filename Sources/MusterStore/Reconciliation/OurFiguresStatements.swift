public import MusterCore
public import PGClient

/// Our sums for each report and programme as printed, as of a stamp, to set beside a partner's.
public struct SumPrintedProgrammes: PGStatement {
  let stamp: Int64

  public init(stamp: Int64) { self.stamp = stamp }

  public static let isReadOnly = true
  public static let sql = """
    with g as (select distinct on (id) * from muster.group_entry_history where stamp <= $1::bigint order by id, stamp desc, version desc)
    select g.report, g.programme_printed, p.code, g.reported_year, coalesce(sum(g.headcount), 0),
           count(*) filter (where g.headcount is null),
           coalesce(array_agg(distinct g.iteration_id) filter (where g.iteration_id is not null and g.starts is not null and g.ends is not null), '{}'),
           coalesce(sum(g.cost_minor), 0),
           coalesce(array_agg(distinct g.cost_currency) filter (where g.cost_currency is not null), '{}'),
           count(*) filter (where g.cost_minor is null), count(*),
           count(*) filter (where g.cost_minor is null and g.flags && '{cost-garbled,cost-implausible,cost-outlying}'),
           coalesce(sum(d.cost_minor) filter (where g.cost_minor is null), 0)::text,
           count(*) filter (where g.cost_minor is not null and g.flags && '{cost-implausible,cost-outlying}'),
           coalesce(sum(g.cost_minor) filter (where g.flags && '{cost-implausible,cost-outlying}'), 0),
           coalesce(sum(d.headcount) filter (where g.headcount is null), 0)
      from g join muster.programme p on p.id = g.programme_id
      left join muster.group_entry_doubt d on d.entry_id = g.id
     where not g.void group by g.report, g.programme_printed, p.code, g.reported_year
     order by g.report, g.programme_printed, p.code, g.reported_year
    """
  public func bind(_ p: inout PGParameters) { p.add(stamp) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> OurFigures {
    var figures = OurFigures(
      report: try row.optionalString(), programmePrinted: try row.string(), programme: try row.string(),
      year: try row.optionalInt())
    figures.sessions = try row.int64()
    figures.sessionsUnknown = try row.int()
    figures.toldRuns = Set(try row.intArray().map(Int64.init))
    figures.costMinor = try row.int64()
    figures.currencies = try row.stringArray()
    figures.costUnknown = try row.int()
    figures.entries = try row.int()
    figures.costDoubted = try row.int()
    // Digits run together may add up to more than any sum that is meant.
    figures.costDoubtedMinor = Int64(try row.string()) ?? Int64.max
    figures.costFlagged = try row.int()
    figures.costFlaggedMinor = try row.int64()
    figures.sessionsDoubted = try row.int64()
    return figures
  }
}

/// The calendars in whose years histories are reported, as of a stamp.
public struct ToldCalendars: PGStatement {
  let stamp: Int64

  public init(stamp: Int64) { self.stamp = stamp }

  public static let isReadOnly = true
  public static let sql = """
    with g as (
      select distinct on (id) void, reported_calendar from muster.group_entry_history
       where stamp <= $1::bigint order by id, stamp desc, version desc
    )
    select distinct reported_calendar from g where not void and reported_calendar is not null order by 1
    """
  public func bind(_ p: inout PGParameters) { p.add(stamp) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// The rows of ours behind figures of programmes as printed, void ones and those set aside among them.
public struct ReadReconciledRows: PGStatement {
  let stamp: Int64
  let programmes: [String]
  let elsewhere: [String]
  let report: String?
  let byReport: Bool
  let year: Int?
  let years: [Int?]

  /// - Parameters:
  ///   - elsewhere: programmes that only ours have, whose rows may belong here.
  ///   - year: of the rows that may belong here; nil: of all.
  ///   - years: of the rows of the programmes that are counted, nil among them for rows of no year.
  public init(
    stamp: Int64, programmes: [String], elsewhere: [String], report: String?, byReport: Bool, year: Int?, years: [Int?]
  ) {
    self.stamp = stamp
    self.programmes = programmes
    self.elsewhere = elsewhere
    self.report = report
    self.byReport = byReport
    self.year = year
    self.years = years
  }

  public static let isReadOnly = true
  public static let sql = """
    with g as (
      select distinct on (id) * from muster.group_entry_history
       where stamp <= $1::bigint and programme_printed = any ($2::text[] || $3::text[])
       order by id, stamp desc, version desc
    ), rows as (
      select g.id, g.line, case when g.void then 'void' when g.programme_printed = any ($2::text[]) and coalesce(g.reported_year, 0) = any ($7::int[]) then 'counted' else 'elsewhere' end as kind,
             g.programme_printed, c.title, g.unit, g.headcount, g.cost_minor, d.headcount as doubted_heads, d.cost_minor as doubted,
             d.cost_text, d.headcount_text, g.ends - g.starts + 1 as days, g.flags, coalesce(d.why, '{}') as why, g.printed
        from g left join muster.course c on c.id = g.course_id left join muster.group_entry_doubt d on d.entry_id = g.id
       where (not $5::boolean or g.report is not distinct from $4) and ($6::int is null or g.reported_year is null or g.reported_year = $6::int)
         and (not g.void or g.programme_printed = any ($2::text[]))
      union all
      select a.id, a.line, a.kind, a.programme_printed, null, null, a.headcount, a.cost_minor, null, null, null, null, null, a.flags, a.why,
             a.printed
        from muster.set_aside_row a
       where a.kind <> 'furniture' and a.kind <> 'other-country' and a.programme_printed = any ($2::text[]) and (not $5::boolean or a.report is not distinct from $4)
         and ($6::int is null or a.reported_year is null or a.reported_year = $6::int)
    )
    select id, line, kind, programme_printed, title, unit, headcount, cost_minor, doubted_heads, doubted, cost_text, headcount_text,
           days, flags, why, array(select key from json_each_text(printed)),
           array(select coalesce(value, '') from json_each_text(printed))
      from rows order by id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(stamp)
    p.add(programmes.map(Optional.some))
    p.add(elsewhere.map(Optional.some))
    p.add(report)
    p.add(byReport)
    p.add(year)
    p.add(years.map { Optional($0 ?? 0) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ReconciledRow {
    let id = try row.int64()
    let line = try row.int()
    let kind = ReconciledRow.Kind(rawValue: try row.string()) ?? .counted
    let programme = try row.string()
    let title = try row.optionalString()
    let unit = try row.optionalString()
    let headcount = try row.optionalInt64()
    let cost = try row.optionalInt64()
    let doubtedHeads = try row.optionalInt64()
    let doubted = try row.optionalInt64()
    let costText = try row.optionalString()
    let headcountText = try row.optionalString()
    let days = try row.optionalInt()
    let flags = try row.stringArray().compactMap(RecordFlag.init)
    let why = try row.stringArray()
    let names = try row.stringArray()
    let cells = try row.stringArray()
    return ReconciledRow(
      id: id, line: line, kind: kind, programmePrinted: programme, title: title, unit: unit, headcount: headcount,
      costMinor: cost, doubtedHeadcount: doubtedHeads, doubtedCost: doubted, costText: costText,
      headcountText: headcountText, days: days, flags: flags, why: why,
      printed: zip(names, cells).map { (name: $0, text: $1) })
  }
}
