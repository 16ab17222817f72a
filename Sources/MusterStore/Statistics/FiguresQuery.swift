public import MusterCore
public import PGClient

/// The statements behind figures. Their text is put together from the fragments here and nothing else; what a user names
/// arrives as a parameter.
public struct FiguresQuery: Sendable {
  public let sql: String
  public let parameters: PGParameters

  /// What holds in the transaction of every such statement. Planning machine code for a question that is asked once takes
  /// longer than the question. How many versions are the last ones is always guessed too low, and so much so under a
  /// filter that each fact would be looked for among all others: minutes instead of seconds in a large register.
  public static let settings = "set local jit = off; set local enable_nestloop = off"

  /// Columns: the dimensions (null where summed over), then every ``FigureCount`` in order.
  public static func counts(_ question: FiguresQuestion, kept: [[String]]? = nil) -> FiguresQuery {
    let measures = Set(question.request.measures)
    var wanted = Set(measures.flatMap(\.counts))
    if measures.contains(.fill) || measures.contains(.namedOnTime) { wanted.formUnion([.seated, .namedDayMissing]) }
    // Sums of costs are a statement of their own; planned ones without an amount are counted here.
    var kinds = kinds(of: measures)
    if !measures.contains(.costPlanned) { kinds.remove(.cost) }
    let columns = FigureCount.allCases.map { count in
      wanted.contains(count) || FigureCount.always.contains(count) ? expression(count) : "null::bigint"
    }
    return query(question, kinds, wanted, kept: kept, columns: columns, condition: "true", more: [])
  }

  /// What a question about years leaves out because its day is not known. Columns: a number for each of the request's `undatedUnits`.
  public static func undated(_ question: FiguresQuestion) -> FiguresQuery {
    let measures = Set(question.request.measures)
    var facts = FiguresFacts(question, kinds: kinds(of: measures), counts: Set(measures.flatMap(\.counts)))
    facts.undated = true
    let head = facts.sql()
    let columns = question.request.undatedUnits.map(expression)
    return FiguresQuery(
      sql: "\(head)\nselect \(columns.joined(separator: ", ")) from asked", parameters: facts.parameters.values)
  }

  /// How many facts behind a figure are left out of a list because their day is not known.
  public static func undatedFacts(_ question: FiguresQuestion, of measure: Measure?) -> FiguresQuery {
    var facts = FiguresFacts(
      question, kinds: Set(FiguresFacts.Kind.allCases), counts: counts(of: measure))
    facts.undated = true
    facts.returnsFollowOffers = measure == .fill
    let head = facts.sql()
    return FiguresQuery(
      sql: "\(head)\nselect count(*) from asked where \(measure.map(condition) ?? "true")",
      parameters: facts.parameters.values)
  }

  /// The facts that measures read; always enrolments and records, of which an answer says what it leaves out.
  private static func kinds(of measures: Set<Measure>) -> Set<FiguresFacts.Kind> {
    var kinds: Set<FiguresFacts.Kind> = [.enrolment, .record]
    if measures.contains(.completions) { kinds.insert(.completion) }
    if measures.contains(.offered) || measures.contains(.fill) { kinds.insert(.offer) }
    if measures.contains(.turnedBack) { kinds.insert(.return) }
    if measures.contains(.cost) || measures.contains(.costPlanned) { kinds.insert(.cost) }
    return kinds
  }

  private static func counts(of measure: Measure?) -> Set<FigureCount> {
    Set(measure?.counts ?? []).union(measure == .fill || measure == .namedOnTime ? [.seated, .namedDayMissing] : [])
  }

  private static func expression(_ unit: Undated.Unit) -> String {
    switch unit {
    case .participations: expression(FigureCount.participations)
    case .persons: expression(FigureCount.persons)
    case .completions: expression(FigureCount.completions)
    case .enrolments: expression(FigureCount.enrolments)
    case .offers: "count(*) filter (where fact = 'offer')"
    case .names: expression(FigureCount.named)
    case .submitted: expression(FigureCount.submitted)
    case .accepted: expression(FigureCount.accepted)
    case .joined: expression(FigureCount.joined)
    case .turnedBack: expression(FigureCount.turnedBack)
    case .lost: expression(FigureCount.lost)
    case .costs: "count(*) filter (where cost_minor is not null and not is_planned)"
    case .costsPlanned: "count(*) filter (where cost_minor is not null and is_planned)"
    }
  }

