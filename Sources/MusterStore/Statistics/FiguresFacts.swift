import MusterCore

/// The facts behind figures as one relation: a row for each enrolment, group entry, standing completion, offer, return of
/// seats or cost, with all that figures are split by.
///
/// Every fact is read as of a stamp: of each row the last version at or below it, so that the same question about the
/// same sealed number gives the same answer whatever happened since. Only what the question needs is joined.
struct FiguresFacts {
  enum Kind: String, CaseIterable { case enrolment, record, completion, offer, `return`, cost }

  let question: FiguresQuestion
  let kinds: Set<Kind>
  let counts: Set<FigureCount>
  /// Instead of what the filters of time let through, what they would if its day were known.
  var undated = false
  /// Returns of seats stand where their offer stands, whatever their own reason: to say what became of offered seats.
  var returnsFollowOffers = false
  private(set) var parameters = FiguresParameters()
  private let stamp: String
  private let firstMonth: String

  private var needed: Set<Dimension> { question.request.needed }
  private func needs(_ dimensions: Dimension...) -> Bool { !needed.isDisjoint(with: dimensions) }
  private func needs(_ counts: FigureCount...) -> Bool { !self.counts.isDisjoint(with: counts) }
  /// Asks how far a name ever came.
  private var needsSteps: Bool { needs(.submitted, .accepted, .joined, .lost, .namedOnTime, .namedDayMissing, .seated) }

  init(_ question: FiguresQuestion, kinds: Set<Kind>, counts: Set<FigureCount>) {
    self.question = question
    self.kinds = kinds
    self.counts = counts
    stamp = parameters.add(question.stamp) + "::bigint"
    firstMonth = parameters.add(question.firstMonth) + "::int"
  }

  /// The common table expressions, the last of which is `asked`: the facts that pass the filters, with a column `d_…` for
  /// each dimension the question needs. Parameters of the filters are added.
  mutating func sql() -> String {
    var parts = [versions, "raw as (\(raw))", "dated as (\(dated))", "labelled as (\(labelled))"]
    parts.append("asked as (select * from labelled where \(filters()))")
    return "with " + parts.joined(separator: ",\n")
  }

  /// Parameters that a statement around the facts adds.
  mutating func add(_ value: [String]) -> String { parameters.add(value) }
  mutating func add(_ value: Int64) -> String { parameters.add(value) }

  // MARK: Versions

  func asOf(_ table: String, where condition: String = "true") -> String {
    """
    (select distinct on (id) * from muster.\(table)_history where stamp <= \(stamp) and \(condition)
      order by id, stamp desc, version desc)
    """
  }

  private var versions: String {
    var parts = [
      "e as \(asOf("enrolment"))", "i as \(asOf("iteration"))", "o as \(asOf("officer"))",
      "g as \(asOf("group_entry"))",
      "c as (select v.*, count(*) over (partition by title) as namesakes from \(asOf("course")) v)",
      "p as (select v.*, count(*) over (partition by title) as namesakes from \(asOf("provider")) v)",
      "m as (select officer_id, into_id from \(asOf("officer_merge")) v where not undone)",
      """
      k as (
        select k.* from muster.completion k
         where k.stamp <= \(stamp) and k.kind <> 'revocation'
           and not exists (select from muster.completion r where r.corrects = k.id and r.stamp <= \(stamp)
                            and r.kind in ('correction', 'revocation'))
      )
      """,
      "x as (select * from \(asOf("cost_item")) v where not void)",
      // Of whose cost a part is not known, the cost is not known.
      "costed as (select enrolment_id from x where basis = 'actual' group by 1 having bool_and(amount_minor is not null))",
      "f as \(asOf("offer"))",
    ]
    if kinds.contains(.return) || needs(.seats) { parts.append("b as \(asOf("offer_return"))") }
    if needs(.body) { parts.append("y as \(asOf("body"))") }
    if needs(.mode) {
      parts.append(
        """
        a as (
          select a.enrolment_id, case when bool_and(a.mode = 'online') then 'online' when bool_and(a.mode = 'in-person') then 'in-person'
                 else 'both' end as mode
            from \(asOf("attendance")) a join e on e.id = a.enrolment_id join i on i.id = e.iteration_id
           where a.mark in ('present', 'late') and a.mode is not null and not (\(ReadMarks.isOutside)) group by a.enrolment_id
        )
        """)
    }
    if needs(.grade, .gradeBand) {
      // Grades stay with the record they were entered with: those of a person with several records, the survivor's first.
      parts.append("w as \(asOf("officer_grade"))")
      parts.append(
        """
        graded as (
          select r.person, array_agg(w.grade order by w.officer_id <> r.person, w.officer_id, w.id) as grades,
                 array_agg(w.during order by w.officer_id <> r.person, w.officer_id, w.id) as spans
            from (select into_id as person, officer_id from m union select into_id, into_id from m) r
            join w on w.officer_id = r.officer_id group by 1
        )
        """)
      parts.append(
        """
        spanned as (
          select officer_id, array_agg(grade order by id) as grades, array_agg(during order by id) as spans from w group by 1
        )
        """)
    }
    if needsSteps {
      parts.append("ever as (\(SQLText.everReached(until: stamp)))")
    }
    if needs(.passes, .resultsAwaited, .countable) {
      parts.append(
        """
        passed as (
          select coalesce(k.enrolment_id, t.enrolment_id) as enrolment_id, bool_or(k.outcome in ('graduated', 'attended')) as pass
            from k left join muster.completion t on t.id = k.root group by 1
        )
        """
      )
    }
    return parts.joined(separator: ",\n")
  }

