public import MusterCore
public import PGClient

/// A journey by its number, J-3 or 3.
public struct FindJourney: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "journey"
  public static let sql = """
    select id, 'J-' || id from muster.journey
     where id = case when upper($1) ~ '^(J-)?[0-9]{1,18}$' then regexp_replace($1, '^[Jj]-', '')::bigint end
    """
}

public struct InsertJourney: PGStatement {
  let officer: Int64
  let iterations: [Int64]
  let letter: String?
  let note: String?

  public init(officer: Int64, iterations: [Int64], letter: String?, note: String?) {
    self.officer = officer
    self.iterations = iterations
    self.letter = letter
    self.note = note
  }

  public static let sql = """
    with added as (
      insert into muster.journey (officer_id, letter, note) values ($1::bigint, $3, $4) returning id
    ), legs as (
      insert into muster.journey_leg (journey_id, leg, iteration_id)
      select id, leg, iteration from added, unnest($2::bigint[]) with ordinality as t (iteration, leg)
    )
    select id from added
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(iterations.map(Optional.some))
    p.add(letter)
    p.add(note)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Ends a journey; answers its officer unless it had ended.
public struct EndJourney: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    update muster.journey set ended = true where id = $1::bigint and not ended returning officer_id
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Runs as legs of an officer, in the order given, with what became of the officer in each. Results that were corrected
/// or revoked do not stand; every record of the person counts.
public struct ReadLegs: PGStatement {
  let officers: [Int64]
  let iterations: [Int64]
  let today: CalendarDate?

  /// - Parameter officers: one for each of the iterations.
  public init(officers: [Int64], iterations: [Int64], today: CalendarDate?) {
    self.officers = officers
    self.iterations = iterations
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.code, i.starts_earliest::text, i.starts_latest::text, i.starts_precision, i.starts_text, i.ends_earliest::text,
           i.ends_latest::text, i.ends_precision, i.ends_text, i.self_paced, i.state = 'cancelled', e.state, e.reason,
           r.outcome,
           exists (select from muster.completion c where c.officer_id in (select muster.records_of(t.officer))
             and c.course_id = i.course_id and c.iteration_id is distinct from i.id and c.outcome in ('graduated', 'attended')
             and not exists (select from muster.completion m where m.corrects = c.id and m.kind in ('correction', 'revocation'))),
           coalesce(i.ends_latest < $3::date, false)
      from unnest($1::bigint[], $2::bigint[]) with ordinality as t (officer, iteration, ord)
      join muster.iteration i on i.id = t.iteration
      left join lateral (
        select state, reason from muster.enrolment a
         where a.iteration_id = i.id and a.officer_id in (select muster.records_of(t.officer))
         order by a.live desc, a.id desc limit 1
      ) e on true
      left join lateral (
        select c.outcome from muster.completion c
         where c.iteration_id = i.id and c.officer_id in (select muster.records_of(t.officer)) and c.outcome is not null
           and not exists (select from muster.completion m where m.corrects = c.id and m.kind in ('correction', 'revocation'))
         order by c.outcome in ('graduated', 'attended') desc, c.id desc limit 1
      ) r on true
     order by t.ord
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officers.map(Optional.some))
    p.add(iterations.map(Optional.some))
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Journey.Leg {
    var leg = Journey.Leg(run: try row.string())
    leg.starts = try row.fuzzyDate()
    leg.ends = try row.fuzzyDate()
    leg.isSelfPaced = try row.bool()
    leg.isCancelled = try row.bool()
    leg.state = try row.optionalString().flatMap(EnrolmentState.init)
    leg.reason = try row.optionalString()
    leg.result = try row.optionalString().flatMap(Outcome.init)
    leg.isPassedElsewhere = try row.bool()
    leg.isOver = try row.bool()
    return leg
  }
}

/// A run by its code, if a journey that has not ended goes through it: most are on none.
public struct RunOnJourney: PGStatement {
  let code: String

  public init(_ code: String) { self.code = code }

  public static let isReadOnly = true
  public static let sql = """
    select i.id from muster.iteration i
     where i.code_key = upper($1) and exists (select from muster.journey_leg l join muster.journey j on j.id = l.journey_id
       where l.iteration_id = i.id and not j.ended)
    """
  public func bind(_ p: inout PGParameters) { p.add(code) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Journeys with their runs, oldest first. Of two records of one person the survivor is named.
public struct ReadJourneys: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let officer: Int64
    public let handle: String
    public let name: String?
    public let hasEnded: Bool
    public let iterations: [Int64]
    public let letter: String?
    public let note: String?
  }

  public var id: Int64?
  public var officer: Int64?
  public var iteration: Int64?
  /// Ended ones too.
  public var all = false
  public var after: Int64 = 0
  public var limit: Int

  public init(limit: Int) { self.limit = limit }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select j.id, j.officer_id,
           coalesce((select min(o.service || '/' || o.number) from muster.officer_number o
             where o.officer_id = w.person and o.valid_to is null), 'O-' || w.person),
           (select p.name from muster.person p where p.officer_id = w.person), j.ended,
           (select array_agg(l.iteration_id order by l.leg) from muster.journey_leg l where l.journey_id = j.id), j.letter, j.note
      from muster.journey j cross join lateral (select muster.person_of(j.officer_id) as person) w
     where ($3::bigint is null or j.id = $3::bigint)
       and ($4::bigint is null or j.officer_id in (select muster.records_of($4::bigint)))
       and ($5::bigint is null or exists (select from muster.journey_leg l where l.journey_id = j.id and l.iteration_id = $5::bigint))
       and ($6::boolean or not j.ended) and j.id > $2::bigint
     order by j.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(limit)
    p.add(after)
    p.add(id)
    p.add(officer)
    p.add(iteration)
    p.add(all)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), officer: try row.int64(), handle: try row.string(), name: try row.optionalString(),
      hasEnded: try row.bool(), iterations: try row.intArray().map(Int64.init), letter: try row.optionalString(),
      note: try row.optionalString())
  }
}
