public import MusterCore
public import PGClient

/// What a submission, an answer or a substitution has to know of a run.
public struct ReadRunForSubmission: PGStatement {
  public struct Row: Sendable {
    public let code: String
    public let managedBy: ManagedBy
    public let state: IterationState
    public let providerID: Int64?
    public let provider: String?
    /// The day it starts, or the first on which it may.
    public let starts: CalendarDate?
    /// The latest it can begin; of a run that is self-paced, when it ends. Nil: not known.
    public let startsBy: CalendarDate?
    public let offerState: OfferState?
    /// Seats of the nation: offered less turned back; nil: not stated.
    public let seats: Int?
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select i.code, i.managed_by, i.state, c.provider_id, p.code, i.starts_earliest::text,
           case when i.self_paced then i.ends_latest else i.starts_latest end::text, o.state,
           o.seats - coalesce((select sum(seats) from muster.offer_return r where r.offer_id = o.id), 0)
      from muster.iteration i join muster.course c on c.id = i.course_id
      left join muster.provider p on p.id = c.provider_id left join muster.offer o on o.iteration_id = i.id
     where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let code = try row.string()
    let managedBy: ManagedBy = try row.word()
    let state: IterationState = try row.word()
    let (providerID, provider) = (try row.optionalInt64(), try row.optionalString())
    let (starts, startsBy) = (try row.date(), try row.date())
    let offerState = try row.optionalString().flatMap(OfferState.init(rawValue:))
    return Row(
      code: code, managedBy: managedBy, state: state, providerID: providerID, provider: provider, starts: starts,
      startsBy: startsBy, offerState: offerState, seats: try row.optionalInt())
  }
}

/// Everyone in a run, the last attempt of each, with whatever a nominal roll may ask for as it is on a day.
public struct ReadNominalRoll: PGStatement {
  public struct Row: Sendable {
    public let name: SubmissionPlan.Name
    public let entry: RollEntry
    public let numbers: [String]
    public let passportName: String?
    public let reference: String?
  }

  let iteration: Int64
  let today: CalendarDate?

  /// Two records of one person are read as one.
  ///
  /// - Parameter today: grades, postings and clearances are those at the start of the run; today's when that is not known.
  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select e.id, e.officer_id, coalesce(n.handles[1], 'O-' || e.officer_id), e.state, e.reserve, e.role, coalesce(n.numbers, '{}'),
           e.provider_reference, b.passport, g.rank_title, g.grade, o.service, n.numbers[1], d.country, o.gender, o.category,
           t.unit, t.appointment, o.province, d.number, d.expires::text, b.born::text, b.place, b.country, k.clearance,
           c.language, coalesce(l.languages, '{}'), coalesce(l.profiles, '{}')
      from muster.enrolment e
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      join muster.officer o on o.id = e.officer_id
      cross join lateral (select coalesce(i.starts_earliest, $2::date) as day) at
      left join lateral (
        select (array_agg(x.name_passport order by x.officer_id = muster.person_of(e.officer_id) desc) filter (where x.name_passport is not null))[1] as passport,
               (array_agg(x.born order by x.officer_id = muster.person_of(e.officer_id) desc) filter (where x.born is not null))[1] as born,
               (array_agg(x.birth_place order by x.officer_id = muster.person_of(e.officer_id) desc) filter (where x.birth_place is not null))[1] as place,
               (array_agg(x.birth_country order by x.officer_id = muster.person_of(e.officer_id) desc) filter (where x.birth_country is not null))[1] as country
          from muster.person x where x.officer_id in (select muster.records_of(e.officer_id))) b on true
      left join lateral (select array_agg(number order by id) as numbers, array_agg(service || '/' || number order by id) as handles
          from muster.officer_number where officer_id = e.officer_id and valid_to is null) n on true
      left join lateral (select rank_title, grade from muster.officer_grade
          where officer_id in (select muster.records_of(e.officer_id)) and not void and during @> at.day
          order by officer_id = muster.person_of(e.officer_id) desc limit 1) g on true
      left join lateral (select unit, appointment from muster.officer_posting
          where officer_id in (select muster.records_of(e.officer_id)) and during @> at.day
          order by officer_id = muster.person_of(e.officer_id) desc limit 1) t on true
      left join lateral (select number, country, expires from muster.officer_document
          where officer_id in (select muster.records_of(e.officer_id)) and kind = 'passport' and not void order by expires desc nulls last, id desc limit 1) d on true
      left join lateral (select array_agg(language order by tested_on desc nulls last, id desc) as languages,
               array_agg(profile order by tested_on desc nulls last, id desc) as profiles
          from muster.officer_language
          where officer_id in (select muster.records_of(e.officer_id)) and profile is not null and (valid_to is null or valid_to >= at.day)) l on true
      left join lateral (select oc.clearance from muster.officer_clearance oc join muster.clearance w on w.code = oc.clearance
          where oc.officer_id in (select muster.records_of(e.officer_id)) and oc.during @> at.day order by w.level desc limit 1) k on true
     where e.iteration_id = $1::bigint
       and e.id = (select f.id from muster.enrolment f where f.iteration_id = e.iteration_id and f.officer_id = e.officer_id
                    order by f.live desc, f.id desc limit 1)
     order by e.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let (id, officer, handle) = (try row.int64(), try row.int64(), try row.string())
    let state: EnrolmentState = try row.word()
    let reserve = try row.optionalInt()
    let role: EnrolmentRole = try row.word()
    let numbers = try row.stringArray()
    let reference = try row.optionalString()
    var values: [RollField: String] = [:]
    for field in [
      RollField.passportName, .rank, .grade, .service, .serviceNumber, .nationality, .gender, .category, .unit,
      .appointment, .province, .passportNumber, .passportExpiry, .dateOfBirth, .placeOfBirth, .countryOfBirth,
      .clearance,
    ] {
      values[field] = try row.optionalString()
    }
    // The newest test in a language of the course; in any, where it states none.
    let stated = LanguageName.keys(of: try row.optionalString())
    let tests = zip(try row.stringArray(), try row.stringArray())
    values[.languageProfile] = tests.first { stated.isEmpty || stated.contains(LanguageName.key($0.0)) }?.1
    values[.role] = role.rawValue
    values[.reserve] = reserve.map(String.init)
    return Row(
      name: .init(
        enrolment: id, officer: officer, handle: handle, state: state, reserve: reserve, takesSeat: role.takesSeat),
      entry: RollEntry(officer: handle, values: values), numbers: numbers, passportName: values[.passportName],
      reference: reference)
  }
}

