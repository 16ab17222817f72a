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

/// Group entries, or with a flag of rows set aside those rows.
public struct ListRecords: ListStatement {
  public var programme: Int64?
  public var year: Int?
  public var flag: String?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("programme"), .int("year"), .text("title"), .text("place"), .text("unit"), .text("provider"),
    .text("starts"), .text("ends"), .int("headcount"), .text("cost"), .text("currency"), .list("flags"), .bool("void"),
    .text("iteration"), .text("report"), .text("page"), .int("line"), .text("doubted-cost"), .int("doubted-headcount"),
    .list("why"), .text("printed"),
  ]
  public static let sql = """
    select r.id, g.code, r.reported_year, c.title, i.place, r.unit, p.title, r.starts::text, r.ends::text, r.headcount,
           r.cost_minor::text, r.cost_currency, r.flags, r.void, i.code, r.report, r.page, r.line, d.cost_minor::text,
           d.headcount, coalesce(d.why, '{}'), r.printed::text
      from muster.group_entry r join muster.programme g on g.id = r.programme_id
      left join muster.iteration i on i.id = r.iteration_id left join muster.course c on c.id = r.course_id
      left join muster.provider p on p.id = r.provider_id left join muster.group_entry_doubt d on d.entry_id = r.id
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
  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row { shown(try fields(&row)) }

  /// Money is stored in its smallest unit and shown with its decimals.
  static func shown(_ row: MusterCore.Row) -> MusterCore.Row {
    var out = row
    var currency = "USD"
    if case .text(let stated)? = out["currency"] { currency = stated }
    for name in ["cost", "doubted-cost"] {
      guard case .text(let minor)? = out[name], let units = Int64(minor) else { continue }
      out.set(name, .text(Money(minorUnits: units, currency: currency).amount))
    }
    return out
  }
}

/// Rows of imported files that are no participations, in the columns of ``ListRecords``.
public struct ListSetAside: ListStatement {
  public var kind: String
  public var programme: String?
  public var year: Int?
  public var page: Page

  public init(kind: String, page: Page) {
    self.kind = kind
    self.page = page
  }

  public static let columns = ListRecords.columns
  public static let sql = """
    select r.id, r.programme_printed, r.reported_year, null, null, null, null, null, null, r.headcount,
           r.cost_minor::text, r.cost_currency, r.flags, false, null, r.report, null, r.line, null, null, r.why,
           r.printed::text
      from muster.set_aside_row r
     where r.kind = $3 and ($4::text is null or r.programme_printed ilike $4 || '%')
       and ($5::int is null or r.reported_year = $5::int) and r.id > $2::bigint
     order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(kind)
    p.add(programme)
    p.add(year)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row {
    ListRecords.shown(try fields(&row))
  }
}
