-- A seat says the capacity it is held against, and a null says that there is none. The key to the run does not look at
-- nulls: a seat without a capacity stood in a run that has one, so that no limit held for it.

update muster.seat s set capacity = i.capacity
  from muster.iteration i where i.id = s.iteration_id and s.capacity is null and i.capacity is not null;

-- A run that gets a capacity gives it to the seats that were taken before; those beyond it are refused.
create function muster.limit_seats() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update muster.seat set capacity = new.capacity where iteration_id = new.id and capacity is null;
  return null;
end $$;
create trigger limit_seats after update of capacity on muster.iteration
  for each row when (old.capacity is null and new.capacity is not null) execute function muster.limit_seats();

-- Once a statement, since seats are taken by the batch.
create function muster.check_seat_limits() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from added s join muster.iteration i on i.id = s.iteration_id
              where s.capacity is null and i.capacity is not null) then
    raise exception 'a seat without a capacity in a run that has one'
      using errcode = 'check_violation', schema = 'muster', table = 'seat', constraint = 'seat_within_capacity';
  end if;
  return null;
end $$;
create trigger check_seat_limits after insert on muster.seat referencing new table as added
  for each statement execute function muster.check_seat_limits();
