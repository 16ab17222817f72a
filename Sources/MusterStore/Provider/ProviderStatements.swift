import MusterCore
public import PGClient

public struct InsertProvider: PGStatement {
  let code: String
  let title: String
  let country: String?
  let source: String?

  public init(code: String, title: String, country: String?, source: String?) {
    self.code = code
    self.title = title
    self.country = country
    self.source = source
  }

  public static let sql = """
    insert into muster.provider (code, title, country, source) values ($1, $2, $3, $4)
    on conflict (code_key) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(code)
    p.add(title)
    p.add(country)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertProviderAlias: PGStatement {
  let provider: Int64
  let alias: String
  let source: String?

  public init(provider: Int64, alias: String, source: String?) {
    self.provider = provider
    self.alias = alias
    self.source = source
  }

  /// Answers whose alias it is when it was there before.
  public static let sql = """
    with added as (
      insert into muster.provider_alias (alias_key, alias, provider_id, source) values (lower(btrim($2)), $2, $1::bigint, $3)
      on conflict (alias_key) do nothing returning provider_id
    )
    select true, provider_id from added
    union all select false, provider_id from muster.provider_alias where alias_key = lower(btrim($2)) and not exists (select from added)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(alias)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (added: Bool, provider: Int64) {
    (try row.bool(), try row.int64())
  }
}

public struct ListProviders: ListStatement {
  let text: String?
  let page: Page

  public init(text: String?, page: Page) {
    self.text = text
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("provider"), .text("title"), .text("country"), .int("courses"),
  ]
  public static let sql = """
    select p.id, p.code, p.title, p.country, (select count(*) from muster.course c where c.provider_id = p.id)
      from muster.provider p
     where ($1::text is null or p.title ilike $1 or p.code ilike $1) and p.id > $3::bigint
     order by p.id limit $2::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(text.map(SQLText.contains))
    p.add(page.limit)
    p.add(page.after)
  }
}

public struct ShowProvider: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("provider"), .text("title"), .text("country"), .list("aliases"), .list("courses"), .text("source"),
  ]
  public static let sql = """
    select code, title, country,
           coalesce((select array_agg(alias order by alias) from muster.provider_alias where provider_id = p.id), '{}'),
           coalesce((select array_agg(coalesce((select code from muster.course_code h where h.course_id = c.id and h.is_handle), 'C-' || c.id) || ' ' || title order by c.id)
              from muster.course c where c.provider_id = p.id), '{}'),
           source
      from muster.provider p where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// Notes who stands beside the provider in a joint form of its name.
public struct InsertAliasPartner: PGStatement {
  let alias: String
  let partner: Int64

  public init(alias: String, partner: Int64) {
    self.alias = alias
    self.partner = partner
  }

  public static let sql = """
    insert into muster.provider_alias_partner (alias_key, provider_id) values (lower(btrim($1)), $2::bigint)
    on conflict do nothing returning true
    """
  public func bind(_ p: inout PGParameters) {
    p.add(alias)
    p.add(partner)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}

/// Those who stand beside the provider in a joint form of its name.
public struct AliasPartners: PGStatement {
  let alias: String

  public init(_ alias: String) { self.alias = alias }

  public static let isReadOnly = true
  public static let sql = """
    select provider_id from muster.provider_alias_partner where alias_key = lower(btrim($1)) order by provider_id
    """
  public func bind(_ p: inout PGParameters) { p.add(alias) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