  // MARK: Rows

  private static let mistake = "e.reason in ('entered-in-error', 'duplicate')"
  private static let endStates =
    "('no-show', 'withdrawn', 'rejected', 'not-accepted', 'lapsed', 'cancelled', 'transferred')"
  private static let ended = "e.state in \(endStates)"
  /// A name that counts: not one that was typed by mistake.
  private static let meant = "not (\(ended) and coalesce(\(mistake), false))"
  /// Whoever is in the run, or ever was before they left it.
  private static let joined = "(e.state in ('attending', 'completed') or \(meant) and coalesce(ever.reached, 0) >= 4)"

  /// Every branch has these columns, in this order.
  private static let columns = [
    "fact text", "id bigint", "heads int", "headcount int", "person bigint", "officer_id bigint", "enrolment_id bigint",
    "iteration_id bigint", "course_id bigint", "programme_id bigint", "provider_id bigint", "state text", "role text",
    "reason text", "body_id bigint", "starts date", "ends date", "dates_ok boolean", "reported_year int", "pass bigint",
    "seats int", "net_seats int", "returned int", "cost_minor bigint", "cost_currency text", "payer text",
    "is_planned boolean", "cost_missing boolean", "named boolean", "on_time boolean", "submitted boolean",
    "accepted boolean", "joined boolean", "lost boolean", "seated boolean", "has_pass boolean", "has_result boolean",
    "lowers boolean",
  ]

  private func branch(_ kind: Kind, _ values: [String: String], from: String) -> String {
    let columns = Self.columns.map { column -> String in
      let parts = column.split(separator: " ")
      let name = String(parts[0])
      if name == "fact" { return "'\(kind.rawValue)'::text as fact" }
      return "\(values[name].map { "(\($0))" } ?? "null")::\(parts[1]) as \(name)"
    }
    return "select \(columns.joined(separator: ", "))\n from \(from)"
  }

  private var raw: String {
    Kind.allCases.filter(kinds.contains).map { kind in
      switch kind {
      case .enrolment: enrolments
      case .record: records
      case .completion: completions
      case .offer: offers
      case .return: returns
      case .cost: costs
      }
    }.joined(separator: "\nunion all\n")
  }

