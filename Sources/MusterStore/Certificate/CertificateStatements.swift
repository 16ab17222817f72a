public import MusterCore
public import PGClient

/// What is printed on the certificates of a run.
public struct ReadCertificateRun: PGStatement {
  public struct Row: Sendable {
    public let managedBy: ManagedBy
    public let starts: CalendarDate?
    public let iteration: String
    public let course: Int64
    public let courseCode: String
    public let title: String
    public let provider: Int64?
    public let providerCode: String?
    /// How the numbers are written: of the provider, else of all others.
    public let format: String
  }

  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select i.managed_by, case when i.starts_precision = 'day' then i.starts_earliest::text end, i.code, c.id,
           coalesce(h.code, 'C-' || c.id), c.title, p.id, p.code,
           (select format from muster.certificate_format f where f.provider_id = p.id or f.provider_id is null
             order by f.provider_id nulls last limit 1)
      from muster.iteration i join muster.course c on c.id = i.course_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
      left join muster.provider p on p.id = c.provider_id
     where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      managedBy: try row.word(), starts: try row.date(), iteration: try row.string(), course: try row.int64(),
      courseCode: try row.string(), title: try row.string(), provider: try row.optionalInt64(),
      providerCode: try row.optionalString(), format: try row.string())
  }
}

/// The passes in a run that have no certificate that stands, in the order of the enrolments. One that names a number
/// already needs none.
public struct UncertifiedPasses: PGStatement {
  public struct Row: Sendable {
    public let completion: Int64
    public let officer: Int64
    public let handle: String
    public let enrolment: Int64
    public let outcome: Outcome
  }

  let iteration: Int64
  let officer: Int64?

  public init(iteration: Int64, officer: Int64?) {
    self.iteration = iteration
    self.officer = officer
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select distinct on (s.enrolment_id) s.id, s.officer_id, coalesce(n.service || '/' || n.number, 'O-' || s.person_id),
           s.enrolment_id, s.outcome
      from muster.standing_completion s
      left join muster.officer_number n on n.officer_id = s.person_id and n.valid_to is null
     where s.iteration_id = $1::bigint and s.enrolment_id is not null and s.outcome in ('graduated', 'attended')
       and s.certificate is null and ($2::bigint is null or s.officer_id in (select muster.records_of($2::bigint)))
       and not exists (select from muster.certificate_state c
                        where c.iteration_id = $1::bigint and c.enrolment_id = s.enrolment_id and c.state = 'stands')
     order by s.enrolment_id, s.outcome = 'graduated' desc, s.id desc
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(officer)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      completion: try row.int64(), officer: try row.int64(), handle: try row.string(), enrolment: try row.int64(),
      outcome: try row.word())
  }
}

/// Takes so many numbers of a series; answers the last of them. The row stays locked until the transaction ends, and a
/// transaction that fails gives its numbers back.
public struct TakeSerials: PGStatement {
  let provider: Int64?
  let year: Int
  let count: Int

  public init(provider: Int64?, year: Int, count: Int) {
    self.provider = provider
    self.year = year
    self.count = count
  }

  public static let sql = """
    insert into muster.certificate_series (provider_id, year, last) values (coalesce($1::bigint, 0), $2::int, $3::int)
    on conflict (provider_id, year) do update set last = certificate_series.last + excluded.last returning last
    """
  public func bind(_ p: inout PGParameters) {
    p.add(provider)
    p.add(year)
    p.add(count)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}

public struct InsertCertificates: PGStatement {
  public struct Certificate: Sendable {
    public let number: String
    public let serial: Int
    public let pass: UncertifiedPasses.Row

    public init(number: String, serial: Int, pass: UncertifiedPasses.Row) {
      self.number = number
      self.serial = serial
      self.pass = pass
    }
  }

  let certificates: [Certificate]
  let iteration: Int64
  let run: ReadCertificateRun.Row
  let on: CalendarDate

  public init(_ certificates: [Certificate], iteration: Int64, run: ReadCertificateRun.Row, on: CalendarDate) {
    self.certificates = certificates
    self.iteration = iteration
    self.run = run
    self.on = on
  }

  public static let sql = """
    insert into muster.certificate (number, serial, completion_id, officer_id, enrolment_id, outcome, provider_id, year,
      course_id, iteration_id, printed_course, printed_title, printed_iteration, issued_on)
    select t.*, coalesce($7::bigint, 0), extract(year from $13::date)::int, $8::bigint, $9::bigint, $10, $11, $12, $13::date
      from unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[]) as t
    """
  public func bind(_ p: inout PGParameters) {
    p.add(certificates.map { Optional($0.number) })
    p.add(certificates.map { Optional($0.serial) })
    p.add(certificates.map { Optional($0.pass.completion) })
    p.add(certificates.map { Optional($0.pass.officer) })
    p.add(certificates.map { Optional($0.pass.enrolment) })
    p.add(certificates.map { Optional($0.pass.outcome.rawValue) })
    p.add(run.provider)
    p.add(run.course)
    p.add(iteration)
    p.add(run.courseCode)
    p.add(run.title)
    p.add(run.iteration)
    p.add(on.description)
  }
}

/// Sets the format of a provider, or of all that have none. Answers what stood before; no row when it is the same.
public struct SetCertificateFormat: PGStatement {
  let format: String
  let provider: Int64?
  let source: String?

