public import PGClient

/// The sealed entries between two stamps that are about some facts: about an enrolment or group entry itself, its
/// results and costs, its officer, run or course, or the import it came with.
public struct EntriesBetween: PGStatement {
  public struct Row: Sendable {
    public let sequence: Int64
    public let verb: String
    public let subject: String
  }

  let after: Int64
  let upTo: Int64
  let enrolments: [Int64]
  let records: [Int64]

  public init(after: Int64, upTo: Int64, enrolments: [Int64], records: [Int64]) {
    self.after = after
    self.upTo = upTo
    self.enrolments = enrolments
    self.records = records
  }

  public static let isReadOnly = true
  public static let sql = """
    with e as (select id, officer_id, iteration_id from muster.enrolment where id = any ($3::bigint[])),
    r as (select id, source_id, iteration_id, course_id from muster.group_entry where id = any ($4::bigint[])),
    about (kind, id) as (
      select 'enrolment', id from e union all select 'officer', officer_id from e union all select 'iteration', iteration_id from e
      union all select 'completion', k.id from muster.completion k join e on e.id = k.enrolment_id
      union all select 'cost', x.id from muster.cost_item x join e on e.id = x.enrolment_id
      union all select 'course', i.course_id from e join muster.iteration i on i.id = e.iteration_id
      union all select 'record', id from r union all select 'import', source_id from r union all select 'iteration', iteration_id from r
      union all select 'course', course_id from r
    )
    select s.seq, c.verb, c.subject_kind || ' ' || coalesce(c.subject_id::text, '')
      from muster.seal s join muster.change c on c.id = s.change_id
     where s.stamp > $1::bigint and s.stamp <= $2::bigint and (c.subject_kind, c.subject_id) in (select kind, id from about)
     order by s.seq limit 50
    """
  public func bind(_ p: inout PGParameters) {
    p.add(after)
    p.add(upTo)
    p.add(enrolments.map(Optional.some))
    p.add(records.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(sequence: try row.int64(), verb: try row.string(), subject: try row.string())
  }
}
