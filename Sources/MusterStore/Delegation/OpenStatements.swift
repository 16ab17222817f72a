public import MusterCore
public import PGClient

/// A case by its number, D-7 or 7.
public struct FindDelegation: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "delegation"
  public static let sql = """
    select id, 'D-' || id from muster.delegation
     where id = case when upper($1) ~ '^(D-)?[0-9]{1,18}$' then regexp_replace($1, '^[Dd]-', '')::bigint end
    """
}

/// What a case rests on that belongs to the run.
public struct ReadRunForApproval: PGStatement {
  public struct Row: Sendable {
    public let programme: Int64?
    public let managedBy: ManagedBy
    /// At home: names need approval before they get a seat.
    public let approval: Bool
    /// Principals who are still going.
    public let size: Int
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select i.programme_id, i.managed_by, i.approval,
           (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.live and e.reserve is null)
      from muster.iteration i where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      programme: try row.optionalInt64(), managedBy: try row.word(), approval: try row.bool(), size: try row.int())
  }
}

/// The live enrolments of a run with what chains ask about their officers, as on a day.
public struct ReadNominees: PGStatement {
  public struct Row: Sendable {
    public let enrolment: Int64
    public let officer: Int64
    public let state: EnrolmentState
    public let openCase: Int64?
    public let facts: DelegationFacts.Nominee
  }

  let iteration: Int64
  let officer: Int64?
  let on: CalendarDate

  /// - Parameter officer: only of this one; nil: all.
  public init(iteration: Int64, officer: Int64? = nil, on: CalendarDate) {
    self.iteration = iteration
    self.officer = officer
    self.on = on
  }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, e.officer_id, e.state, n.delegation_id,
           coalesce((select min(o.service || '/' || o.number) from muster.officer_number o
             where o.officer_id = e.officer_id and o.valid_to is null), 'O-' || e.officer_id),
           g.grade,
           coalesce((select array_agg(q.counts_as order by q.counts_as) from muster.grade_equivalence q
             where q.grade = g.grade and not q.void and (q.provider_id is null or q.provider_id = c.provider_id)
               and (q.valid_from is null or q.valid_from <= $2::date) and (q.valid_to is null or q.valid_to >= $2::date)), '{}'),
           coalesce((with recursive up as (
               select b.id, b.parent_id from muster.body b where b.id = e.body_id
               union select b.id, b.parent_id from muster.body b join up on b.id = up.parent_id)
             select array_agg(id) from up), '{}'),
           p.province
      from muster.enrolment e
      join muster.officer p on p.id = e.officer_id
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      left join lateral (
        select og.grade from muster.officer_grade og
         where og.officer_id in (select muster.records_of(e.officer_id)) and og.during @> $2::date
         order by og.officer_id = muster.person_of(e.officer_id) desc, og.id limit 1
      ) g on true
      left join muster.delegation_nominee n on n.enrolment_id = e.id and n.outcome is null
     where e.iteration_id = $1::bigint and e.live and ($3::bigint is null or e.officer_id = $3::bigint)
     order by e.reserve nulls first, e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(on.description)
    p.add(officer)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let enrolment = try row.int64()
    let officer = try row.int64()
    let state: EnrolmentState = try row.word()
    let openCase = try row.optionalInt64()
    let handle = try row.string()
    let grade = try row.optionalString().flatMap { try? Grade(parsing: $0) }
    let equivalents = try row.stringArray().compactMap { try? Grade(parsing: $0) }
    let bodies = try row.intArray().map(Int64.init)
    return Row(
      enrolment: enrolment, officer: officer, state: state, openCase: openCase,
      facts: .init(
        handle: handle, grade: grade, equivalents: equivalents, bodies: bodies, province: try row.optionalString()))
  }
}

/// A case as it is opened.
public struct DelegationOpening: Sendable {
  public var iteration: Int64
  public var on: CalendarDate
  public var at: Instant
  public var principal: String
  public var chosen: ChosenChain
  /// Named by a registrar.
  public var isNamed: Bool
  public var size: Int
  public var obligatory: Bool?
  public var funds: Bool?
  public var letter: String?
  public var note: String?
  public var enrolments: [Int64]

  public init(
    iteration: Int64, on: CalendarDate, at: Instant, principal: String, chosen: ChosenChain, isNamed: Bool, size: Int,
    enrolments: [Int64]
  ) {
    self.iteration = iteration
    self.on = on
    self.at = at
    self.principal = principal
    self.chosen = chosen
    self.isNamed = isNamed
    self.size = size
    self.enrolments = enrolments
  }
}

/// Adds a case with its steps; answers its id.
public struct InsertDelegation: PGStatement {
  let opening: DelegationOpening

  public init(_ opening: DelegationOpening) { self.opening = opening }

  public static let sql = """
    with added as (
      insert into muster.delegation (iteration_id, opened_on, opened_at, principal, chains, chosen, size, obligatory, funds,
        letter, note)
      values ($1::bigint, $2::date, $3::timestamptz, $4, $5::text[], $6::boolean, $7::int, $8::boolean, $9::boolean, $10, $11)
      returning id
    ), steps as (
      insert into muster.delegation_step (delegation_id, step, body_id, chain)
      select id, step, body, chain from added,
        unnest($12::bigint[], $13::text[]) with ordinality as t (body, chain, step)
    )
    select id from added
    """
  public func bind(_ p: inout PGParameters) {
    p.add(opening.iteration)
    p.add(opening.on.description)
    p.add(opening.at.description)
    p.add(opening.principal)
    p.add(opening.chosen.chains.map(Optional.some))
    p.add(opening.isNamed)
    p.add(opening.size)
    p.add(opening.obligatory)
    p.add(opening.funds)
    p.add(opening.letter)
    p.add(opening.note)
    p.add(opening.chosen.steps.map { Optional($0.body.id) })
    p.add(opening.chosen.steps.map { Optional($0.chain) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Adds the officers of a case: at its first step, or each with what became of it when it has none.
public struct InsertNominees: PGStatement {
  let delegation: Int64
  let enrolments: [Int64]
  let outcomes: [String?]
  let on: CalendarDate

  /// - Parameter outcomes: one for each of the enrolments; nil: it waits at the first step.
  public init(delegation: Int64, enrolments: [Int64], outcomes: [String?], on: CalendarDate) {
    self.delegation = delegation
    self.enrolments = enrolments
    self.outcomes = outcomes
    self.on = on
  }

  public static let sql = """
    insert into muster.delegation_nominee (delegation_id, enrolment_id, step, since, outcome)
    select $1::bigint, e, case when outcome is null then 1 end, $4::date, outcome
      from unnest($2::bigint[], $3::text[]) as t (e, outcome)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(delegation)
    p.add(enrolments.map(Optional.some))
    p.add(outcomes)
    p.add(on.description)
  }
}
