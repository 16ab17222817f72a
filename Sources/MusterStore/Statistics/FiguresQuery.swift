public import MusterCore
public import PGClient

/// The statements behind figures. Their text is put together from the fragments here and nothing else; what a user names
/// arrives as a parameter.
public struct FiguresQuery: Sendable {
  public let sql: String
  public let parameters: PGParameters

  /// Columns: the dimensions (null where summed over), then every ``FigureCount`` in order.
  public static func counts(_ question: FiguresQuestion, kept: [[String]]? = nil) -> FiguresQuery {
    let measures = Set(question.request.measures)
    var wanted = Set(measures.flatMap(\.counts))
    if measures.contains(.fill) || measures.contains(.namedOnTime) { wanted.formUnion([.seated, .namedDayMissing]) }
    var kinds: Set<FiguresFacts.Kind> = [.enrolment, .record]
    if measures.contains(.completions) { kinds.insert(.completion) }
    if measures.contains(.offered) || measures.contains(.fill) { kinds.insert(.offer) }
    if measures.contains(.turnedBack) { kinds.insert(.return) }
    let columns = FigureCount.allCases.map { count in
      wanted.contains(count) || FigureCount.always.contains(count) ? expression(count) : "null::bigint"
    }
    return query(question, kinds, wanted, kept: kept, columns: columns, condition: "true", more: [])
  }

  /// Columns: the dimensions, then whether planned, currency, sum in the smallest unit.
  public static func costs(_ question: FiguresQuestion, kept: [[String]]? = nil) -> FiguresQuery {
    query(
      question, [.record, .cost], [], kept: kept, columns: ["sum(cost_minor)"], condition: "cost_minor is not null",
      more: ["is_planned", "cost_currency"])
  }

