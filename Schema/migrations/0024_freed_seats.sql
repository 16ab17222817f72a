-- A seat that somebody had and nobody took when it was freed is a freed seat still: reserves step in for it when they
-- may. How many of a run's free seats are such; the next seat that is taken is one of them. What was freed before
-- this is not known.
alter table muster.iteration
  add column freed_seats integer not null default 0 constraint iteration_freed_seats_counted check (freed_seats >= 0);
select muster.renew_history('iteration');
