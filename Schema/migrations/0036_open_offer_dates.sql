-- The clock asks every few seconds for the open offers whose dates are not long past, also of runs whose own dates are not
-- known: they are a few among all there ever were.
create index offer_open_by_last_date on muster.offer ((greatest(names_due, release_due, decision_due))) where state = 'open';
