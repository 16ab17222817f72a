import MusterCore
public import PGClient

/// Cases, each with the bodies where its officers wait and since when the longest waits. Asked about some bodies, it counts
/// what waits for these.
public struct ListDelegations: ListStatement {
  /// Nil: open and closed.
  public var open: Bool? = true
  /// Only what waits for one of these; nil: any.
  public var bodies: [Int64]?
  public var iteration: Int64?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("delegation"), .text("iteration"), .text("course"), .text("starts"), .text("state"),
    .list("waits-for"), .text("since"), .int("waiting"), .int("sent-back"), .int("of"), .list("steps"), .list("chains"),
    .text("letter"),
  ]
  public static let sql = """
    select d.id, 'D-' || d.id, i.code, c.title, \(SQLText.fuzzyDate("starts")),
           case when w.open > 0 then 'open' else 'closed' end, coalesce(w.bodies, '{}'), w.since::text, coalesce(w.waiting, 0),
           coalesce(w.sent_back, 0), (select count(*) from muster.delegation_nominee n where n.delegation_id = d.id),
           coalesce((select array_agg(b.code order by s.step) from muster.delegation_step s join muster.body b on b.id = s.body_id
             where s.delegation_id = d.id), '{}'), d.chains, d.letter
      from muster.delegation d join muster.iteration i on i.id = d.iteration_id join muster.course c on c.id = i.course_id
      left join lateral (
        select count(*) as open, count(*) filter (where v.asked) as waiting, count(*) filter (where v.sent_back) as sent_back,
               min(v.since) filter (where v.asked or $4::bigint[] is null) as since,
               array_agg(distinct b.code) filter (where v.asked) as bodies
          from (select x.*, not x.sent_back and ($4::bigint[] is null or x.step_body_id = any ($4::bigint[])) as asked
                  from muster.delegation_waiting x where x.delegation_id = d.id) v
          join muster.body b on b.id = v.step_body_id
      ) w on true
     where ($3::boolean is null or (w.open > 0) = $3::boolean) and ($4::bigint[] is null or w.waiting > 0)
       and ($5::bigint is null or d.iteration_id = $5::bigint) and d.id > $2::bigint
     order by d.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(open)
    if let bodies { p.add(bodies.map(Optional.some)) } else { p.add(String?.none) }
    p.add(iteration)
  }
}

public struct ShowDelegation: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("delegation"), .text("iteration"), .text("course"), .text("starts"), .text("state"), .text("opened"),
    .text("opened-by"), .list("chains"), .bool("chosen"), .int("size"), .bool("obligatory"), .bool("funds"),
    .text("letter"), .text("note"),
  ]
  public static let sql = """
    select 'D-' || d.id, i.code, c.title, \(SQLText.fuzzyDate("starts")),
           case when exists (select from muster.delegation_nominee n where n.delegation_id = d.id and n.outcome is null)
             then 'open' else 'closed' end,
           d.opened_on::text, d.principal, d.chains, d.chosen, d.size, d.obligatory, d.funds, d.letter, d.note
      from muster.delegation d join muster.iteration i on i.id = d.iteration_id join muster.course c on c.id = i.course_id
     where d.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// The steps of a case: how many officers passed, wait and were turned down at each.
public struct DelegationSteps: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .int("step"), .text("body"), .text("chain"), .text("state"), .int("approved"), .int("rejected"), .int("waiting"),
    .int("sent-back"), .text("since"),
  ]
  public static let sql = """
    select s.step, b.code, s.chain,
           case when w.open > 0 then 'open' when x.decided > 0 then 'done' else 'ahead' end,
           x.approved, x.rejected, w.waiting, w.sent_back, w.since::text
      from muster.delegation_step s join muster.body b on b.id = s.body_id
      cross join lateral (select count(*) filter (where not v.sent_back) as waiting, count(*) filter (where v.sent_back) as sent_back,
          count(*) as open, min(v.since) as since
        from muster.delegation_waiting v where v.delegation_id = s.delegation_id and v.step = s.step) w
      cross join lateral (select count(passed) as approved, count(settled) - count(passed) as rejected, count(settled) as decided
        from muster.delegation_decision d where d.delegation_id = s.delegation_id and d.step = s.step) x
     where s.delegation_id = $1::bigint order by s.step
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// Everyone who is or was in a case, with where they stand.
public struct DelegationNominees: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("officer"), .text("name"), .text("rank"), .text("role"), .int("reserve"), .text("nominated-by"),
    .text("state"), .text("outcome"), .text("waits-for"), .text("since"),
  ]
  public static let sql = """
    select coalesce((select min(o.service || '/' || o.number) from muster.officer_number o
             where o.officer_id = e.officer_id and o.valid_to is null), 'O-' || e.officer_id), p.name,
           (select coalesce(g.rank_title, g.grade) from muster.officer_grade g
             where g.officer_id in (select muster.records_of(e.officer_id)) and g.during @> d.opened_on
             order by g.officer_id = e.officer_id desc limit 1),
           e.role, e.reserve, nb.code, e.state, n.outcome, wb.code, w.since::text
      from muster.delegation_nominee n join muster.delegation d on d.id = n.delegation_id
      join muster.enrolment e on e.id = n.enrolment_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.body nb on nb.id = e.body_id
      left join muster.delegation_waiting w on w.nominee_id = n.id
      left join muster.body wb on wb.id = w.with_body_id
     where n.delegation_id = $1::bigint order by e.reserve nulls first, n.id
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// What was decided in a case, in the order it was entered; officers decided together stand in one row, and apart once
/// the decision about one of them was taken back.
public struct DelegationDecisions: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .int("step"), .text("body"), .text("decision"), .text("on"), .text("entered"), .text("by"), .text("in-place-of"),
    .bool("on-behalf"), .text("letter"), .text("reason"), .text("note"), .text("taken-back"), .text("taken-back-by"),
    .list("officers"),
  ]
  public static let sql = """
    select x.step, b.code, x.decision, x.on_date::text, to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), x.principal,
           x.in_place_of, x.on_behalf, x.letter, x.reason, x.note,
           to_char(x.taken_back_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), x.taken_back_by,
           array_agg(coalesce((select min(o.service || '/' || o.number) from muster.officer_number o
             where o.officer_id = e.officer_id and o.valid_to is null), 'O-' || e.officer_id) order by n.id)
      from muster.delegation_decision x
      join muster.delegation_nominee n on n.id = x.nominee_id join muster.enrolment e on e.id = n.enrolment_id
      join muster.delegation_step s on s.delegation_id = x.delegation_id and s.step = x.step
      join muster.body b on b.id = s.body_id
     where x.delegation_id = $1::bigint
     group by x.step, b.code, x.decision, x.on_date, x.at, x.principal, x.in_place_of, x.on_behalf, x.letter, x.reason, x.note,
              x.taken_back_at, x.taken_back_by
     order by min(x.id)
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// Whether an open case waits at one of these bodies.
public struct WaitsForBodies: PGStatement {
  let delegation: Int64
  let bodies: [Int64]

  public init(_ delegation: Int64, bodies: [Int64]) {
    self.delegation = delegation
    self.bodies = bodies
  }

  public static let isReadOnly = true
  public static let sql = """
    select exists (select from muster.delegation_waiting w where w.delegation_id = $1::bigint and not w.sent_back
      and w.step_body_id = any ($2::bigint[]))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(delegation)
    p.add(bodies.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}
