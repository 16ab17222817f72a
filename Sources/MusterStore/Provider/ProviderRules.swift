public import MusterCore
public import PGClient

/// What a provider's rule is about: how its value reads is the matter of each kind.
public enum ProviderRuleKind: String, Sendable, CaseIterable { case roll, substitution }

/// The rule of a kind that holds on a day.
public struct ProviderRuleOn: PGStatement {
  let provider: Int64
  let kind: ProviderRuleKind
  let day: CalendarDate

  public init(provider: Int64, kind: ProviderRuleKind, day: CalendarDate) {
    self.provider = provider
    self.kind = kind
    self.day = day
  }

  public static let isReadOnly = true
  public static let sql = """
    select id, value from muster.provider_rule where provider_id = $1::bigint and kind = $2 and during @> $3::date
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(kind.rawValue)
    p.add(day.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, value: String) {
    (try row.int64(), try row.string())
  }
}

/// Rules of a kind, of one provider: from when each holds (nil: always), its value and source.
public struct ProviderRulesOfKind: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let from: CalendarDate?
    public let value: String
    public let source: String?
  }

  let provider: Int64
  let kind: ProviderRuleKind

  public init(provider: Int64, kind: ProviderRuleKind) {
    self.provider = provider
    self.kind = kind
  }

  public static let sql = """
    select id, lower(during)::text, value, source from muster.provider_rule
     where provider_id = $1::bigint and kind = $2 order by lower(during) nulls first for update
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(kind.rawValue)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(id: try row.int64(), from: try row.date(), value: try row.string(), source: try row.optionalString())
  }
}

/// Ends the rule that runs on this day the day before, so that the next can begin.
public struct CloseProviderRule: PGStatement {
  let provider: Int64
  let kind: ProviderRuleKind
  let from: CalendarDate

  public init(provider: Int64, kind: ProviderRuleKind, from: CalendarDate) {
    self.provider = provider
    self.kind = kind
    self.from = from
  }

  public static let sql = """
    update muster.provider_rule set during = daterange(lower(during), $3::date)
     where provider_id = $1::bigint and kind = $2 and during @> $3::date and (lower(during) is null or lower(during) < $3::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(kind.rawValue)
    p.add(from.description)
  }
}

/// A rule from a day on (null: always), until the next that is recorded.
public struct InsertProviderRule: PGStatement {
  let provider: Int64
  let kind: ProviderRuleKind
  let value: String
  let from: CalendarDate?
  let source: String?

  public init(provider: Int64, kind: ProviderRuleKind, value: String, from: CalendarDate?, source: String?) {
    self.provider = provider
    self.kind = kind
    self.value = value
    self.from = from
    self.source = source
  }

  public static let sql = """
    insert into muster.provider_rule (provider_id, kind, value, during, source)
    values ($1::bigint, $2, $3, daterange($4::date, (select min(lower(during)) from muster.provider_rule
      where provider_id = $1::bigint and kind = $2 and ($4::date is null or lower(during) > $4::date))), $5) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(kind.rawValue)
    p.add(value)
    p.add(from?.description)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Mends the value of a rule that begins on the same day.
public struct UpdateProviderRule: PGStatement {
  let id: Int64
  let value: String
  let source: String?

  public init(_ id: Int64, value: String, source: String?) {
    self.id = id
    self.value = value
    self.source = source
  }

  public static let sql = "update muster.provider_rule set value = $2, source = $3 where id = $1::bigint"
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(value)
    p.add(source)
  }
}

public struct ListProviderRules: ListStatement {
  let provider: Int64?
  let page: Page

  public init(provider: Int64?, page: Page) {
    self.provider = provider
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("provider"), .text("kind"), .text("value"), .text("from"), .text("to"), .text("source"),
  ]
  public static let sql = """
    select r.id, p.code, r.kind, r.value, lower(r.during)::text, (upper(r.during) - 1)::text, r.source
      from muster.provider_rule r join muster.provider p on p.id = r.provider_id
     where ($3::bigint is null or r.provider_id = $3::bigint) and r.id > $2::bigint order by r.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(provider)
  }
}