  private var enrolments: String {
    var values = [
      "id": "e.id", "heads": "case when e.state in ('attending', 'completed') then 1 else 0 end",
      "person": "coalesce(m.into_id, e.officer_id)", "officer_id": "e.officer_id", "enrolment_id": "e.id",
      "iteration_id": "e.iteration_id", "state": "e.state", "role": "e.role", "reason": "e.reason",
      "body_id": "e.body_id",
      "cost_missing": "e.state in ('attending', 'completed') and costed.enrolment_id is null",
    ]
    var from = "e left join m on m.officer_id = e.officer_id left join costed on costed.enrolment_id = e.id"
    values["named"] = Self.meant
    if needs(.namedOnTime, .namedDayMissing, .seated) {
      from += " left join f on f.iteration_id = e.iteration_id and f.state <> 'withdrawn'"
      values["on_time"] = "e.nominated_on <= f.names_due"
      values["seated"] = "\(Self.joined) and e.role = 'student' and f.seats is not null"
    }
    if needsSteps {
      from += " left join ever on ever.id = e.id"
      values["joined"] = Self.joined
      values["submitted"] = "\(Self.meant) and ever.reached >= 2"
      values["accepted"] = "\(Self.meant) and ever.reached >= 3"
      values["lost"] =
        "\(Self.meant) and \(Self.ended) and (e.reserve is null or ever.reached >= 3) and not \(Self.joined)"
    }
    if needs(.passes, .resultsAwaited, .countable) {
      from += " left join passed on passed.enrolment_id = e.id"
      values["has_pass"] = "coalesce(passed.pass, false)"
      values["has_result"] = "passed.enrolment_id is not null"
    }
    return branch(.enrolment, values, from: from)
  }

  private var records: String {
    branch(
      .record,
      [
        "id": "g.id", "heads": "coalesce(g.headcount, 0)", "headcount": "g.headcount", "iteration_id": "g.iteration_id",
        "course_id": "g.course_id", "programme_id": "g.programme_id", "provider_id": "g.provider_id",
        "state": "'reported'",
        "starts": "g.starts", "ends": "g.ends", "dates_ok": "not ('ends-before-start' = any (g.flags))",
        "reported_year": "g.reported_year", "cost_minor": "g.cost_minor", "cost_currency": "g.cost_currency",
        "is_planned": "false", "cost_missing": "g.cost_minor is null",
      ], from: "g where not g.void")
  }

  private var completions: String {
    branch(
      .completion,
      [
        "id": "k.id", "heads": "0", "person": "coalesce(m.into_id, k.officer_id)",
        // A result stays with the record it was entered for; whose it is, its attempt says, which moves when records are
        // merged, else the merge.
        "officer_id": "coalesce(e.officer_id, m.into_id, k.officer_id)",
        "enrolment_id": "k.enrolment_id", "iteration_id": "k.iteration_id", "course_id": "k.course_id",
        "provider_id": "k.provider_id", "state": "'completed'", "role": "e.role", "body_id": "e.body_id",
        "starts": "k.on_date", "ends": "k.on_date",
        "pass": "coalesce(k.root, k.id)",
      ],
      from: """
        k join c on c.id = k.course_id and c.kind in ('course', 'online') left join m on m.officer_id = k.officer_id
        left join e on e.id = k.enrolment_id where k.outcome in ('graduated', 'attended')
        """)
  }

  private var offers: String {
    branch(
      .offer,
      [
        "id": "f.id", "heads": "0", "iteration_id": "f.iteration_id", "seats": "f.seats",
        "net_seats": needs(.seats)
          ? "greatest(0, f.seats - coalesce((select sum(b.seats) from b where b.offer_id = f.id), 0))" : "f.seats",
      ], from: "f where f.state <> 'withdrawn'")
  }

  private var returns: String {
    branch(
      .return,
      [
        "id": "b.id", "heads": "0", "iteration_id": "f.iteration_id",
        "reason": returnsFollowOffers ? "null" : "b.reason", "returned": "b.seats", "lowers": "f.seats is not null",
      ],
      // What is no offer any more has no seats to give back.
      from: "b join f on f.id = b.offer_id where f.state <> 'withdrawn'")
  }

  private var costs: String {
    branch(
      .cost,
      [
        "id": "x.id", "heads": "0", "person": "coalesce(m.into_id, e.officer_id)", "officer_id": "e.officer_id",
        "enrolment_id": "e.id", "iteration_id": "e.iteration_id", "state": "e.state", "role": "e.role",
        "reason": "e.reason", "body_id": "e.body_id", "cost_minor": "x.amount_minor", "cost_currency": "x.currency",
        "payer": "x.payer", "is_planned": "x.basis = 'planned'",
      ], from: "x join e on e.id = x.enrolment_id left join m on m.officer_id = e.officer_id")
  }

