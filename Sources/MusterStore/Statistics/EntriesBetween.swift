public import PGClient

/// The sealed entries between two stamps that are about some facts: about the fact itself, or about what it hangs on: its
/// officer and whoever was merged into that record, its run, offer and course, the import it came with.
public struct EntriesBetween: PGStatement {
  public struct Row: Sendable {
    public let sequence: Int64
    public let verb: String
    public let subject: String
  }

  /// Ids of facts, by kind.
  public struct Facts: Sendable {
    let enrolments, records, completions, offers, returns, costs: [Int64]

    public init(
      enrolments: [Int64], records: [Int64], completions: [Int64], offers: [Int64], returns: [Int64], costs: [Int64]
    ) {
      self.enrolments = enrolments
      self.records = records
      self.completions = completions
      self.offers = offers
      self.returns = returns
      self.costs = costs
    }
  }

  /// So many are named; one more is answered when there are more.
  public static let most = 50

  let after: Int64
  let upTo: Int64
  let facts: Facts

  public init(after: Int64, upTo: Int64, facts: Facts) {
    self.after = after
    self.upTo = upTo
    self.facts = facts
  }

  public static let isReadOnly = true
  public static let sql = """
    with k as (select * from muster.completion where id = any ($5::bigint[])),
    x as (select * from muster.cost_item where id = any ($8::bigint[])),
    f as (
      select * from muster.offer where id = any ($6::bigint[])
         or id in (select offer_id from muster.offer_return where id = any ($7::bigint[]))
    ),
    e as (
      select id, officer_id, iteration_id, body_id from muster.enrolment
       where id = any ($3::bigint[]) or id in (select enrolment_id from x) or id in (select enrolment_id from k)
    ),
    r as (select id, source_id, iteration_id, course_id, provider_id from muster.group_entry where id = any ($4::bigint[])),
    people (id) as (select officer_id from e union select officer_id from k),
    runs (id) as (
      select iteration_id from e union select iteration_id from r union select iteration_id from k union select iteration_id from f
    ),
    courses (id) as (
      select course_id from r union select course_id from k
      union select i.course_id from muster.iteration i join runs on runs.id = i.id
    ),
    about (kind, id) as (
      select 'enrolment', id from e union select 'officer', id from people
      union select 'officer', m.officer_id from muster.officer_merge m join people p on p.id = m.into_id
      union select 'iteration', id from runs union select 'course', id from courses
      union select 'completion', id from k union select 'completion', c.id from muster.completion c join e on e.id = c.enrolment_id
      union select 'cost', id from x union select 'cost', c.id from muster.cost_item c join e on e.id = c.enrolment_id
      union select 'offer', id from f union select 'record', id from r union select 'import', source_id from r
      union select 'body', body_id from e union select 'provider', provider_id from r
      union select 'provider', c.provider_id from muster.course c join courses on courses.id = c.id
    )
    select s.seq, c.verb, c.subject_kind || ' ' || coalesce(c.subject_id::text, '')
      from muster.seal s join muster.change c on c.id = s.change_id
     where s.stamp > $1::bigint and s.stamp <= $2::bigint and (c.subject_kind, c.subject_id) in (select kind, id from about)
     order by s.seq limit \(most + 1)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(after)
    p.add(upTo)
    for ids in [facts.enrolments, facts.records, facts.completions, facts.offers, facts.returns, facts.costs] {
      p.add(ids.map(Optional.some))
    }
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(sequence: try row.int64(), verb: try row.string(), subject: try row.string())
  }
}
