public import MusterCore
public import PGClient

/// Calls with what came of them. A name counts for the body that put it forward or, when that was not asked itself, for
/// the nearest body above it that was.
public struct ReadCalls: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let iteration: String
    public let bodyID: Int64
    public let body: String
    public let bodyName: String
    public let facts: CallFacts
    public let letter: String?
    public let nilLetter: String?
    public let note: String?
    public let reminders: Int
    public let lastReminded: CalendarDate?
    public let extensions: Int
    public let starts: String?
  }

  public var iteration: Int64?
  public var body: Int64?
  public var dueTo: CalendarDate?

  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    with recursive asked as (
      select * from muster.call k
       where ($1::bigint is null or k.iteration_id = $1::bigint) and ($2::bigint is null or k.body_id = $2::bigint)
         and ($3::date is null or k.due <= $3::date)
    ), climb as (
      select e.iteration_id, muster.person_of(e.officer_id) as person, e.reserve, coalesce(e.nominated_on, (e.enrolled_at at time zone (select zone from muster.nation))::date) as on_date,
             e.body_id as at, 1 as depth
        from muster.enrolment e
       where e.body_id is not null and e.iteration_id in (select iteration_id from asked)
         and (e.live or coalesce(e.reason, '') not in ('entered-in-error', 'duplicate'))
      union all
      select c.iteration_id, c.person, c.reserve, c.on_date, b.parent_id, depth + 1
        from climb c join muster.body b on b.id = c.at
       where b.parent_id is not null and depth < 100
         and not exists (select from muster.call k where k.iteration_id = c.iteration_id and k.body_id = c.at)
    ), given as (
      select iteration_id, at, count(distinct person) filter (where reserve is null) as named,
             count(distinct person) filter (where reserve is not null) as reserves, min(on_date) as first
        from climb group by iteration_id, at
    )
    select k.id, i.code, b.id, b.code, b.name, k.names, k.reserves, k.due::text, k.asked_on::text, k.nil_on::text, k.withdrawn,
           coalesce(g.named, 0), coalesce(g.reserves, 0), g.first::text, k.letter, k.nil_letter, k.note,
           coalesce(v.reminders, 0), v.last::text, coalesce(v.extensions, 0), i.starts_earliest::text
      from asked k join muster.iteration i on i.id = k.iteration_id join muster.body b on b.id = k.body_id
      left join given g on g.iteration_id = k.iteration_id and g.at = k.body_id
      left join lateral (
        select count(*) filter (where kind = 'reminder') as reminders, max(on_date) filter (where kind = 'reminder') as last,
               count(*) filter (where kind = 'extension') as extensions
          from muster.call_event where call_id = k.id
      ) v on true
     order by k.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(body)
    p.add(dueTo?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let id = try row.int64()
    let iteration = try row.string()
    let bodyID = try row.int64()
    let (body, name) = (try row.string(), try row.string())
    let facts = CallFacts(
      names: try row.optionalInt(), reserves: try row.optionalInt(), due: try row.date(), askedOn: try row.date(),
      nilOn: try row.date(), isWithdrawn: try row.bool(), named: try row.int(), namedReserves: try row.int(),
      firstNamed: try row.date())
    return Row(
      id: id, iteration: iteration, bodyID: bodyID, body: body, bodyName: name, facts: facts,
      letter: try row.optionalString(), nilLetter: try row.optionalString(), note: try row.optionalString(),
      reminders: try row.int(), lastReminded: try row.date(), extensions: try row.int(),
      starts: try row.optionalString())
  }
}
