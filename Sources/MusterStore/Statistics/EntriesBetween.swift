public import MusterCore
public import PGClient

/// The sealed entries between two stamps that are about some facts: about the fact itself, or about what it hangs on: its
/// officer with the records merged with that one, its run, offer and course, the import it came with. For all rows of a
/// difference at once.
public struct EntriesBetween: PGStatement {
  public struct Row: Sendable {
    /// The row of the difference.
    public let row: Int
    public let sequence: Int64
    public let verb: String
    public let subject: String
  }

  /// Facts by their letter, as figures name them: enrolments e, records r, completions k, offers o, returns t, costs c;
  /// each with the row that it stands behind.
  public struct Facts: Sendable {
    fileprivate var rows: [Int] = []
    fileprivate var kinds: [String] = []
    fileprivate var ids: [Int64] = []

    public init() {}

    public mutating func add(_ kind: Character, _ id: Int64, row: Int) {
      rows.append(row)
      kinds.append(String(kind))
      ids.append(id)
    }
  }

  /// So many are named of each row; one more is answered when there are more.
  public static let most = 50

  let after: Int64
  let upTo: Int64
  let facts: Facts
  let withCosts: Bool
  let withOffers: Bool

  /// - Parameter measures: those asked; costs of an enrolment, and the offer of its run, are behind few of them.
  public init(after: Int64, upTo: Int64, facts: Facts, measures: [Measure]) {
    self.after = after
    self.upTo = upTo
    self.facts = facts
    withCosts = measures.contains(.cost) || measures.contains(.costPlanned)
    withOffers = measures.contains(.namedOnTime) || measures.contains(.fill)
  }

  public static let isReadOnly = true
  public static let sql = """
    with given (n, kind, id) as materialized (select distinct * from unnest($3::int[], $4::text[], $5::bigint[])),
    k as (select g.n, c.* from given g join muster.completion c on c.id = g.id where g.kind = 'k'),
    x as (select g.n, c.* from given g join muster.cost_item c on c.id = g.id where g.kind = 'c'),
    f as (
      select w.n, o.* from muster.offer o join (
        select n, id from given where kind = 'o' union
        select g.n, b.offer_id from given g join muster.offer_return b on b.id = g.id where g.kind = 't') w on w.id = o.id
    ),
    e as (
      select w.n, e.id, e.officer_id, e.iteration_id, e.body_id from muster.enrolment e join (
        select n, id from given where kind = 'e' union select n, enrolment_id from x union select n, enrolment_id from k)
        w on w.id = e.id
    ),
    r as (
      select g.n, e.id, e.source_id, e.iteration_id, e.course_id, e.provider_id
        from given g join muster.group_entry e on e.id = g.id where g.kind = 'r'
    ),
    people (n, id) as (select n, officer_id from e union select n, officer_id from k),
    runs (n, id) as (
      select n, iteration_id from e union select n, iteration_id from r union select n, iteration_id from k
      union select n, iteration_id from f
    ),
    courses (n, id) as (
      select n, course_id from r union select n, course_id from k
      union select runs.n, i.course_id from muster.iteration i join runs on runs.id = i.id
    ),
    about (n, kind, id) as (
      select n, 'enrolment', id from e union select n, 'officer', id from people
      union select p.n, 'officer', m.officer_id from muster.officer_merge m join people p on p.id = m.into_id
      union select p.n, 'officer', m.into_id from muster.officer_merge m join people p on p.id = m.officer_id
      union select n, 'iteration', id from runs union select n, 'course', id from courses
      union select n, 'completion', id from k
      union select e.n, 'completion', c.id from muster.completion c join e on e.id = c.enrolment_id
      union select n, 'cost', id from x
      union select e.n, 'cost', c.id from muster.cost_item c join e on e.id = c.enrolment_id where $6::boolean
      union select e.n, 'offer', o.id from muster.offer o join e on e.iteration_id = o.iteration_id where $7::boolean
      union select n, 'offer', id from f union select n, 'record', id from r union select n, 'import', source_id from r
      union select n, 'body', body_id from e union select n, 'provider', provider_id from r
      union select courses.n, 'provider', c.provider_id from muster.course c join courses on courses.id = c.id
    ),
    entries as (
      select s.seq, c.verb, c.subject_kind, c.subject_id
        from muster.seal s join muster.change c on c.id = s.change_id where s.stamp > $1::bigint and s.stamp <= $2::bigint
    ),
    told as (
      select a.n, s.seq, s.verb, s.subject_kind || ' ' || s.subject_id::text as subject,
             row_number() over (partition by a.n order by s.seq) as place
        from entries s join about a on a.kind = s.subject_kind and a.id = s.subject_id
    )
    select n, seq, verb, subject from told where place <= \(most + 1) order by n, seq
    """
  public func bind(_ p: inout PGParameters) {
    p.add(after)
    p.add(upTo)
    p.add(facts.rows.map(Optional.some))
    p.add(facts.kinds.map(Optional.some))
    p.add(facts.ids.map(Optional.some))
    p.add(withCosts)
    p.add(withOffers)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(row: try row.int(), sequence: try row.int64(), verb: try row.string(), subject: try row.string())
  }
}