  /// With run, course and officer beside each fact, and the days by which it is dated: a group entry's are its own, a
  /// completion elsewhere has the day of its result.
  private var dated: String {
    let own = "(raw.fact = 'record' or (raw.fact = 'completion' and raw.iteration_id is null))"
    var columns = [
      "raw.fact", "raw.id", "raw.heads", "raw.headcount", "raw.person", "raw.officer_id", "raw.enrolment_id",
      "raw.iteration_id", "coalesce(raw.course_id, i.course_id) as course_id",
      "coalesce(raw.programme_id, i.programme_id) as programme_id",
      "coalesce(raw.provider_id, c.provider_id) as provider_id", "raw.state", "raw.role", "raw.reason", "raw.body_id",
      "raw.reported_year", "raw.pass", "raw.seats", "raw.net_seats", "raw.returned", "raw.cost_minor",
      "raw.cost_currency", "raw.payer", "raw.is_planned", "raw.cost_missing", "raw.named", "raw.on_time",
      "raw.submitted", "raw.accepted", "raw.joined", "raw.lost", "raw.seated", "raw.has_pass", "raw.has_result",
      "raw.lowers", "c.kind", "c.discipline", "c.delivery", "o.service", "o.province", "o.gender", "i.country as host",
      "coalesce(raw.dates_ok, true) as dates_ok",
    ]
    for (name, date) in [
      ("starts_earliest", "starts"), ("starts_latest", "starts"), ("ends_earliest", "ends"), ("ends_latest", "ends"),
    ] {
      columns.append("case when \(own) then raw.\(date) else i.\(name) end as \(name)")
    }
    return """
      select \(columns.joined(separator: ", "))
       from raw left join i on i.id = raw.iteration_id left join c on c.id = coalesce(raw.course_id, i.course_id)
       left join o on o.id = raw.officer_id
      """
  }

  // MARK: Labels

  private func settled(_ expression: (String) -> String) -> String {
    let (from, to) =
      question.request.basis == .end ? ("ends_earliest", "ends_latest") : ("starts_earliest", "starts_latest")
    return "case when dates_ok and \(expression(from)) = \(expression(to)) then \(expression(from)) end"
  }

  private var year: String {
    let byDate = settled { "muster.year_in(\($0), \(firstMonth))" }
    return question.request.basis == .reported
      ? "case when fact = 'record' then reported_year else \(byDate) end" : byDate
  }

  private func label(_ dimension: Dimension) -> String {
    switch dimension {
    case .year: "coalesce(dated.year::text, 'not known')"
    case .quarter:
      "coalesce(\(settled { "(muster.year_in(\($0), \(firstMonth)) || '-Q' || (((extract(month from \($0))::int - \(firstMonth) + 12) % 12) / 3 + 1))" }), 'not known')"
    case .month: "coalesce(\(settled { "to_char(\($0), 'YYYY-MM')" }), 'not known')"
    case .programme: "coalesce(pr.code, 'not stated')"
    case .discipline: "coalesce(dated.discipline, 'not stated')"
    case .provider:
      "coalesce(p.title || case when p.namesakes > 1 then ' [' || p.code || ']' else '' end, 'not stated')"
    case .country: "coalesce(dated.host, p.country, 'not stated')"
    case .course:
      "coalesce(cc.title || case when cc.namesakes > 1 then ' [C-' || cc.id || ']' else '' end, 'not stated')"
    case .kind: "coalesce(dated.kind, 'not stated')"
    case .delivery: "coalesce(dated.delivery, 'not stated')"
    case .service: personal("dated.service")
    case .province: personal("dated.province")
    case .gender: personal("dated.gender")
    case .grade: personal(Self.grade { $0 })
    case .gradeBand: personal(Self.grade { "muster.grade_band(\($0))" })
    case .body: personal("y.code")
    case .role: personal("dated.role")
    case .reason:
      "case when dated.fact = 'record' then 'not available' else coalesce(dated.reason, case when dated.state in \(Self.endStates) then 'not stated' else 'not applicable' end) end"
    case .mode: personal("a.mode")
    case .state: "coalesce(dated.state, 'not applicable')"
    case .payer: "case when dated.cost_minor is null then 'not applicable' else coalesce(dated.payer, 'not stated') end"
    case .currency: "coalesce(dated.cost_currency, 'not applicable')"
    }
  }

