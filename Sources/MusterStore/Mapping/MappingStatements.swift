public import MusterCore
public import PGClient

/// The mapping in force under a name.
public struct FindMapping: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let text: String
  }

  let name: String

  public init(_ name: String) { self.name = name }

  public static let isReadOnly = true
  public static let sql = """
    select id, text from muster.history_mapping where name = $1 order by id desc limit 1
    """
  public func bind(_ p: inout PGParameters) { p.add(name) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(id: try row.int64(), text: try row.string())
  }
}

/// Every text a name ever had.
public struct ReadMappingTexts: PGStatement {
  let name: String

  public init(name: String) { self.name = name }

  public static let isReadOnly = true
  public static let sql = "select text from muster.history_mapping where name = $1"
  public func bind(_ p: inout PGParameters) { p.add(name) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Sets a mapping; no row when the one in force says the same.
public struct InsertMapping: PGStatement {
  let name: String
  let text: String
  let at: Instant
  let principal: String
  let source: String?

  public init(name: String, text: String, at: Instant, principal: String, source: String?) {
    self.name = name
    self.text = text
    self.at = at
    self.principal = principal
    self.source = source
  }

  public static let sql = """
    insert into muster.history_mapping (name, text, at, principal, source)
    select $1, $2, $3::timestamptz, $4, $5
     where $2 is distinct from (select text from muster.history_mapping where name = $1 order by id desc limit 1)
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(text)
    p.add(at.description)
    p.add(principal)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The mappings in force, and how many files were read with each name.
public struct ListMappings: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .text("name"), .text("title"), .int("version"), .int("files"), .text("set"), .text("by"), .text("source"),
  ]
  public static let sql = """
    select distinct on (m.name) m.name, substring(m.text from '(?n)^title[ \\t]+(.*)$'),
           count(*) over (partition by m.name order by m.id),
           (select count(*) from muster.import_source s join muster.history_mapping h on h.id = s.mapping_id where h.name = m.name),
           to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), m.principal, m.source
      from muster.history_mapping m order by m.name, m.id desc
    """
}

/// The bounds that count, oldest first.
public struct ReadBounds: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select bound, most, currency, valid_from::text from muster.plausibility_bound order by valid_from nulls first, id
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> PlausibilityBound? {
    let bound = HistoryMapping.Bound(rawValue: try row.string())
    let most = try row.int64()
    let currency = try row.optionalString()
    let from = try row.optionalString().flatMap { try? CalendarDate(parsing: $0) }
    return bound.map { PlausibilityBound($0, limit: most, currency: currency, from: from) }
  }
}

public struct InsertBound: PGStatement {
  let bound: PlausibilityBound
  let source: String

  public init(_ bound: PlausibilityBound, source: String) {
    self.bound = bound
    self.source = source
  }

  public static let sql = """
    insert into muster.plausibility_bound (bound, most, currency, valid_from, source) values ($1, $2::bigint, $3, $4::date, $5)
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(bound.bound.rawValue)
    p.add(bound.limit)
    p.add(bound.currency)
    p.add(bound.from?.description)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListBounds: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .text("bound"), .text("most"), .text("currency"), .text("from"), .text("source"),
  ]
  public static let sql = """
    select bound, most::text, currency, valid_from::text, source from muster.plausibility_bound
     order by bound, currency, valid_from nulls first, id
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row {
    var out = try fields(&row)
    if case .text(let most)? = out["most"], case .text(let currency)? = out["currency"], let units = Int64(most) {
      out.set("most", .text(Money(minorUnits: units, currency: currency).amount))
    }
    return out
  }
}
