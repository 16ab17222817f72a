public import MusterCore
public import PGClient

/// What may be mended of a nomination without moving it.
public struct NominationFacts: Sendable, Equatable {
  public var role: EnrolmentRole
  public var reserve: Int?
  public var body: Int64?
  public var on: CalendarDate?
  public var letter: String?
}

/// The live or last enrolment of an officer in a run, locked for a change.
public struct LockNomination: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let state: EnrolmentState
    public let facts: NominationFacts
  }

  let officer: Int64
  let iteration: Int64

  public init(officer: Int64, iteration: Int64) {
    self.officer = officer
    self.iteration = iteration
  }

  public static let sql = """
    select id, state, role, reserve, body_id, nominated_on::text, letter from muster.enrolment
     where officer_id = $1::bigint and iteration_id = $2::bigint order by live desc, id desc limit 1 for update
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(iteration)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), state: try row.word(),
      facts: NominationFacts(
        role: try row.word(), reserve: try row.optionalInt(), body: try row.optionalInt64(), on: try row.date(),
        letter: try row.optionalString()))
  }
}

public struct UpdateNomination: PGStatement {
  let id: Int64
  let facts: NominationFacts

  public init(_ id: Int64, _ facts: NominationFacts) {
    self.id = id
    self.facts = facts
  }

  public static let sql = """
    update muster.enrolment set role = $2, reserve = $3::int, body_id = $4::bigint, nominated_on = $5::date, letter = $6
     where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(facts.role.rawValue)
    p.add(facts.reserve)
    p.add(facts.body)
    p.add(facts.on?.description)
    p.add(facts.letter)
  }
}

/// Nominations with the bodies that put them forward.
public struct ListNominations: ListStatement {
  public var iteration: Int64?
  public var body: Int64?
  public var state: String?
  public let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("iteration"), .text("officer"), .text("name"), .text("rank"), .text("role"), .int("reserve"),
    .text("state"), .text("body"), .text("on"), .text("letter"), .text("reason"),
  ]
  public static let sql = """
    select e.id, i.code as iteration, coalesce(n.handle, 'O-' || e.officer_id), p.name, coalesce(g.rank_title, g.grade), e.role,
           e.reserve, e.state, b.code, e.nominated_on::text, e.letter, e.reason
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.body b on b.id = e.body_id
      left join lateral (select service || '/' || number as handle from muster.officer_number
          where officer_id = e.officer_id and valid_to is null order by id limit 1) n on true
      left join lateral (select rank_title, grade from muster.officer_grade og where og.officer_id in (select muster.records_of(e.officer_id)) and not og.void
          order by og.during @> coalesce(i.starts_earliest, 'infinity'::date) desc, og.officer_id = e.officer_id desc, lower(og.during) desc nulls last limit 1) g on true
     where ($3::bigint is null or e.iteration_id = $3::bigint) and ($4::bigint is null or e.body_id = $4::bigint)
       and ($5::text is null or e.state = $5) and e.id > $2::bigint
     order by e.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(iteration)
    p.add(body)
    p.add(state)
  }
}

/// The ids of bodies by their codes; codes that no body has give no row.
public struct BodiesByCode: PGStatement {
  let codes: [String]

  public init(_ codes: [String]) { self.codes = codes }

  public static let isReadOnly = true
  public static let sql = """
    select code_key, id, code from muster.body where code_key in (select upper(c) from unnest($1::text[]) c)
    """
  public func bind(_ p: inout PGParameters) { p.add(codes.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (key: String, id: Int64, code: String) {
    (try row.string(), try row.int64(), try row.string())
  }
}
