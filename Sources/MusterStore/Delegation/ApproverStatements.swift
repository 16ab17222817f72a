public import MusterCore
public import PGClient

public struct InsertApprover: PGStatement {
  let principal: String
  let body: Int64
  let from: CalendarDate
  let to: CalendarDate?
  let letter: String?

  public init(principal: String, body: Int64, from: CalendarDate, to: CalendarDate?, letter: String?) {
    self.principal = principal
    self.body = body
    self.from = from
    self.to = to
    self.letter = letter
  }

  public static let sql = """
    insert into muster.approver (principal, body_id, during, letter)
    values ($1, $2::bigint, daterange($3::date, $4::date, '[]'), $5) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principal)
    p.add(body)
    p.add(from.description)
    p.add(to?.description)
    p.add(letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertStandIn: PGStatement {
  let principal: String
  let absent: String
  let days: ClosedRange<CalendarDate>
  let reason: String
  let letter: String?

  public init(principal: String, absent: String, days: ClosedRange<CalendarDate>, reason: String, letter: String?) {
    self.principal = principal
    self.absent = absent
    self.days = days
    self.reason = reason
    self.letter = letter
  }

  public static let sql = """
    insert into muster.approver_stand_in (principal, for_principal, during, reason, letter)
    values ($1, $2, daterange($3::date, $4::date, '[]'), $5, $6) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principal)
    p.add(absent)
    p.add(days.lowerBound.description)
    p.add(days.upperBound.description)
    p.add(reason)
    p.add(letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Ends what runs past a day; what would begin after it never was. Answers the ids.
public struct EndApprover: PGStatement {
  let principal: String
  let body: Int64
  let to: CalendarDate

  public init(principal: String, body: Int64, to: CalendarDate) {
    self.principal = principal
    self.body = body
    self.to = to
  }

  public static let sql = """
    update muster.approver set during = during * daterange(null, $3::date, '[]')
     where principal = $1 and body_id = $2::bigint and not during <@ daterange(null, $3::date, '[]') returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principal)
    p.add(body)
    p.add(to.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The same for standing in.
public struct EndStandIn: PGStatement {
  let principal: String
  let absent: String
  let to: CalendarDate

  public init(principal: String, absent: String, to: CalendarDate) {
    self.principal = principal
    self.absent = absent
    self.to = to
  }

  public static let sql = """
    update muster.approver_stand_in set during = during * daterange(null, $3::date, '[]')
     where principal = $1 and for_principal = $2 and not during <@ daterange(null, $3::date, '[]') returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principal)
    p.add(absent)
    p.add(to.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The bodies for which someone decides on a day: their own first, then those of whom they stand in for.
public struct ReadStanding: PGStatement {
  public struct Row: Sendable {
    public let body: Int64
    public let code: String
    public let inPlaceOf: String?
  }

  let principal: String
  let on: CalendarDate?

  public init(principal: String, on: CalendarDate?) {
    self.principal = principal
    self.on = on
  }

  public static let isReadOnly = true
  public static let sql = """
    select b.id, b.code, null::text
      from muster.approver a join muster.body b on b.id = a.body_id where a.principal = $1 and a.during @> $2::date
    union all
    select b.id, b.code, s.for_principal
      from muster.approver_stand_in s
      join muster.approver a on a.principal = s.for_principal and a.during @> $2::date
      join muster.body b on b.id = a.body_id
     where s.principal = $1 and s.during @> $2::date
     order by 3 nulls first, 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(principal)
    p.add(on?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(body: try row.int64(), code: try row.string(), inPlaceOf: try row.optionalString())
  }
}

public struct ListApprovers: ListStatement {
  let body: Int64?
  let on: CalendarDate?

  public init(body: Int64?, on: CalendarDate?) {
    self.body = body
    self.on = on
  }

  public static let columns: [ListColumn] = [
    .text("principal"), .text("body"), .text("in-place-of"), .text("from"), .text("to"), .text("reason"),
    .text("letter"),
  ]
  public static let sql = """
    select principal, body, absent, lower(during)::text, (upper(during) - 1)::text, reason, letter from (
      select a.principal, b.code as body, null::text as absent, a.during, null::text as reason, a.letter, b.id as body_id
        from muster.approver a join muster.body b on b.id = a.body_id
      union all
      select s.principal, b.code, s.for_principal, s.during * a.during, s.reason, s.letter, b.id
        from muster.approver_stand_in s join muster.approver a on a.principal = s.for_principal and a.during && s.during
        join muster.body b on b.id = a.body_id
    ) who
     where not isempty(during) and ($1::bigint is null or body_id = $1::bigint) and ($2::date is null or during @> $2::date)
     order by body, absent nulls first, principal, lower(during) nulls first
    """
  public func bind(_ p: inout PGParameters) {
    p.add(body)
    p.add(on?.description)
  }
}
