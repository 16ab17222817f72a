public import MusterCore
public import PGClient

/// A group entry as stored, locked for a correction.
public struct LockRecord: PGStatement {
  public struct Row: Sendable {
    public let headcount: Int?
    public let cost: Money?
    public let isVoid: Bool
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select headcount, cost_minor, cost_currency, void from muster.group_entry where id = $1::bigint for update
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let headcount = try row.optionalInt()
    let minor = try row.optionalInt64()
    let currency = try row.optionalString()
    var cost: Money?
    if let minor, let currency { cost = Money(minorUnits: minor, currency: currency) }
    return Row(headcount: headcount, cost: cost, isVoid: try row.bool())
  }
}

public struct UpdateRecord: PGStatement {
  let id: Int64
  let headcount: Int?
  let cost: Money?
  let isVoid: Bool

  public init(_ id: Int64, headcount: Int?, cost: Money?, isVoid: Bool) {
    self.id = id
    self.headcount = headcount
    self.cost = cost
    self.isVoid = isVoid
  }

  public static let sql = """
    update muster.group_entry set headcount = $2::int, cost_minor = $3::bigint, cost_currency = $4, void = $5::boolean
     where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(headcount)
    p.add(cost?.minorUnits)
    p.add(cost?.currency)
    p.add(isVoid)
  }
}

public struct ListRecords: ListStatement {
  public var programme: Int64?
  public var year: Int?
  public var flag: String?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("programme"), .int("year"), .text("title"), .text("place"), .text("unit"), .text("provider"),
    .text("starts"), .text("ends"), .int("headcount"), .text("cost"), .text("currency"), .list("flags"), .bool("void"),
    .text("iteration"), .text("report"), .text("page"), .int("line"), .text("printed"),
  ]
  public static let sql = """
    select r.id, g.code, r.reported_year, r.printed ->> 'course_title', i.place, r.unit, p.title, r.starts::text, r.ends::text, r.headcount,
           r.cost_minor::text, r.cost_currency, r.flags, r.void, i.code, r.report, r.page, r.line, r.printed::text
      from muster.group_entry r join muster.programme g on g.id = r.programme_id
      left join muster.iteration i on i.id = r.iteration_id left join muster.provider p on p.id = r.provider_id
     where ($3::bigint is null or r.programme_id = $3::bigint) and ($4::int is null or r.reported_year = $4::int)
       and ($5::text is null or $5 = any (r.flags)) and r.id > $2::bigint
     order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(programme)
    p.add(year)
    p.add(flag)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row {
    var out = try fields(&row)
    // Money is stored in its smallest unit and shown with its decimals.
    if case .text(let minor)? = out["cost"], case .text(let currency)? = out["currency"], let units = Int64(minor) {
      out.set("cost", .text(Money(minorUnits: units, currency: currency).amount))
    }
    return out
  }
}

/// Our sums for each printed programme, as of a stamp, to set beside a publisher's.
public struct SumPrintedProgrammes: PGStatement {
  public struct Row: Sendable, Equatable {
    public let report: String?
    public let programme: String
    public let headcount: Int
    public let costMinor: Int64
    public let currencies: [String]
    public let costUnknown: Int
    public let headcountUnknown: Int
    public let entries: Int

    public init(
      report: String?, programme: String, headcount: Int, costMinor: Int64, currencies: [String], costUnknown: Int,
      headcountUnknown: Int, entries: Int
    ) {
      self.report = report
      self.programme = programme
      self.headcount = headcount
      self.costMinor = costMinor
      self.currencies = currencies
      self.costUnknown = costUnknown
      self.headcountUnknown = headcountUnknown
      self.entries = entries
    }
  }

  let stamp: Int64

  public init(stamp: Int64) { self.stamp = stamp }

  public static let isReadOnly = true
  public static let sql = """
    with g as (select distinct on (id) * from muster.group_entry_history where stamp <= $1::bigint order by id, stamp desc, version desc)
    select report, programme_printed, coalesce(sum(headcount), 0), coalesce(sum(cost_minor), 0),
           coalesce(array_agg(distinct cost_currency) filter (where cost_currency is not null), '{}'),
           count(*) filter (where cost_minor is null), count(*) filter (where headcount is null), count(*)
      from g where not void group by report, programme_printed order by report, programme_printed
    """
  public func bind(_ p: inout PGParameters) { p.add(stamp) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      report: try row.optionalString(), programme: try row.string(), headcount: try row.int(),
      costMinor: try row.int64(), currencies: try row.stringArray(), costUnknown: try row.int(),
      headcountUnknown: try row.int(), entries: try row.int())
  }
}
