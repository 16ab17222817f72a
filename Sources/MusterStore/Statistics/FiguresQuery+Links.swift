import MusterCore

extension FiguresQuery {
  /// Runs in which someone of ours and people of other nations took part. Columns: nation, its name, what is across (null
  /// where summed over), runs, their people, ours; the last row has no nation.
  ///
  /// - Parameter nations: only these; all when nil.
  public static func links(_ question: FiguresQuestion, nations: [String]? = nil) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .record], counts: [])
    let head = shared(&facts, nations)
    let split = question.request.across.map { across in
      """
      select t.country, coalesce(n.name, t.country), s.split, count(*), sum(t.headcount), sum(s.heads) from theirs t
        join (select iteration_id, \(FiguresFacts.column(across)) as split, sum(heads) as heads from took group by 1, 2) s
          on s.iteration_id = t.iteration_id
        left join n on n.code = t.country group by 1, 2, 3
      union all
      """
    }
    let sql = """
      \(head)
      select * from (
        \(split ?? "")
        select t.country, coalesce(n.name, t.country), null, count(*), sum(t.headcount), sum(o.heads) from theirs t
          join ours o on o.iteration_id = t.iteration_id left join n on n.code = t.country group by 1, 2
        union all
        select null, null, null, count(distinct t.iteration_id), sum(t.headcount),
               (select sum(heads) from ours where iteration_id in (select iteration_id from theirs))
          from theirs t
      ) links (nation, name, split, runs, theirs, ours)
       order by nation collate "C" nulls last, split collate "C" nulls last
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// The runs behind such figures, each with every nation asked for. Columns: nation, its name, run, course, first and last
  /// day as far as they are known, their people, ours, where theirs is written.
  public static func linkedRuns(_ question: FiguresQuestion, nations: [String]?) -> FiguresQuery {
    var facts = FiguresFacts(question, kinds: [.enrolment, .record], counts: [])
    let head = shared(&facts, nations)
    let sql = """
      \(head)
      select t.country, coalesce(n.name, t.country), i.code, c.title || case when c.namesakes > 1 then ' [C-' || c.id || ']' else '' end,
             i.starts_earliest::text, i.ends_latest::text, t.headcount, o.heads, t.source
        from theirs t join ours o on o.iteration_id = t.iteration_id join i on i.id = t.iteration_id
        left join c on c.id = i.course_id left join n on n.code = t.country
       order by t.country collate "C", i.starts_earliest nulls last, i.code collate "C"
      """
    return FiguresQuery(sql: sql, parameters: facts.parameters.values)
  }

  /// The facts, and of the runs among them those of ours (`ours`; `took` by fact) and those of others (`theirs`); and what
  /// nations were called then (`n`).
  private static func shared(_ facts: inout FiguresFacts, _ nations: [String]?) -> String {
    let head = facts.sql()
    let chosen = nations.map { "and h.country = any (\(facts.add($0))::text[])" } ?? ""
    return """
      \(head),
      n as \(facts.asOf("country")),
      took as (select * from asked where iteration_id is not null and heads > 0),
      ours as (select iteration_id, sum(heads) as heads from took group by 1),
      theirs as (
        select h.country, h.iteration_id, h.headcount, h.source from \(facts.asOf("foreign_participants")) h
         where not h.void \(chosen) and h.iteration_id in (select iteration_id from ours)
      )
      """
  }
}
