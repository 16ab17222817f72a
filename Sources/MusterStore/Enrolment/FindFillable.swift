public import MusterCore
public import PGClient

/// Runs at home with a free seat for which someone waits whose days are free, where people move up by themselves: a
/// seat that is set aside for nobody, or for the body of someone who waits.
public struct FindFillable: PGStatement {
  let today: CalendarDate?

  /// - Parameter today: runs that ended before are left alone.
  public init(today: CalendarDate?) { self.today = today }

  public static let isReadOnly = true
  public static let sql = """
    select distinct i.id
      from muster.enrolment w join muster.iteration i on i.id = w.iteration_id
     where w.state = 'waiting' and w.queue is not null and (w.reserve is null or i.released_at is not null)
       and i.managed_by = 'nation' and i.state <> 'cancelled' and i.promotion = 'automatic'
       and ($1::date is null or i.ends_latest is null or i.ends_latest >= $1::date)
       and (i.capacity is null or coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0) < i.capacity)
       and case
         when i.allocated = 0 then i.method <> 'guaranteed' or i.released_at is not null
         else (
           select coalesce(bool_or(a.body_id = w.body_id and a.seats > h.held), false)
               or ((i.method <> 'guaranteed' or i.released_at is not null) and (i.capacity is null
                 or (select count(*) from muster.seat s where s.iteration_id = i.id) + sum(greatest(0, a.seats - h.held)) < i.capacity))
             from muster.seat_allocation a
             cross join lateral (select count(*) as held from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
               where s.iteration_id = i.id and e.body_id = a.body_id) h
            where a.iteration_id = i.id) end
       and not exists (
         select from muster.occupation o where o.officer_id = w.officer_id
           and i.starts_precision = 'day' and i.ends_precision = 'day' and not i.self_paced
           and i.starts_earliest <= i.ends_earliest and o.days && daterange(i.starts_earliest, i.ends_earliest, '[]'))
     order by i.id limit 1000
    """
  public func bind(_ p: inout PGParameters) {
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
