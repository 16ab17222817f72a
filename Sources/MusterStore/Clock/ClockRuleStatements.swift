public import MusterCore
public import PGClient

/// Every rule that may count for something; which do is decided on the day a deadline falls.
public struct ReadClockRules: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select id, kind, anchor, days, business, minute, effect, provider_id, programme_id, managed_by, valid_from::text, valid_to::text
      from muster.clock_rule order by id
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> ClockRule {
    var rule = ClockRule(
      id: try row.int64(), try row.word(), anchor: try row.word(), days: try row.int(), business: try row.bool(),
      minute: try row.int(), effect: try row.word())
    rule.provider = try row.optionalInt64()
    rule.programme = try row.optionalInt64()
    if let word = try row.optionalString() { rule.managedBy = ManagedBy(rawValue: word) }
    rule.validFrom = try row.date()
    rule.validTo = try row.date()
    return rule
  }
}

/// Adds a rule; answers its number, or that of one which says the same.
public struct InsertClockRule: PGStatement {
  let rule: ClockRule
  let source: String?

  public init(_ rule: ClockRule, source: String?) {
    self.rule = rule
    self.source = source
  }

  public static let sql = """
    insert into muster.clock_rule (kind, anchor, days, business, minute, effect, provider_id, programme_id, managed_by, valid_from,
      valid_to, source)
    values ($1, $2, $3::int, $4::boolean, $5::int, $6, $7::bigint, $8::bigint, $9, $10::date, $11::date, $12) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(rule.kind.rawValue)
    p.add(rule.anchor.rawValue)
    p.add(rule.days)
    p.add(rule.business)
    p.add(rule.minute)
    p.add(rule.effect.rawValue)
    p.add(rule.provider)
    p.add(rule.programme)
    p.add(rule.managedBy?.rawValue)
    p.add(rule.validFrom?.description)
    p.add(rule.validTo?.description)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Ends a rule with a day; answers its kind when it was not so already.
public struct EndClockRule: PGStatement {
  let id: Int64
  let last: CalendarDate

  public init(_ id: Int64, last: CalendarDate) {
    self.id = id
    self.last = last
  }

  public static let sql = """
    update muster.clock_rule set valid_to = $2::date
     where id = $1::bigint and valid_to is distinct from $2::date returning kind
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(last.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

public struct ClockRuleExists: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = "select kind from muster.clock_rule where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

public struct ListClockRules: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("kind"), .text("from"), .int("days"), .bool("business"), .text("at"), .text("effect"),
    .text("provider"), .text("programme"), .text("managed-by"), .text("valid-from"), .text("valid-to"), .text("source"),
  ]
  public static let sql = """
    select r.id, r.kind, r.anchor, r.days, r.business, to_char(make_interval(mins => r.minute), 'HH24:MI'), r.effect, p.code, g.code,
           r.managed_by, r.valid_from::text, r.valid_to::text, r.source
      from muster.clock_rule r left join muster.provider p on p.id = r.provider_id
      left join muster.programme g on g.id = r.programme_id
     order by r.kind, r.provider_id nulls first, r.programme_id nulls first, r.days, r.id
    """
}

/// What a run says should become of it when too few are confirmed; answers nothing when it said so already.
public struct SetClockPolicy: PGStatement {
  let iteration: Int64
  let belowMinimum: BelowMinimum

  public init(iteration: Int64, belowMinimum: BelowMinimum) {
    self.iteration = iteration
    self.belowMinimum = belowMinimum
  }

  public static let sql = """
    insert into muster.clock_policy as p (iteration_id, below_minimum) values ($1::bigint, $2)
    on conflict (iteration_id) do update set below_minimum = excluded.below_minimum
     where p.below_minimum <> excluded.below_minimum returning iteration_id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(belowMinimum.rawValue)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
