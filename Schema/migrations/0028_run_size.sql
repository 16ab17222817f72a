-- A run whose minimum is above its capacity could never be held. Such a minimum is no statement anybody could act on: it
-- is not stated from here on, and the history of the run keeps it.

update muster.iteration set minimum = null where minimum > capacity;
alter table muster.iteration
  add constraint iteration_minimum_within_capacity check (minimum <= capacity);
