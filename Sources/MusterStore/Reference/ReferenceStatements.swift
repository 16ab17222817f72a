public import MusterCore
public import PGClient

/// Adds words of one kind, or changes their names; answers the codes that were not already so.
///
/// One statement for all kinds: which list a word goes to is chosen by the server from the kind, and every list has
/// its own constraints.
public struct UpsertWords: PGStatement {
  let words: [ReferenceWord]

  public init(_ words: [ReferenceWord]) { self.words = words }

  public static let sql = """
    with given as materialized (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::text[],
        $10::text[])
        as t (kind, code, name, scheme, service, grade, level, month, source, province)
    ),
    discipline as (insert into muster.discipline as o (code, name, source)
      select code, name, source from given where kind = 'discipline'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    provider_discipline as (insert into muster.provider_discipline as o (scheme, code, name, source)
      select coalesce(scheme, 'ETOC'), code, name, source from given where kind = 'provider-discipline'
      on conflict (scheme, code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    grade as (insert into muster.grade as o (code, scheme, level, name, source)
      select code, scheme, level, name, source from given where kind = 'grade'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    service as (insert into muster.service as o (code, name, scheme, source)
      select code, name, scheme, source from given where kind = 'service'
      on conflict (code) do update set name = excluded.name, scheme = excluded.scheme, source = excluded.source
      where (o.name, o.scheme, o.source) is distinct from (excluded.name, excluded.scheme, excluded.source) returning code),
    rank_title as (insert into muster.rank_title as o (service, title, grade, source)
      select service, name, grade, source from given where kind = 'rank'
      on conflict (service, title_key) do update set title = excluded.title, grade = excluded.grade, source = excluded.source
      where (o.title, o.grade, o.source) is distinct from (excluded.title, excluded.grade, excluded.source)
      returning service || '/' || title),
    clearance as (insert into muster.clearance as o (code, level, name, source)
      select code, level, name, source from given where kind = 'clearance'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    country as (insert into muster.country as o (code, name, source)
      select code, name, source from given where kind = 'country'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    audience as (insert into muster.audience as o (code, name, source)
      select code, name, source from given where kind = 'audience'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    calendar as (insert into muster.calendar as o (code, name, first_month, source)
      select code, name, month, source from given where kind = 'calendar'
      on conflict (code) do update set name = excluded.name, first_month = excluded.first_month, source = excluded.source
      where (o.name, o.first_month, o.source) is distinct from (excluded.name, excluded.first_month, excluded.source) returning code),
    reason as (insert into muster.reason as o (code, name, scheme, source)
      select code, name, scheme, source from given where kind = 'reason'
      on conflict (code) do update set name = excluded.name, scheme = excluded.scheme, source = excluded.source
      where (o.name, o.scheme, o.source) is distinct from (excluded.name, excluded.scheme, excluded.source) returning code),
    province as (insert into muster.province as o (code, name, source)
      select code, name, source from given where kind = 'province'
      on conflict (code) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    programme as (insert into muster.programme as o (code, name, source)
      select code, name, source from given where kind = 'programme'
      on conflict (code_key) do update set name = excluded.name, source = excluded.source
      where (o.name, o.source) is distinct from (excluded.name, excluded.source) returning code),
    body as (insert into muster.body as o (code, name, service, province, source)
      select code, name, service, province, source from given where kind = 'body'
      on conflict (code_key) do update set name = excluded.name, service = coalesce(excluded.service, o.service),
        province = coalesce(excluded.province, o.province), source = excluded.source
      where (o.name, o.service, o.province, o.source) is distinct from
        (excluded.name, coalesce(excluded.service, o.service), coalesce(excluded.province, o.province), excluded.source)
      returning code)
    select 'discipline', code from discipline union all select 'provider-discipline', code from provider_discipline
    union all select 'grade', code from grade union all select 'service', code from service
    union all select 'rank', * from rank_title union all select 'clearance', code from clearance
    union all select 'country', code from country union all select 'audience', code from audience
    union all select 'calendar', code from calendar union all select 'reason', code from reason
    union all select 'province', code from province union all select 'programme', code from programme
    union all select 'body', code from body
    """

