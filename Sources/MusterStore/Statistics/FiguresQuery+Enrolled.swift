public import MusterCore

/// What is enrolled in the register itself, for a partner's figures to be set beside: by the same facts as every figure.
extension FiguresQuery {
  /// Sums by programme, year and currency of the cost, which is null where participations are counted.
  ///
  /// - Parameter question: by programme and year.
  public static func enrolled(_ question: FiguresQuestion) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .cost], counts: [])
    let head = facts.sql()
    let sql = """
      \(head),
      told as (
        select c.title_key, g.starts, g.ends, string_agg(distinct g.iteration_id || ':'
                 || hashtextextended(concat_ws(' ', c.title_key, g.starts, g.ends), 0), ',') as runs
          from g join c on c.id = g.course_id
         where not g.void and g.iteration_id is not null and g.starts is not null and g.ends is not null group by 1, 2, 3
      )
      select pr.code, asked.year, asked.cost_currency, coalesce(sum(asked.heads), 0),
             array_to_string(array_agg(distinct asked.person) filter (where asked.heads > 0), ','),
             array_to_string(array_agg(distinct asked.iteration_id) filter (where asked.heads > 0 and asked.run_days is not null), ','),
             array_to_string(array_agg(distinct told.runs) filter (where asked.heads > 0 and asked.run_days is not null), ','),
             count(*) filter (where asked.cost_missing), coalesce(sum(asked.cost_minor), 0),
             array_to_string(array_agg(distinct asked.enrolment_id) filter (
               where asked.fact = 'cost' and asked.state not in ('attending', 'completed')), ',')
        from asked left join muster.programme pr on pr.id = asked.programme_id left join c on c.id = asked.course_id
        left join told on told.title_key = c.title_key and told.starts = asked.starts_earliest
          and told.ends = asked.ends_earliest
       where \(counted) group by 1, 2, 3 order by pr.code collate "C" nulls last, asked.year, asked.cost_currency collate "C"
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// The enrolments behind such sums.
  ///
  /// - Parameter groups: of these programmes and years.
  public static func enrolledRows(_ question: FiguresQuestion, of groups: [RegisterFigures]) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .cost], counts: [])
    let head = facts.sql()
    let keys = facts.add(groups.map { EnrolledRows.key($0.programme, $0.year) })
    let sql = """
      \(head)
      select asked.enrolment_id, 'O-' || asked.person, run.code, cc.title, pr.code, asked.starts_earliest::text,
             asked.ends_latest::text, asked.run_days, asked.year, sum(asked.heads), bool_or(coalesce(asked.cost_missing, false)),
             string_agg(asked.cost_currency || ' ' || asked.cost_minor, ',' order by asked.id) filter (where asked.fact = 'cost')
        from asked join muster.programme pr on pr.id = asked.programme_id
        left join i run on run.id = asked.iteration_id left join c cc on cc.id = asked.course_id
       where \(counted) and pr.code || ' ' || coalesce(asked.year::text, '') = any (\(keys)::text[])
       group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  private static let counted =
    "(asked.fact = 'enrolment' and asked.heads > 0 or asked.fact = 'cost' and asked.cost_minor is not null and not asked.is_planned)"

  /// The rows of ``enrolled(_:)``.
  public static func registerFigures(_ rows: [[String?]]) -> [RegisterFigures] {
    var out: [RegisterFigures] = []
    for row in rows where row.count == 10 {
      var figures = RegisterFigures(programme: row[0] ?? "", year: row[1].flatMap { Int($0) })
      figures.participations = number(row[3])
      figures.persons = numbers(row[4])
      figures.runs = numbers(row[5])
      figures.toldToo = pairs(row[6])
      figures.costUnknown = Int(number(row[7]))
      if let currency = row[2] { figures.costs = [Money(minorUnits: number(row[8]), currency: currency)] }
      figures.costsWithoutPart = numbers(row[9])
      if let last = out.last, last.programme == figures.programme, last.year == figures.year {
        out[out.count - 1].add(figures)
      } else {
        out.append(figures)
      }
    }
    return out
  }

  static func number(_ text: String?) -> Int64 { text.flatMap { Int64($0) } ?? 0 }
  private static func pairs(_ text: String?) -> [Int64: Int64] {
    var out: [Int64: Int64] = [:]
    for pair in (text ?? "").split(separator: ",") {
      let parts = pair.split(separator: ":").compactMap { Int64($0) }
      if parts.count == 2 { out[parts[0]] = parts[1] }
    }
    return out
  }
  private static func numbers(_ text: String?) -> Set<Int64> {
    Set((text ?? "").split(separator: ",").compactMap { Int64($0) })
  }
}