  /// The grade, or what is made of it, on the first day of the run. Where only the bounds of that day are known it is the
  /// one that stands all through them: asked on the first of those days and on each on which a grade begins or has ended.
  private static func grade(_ shown: (String) -> String) -> String {
    let onDay = """
      coalesce(own.grade, (select u.grade from unnest(graded.grades, graded.spans) with ordinality u (grade, span, n)
                            where u.span @> starts_earliest order by n limit 1))
      """
    let between = """
      (select u.grade from unnest(spanned.grades || graded.grades, spanned.spans || graded.spans) with ordinality u (grade, span, n)
        where u.span @> days.day order by n limit 1)
      """
    func edges(_ end: String) -> String {
      """
      select \(end)(span) from unnest(spanned.spans || graded.spans) s (span)
       where \(end)(span) > coalesce(dated.starts_earliest, '-infinity'::date)
         and \(end)(span) <= coalesce(dated.starts_latest, 'infinity'::date)
      """
    }
    return """
      case when starts_earliest = starts_latest then \(shown(onDay)) else (
        select case when count(distinct held) = 1 and count(held) = count(*) then min(held)
                    when count(held) > 0 then 'not known' end
          from (select \(shown(between)) as held from (
            select coalesce(dated.starts_earliest, '-infinity'::date) union \(edges("lower")) union \(edges("upper"))
          ) days (day)) seen)
      end
      """
  }

  private func personal(_ column: String) -> String {
    "coalesce(\(column), case dated.fact when 'record' then 'not available' when 'offer' then 'not applicable' when 'return' then 'not applicable' else 'not stated' end)"
  }

  private var labelled: String {
    var from = "dated"
    if needs(.programme) { from += " left join muster.programme pr on pr.id = programme_id" }
    if needs(.provider, .country) { from += " left join p on p.id = dated.provider_id" }
    if needs(.course) { from += " left join c cc on cc.id = dated.course_id" }
    if needs(.body) { from += " left join y on y.id = body_id" }
    if needs(.mode) { from += " left join a on a.enrolment_id = dated.enrolment_id" }
    if needs(.grade, .gradeBand) {
      // Of the record the fact is with, else of another record of the person. Joined by officer, so that a large
      // register is read once and not for each fact.
      from += " left join w own on own.officer_id = dated.officer_id and starts_earliest = starts_latest"
      from += " and own.during @> starts_earliest"
      from += " left join graded on graded.person = dated.person and own.id is null"
      from += " left join spanned on spanned.officer_id = dated.officer_id"
      from += " and (starts_earliest = starts_latest) is not true"
    }
    let dimensions = Dimension.allCases.filter(needed.contains).map { "\(label($0)) as \(Self.column($0))" }
    return """
      select dated.*, \(dimensions.map { $0 + ", " }.joined())
             case when dates_ok and starts_earliest = starts_latest and ends_earliest = ends_latest and ends_earliest >= starts_earliest
               then ends_earliest - starts_earliest + 1 end as run_days
        from (select *, \(year) as year from dated) \(from)
      """
  }

  static func column(_ dimension: Dimension) -> String { "d_" + dimension.rawValue.replacing("-", with: "_") }

  // MARK: Filters

  private mutating func filters() -> String {
    var conditions = ["true"]
    for filter in question.request.filters {
      let column = Self.column(filter.dimension)
      var values = filter.missing
      if undated, filter.dimension.isTime { values.append("not known") }
      if filter.dimension == .year {
        values += question.years?.map(String.init) ?? filter.values
      } else if let ids = question.ids[filter.dimension] {
        let list = parameters.add(ids)
        let missing = parameters.add(values)
        // A programme that is itself called so stands in one row with those that have none, and is found with them.
        conditions.append(
          "(\(Self.object(filter.dimension)) = any (\(list)::bigint[]) or \(column) = any (\(missing)::text[]))")
        continue
      } else {
        values += question.words[filter.dimension] ?? filter.values
      }
      conditions.append("\(column) = any (\(parameters.add(values))::text[])")
    }
    if undated {
      let times = Dimension.allCases.filter { needed.contains($0) && $0.isTime }
      conditions.append("(\(times.map { Self.column($0) + " = 'not known'" }.joined(separator: " or ")))")
    }
    return conditions.joined(separator: " and ")
  }

  private static func object(_ dimension: Dimension) -> String {
    switch dimension {
    case .programme: "programme_id"
    case .provider: "provider_id"
    case .course: "course_id"
    default: "body_id"
    }
  }
}