/// The list with which the name of an enrolment last went to the provider; nothing when it went by itself.
public struct SubmissionOf: PGStatement {
  let iteration: Int64
  let enrolment: Int64

  public init(iteration: Int64, enrolment: Int64) {
    self.iteration = iteration
    self.enrolment = enrolment
  }

  public static let isReadOnly = true
  public static let sql = """
    select letter, principals, reserves from muster.submission
     where iteration_id = $1::bigint and upper(letter) = (
       select upper(c.letter) from muster.change c
        where c.subject_kind = 'enrolment' and c.subject_id = $2::bigint and c.verb = 'submit' order by c.id desc limit 1)
     order by id desc limit 1
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(enrolment)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (letter: String, principals: Int, reserves: Int) {
    (try row.string(), try row.int(), try row.int())
  }
}

/// Notes that a roll was sent.
public struct InsertSubmission: PGStatement {
  let iteration: Int64
  let letter: String
  let on: CalendarDate?
  let principals: Int
  let reserves: Int
  let fields: String?
  let missing: Int
  let reason: String?

  public init(
    iteration: Int64, letter: String, on: CalendarDate?, principals: Int, reserves: Int, fields: String?, missing: Int,
    reason: String?
  ) {
    self.iteration = iteration
    self.letter = letter
    self.on = on
    self.principals = principals
    self.reserves = reserves
    self.fields = fields
    self.missing = missing
    self.reason = reason
  }

  public static let sql = """
    insert into muster.submission (iteration_id, letter, on_date, principals, reserves, fields, missing, reason)
    values ($1::bigint, $2, $3::date, $4::int, $5::int, $6, $7::int, $8) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(letter)
    p.add(on?.description)
    p.add(principals)
    p.add(reserves)
    p.add(fields)
    p.add(missing)
    p.add(reason)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The codes of reasons among those given.
public struct KnownReasons: PGStatement {
  let codes: [String]

  public init(_ codes: [String]) { self.codes = codes }

  public static let isReadOnly = true
  public static let sql = "select code from muster.reason where code in (select lower(c) from unnest($1::text[]) c)"
  public func bind(_ p: inout PGParameters) { p.add(codes.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Gives an enrolment the place of another: among principals and reserves, and the body it counts for.
public struct SetPlace: PGStatement {
  let enrolment: Int64
  let reserve: Int?
  let body: Int64?

  public init(enrolment: Int64, reserve: Int?, body: Int64?) {
    self.enrolment = enrolment
    self.reserve = reserve
    self.body = body
  }

  public static let sql = """
    update muster.enrolment set reserve = $2::int, body_id = $3::bigint where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolment)
    p.add(reserve)
    p.add(body)
  }
}