  /// The rows behind a figure, those before `after` left out. Columns as in ``FigureFact``.
  public static func facts(_ question: FiguresQuestion, after: Int64, limit: Int) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: Set(FiguresFacts.Kind.allCases), counts: [])
    let head = facts.sql()
    let place = facts.add(after)
    let most = facts.add(Int64(limit))
    let sql = """
      \(head)
      select * from (
        select row_number() over (order by fact collate "C", asked.id) as n, fact, asked.id,
               case when asked.person is not null then 'O-' || asked.person end as person, run.code as iteration,
               'C-' || asked.course_id as course, pg.code as programme, asked.state, asked.role, asked.reason, asked.starts_earliest::text as starts, asked.ends_latest::text as ends,
               asked.heads, asked.cost_minor, asked.cost_currency, asked.payer, asked.is_planned, asked.seats, asked.returned,
               case fact when 'enrolment' then en.letter when 'completion' then null when 'offer' then fo.letter
                 when 'return' then re.letter when 'cost' then co.letter end as letter,
               ge.source_id, ge.line, ge.programme_printed
          from asked left join i run on run.id = asked.iteration_id
          left join muster.programme pg on pg.id = asked.programme_id
          left join e en on fact = 'enrolment' and en.id = asked.id
          left join f fo on fact = 'offer' and fo.id = asked.id
          left join muster.offer_return re on fact = 'return' and re.id = asked.id
          left join x co on fact = 'cost' and co.id = asked.id
          left join g ge on fact = 'record' and ge.id = asked.id
      ) listed where n > \(place)::bigint order by n limit \(most)::bigint
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// For each cell the facts behind it. Columns: the dimensions (none null), then the facts as `e12` (enrolment), `r7`
  /// (group entry) or `k3` (completion), with the people they stand for after a star.
  public static func members(_ question: FiguresQuestion, withHeadsOnly: Bool) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .record, .completion], counts: [])
    let head = facts.sql()
    let names = question.split.map(FiguresFacts.column)
    let group = names.isEmpty ? "" : "group by \(names.joined(separator: ", "))"
    let mark = "case fact when 'completion' then 'k' else left(fact, 1) end || asked.id || '*' || heads"
    let sql = """
      \(head) select \((names + ["array_to_string(array_agg(\(mark) order by fact, asked.id), ',')"]).joined(separator: ", "))
        from asked where \(withHeadsOnly ? "heads > 0" : "true") \(group)
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// Columns: nation, its name, what is across (null where summed over), runs shared, their people, ours.
  public static func links(_ question: FiguresQuestion) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .record], counts: [])
    let head = facts.sql()
    let across = question.request.across.map(FiguresFacts.column) ?? "null::text"
    let sql = """
      \(head),
      theirs as (
        select h.* from \(facts.asOf("foreign_participants")) h where not h.void
      ), ours as (
        select iteration_id, \(across) as split, sum(heads) as heads from asked where iteration_id is not null group by 1, 2
      ), shared as (
        select t.country, t.iteration_id, t.headcount, o.split, o.heads from theirs t join ours o on o.iteration_id = t.iteration_id
      )
      select s.country, n.name, s.split, count(distinct s.iteration_id), sum(s.headcount), sum(s.heads)
        from shared s join muster.country n on n.code = s.country
       group by grouping sets ((s.country, n.name, s.split), (s.country, n.name))
      union all
      select null, null, null, (select count(distinct iteration_id) from shared), (select sum(headcount) from shared),
             (select sum(heads) from (select distinct iteration_id, split, heads from shared) each)
       order by 1 nulls last, 3 nulls last
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  private static func query(
    _ question: FiguresQuestion, _ kinds: Set<FiguresFacts.Kind>, _ counts: Set<FigureCount>, kept: [[String]]?,
    columns: [String], condition: String, more: [String]
  ) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: kinds, counts: counts)
    let head = facts.sql()
    var condition = condition
    let names = question.split.map(FiguresFacts.column)
    if let kept {
      // What is not among the rows that are shown.
      let lists = question.request.dimensions.indices.map { index in
        facts.add(kept.map { $0[index] }) + "::text[]"
      }
      let keys = question.request.dimensions.map(FiguresFacts.column).joined(separator: ", ")
      condition += " and (\(keys)) not in (select * from unnest(\(lists.joined(separator: ", "))))"
    }
    let sets: [[String]] = kept != nil ? [[]] : groupingSets(question)
    let group = "grouping sets (\(sets.map { "(\(($0 + more).joined(separator: ", ")))" }.joined(separator: ", ")))"
    let keys = names.map { kept == nil ? "\($0)" : "null::text as \($0)" }
    let sql = """
      \(head)
      select \((keys + more + columns).joined(separator: ", ")) from asked where \(condition) group by \(group)
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// Over which dimensions sums are made: always the figures and the whole, and what lies between as asked.
  static func groupingSets(_ question: FiguresQuestion) -> [[String]] {
    let rows = question.request.dimensions.map(FiguresFacts.column)
    var sets: [[String]]
    switch question.request.totals {
    case .none, .grand: sets = [rows, []]
    case .sub: sets = (0...rows.count).reversed().map { Array(rows.prefix($0)) }
    case .all:
      sets = (0..<(1 << rows.count)).map { mask in rows.indices.filter { mask & (1 << $0) != 0 }.map { rows[$0] } }
    }
    if let across = question.request.across.map(FiguresFacts.column) { sets += sets.map { $0 + [across] } }
    var seen: Set<[String]> = []
    return sets.filter { seen.insert($0).inserted }
  }

  private static func expression(_ count: FigureCount) -> String {
    switch count {
    case .participations: "coalesce(sum(heads), 0)"
    case .persons: "count(distinct person) filter (where heads > 0)"
    case .personsMissing: "coalesce(sum(heads) filter (where person is null), 0)"
    case .courses: "count(distinct course_id) filter (where heads > 0)"
    case .iterations: "count(distinct iteration_id) filter (where heads > 0)"
    case .completions: "count(distinct pass)"
    case .countable: "count(*) filter (where fact = 'enrolment' and heads > 0 and kind in ('course', 'online'))"
    case .passes:
      "count(*) filter (where fact = 'enrolment' and heads > 0 and kind in ('course', 'online') and has_pass)"
    case .resultsAwaited:
      "count(*) filter (where fact = 'enrolment' and heads > 0 and kind in ('course', 'online') and not has_result)"
    case .days: "coalesce(sum(heads * run_days), 0)"
    case .daysMissing: "coalesce(sum(heads) filter (where run_days is null), 0)"
    case .enrolments: "count(*) filter (where fact = 'enrolment')"
    case .offered: "coalesce(sum(seats), 0)"
    case .seatsMissing: "count(*) filter (where fact = 'offer' and seats is null)"
    case .named: "count(*) filter (where named)"
    case .namedOnTime: "count(*) filter (where named and on_time)"
    case .namedDayMissing: "count(*) filter (where named and on_time is null)"
    case .submitted: "count(*) filter (where submitted)"
    case .accepted: "count(*) filter (where accepted)"
    case .joined: "count(*) filter (where fact = 'enrolment' and heads > 0)"
    case .turnedBack: "coalesce(sum(returned), 0)"
    case .lost: "count(*) filter (where lost)"
    case .seated: "count(*) filter (where seated)"
    case .seats: "coalesce(sum(net_seats), 0)"
    case .costMissing: "count(*) filter (where cost_missing)"
    case .headcountMissing: "count(*) filter (where fact = 'record' and headcount is null)"
    case .yearMissing: "coalesce(sum(heads) filter (where year is null), 0)"
    case .notTakenPart: "count(*) filter (where fact = 'enrolment' and heads = 0)"
    }
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
