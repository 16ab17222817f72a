public import MusterCore
public import PGClient

/// The runs of cases, to be locked before anything is decided.
public struct RunsOfCases: PGStatement {
  public struct Row: Sendable {
    public let delegation: Int64
    public let iteration: Int64
    public let code: String
    public let openedOn: CalendarDate

    public init(delegation: Int64, iteration: Int64, code: String, openedOn: CalendarDate) {
      self.delegation = delegation
      self.iteration = iteration
      self.code = code
      self.openedOn = openedOn
    }
  }

  let ids: [Int64]

  public init(_ ids: [Int64]) { self.ids = ids }

  public static let isReadOnly = true
  public static let sql = """
    select d.id, i.id, i.code, d.opened_on::text from muster.delegation d join muster.iteration i on i.id = d.iteration_id
     where d.id = any ($1::bigint[]) order by d.id
    """
  public func bind(_ p: inout PGParameters) { p.add(ids.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let delegation = try row.int64()
    let iteration = try row.int64()
    let code = try row.string()
    guard let openedOn = try row.date() else { throw .unreadable("day of case \(delegation)") }
    return Row(delegation: delegation, iteration: iteration, code: code, openedOn: openedOn)
  }
}

public struct ReadCaseSteps: PGStatement {
  let delegation: Int64

  public init(_ delegation: Int64) { self.delegation = delegation }

  public static let isReadOnly = true
  public static let sql = """
    select s.step, b.id, b.code from muster.delegation_step s join muster.body b on b.id = s.body_id
     where s.delegation_id = $1::bigint order by s.step
    """
  public func bind(_ p: inout PGParameters) { p.add(delegation) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ApprovalCase.Step {
    ApprovalCase.Step(number: try row.int(), body: .init(id: try row.int64(), code: try row.string()))
  }
}

/// The officers who are still in a case.
public struct ReadCaseNominees: PGStatement {
  let delegation: Int64

  public init(_ delegation: Int64) { self.delegation = delegation }

  public static let isReadOnly = true
  public static let sql = """
    select n.id, n.enrolment_id, e.officer_id,
           coalesce((select min(o.service || '/' || o.number) from muster.officer_number o
             where o.officer_id = e.officer_id and o.valid_to is null), 'O-' || e.officer_id),
           n.step, e.state = 'sent-back',
           (select letter from muster.delegation_decision x where x.nominee_id = n.id and x.passed = n.step - 1),
           (select max(x.on_date)::text from muster.delegation_decision x where x.nominee_id = n.id and x.taken_back_at is null)
      from muster.delegation_nominee n join muster.enrolment e on e.id = n.enrolment_id
     where n.delegation_id = $1::bigint and n.outcome is null order by n.id
    """
  public func bind(_ p: inout PGParameters) { p.add(delegation) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> ApprovalCase.Nominee {
    ApprovalCase.Nominee(
      id: try row.int64(), enrolment: try row.int64(), officer: try row.int64(), handle: try row.string(),
      step: try row.int(), isSentBack: try row.bool(), lastLetter: try row.optionalString(), lastDay: try row.date())
  }
}

/// What was decided about officers of a case at one step.
public struct InsertDecisions: PGStatement {
  public struct Entry: Sendable {
    public var delegation: Int64
    public var nominees: [Int64]
    public var step: Int
    public var decision: ApprovalDecision
    public var at: Instant
    public var on: CalendarDate
    public var principal: String
    public var authority: ApproverStanding.Authority
    public var letter: String?
    public var reason: String?
    public var note: String?

    public init(
      delegation: Int64, nominees: [Int64], step: Int, decision: ApprovalDecision, at: Instant, on: CalendarDate,
      principal: String, authority: ApproverStanding.Authority
    ) {
      self.delegation = delegation
      self.nominees = nominees
      self.step = step
      self.decision = decision
      self.at = at
      self.on = on
      self.principal = principal
      self.authority = authority
    }
  }

  let entry: Entry

  public init(_ entry: Entry) { self.entry = entry }

  public static let sql = """
    insert into muster.delegation_decision (delegation_id, nominee_id, step, decision, at, on_date, principal, in_place_of,
      on_behalf, letter, reason, note)
    select $1::bigint, n, $3::int, $4, $5::timestamptz, $6::date, $7, $8, $9::boolean, $10, $11, $12
      from unnest($2::bigint[]) as n
    """
  public func bind(_ p: inout PGParameters) {
    p.add(entry.delegation)
    p.add(entry.nominees.map(Optional.some))
    p.add(entry.step)
    p.add(entry.decision.rawValue)
    p.add(entry.at.description)
    p.add(entry.on.description)
    p.add(entry.principal)
    if case .standIn(let absent) = entry.authority { p.add(absent) } else { p.add(String?.none) }
    p.add(entry.authority == .onBehalf)
    p.add(entry.letter)
    p.add(entry.reason)
    p.add(entry.note)
  }
}

/// Moves officers of a case to a step, or notes since when they are with whoever has them now.
public struct PlaceNominees: PGStatement {
  let nominees: [Int64]
  let step: Int
  let since: CalendarDate

  public init(_ nominees: [Int64], step: Int, since: CalendarDate) {
    self.nominees = nominees
    self.step = step
    self.since = since
  }

  public static let sql = """
    update muster.delegation_nominee set step = $2::int, since = $3::date
     where id = any ($1::bigint[]) and outcome is null
    """
  public func bind(_ p: inout PGParameters) {
    p.add(nominees.map(Optional.some))
    p.add(step)
    p.add(since.description)
  }
}

/// Takes officers out of their case without a decision.
public struct ReleaseNominees: PGStatement {
  let nominees: [Int64]

  public init(_ nominees: [Int64]) { self.nominees = nominees }

  public static let sql = """
    update muster.delegation_nominee set outcome = 'released' where id = any ($1::bigint[]) and outcome is null
    """
  public func bind(_ p: inout PGParameters) { p.add(nominees.map(Optional.some)) }
}

/// Where the officers of a case wait: bodies with the day since when, for saying so.
public struct WhereItWaits: PGStatement {
  let delegation: Int64

  public init(_ delegation: Int64) { self.delegation = delegation }

  public static let isReadOnly = true
  public static let sql = """
    select case when w.sent_back then 'the nominator' else b.code end || ' since ' || min(w.since)
      from muster.delegation_waiting w join muster.body b on b.id = w.step_body_id
     where w.delegation_id = $1::bigint group by w.sent_back, b.code, w.step order by w.step, w.sent_back
    """
  public func bind(_ p: inout PGParameters) { p.add(delegation) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
