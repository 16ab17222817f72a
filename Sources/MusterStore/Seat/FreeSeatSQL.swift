/// Whom a free seat of a run at home may go to, as far as seats go: the one place where it is written.
enum FreeSeatSQL {
  /// Whether the enrolment `w` waits for a seat that is free in its run `i`: one set aside for the body of who waits, else
  /// one set aside for nobody; a reserve for one among these that is a freed one. Whether days are free and rules are met is
  /// asked apart.
  static let isFreeForWaiting = """
    w.state = 'waiting' and w.queue is not null
       and (i.capacity is null or coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0) < i.capacity)
       and case
         when i.allocated = 0 then (i.method <> 'guaranteed' or i.released_at is not null)
           and (w.reserve is null or i.released_at is not null or i.freed_seats > 0)
         else (
           select (w.reserve is null or i.released_at is not null
                    or coalesce(max(a.freed_seats) filter (where \(isOwn)), i.freed_seats) > 0)
              and (coalesce(bool_or(\(isOwn)), false)
               or ((i.method <> 'guaranteed' or i.released_at is not null) and (i.capacity is null
                 or (select count(*) from muster.seat s where s.iteration_id = i.id) + sum(greatest(0, a.seats - h.held)) < i.capacity)))
             from muster.seat_allocation a
             cross join lateral (select count(*) as held from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
               where s.iteration_id = i.id and e.body_id = a.body_id) h
            where a.iteration_id = i.id) end
    """

  /// Whether the seats set aside `a`, of which as many are taken as `h` counts, have one left for who waits.
  private static let isOwn = "a.body_id = w.body_id and a.seats > h.held"
}
