import MusterCore
public import PGClient

/// A body as a handler words it.
public struct BodyFacts: Sendable, Equatable {
  public var code: String
  public var name: String
  public var parent: Int64?
  public var service: String?
  public var province: String?
  public var source: String?

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

extension PGParameters {
  fileprivate mutating func add(_ facts: BodyFacts) {
    add(facts.code)
    add(facts.name)
    add(facts.parent)
    add(facts.service)
    add(facts.province)
    add(facts.source)
  }
}

public struct InsertBody: PGStatement {
  let facts: BodyFacts

  public init(_ facts: BodyFacts) { self.facts = facts }

  public static let sql = """
    insert into muster.body (code, name, parent_id, service, province, source) values ($1, $2, $3::bigint, $4, $5, $6)
    on conflict (code_key) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(facts) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct UpdateBody: PGStatement {
  let id: Int64
  let facts: BodyFacts

  public init(_ id: Int64, _ facts: BodyFacts) {
    self.id = id
    self.facts = facts
  }

  public static let sql = """
    update muster.body set code = $1, name = $2, parent_id = $3::bigint, service = $4, province = $5, source = $6
     where id = $7::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(facts)
    p.add(id)
  }
}

/// Only one transaction at a time changes the tree, so that two moves cannot make a ring.
public struct LockBodyTree: PGStatement {
  public init() {}

  public static let sql = "select pg_advisory_xact_lock(7236837, 1010)"
}

public struct ReadBody: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql =
    "select code, name, parent_id, service, province, source from muster.body where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> BodyFacts {
    var facts = BodyFacts(code: try row.string(), name: try row.string())
    facts.parent = try row.optionalInt64()
    facts.service = try row.optionalString()
    facts.province = try row.optionalString()
    facts.source = try row.optionalString()
    return facts
  }
}

/// From a body up to the root, its own id first.
public struct BodiesAbove: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    with recursive above as (
      select id, parent_id, 1 as depth from muster.body where id = $1::bigint
      union all select b.id, b.parent_id, depth + 1 from above a join muster.body b on b.id = a.parent_id where depth < 100
    )
    select id from above order by depth
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListBodies: ListStatement {
  let under: Int64?
  let text: String?
  let page: Page

  public init(under: Int64?, text: String?, page: Page) {
    self.under = under
    self.text = text
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("body"), .text("name"), .text("parent"), .text("service"), .text("province"), .text("source"),
  ]
  public static let sql = """
    with recursive below as (
      select id, 1 as depth from muster.body where $3::bigint is null or id = $3::bigint
      union select b.id, depth + 1 from below a join muster.body b on b.parent_id = a.id
       where $3::bigint is not null and depth < 100
    )
    select b.id, b.code, b.name, p.code, b.service, b.province, b.source
      from muster.body b left join muster.body p on p.id = b.parent_id
     where b.id in (select id from below) and ($4::text is null or b.code ilike $4 or b.name ilike $4) and b.id > $2::bigint
     order by b.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(under)
    p.add(text.map(SQLText.contains))
  }
}

public struct ShowBody: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("body"), .text("name"), .list("above"), .list("below"), .text("service"), .text("province"), .text("source"),
    .list("nominations"),
  ]
  public static let sql = """
    with recursive above as (
      select parent_id, 1 as depth from muster.body where id = $1::bigint
      union all select b.parent_id, depth + 1 from above a join muster.body b on b.id = a.parent_id where depth < 100
    )
    select b.code, b.name,
           coalesce((select array_agg(p.code order by a.depth) from above a join muster.body p on p.id = a.parent_id), '{}'),
           coalesce((select array_agg(code order by code) from muster.body where parent_id = b.id), '{}'),
           b.service, b.province, b.source,
           coalesce((select array_agg(state || ' ' || n order by state) from (
             select state, count(*) as n from muster.enrolment where body_id = b.id group by state) states), '{}')
      from muster.body b where b.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}
