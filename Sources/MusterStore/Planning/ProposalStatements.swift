public import MusterCore
public import PGClient

/// Keeps a proposal; answers its number.
public struct InsertProposal: PGStatement {
  let programme: Int64
  let year: Int
  let rows: [PlanAssignment.Row]
  let principal: String
  let at: Instant

  public init(programme: Int64, year: Int, rows: [PlanAssignment.Row], principal: String, at: Instant) {
    self.programme = programme
    self.year = year
    self.rows = rows
    self.principal = principal
    self.at = at
  }

  public static let sql = """
    with added as (
      insert into muster.plan_proposal (programme_id, year, principal, at)
      values ($1::bigint, $2::int, $3, $4::timestamptz) returning id
    ), rows as (
      insert into muster.plan_row (proposal_id, number, iteration_id, officer_id, reserve, score, reasons)
      select added.id, t.n, t.i, t.o, t.r, t.s, t.w from added,
        unnest($5::bigint[], $6::bigint[], $7::int[], $8::int[], $9::text[]) with ordinality as t (i, o, r, s, w, n)
    )
    select id from added
    """
  public func bind(_ p: inout PGParameters) {
    p.add(programme)
    p.add(year)
    p.add(principal)
    p.add(at.description)
    p.add(rows.map { Optional($0.iteration) })
    p.add(rows.map { Optional($0.officer) })
    p.add(rows.map(\.reserve))
    p.add(rows.map { Optional($0.score) })
    p.add(rows.map { Optional($0.reasons.joined(separator: "; ")) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The rows of a proposal, locked for a decision.
public struct LockProposal: PGStatement {
  public struct Row: Sendable {
    public let number: Int
    public let iteration: Int64
    public let code: String
    public let officer: Int64
    public let reserve: Int?
    public let accepted: Bool?
    /// The run was set anew after it was proposed for.
    public let isChanged: Bool
    /// Of the run's offer; nil: there is none.
    public let offerState: OfferState?
    /// The officer is in the run already.
    public let isIn: Bool
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select r.number, r.iteration_id, i.code, w.person, r.reserve, r.accepted,
           exists (select from muster.change g
             where g.subject_kind = 'iteration' and g.subject_id = i.id and g.verb = 'iteration.set' and g.at > p.at),
           (select o.state from muster.offer o where o.iteration_id = i.id),
           exists (select from muster.enrolment e where e.officer_id = w.person and e.iteration_id = i.id
             and (e.live or e.state = 'completed'))
      from muster.plan_row r join muster.plan_proposal p on p.id = r.proposal_id join muster.iteration i on i.id = r.iteration_id
      cross join lateral (select muster.person_of(r.officer_id) as person) w
     where r.proposal_id = $1::bigint order by r.number for update of r
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      number: try row.int(), iteration: try row.int64(), code: try row.string(), officer: try row.int64(),
      reserve: try row.optionalInt(), accepted: try row.optionalBool(), isChanged: try row.bool(),
      offerState: try row.optionalString().flatMap(OfferState.init(rawValue:)), isIn: try row.bool())
  }
}

/// Writes decisions into rows; a proposal all of whose rows are decided is decided.
public struct DecideRows: PGStatement {
  let id: Int64
  let rows: [(number: Int, accepted: Bool, outcome: String?)]

  public init(_ id: Int64, _ rows: [(number: Int, accepted: Bool, outcome: String?)]) {
    self.id = id
    self.rows = rows
  }

  public static let sql = """
    with decided as (
      update muster.plan_row r set accepted = t.accepted, outcome = t.outcome
        from unnest($2::int[], $3::boolean[], $4::text[]) as t (number, accepted, outcome)
       where r.proposal_id = $1::bigint and r.number = t.number
      returning r.number
    )
    update muster.plan_proposal set state = 'decided'
     where id = $1::bigint and not exists (select from muster.plan_row r
       where r.proposal_id = $1::bigint and r.accepted is null and r.number not in (select number from decided))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(rows.map { Optional($0.number) })
    p.add(rows.map { Optional($0.accepted) })
    p.add(rows.map(\.outcome))
  }
}

public struct ListProposals: ListStatement {
  let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("proposal"), .text("programme"), .int("year"), .text("state"), .int("rows"), .int("accepted"),
    .int("declined"), .int("undecided"), .text("by"), .text("at"),
  ]
  public static let sql = """
    select p.id, 'P-' || p.id, g.code, p.year, p.state, count(r.number), count(*) filter (where r.accepted),
           count(*) filter (where not r.accepted), count(r.number) filter (where r.accepted is null), p.principal,
           to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from muster.plan_proposal p join muster.programme g on g.id = p.programme_id
      left join muster.plan_row r on r.proposal_id = p.id
     where p.id > $2::bigint group by p.id, g.code order by p.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
  }
}

public struct ShowProposal: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .int("row"), .text("iteration"), .text("officer"), .text("name"), .text("as"), .int("score"), .text("reasons"),
    .text("decision"), .text("outcome"),
  ]
  public static let sql = """
    select r.number, i.code, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = w.person and n.valid_to is null order by n.id limit 1), 'O-' || w.person),
           (select p.name from muster.person p where p.officer_id = w.person),
           coalesce('reserve ' || r.reserve, 'principal'), r.score, r.reasons,
           case r.accepted when true then 'yes' when false then 'no' else 'open' end, r.outcome
      from muster.plan_row r cross join lateral (select muster.person_of(r.officer_id) as person) w
      join muster.iteration i on i.id = r.iteration_id
     where r.proposal_id = $1::bigint order by r.number
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// Whether there is such a proposal.
public struct FindProposal: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = "select id from muster.plan_proposal where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