  public init(format: String, provider: Int64?, source: String?) {
    self.format = format
    self.provider = provider
    self.source = source
  }

  public static let sql = """
    with before as (select format from muster.certificate_format where provider_id is not distinct from $2::bigint)
    insert into muster.certificate_format as f (format, provider_id, source)
    select $1, $2::bigint, $3::text where not exists (select from before where format = $1)
    on conflict (provider_id) do update set format = excluded.format, source = excluded.source
    returning (select format from before)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(format)
    p.add(provider)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String? { try row.optionalString() }
}

/// Certificates by number, officer, course or run: whatever is given narrows.
public struct ListCertificates: ListStatement {
  public var number: String?
  public var officer: Int64?
  public var course: Int64?
  public var iteration: Int64?

  public init() {}

  public static let columns: [ListColumn] = [
    .text("number"), .text("state"), .text("officer"), .text("name"), .text("course"), .text("title"),
    .text("iteration"), .text("outcome"), .text("on"), .text("issued"), .text("valid-to"), .text("given-by"),
    .int("completion"), .int("enrolment"), .text("printed-course"), .text("printed-iteration"),
  ]
  public static let sql = """
    select c.number, c.state, coalesce(n.service || '/' || n.number, 'O-' || w.person), p.name,
           coalesce(h.code, 'C-' || c.course_id), k.title, i.code, c.outcome, e.on_date::text,
           case when c.given_by = 'muster' then c.issued_on::text end,
           case when s.outcome in ('graduated', 'attended') then \(SQLText.validTo("s.valid_to")) end, c.given_by, c.completion_id,
           c.enrolment_id, c.printed_course, c.printed_iteration
      from muster.certificate_state c cross join lateral (select muster.person_of(c.officer_id) as person) w
      join muster.course k on k.id = c.course_id
      join muster.completion e on e.id = c.completion_id
      left join muster.course_code h on h.course_id = k.id and h.is_handle
      left join muster.iteration i on i.id = c.iteration_id
      left join muster.standing_completion s on s.id = c.standing_id
      left join muster.person p on p.officer_id = w.person
      left join muster.officer_number n on n.officer_id = w.person and n.valid_to is null
     where ($1::text is null or c.number_key = upper($1)) and ($2::bigint is null or c.officer_id in (select muster.records_of($2::bigint)))
       and ($3::bigint is null or c.course_id = $3::bigint) and ($4::bigint is null or c.iteration_id = $4::bigint)
     order by c.completion_id, c.certificate_id nulls first
    """
  public func bind(_ p: inout PGParameters) {
    p.add(number)
    p.add(officer)
    p.add(course)
    p.add(iteration)
  }
}

/// Of each person and course the pass that is valid longest, where it runs out within so many days or has run out.
public struct ExpiringQualifications: ListStatement {
  public var today: CalendarDate?
  public var within = 90
  public var course: Int64?
  public var officer: Int64?
  public var withRunOut = true

  public init(today: CalendarDate?) { self.today = today }

  public static let columns: [ListColumn] = [
    .text("officer"), .text("name"), .text("course"), .text("title"), .text("passed"), .text("valid-to"),
    .int("days-left"), .text("state"), .text("certificate"), .int("passes"), .text("renewal"),
  ]
  /// The certificate of the qualification `q`: given by others, or numbered here for what it stands in the place of.
  static let certificate = """
    coalesce(q.certificate, (
             select x.number from muster.certificate x
              where x.officer_id in (select muster.records_of(q.person_id)) and x.course_id = q.course_id
                and x.outcome = q.outcome and muster.standing_entry(x.completion_id) = q.id
              order by x.id desc limit 1))
    """
  public static let sql = """
    select coalesce(n.service || '/' || n.number, 'O-' || q.person_id), p.name, coalesce(h.code, 'C-' || q.course_id), c.title,
           q.on_date::text, q.valid_to::text, (q.valid_to - $1::date)::bigint,
           case when q.valid_to < $1::date then 'ran out' else 'runs out' end,
           \(certificate),
           (select count(*) from muster.standing_completion o where o.person_id = q.person_id and o.course_id = q.course_id
              and o.outcome in ('graduated', 'attended')),
           (select string_agg(i.code || case when i.ends_latest < $1::date then ' (result awaited)' else '' end, ', ' order by i.code) from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
             where e.officer_id in (select muster.records_of(q.person_id)) and e.live and i.state <> 'cancelled' and i.course_id = q.course_id)
      from muster.qualification q
      join muster.course c on c.id = q.course_id
      left join muster.course_code h on h.course_id = c.id and h.is_handle
      left join muster.person p on p.officer_id = q.person_id
      left join muster.officer_number n on n.officer_id = q.person_id and n.valid_to is null
     where q.valid_to < 'infinity' and q.valid_to <= $1::date + $2::int and ($5::boolean or q.valid_to >= $1::date)
       and ($3::bigint is null or q.course_id = $3::bigint) and ($4::bigint is null or q.person_id = muster.person_of($4::bigint))
     order by q.valid_to, q.person_id, q.course_id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(today?.description)
    p.add(within)
    p.add(course)
    p.add(officer)
    p.add(withRunOut)
  }
}