  /// Columns: the dimensions, then whether planned, currency, sum in the smallest unit, the people behind it.
  public static func costs(_ question: FiguresQuestion, kept: [[String]]? = nil) -> FiguresQuery {
    query(
      question, [.record, .cost], [], kept: kept,
      columns: [
        "sum(cost_minor)", "count(distinct person) + coalesce(sum(heads) filter (where fact = 'record'), 0)",
      ], condition: "cost_minor is not null", more: ["is_planned", "cost_currency"])
  }

  /// The rows behind a figure, those before `after` left out: with a measure only those that it counts. A row that is
  /// counted once with others, as a person in two runs, is listed each time. Of the seats that fill is a share of, those
  /// given back are less than none, so that they sum to its seats. Columns as in the reply to `stats.rows`.
  public static func facts(
    _ question: FiguresQuestion, of measure: Measure?, after: Int64, limit: Int
  ) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: Set(FiguresFacts.Kind.allCases), counts: counts(of: measure))
    facts.returnsFollowOffers = measure == .fill
    let head = facts.sql()
    let place = facts.add(after)
    let most = facts.add(Int64(limit))
    let stamp = facts.add(question.stamp)
    let seats = measure == .fill ? "coalesce(asked.seats, -asked.returned)" : "asked.seats"
    let sql = """
      \(head)
      select n, fact, id, person, iteration, course, programme, state, role, reason, starts, ends, heads, cost_minor,
             cost_currency, payer, is_planned, seats, returned,
             case when fact in ('enrolment', 'completion', 'cost') then (
               select string_agg(distinct each, '; ') from (
                 select letter as each union select ch.letter from muster.change ch
                  where ch.subject_kind = 'enrolment' and ch.subject_id = enrolment_id and ch.stamp <= \(stamp)::bigint
               ) letters where each is not null
             ) else letter end as letter,
             source_id, line, programme_printed
        from (
        select row_number() over (order by fact collate "C", asked.id) as n, fact, asked.id,
               case when asked.person is not null then 'O-' || asked.person end as person, run.code as iteration,
               'C-' || asked.course_id as course, pg.code as programme, asked.state, asked.role,
               coalesce(asked.reason, re.reason) as reason,
               asked.starts_earliest::text as starts, asked.ends_latest::text as ends, asked.heads, asked.cost_minor,
               asked.cost_currency, asked.payer, asked.is_planned, \(seats) as seats,
               asked.returned, asked.enrolment_id,
               case fact when 'enrolment' then en.letter when 'offer' then fo.letter when 'return' then re.letter
                 when 'cost' then co.letter end as letter,
               ge.source_id, ge.line, ge.programme_printed
          from (select * from asked where \(measure.map(condition) ?? "true")) asked
          left join i run on run.id = asked.iteration_id
          left join muster.programme pg on pg.id = asked.programme_id
          left join e en on fact = 'enrolment' and en.id = asked.id
          left join f fo on fact = 'offer' and fo.id = asked.id
          left join b re on fact = 'return' and re.id = asked.id
          left join x co on fact = 'cost' and co.id = asked.id
          left join g ge on fact = 'record' and ge.id = asked.id
      ) listed where n > \(place)::bigint order by n limit \(most)::bigint
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// Which facts a measure counts, so that what stands behind a figure is all of that and nothing else.
  private static func condition(_ measure: Measure) -> String {
    let took = "fact = 'enrolment' and heads > 0"
    return switch measure {
    case .participations, .persons, .courses, .iterations, .days: "heads > 0"
    case .completions: "pass is not null"
    case .completionRate: "\(took) and kind in ('course', 'online')"
    case .enrolments: "fact = 'enrolment'"
    case .offered: "fact = 'offer'"
    case .named: "named"
    case .namedOnTime: "named and on_time"
    case .submitted: "submitted"
    case .accepted: "accepted"
    case .joined: "joined"
    case .turnedBack: "fact = 'return'"
    case .lost: "lost"
    case .fill: "seated or fact = 'offer' and seats is not null or fact = 'return' and lowers"
    case .cost: "cost_minor is not null and not is_planned"
    case .costPlanned: "cost_minor is not null and is_planned"
    }
  }

  /// For each cell the facts behind it. Columns: the dimensions (none null), then the facts as `e12` (enrolment), `r7`
  /// (group entry) or `k3` (completion), with the people they stand for after a star.
  public static func members(_ question: FiguresQuestion, withHeadsOnly: Bool) -> FiguresQuery {
    members(
      question, [.enrolment, .record, .completion], counts: [], mark: "heads::text",
      where: withHeadsOnly ? "heads > 0" : "true")
  }

  /// For each cell who stands behind its sums of money and of days, as shares of a published table are written:
  /// `s/cost USD/e12/77*1`. Columns as of the members. Nil when there are no such sums.
  public static func shares(_ question: FiguresQuestion) -> FiguresQuery? {
    let measures = Set(question.request.measures)
    var kinds: Set<FiguresFacts.Kind> = [.record]
    var sums: [String] = []
    if measures.contains(.cost) {
      sums.append("case when cost_minor is not null and not is_planned then 'cost ' || cost_currency end")
    }
    if measures.contains(.costPlanned) {
      sums.append("case when cost_minor is not null and is_planned then 'cost-planned ' || cost_currency end")
    }
    if !sums.isEmpty { kinds.insert(.cost) }
    if measures.contains(.days) {
      kinds.insert(.enrolment)
      sums.append("case when heads > 0 and run_days is not null then 'days' end")
    }
    guard !sums.isEmpty else { return nil }
    var facts = FiguresFacts(question, kinds: kinds, counts: [])
    let head = facts.sql()
    let names = question.split.map(FiguresFacts.column)
    let keys = names.map { $0 + ", " }.joined()
    let group = names.isEmpty ? "" : "group by \(names.joined(separator: ", "))"
    let sql = """
      \(head)
      select \(keys)array_to_string(array_agg(distinct 's/' || shared || '/' || whose || '/' || officer || '*' || people), ',')
        from (
          select \(keys)unnest(array[\(sums.joined(separator: ", "))]) as shared,
                 case fact when 'record' then 'r' || id else 'e' || enrolment_id end as whose,
                 coalesce(person::text, '') as officer, case fact when 'record' then heads else 1 end as people
            from asked) told
       where shared is not null \(group)
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// The same of the facts that the measures asked count, of every kind (`o` offer, `t` return of seats, `c` cost), and
  /// after the star a mark that is another one when anything differs that one of them sees: what none of them reads has
  /// changed no figure. What is split by is told by the cell.
  public static func marks(_ question: FiguresQuestion) -> FiguresQuery {
    let measures = Measure.allCases.filter(question.request.measures.contains)
    let read = measures.map { measure in
      "case when \(condition(measure)) then row(\(seen(by: measure).joined(separator: ", ")))::text end"
    }
    return members(
      question, kinds(of: Set(measures)), counts: measures.reduce(into: []) { $0.formUnion(counts(of: $1)) },
      mark: "left(md5(row(\(read.joined(separator: ", ")))::text), 12)",
      where: (["false"] + measures.map { "(\(condition($0)))" }).joined(separator: " or "))
  }

  /// What a measure reads of the facts it counts.
  private static func seen(by measure: Measure) -> [String] {
    switch measure {
    case .participations: ["heads"]
    case .persons: ["person"]
    case .courses: ["course_id"]
    case .iterations: ["iteration_id"]
    case .completions: ["pass"]
    case .completionRate: ["has_pass"]
    case .days: ["heads", "run_days"]
    case .offered: ["seats"]
    case .turnedBack: ["returned"]
    case .fill: ["seated", "net_seats"]
    case .cost, .costPlanned: ["cost_minor", "cost_currency"]
    case .enrolments, .named, .namedOnTime, .submitted, .accepted, .joined, .lost: ["true"]
    }
  }

  private static func members(
    _ question: FiguresQuestion, _ kinds: Set<FiguresFacts.Kind>, counts: Set<FigureCount>, mark: String,
    where condition: String
  ) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: kinds, counts: counts)
    let head = facts.sql()
    let names = question.split.map(FiguresFacts.column)
    let group = names.isEmpty ? "" : "group by \(names.joined(separator: ", "))"
    let letter = "case fact when 'completion' then 'k' when 'return' then 't' else left(fact, 1) end"
    let list = "array_to_string(array_agg(\(letter) || asked.id || '*' || \(mark) order by fact, asked.id), ',')"
    let sql = """
      \(head) select \((names + [list]).joined(separator: ", "))
        from asked where \(condition) \(group)
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
    case .joined: "count(*) filter (where joined)"
    case .turnedBack: "coalesce(sum(returned), 0)"
    case .lost: "count(*) filter (where lost)"
    case .seated: "count(*) filter (where seated)"
    case .seats: "coalesce(sum(net_seats), 0)"
    case .costMissing: "count(*) filter (where cost_missing)"
    case .costPlannedMissing: "count(*) filter (where fact = 'cost' and is_planned and cost_minor is null)"
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
