-- Seats at home: how they are given, to whom they are promised, for how long they are held.

alter table muster.iteration
  add column method text not null default 'first-come' constraint iteration_method_known
    check (method in ('first-come', 'priority', 'selection', 'guaranteed')),
  -- Whether those who wait move up by themselves when a seat is free, or by a decision.
  add column promotion text not null default 'automatic' constraint iteration_promotion_known
    check (promotion in ('automatic', 'manual')),
  -- For how many days a freed seat is offered and held; null: it is given at once.
  add column offer_days integer constraint iteration_offer_days_positive check (offer_days > 0),
  -- The sum of the seats set aside for bodies, kept by a trigger so that it can be held against the capacity.
  add column allocated integer not null default 0,
  -- When unfilled seats were taken from bodies: since then what is free is free for all.
  add column released_at timestamptz,
  -- The day on which it was decided that the run is held; null: not decided.
  add column go_on date,
  add constraint iteration_allocated_within_capacity check (allocated = 0 or allocated <= capacity);
select muster.renew_history('iteration');

alter table muster.enrolment
  -- Among those who wait the smaller goes first; null: after all who have one. Then principals, then reserves in their
  -- order, then the place given by time (queue).
  add column priority integer constraint enrolment_priority_positive check (priority > 0),
  -- Until when an offered seat is held.
  add column offered_until timestamptz,
  add constraint enrolment_offered_until check ((state = 'offered') = (offered_until is not null));
select muster.renew_history('enrolment');
-- With what comes before time in the order, so that places are counted from the index.
drop index muster.enrolment_queue_in_order;
create unique index enrolment_queue_in_order on muster.enrolment (iteration_id, queue) include (priority, reserve)
  where state = 'waiting' and queue is not null;
create index enrolment_by_offer on muster.enrolment (offered_until) where state = 'offered';

-- Seats of a run set aside for a body before it has put names forward; abroad the body's quota of names, which is
-- information. A seat of the table muster.seat stays used when its holder did not appear or left a course that had
-- begun: it is not given on.
create table muster.seat_allocation (
  id bigint generated always as identity primary key,
  iteration_id bigint not null references muster.iteration (id),
  body_id bigint not null references muster.body (id),
  seats integer not null constraint seat_allocation_not_negative check (seats >= 0),
  -- Stays with the body when unfilled seats are released.
  guaranteed boolean not null default false,
  -- Seats the body gave back by itself, and seats taken from it at the deadline, in total.
  turned_back integer not null default 0 constraint seat_allocation_turned_back_counted check (turned_back >= 0),
  released integer not null default 0 constraint seat_allocation_released_counted check (released >= 0),
  letter text,
  constraint seat_allocation_once_a_body unique (iteration_id, body_id)
);
create index seat_allocation_by_body on muster.seat_allocation (body_id);
select muster.keep_history('seat_allocation');

create function muster.keep_allocated() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  difference integer := new.seats - case when tg_op = 'UPDATE' then old.seats else 0 end;
begin
  if difference <> 0 then
    update muster.iteration set allocated = allocated + difference where id = new.iteration_id;
  end if;
  return null;
end
$$;
create trigger keep_allocated after insert or update of seats on muster.seat_allocation
  for each row execute function muster.keep_allocated();

grant select, insert, update on muster.seat_allocation to muster_engine;
grant select on muster.seat_allocation_history to muster_engine;
grant select on muster.seat_allocation, muster.seat_allocation_history to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
