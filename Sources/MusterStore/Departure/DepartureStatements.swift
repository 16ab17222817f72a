public import MusterCore
public import PGClient

/// The enrolments that prepare for departure, with the run and what changed for the officer since the nomination.
public struct DepartureEnrolments: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let officer: Int64
    public let handle: String
    public let name: String?
    public let iteration: String
    public let state: String
    /// `promoted`, `posted`, `retired`.
    public let flags: [String]
    /// Everything about the run; requirements, what was said and papers are read apart.
    public var facts: DepartureFacts
  }

  public var enrolment: Int64?
  public var iteration: Int64?
  public var officer: Int64?
  public var provider: Int64?
  /// Only runs that have not ended before.
  public var from: CalendarDate?
  /// Also those that are only nominated.
  public var isEveryLive = false
  public let today: CalendarDate?

  public init(today: CalendarDate?) { self.today = today }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select e.id, e.officer_id, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, i.code, e.state,
           \(DepartureFlags.sql("e", "i", today: "$6::date")),
           i.starts_earliest::text, coalesce(i.ends_latest, i.starts_latest)::text, coalesce(i.country, v.country), c.language,
           c.profile, c.clearance, array_remove(array[
             case when b.passport is null then 'name as in the passport' end, case when b.born is null then 'date of birth' end,
             case when b.place is null then 'place of birth' end, case when b.country is null then 'country of birth' end], null)
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      left join muster.provider v on v.id = c.provider_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
      left join lateral (
        select max(x.name_passport) as passport, max(x.born) as born, max(x.birth_place) as place, max(x.birth_country) as country
          from muster.person x where x.officer_id in (select muster.records_of(e.officer_id))) b on true
     where ($1::bigint is null or e.iteration_id = $1::bigint) and ($2::bigint is null or e.officer_id = $2::bigint)
       and ($3::bigint is null or e.id = $3::bigint) and ($4::bigint is null or c.provider_id = $4::bigint)
       and ($3::bigint is not null or (e.live and ($7::boolean or e.state not in ('nominated', 'sent-back'))))
       and ($5::date is null or (i.state <> 'cancelled' and e.state <> 'attending' and coalesce(i.ends_latest, i.starts_latest, $5::date) >= $5::date))
     order by i.starts_earliest, i.code, e.reserve nulls first, e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(officer)
    p.add(enrolment)
    p.add(provider)
    p.add(from?.description)
    p.add(today?.description)
    p.add(isEveryLive)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let id = try row.int64()
    let officer = try row.int64()
    let handle = try row.string()
    let name = try row.optionalString()
    let iteration = try row.string()
    let state = try row.string()
    let flags = try row.stringArray()
    var facts = DepartureFacts()
    facts.starts = try row.date()
    facts.ends = try row.date()
    facts.country = try row.optionalString()
    facts.language = try row.optionalString()
    facts.profile = try row.optionalString().flatMap { try? LanguageProfile(parsing: $0) }
    facts.clearance = try row.optionalString().flatMap(Clearance.init(rawValue:))
    facts.notStated = try row.stringArray()
    return Row(
      id: id, officer: officer, handle: handle, name: name, iteration: iteration, state: state, flags: flags,
      facts: facts)
  }
}

/// What the templates in force on the first day of the run ask of enrolments; the strictest of those that fit.
public struct NeededForEnrolments: PGStatement {
  let enrolments: [Int64]
  let today: CalendarDate?

  /// - Parameter today: decides for runs whose first day is not known.
  public init(_ enrolments: [Int64], today: CalendarDate?) {
    self.enrolments = enrolments
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, t.requirement, max(t.days_before), max(t.valid_months)
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      left join muster.provider v on v.id = c.provider_id
      join muster.departure_template t on t.during @> coalesce(i.starts_earliest, $2::date) and \(PaperSQL.fits("t"))
     where e.id = any ($1::bigint[])
     group by e.id, t.requirement
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolments.map(Optional.some))
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (enrolment: Int64, needed: DepartureFacts.Needed) {
    (
      try row.int64(),
      .init(try row.string(), daysBefore: try row.optionalInt(), months: try row.int())
    )
  }
}

/// What was said about the requirements of enrolments.
public struct SaidOfEnrolments: PGStatement {
  let enrolments: [Int64]

  public init(_ enrolments: [Int64]) { self.enrolments = enrolments }

