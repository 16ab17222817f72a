public import MusterCore
public import PGClient

/// What is asked of the figures, everything found and checked.
public struct FiguresQuestion: Sendable, Equatable {
  public var dimensions: [Dimension] = []
  public var basis: YearBasis = .reported
  /// First month of the calendar's year.
  public var firstMonth = 1
  /// As of this stamp.
  public var stamp: Int64
  public var programme: Int64?
  public var provider: Int64?
  public var discipline: String?
  public var country: String?
  public var service: String?
  public var year: Int?

  public init(stamp: Int64) { self.stamp = stamp }
}

/// Builds the statements behind `stats`. Their text is put together from the fragments here and nothing else; what a
/// user names arrives as a parameter.
///
/// Every fact is read as of a stamp: of each row the last version at or below it, so that the same question about
/// the same sealed number gives the same answer whatever happened since.
public enum FiguresQuery {
  /// `$1` stamp, `$2` first month, `$3…$8` filters.
  public static func parameters(_ question: FiguresQuestion) -> PGParameters {
    var p = PGParameters()
    p.add(question.stamp)
    p.add(question.firstMonth)
    p.add(question.programme)
    p.add(question.provider)
    p.add(question.discipline)
    p.add(question.country)
    p.add(question.service)
    p.add(question.year)
    return p
  }

  private static func asOf(_ table: String) -> String {
    "(select distinct on (id) * from muster.\(table)_history where stamp <= $1::bigint order by id, stamp desc, version desc)"
  }

  /// The year by the basis; null when the bounds do not settle it.
  private static func year(_ basis: YearBasis) -> String {
    let (from, to) = basis == .end ? ("ends_earliest", "ends_latest") : ("starts_earliest", "starts_latest")
    let byDate =
      "case when dates_ok and muster.year_in(\(from), $2::int) = muster.year_in(\(to), $2::int) then muster.year_in(\(from), $2::int) end"
    return basis == .reported ? "case when fact = 'record' then reported_year else \(byDate) end" : byDate
  }

  /// One row for an enrolment, a group entry or a standing completion, with all that figures are split by.
  private static func facts(_ basis: YearBasis) -> String {
    """
    e as \(asOf("enrolment")), i as \(asOf("iteration")), c as \(asOf("course")), o as \(asOf("officer")),
    p as \(asOf("provider")), g as \(asOf("group_entry")),
    m as (select officer_id, into_id from \(asOf("officer_merge")) mm where not undone),
    k as (
      select k.* from muster.completion k
       where k.stamp <= $1::bigint and k.kind <> 'revocation' and k.outcome in ('graduated', 'attended')
         and not exists (select from muster.completion r where r.corrects = k.id and r.stamp <= $1::bigint
                          and r.kind in ('correction', 'revocation'))
    ),
    raw as (
      select 'enrolment' as fact, case when e.state in ('attending', 'completed') then 1 else 0 end as heads,
             1 as attempts, null::bigint as pass, coalesce(m.into_id, e.officer_id) as person, i.course_id, i.id as iteration_id,
             i.programme_id, c.provider_id, e.state, o.service, i.country as host, null::int as reported_year,
             i.starts_earliest, i.starts_latest, i.ends_earliest, i.ends_latest, true as dates_ok,
             null::bigint as cost_minor, null::text as cost_currency
        from e join i on i.id = e.iteration_id join c on c.id = i.course_id join o on o.id = e.officer_id
        left join m on m.officer_id = e.officer_id
      union all
      select 'record', coalesce(g.headcount, 0), 0, null, null, g.course_id, g.iteration_id, g.programme_id, g.provider_id,
             'reported', null, i.country, g.reported_year, g.starts, g.starts, g.ends, g.ends,
             not ('ends-before-start' = any (g.flags)), g.cost_minor, g.cost_currency
        from g left join i on i.id = g.iteration_id where not g.void
      union all
      select 'completion', 0, 0, coalesce(k.root, k.id), coalesce(m.into_id, k.officer_id), k.course_id, k.iteration_id, i.programme_id,
             c.provider_id, 'completed', o.service, i.country, null, coalesce(i.starts_earliest, k.on_date),
             coalesce(i.starts_latest, k.on_date), coalesce(i.ends_earliest, k.on_date), coalesce(i.ends_latest, k.on_date), true,
             null, null
        from k join c on c.id = k.course_id and c.kind in ('course', 'online') join o on o.id = k.officer_id
        left join i on i.id = k.iteration_id left join m on m.officer_id = k.officer_id
    ),
    facts as (
      select raw.*, \(year(basis)) as year, c.discipline, c.kind, c.title, coalesce(host, p.country) as country
        from raw left join c on c.id = raw.course_id left join p on p.id = raw.provider_id
    ),
    asked as (
      select f.*, pr.code as programme, p.title as provider
        from facts f left join muster.programme pr on pr.id = f.programme_id left join p on p.id = f.provider_id
       where ($3::bigint is null or f.programme_id = $3::bigint) and ($4::bigint is null or f.provider_id = $4::bigint)
         and ($5::text is null or f.discipline = $5) and ($6::text is null or f.country = $6)
         and ($7::text is null or f.service = $7) and ($8::int is null or f.year = $8::int)
    )
    """
  }