  public func bind(_ p: inout PGParameters) {
    p.add(words.map { Optional($0.kind.rawValue) })
    p.add(words.map { Optional($0.code) })
    p.add(words.map { Optional($0.name) })
    p.add(words.map(\.scheme))
    p.add(words.map(\.service))
    p.add(words.map { $0.grade?.description })
    p.add(words.map(\.level))
    p.add(words.map(\.month))
    p.add(words.map(\.source))
    p.add(words.map(\.province))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (kind: String, code: String) {
    (try row.string(), try row.string())
  }
}

/// The words of one list.
public struct ListWords: ListStatement {
  let kind: ReferenceKind

  public init(_ kind: ReferenceKind) { self.kind = kind }

  public static let columns: [ListColumn] = [
    .text("code"), .text("name"), .text("scheme"), .text("service"), .text("grade"), .int("level"), .int("month"),
    .text("source"),
  ]
  public static let sql = """
    select code, name, scheme, service, grade, level, month, source from (
      select 'discipline' as kind, code, name, null as scheme, null as service, null as grade, null::int as level, null::int as month, source from muster.discipline
      union all select 'provider-discipline', code, name, scheme, null, null, null, null, source from muster.provider_discipline
      union all select 'grade', code, name, scheme, null, null, level, null, source from muster.grade
      union all select 'service', code, name, scheme, null, null, null, null, source from muster.service
      union all select 'rank', service || '/' || title, title, null, service, r.grade, g.level, null, r.source
        from muster.rank_title r join muster.grade g on g.code = r.grade
      union all select 'clearance', code, name, null, null, null, level, null, source from muster.clearance
      union all select 'country', code, name, null, null, null, null, null, source from muster.country
      union all select 'audience', code, name, null, null, null, null, null, source from muster.audience
      union all select 'calendar', code, name, null, null, null, null, first_month, source from muster.calendar
      union all select 'reason', code, name, scheme, null, null, null, null, source from muster.reason
      union all select 'province', code, name, null, null, null, null, null, source from muster.province
      union all select 'programme', code, name, null, null, null, null, null, source from muster.programme
      union all select 'body', code, name, null, service, null, null, null, source from muster.body
    ) words where kind = $1 order by service nulls first, scheme nulls first, level, code
    """
  public func bind(_ p: inout PGParameters) { p.add(kind.rawValue) }
}

/// The grade a rank title stands for in a service.
public struct FindRank: PGStatement {
  let service: String
  let title: String

  public init(service: String, title: String) {
    self.service = service
    self.title = title
  }

  public static let isReadOnly = true
  public static let sql = """
    select (select array[title, grade] from muster.rank_title where service = $1 and title_key = lower($2)),
           coalesce((select array_agg(title order by g.scheme <> 'OF', g.level desc, title) from muster.rank_title r join muster.grade g on g.code = r.grade
             where service = $1), '{}'),
           coalesce((select array_agg(service order by service) from muster.rank_title where title_key = lower($2)), '{}')
    """
  public func bind(_ p: inout PGParameters) {
    p.add(service)
    p.add(title)
  }
  public struct Row: Sendable {
    /// Title as stored and grade.
    public let found: (title: String, grade: String)?
    public let titlesOfService: [String]
    public let servicesWithTitle: [String]
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let found = try row.optionalStringArrayWithNulls()
    let pair = found.flatMap { found in found.count == 2 ? (found[0], found[1]) : nil }
    return Row(
      found: pair.flatMap { pair in
        if let title = pair.0, let grade = pair.1 { (title, grade) } else { nil }
      },
      titlesOfService: try row.stringArray(), servicesWithTitle: try row.stringArray())
  }
}

/// A country's code by its name, also in the short form people write; letters with marks count as without.
public struct CountryByName: PGStatement {
  let name: String

  public init(_ name: String) { self.name = name }

  public static let isReadOnly = true
  public static let sql = """
    select code from muster.country
     where translate(lower(name), 'çéèüöıåô', 'ceeuoiao') = $1
        or translate(lower(name), 'çéèüöıåô', 'ceeuoiao') like $1 || '%'
     order by length(name) limit 1
    """
  public func bind(_ p: inout PGParameters) { p.add(CleanText.foldedKey(name)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// The names of all countries.
public struct CountryNames: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = "select name from muster.country order by code"
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