  public static let isReadOnly = true
  public static let sql = """
    select enrolment_id, requirement, state, on_date::text, expires::text, reference, reason
      from muster.departure_requirement where enrolment_id = any ($1::bigint[])
    """
  public func bind(_ p: inout PGParameters) { p.add(enrolments.map(Optional.some)) }
  public static func decode(
    _ row: inout PGRow
  ) throws(PGError) -> (enrolment: Int64, requirement: String, said: DepartureFacts.Said) {
    let enrolment = try row.int64()
    let requirement = try row.string()
    let state: RequirementState = try row.word()
    return (
      enrolment, requirement,
      .init(
        state, on: try row.date(), expires: try row.date(), reference: try row.optionalString(),
        reason: try row.optionalString())
    )
  }
}

/// The papers, tests, clearances and medical categories of officers, of every record of theirs.
public struct PapersOfOfficers: PGStatement {
  let officers: [Int64]

  public init(_ officers: [Int64]) { self.officers = officers }

  public static let isReadOnly = true
  public static let sql = """
    with records as (select distinct o, r from unnest($1::bigint[]) o cross join lateral muster.records_of(o) r)
    select o, 'document', kind, country, null::boolean, issued::text, expires::text
      from records join muster.officer_document on officer_id = r where not void
    union all
    select o, 'language', language, profile, exempt, tested_on::text, valid_to::text
      from records join muster.officer_language on officer_id = r
    union all
    select o, 'clearance', clearance, null, null, lower(during)::text, (upper(during) - 1)::text
      from records join muster.officer_clearance on officer_id = r
    union all
    select o, 'medical', category, null, fit, lower(during)::text, (upper(during) - 1)::text
      from records join muster.officer_medical on officer_id = r
    """
  public func bind(_ p: inout PGParameters) { p.add(officers.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (officer: Int64, paper: DepartureFacts.Paper) {
    let officer = try row.int64()
    let kind = try row.string()
    let what = try row.string()
    let more = try row.optionalString()
    let flag = try row.optionalBool()
    let paper: DepartureFacts.Paper.Kind =
      switch kind {
      case "document": .document(DocumentKind(rawValue: what) ?? .other, country: more)
      case "language":
        .language(what, profile: more.flatMap { try? LanguageProfile(parsing: $0) }, isExempt: flag ?? false)
      case "clearance": .clearance(Clearance(rawValue: what) ?? Clearance.none)
      default: .medical(category: what, fit: flag)
      }
    return (officer, .init(paper, from: try row.date(), to: try row.date()))
  }
}

/// The live attempt of an officer at a run, else the last one.
public struct FindAttempt: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let state: EnrolmentState
  }

  let officer: Int64
  let iteration: Int64

  public init(officer: Int64, iteration: Int64) {
    self.officer = officer
    self.iteration = iteration
  }

  public static let isReadOnly = true
  public static let sql = """
    select id, state from muster.enrolment where officer_id = $1::bigint and iteration_id = $2::bigint
     order by live desc, id desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(iteration)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(id: try row.int64(), state: try row.word())
  }
}

/// Keeps what is said about a requirement; answers the state before, if one was kept, and no row when nothing changes.
public struct SetRequirement: PGStatement {
  let enrolment: Int64
  let requirement: String
  let said: DepartureFacts.Said
  let waivedBy: String?
  let letter: String?

  public init(
    enrolment: Int64, _ requirement: String, _ said: DepartureFacts.Said, waivedBy: String?, letter: String?
  ) {
    self.enrolment = enrolment
    self.requirement = requirement
    self.said = said
    self.waivedBy = waivedBy
    self.letter = letter
  }

  public static let sql = """
    with was as (select state from muster.departure_requirement where enrolment_id = $1::bigint and requirement = $2),
    kept as (
      insert into muster.departure_requirement as r (enrolment_id, requirement, state, on_date, expires, reference, reason, waived_by, letter)
      values ($1::bigint, $2, $3, $4::date, $5::date, $6, $7, $8, $9)
      on conflict (enrolment_id, requirement) do update set state = excluded.state, on_date = excluded.on_date,
        expires = excluded.expires, reference = excluded.reference, reason = excluded.reason, waived_by = excluded.waived_by,
        letter = excluded.letter
      where (r.state, r.on_date, r.expires, r.reference, r.reason, r.letter) is distinct from
            (excluded.state, excluded.on_date, excluded.expires, excluded.reference, excluded.reason, excluded.letter)
      returning id
    )
    select kept.id, (select state from was) from kept
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolment)
    p.add(requirement)
    p.add(said.state.rawValue)
    p.add(said.on?.description)
    p.add(said.expires?.description)
    p.add(said.reference)
    p.add(said.reason)
    p.add(waivedBy)
    p.add(letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, was: String?) {
    (try row.int64(), try row.optionalString())
  }
}