  private static func column(_ dimension: Dimension) -> String {
    switch dimension {
    case .programme: "coalesce(programme, 'not stated')"
    case .year: "coalesce(year::text, 'not known')"
    case .discipline: "coalesce(discipline, 'not stated')"
    case .provider: "coalesce(provider, 'not stated')"
    case .country: "coalesce(country, 'not stated')"
    case .service: "coalesce(service, 'not stated')"
    case .state: "state"
    case .kind: "coalesce(kind, 'not stated')"
    case .course: "coalesce(title, 'not stated')"
    }
  }

  private static func grouping(_ dimensions: [Dimension]) -> (columns: String, sets: String, names: [String]) {
    let names = dimensions.indices.map { "d\($0)" }
    let columns = zip(dimensions, names).map { "\(column($0)) as \($1)" }.joined(separator: ", ")
    return (columns, "grouping sets ((\(names.joined(separator: ", "))), ())", names)
  }

  /// Columns: is-total, the dimensions, then participations, persons, persons-not-available, courses, iterations,
  /// completions, enrolments, cost-not-known, headcount-not-known, year-not-known, not-taken-part.
  public static func counts(_ question: FiguresQuestion) -> String {
    let (columns, sets, names) = grouping(question.dimensions)
    let source = columns.isEmpty ? "asked" : "(select asked.*, \(columns) from asked) split"
    let group = names.isEmpty ? "" : "group by \(sets)"
    let isTotal = names.isEmpty ? "1" : "case when grouping(\(names.joined(separator: ", "))) > 0 then 1 else 0 end"
    let order = ["1"] + names.map { "\($0) collate \"C\"" }
    return """
      with \(facts(question.basis))
      select \(([isTotal] + names).joined(separator: ", ")),
             coalesce(sum(heads), 0), count(distinct person) filter (where heads > 0),
             coalesce(sum(heads) filter (where person is null), 0),
             count(distinct course_id) filter (where heads > 0), count(distinct iteration_id) filter (where heads > 0),
             count(distinct pass), coalesce(sum(attempts), 0),
             count(*) filter (where cost_minor is null and (fact = 'record' or heads > 0)),
             count(*) filter (where fact = 'record' and heads = 0),
             coalesce(sum(heads) filter (where year is null), 0),
             count(*) filter (where fact = 'enrolment' and heads = 0)
        from \(source) \(group) order by \(order.joined(separator: ", "))
      """
  }

  /// Columns: is-total, the dimensions, currency, sum in the smallest unit.
  public static func costs(_ question: FiguresQuestion) -> String {
    let (columns, _, names) = grouping(question.dimensions)
    let source = columns.isEmpty ? "asked" : "(select asked.*, \(columns) from asked) split"
    let full = (names + ["cost_currency"]).joined(separator: ", ")
    let group = names.isEmpty ? "group by cost_currency" : "group by grouping sets ((\(full)), (cost_currency))"
    let isTotal = names.isEmpty ? "1" : "case when grouping(\(names.joined(separator: ", "))) > 0 then 1 else 0 end"
    return """
      with \(facts(question.basis))
      select \(([isTotal] + names).joined(separator: ", ")), cost_currency, sum(cost_minor)
        from \(source) where cost_minor is not null \(group) order by cost_currency
      """
  }
}

/// The month in which a calendar's year begins.
public struct CalendarMonth: PGStatement {
  let code: String

  public init(_ code: String) { self.code = code }

  public static let isReadOnly = true
  public static let sql = "select first_month from muster.calendar where code = $1"
  public func bind(_ p: inout PGParameters) { p.add(code) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}
