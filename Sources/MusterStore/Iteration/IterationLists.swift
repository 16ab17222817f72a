public import MusterCore
public import PGClient

public struct ListIterations: ListStatement {
  public var course: Int64?
  public var provider: Int64?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("iteration"), .text("course"), .text("starts"), .text("ends"), .text("place"), .text("country"),
    .text("managed-by"), .text("state"), .int("capacity"), .int("taken"), .int("waiting"),
  ]
  public static let sql = """
    select i.id, i.code, c.title, \(SQLText.fuzzyDate("starts")), \(SQLText.fuzzyDate("ends")), i.place, i.country,
           i.managed_by, i.state, i.capacity,
           coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0),
           (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state = 'waiting')
      from muster.iteration i join muster.course c on c.id = i.course_id
     where ($3::bigint is null or i.course_id = $3::bigint) and ($4::bigint is null or c.provider_id = $4::bigint)
       and ($5::date is null or i.ends_latest >= $5::date) and ($6::date is null or i.starts_earliest <= $6::date)
       and i.id > $2::bigint
     order by i.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(course)
    p.add(provider)
    p.add(from?.description)
    p.add(to?.description)
  }
}

public struct ShowIteration: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("iteration"), .text("course"), .text("provider"), .text("programme"), .text("starts"), .text("ends"),
    .text("place"), .text("country"), .text("zone"), .text("managed-by"), .text("state"), .bool("approval"),
    .bool("dedicated"), .int("capacity"), .int("minimum"), .int("taken"), .int("waiting"), .text("limit"),
    .text("method"), .text("promotion"), .int("offer-days"), .int("set-aside"), .text("released"), .text("go"),
  ]
  public static let sql = """
    select i.code, c.title, p.code, g.code, \(SQLText.fuzzyDate("starts")), \(SQLText.fuzzyDate("ends")), i.place, i.country,
           i.zone, i.managed_by, i.state, i.approval, i.dedicated, i.capacity, i.minimum,
           coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0),
           (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state = 'waiting'),
           case when i.managed_by = 'nation' then coalesce(i.capacity::text, 'not known: no limit') end,
           i.method, i.promotion, i.offer_days,
           (select sum(greatest(0, a.seats - (select count(*) from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
               where s.iteration_id = i.id and e.body_id = a.body_id))) from muster.seat_allocation a where a.iteration_id = i.id),
           \(SQLText.moment("i.released_at")), i.go_on::text
      from muster.iteration i join muster.course c on c.id = i.course_id
      left join muster.provider p on p.id = c.provider_id left join muster.programme g on g.id = i.programme_id
     where i.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

/// Who is in a run: the roll first, then those who wait in their order, then the rest.
public struct IterationRoll: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("officer"), .text("name"), .text("rank"), .text("role"), .text("state"), .int("position"), .int("reserve"),
    .text("reason"), .int("enrolment"), .int("priority"), .text("offered-until"),
  ]
  public static let sql = """
    select coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, coalesce(g.rank_title, g.grade), e.role, e.state,
           case when e.state = 'waiting' then row_number() over (partition by e.state order by \(SQLText.standing("e")) nulls last, e.id) end,
           e.reserve, e.reason, e.id, e.priority, \(SQLText.moment("e.offered_until"))
      from muster.enrolment e
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
      left join muster.iteration i on i.id = e.iteration_id
      left join lateral (select rank_title, grade from muster.officer_grade og where og.officer_id in (select muster.records_of(e.officer_id))
          order by og.during @> coalesce(i.starts_earliest, 'infinity'::date) desc, og.officer_id = e.officer_id desc, lower(og.during) desc nulls last limit 1) g on true
     where e.iteration_id = $1::bigint
     order by case when e.state in ('attending', 'confirmed', 'offered', 'completed') then 0 when e.state = 'waiting' then 1
                when e.live then 2 else 3 end, case when e.state = 'waiting' then coalesce(e.priority, 2147483647) end,
              case when e.state = 'waiting' then coalesce(e.reserve, 0) end, e.queue nulls last, e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}
