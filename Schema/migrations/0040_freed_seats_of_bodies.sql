-- Freed seats are counted where they lie: those set aside for a body with its allocation, those for all with the run, so
-- that a reserve steps in only where the seat it would have is one of them.
alter table muster.seat_allocation
  add column freed_seats integer not null default 0 constraint seat_allocation_freed_seats_counted check (freed_seats >= 0);
select muster.renew_history('seat_allocation');

-- Whether the seat an officer has, or had last, was a freed one when it was taken: one taken by mistake is given back as what
-- it was. Null: there was none, or it was taken before this was kept.
alter table muster.enrolment add column took_freed boolean;
select muster.renew_history('enrolment');

-- Until now all were counted in one. Those of a body are as many as its people left, as far as its seats are free; what
-- remains is free for all, and is no more than is.
with counted as materialized (
  select i.id, i.freed_seats,
         i.capacity - (select count(*) from muster.seat s where s.iteration_id = i.id) as free
    from muster.iteration i where i.freed_seats > 0 and i.managed_by = 'nation' and i.state <> 'cancelled'
), unfilled as materialized (
  select a.id, a.iteration_id, greatest(0, a.seats - h.held) as seats,
         (select count(*) from muster.enrolment e
           where e.iteration_id = a.iteration_id and e.body_id = a.body_id
             and e.state in ('withdrawn', 'lapsed', 'transferred', 'rejected', 'not-accepted')
             and not exists (select from muster.seat s where s.enrolment_id = e.id)
             and exists (select from muster.enrolment_history v where v.id = e.id and v.state in ('confirmed', 'offered'))) as left_by
    from muster.seat_allocation a join counted c on c.id = a.iteration_id
    cross join lateral (select count(*) as held from muster.seat s join muster.enrolment e on e.id = s.enrolment_id
      where s.iteration_id = a.iteration_id and e.body_id = a.body_id) h
), shares as materialized (
  select u.id, u.iteration_id, least(u.seats, u.left_by, greatest(0, c.freed_seats - coalesce(sum(least(u.seats, u.left_by))
           over (partition by u.iteration_id order by u.id rows between unbounded preceding and 1 preceding), 0))) as freed
    from unfilled u join counted c on c.id = u.iteration_id
), bodies as (
  update muster.seat_allocation a set freed_seats = s.freed from shares s where a.id = s.id and s.freed > 0
), runs as (
  select c.id, greatest(0, least(c.freed_seats - coalesce((select sum(s.freed) from shares s where s.iteration_id = c.id), 0),
           c.free - coalesce((select sum(u.seats) from unfilled u where u.iteration_id = c.id), 0))) as freed
    from counted c
)
update muster.iteration i set freed_seats = r.freed from runs r where i.id = r.id and i.freed_seats <> r.freed;
