-- A partner's figures and the remarks on them are read as of the same moment as ours: both are only ever added, so that the
-- stamp of the transaction that wrote a row is all its history.
alter table muster.reconciliation add column stamp bigint;
alter table muster.reconciliation_remark add column stamp bigint;
update muster.reconciliation r set stamp = coalesce(
  (select min(c.stamp) from muster.change c where c.subject_kind = 'reconciliation' and c.subject_id = r.id), 0);
update muster.reconciliation_remark r set stamp = coalesce(
  (select min(c.stamp) from muster.change c where c.subject_kind = 'remark' and c.subject_id = r.id), 0);
alter table muster.reconciliation alter column stamp set not null, alter column stamp set default muster.stamp();
alter table muster.reconciliation_remark alter column stamp set not null, alter column stamp set default muster.stamp();

-- Refusals stand in no log and have no place in the order of what is sealed, so that each carries the moment from which it
-- counts. Of earlier ones the day is known: they count from its end.
alter table muster.eligibility_refusal add column at timestamptz;
update muster.eligibility_refusal set at = (on_date + 1)::timestamp at time zone coalesce((select zone from muster.nation), 'UTC');
alter table muster.eligibility_refusal alter column at set not null;

-- The moment itself, or the first one about which nothing was answered yet. Whoever asks about a later one waits for the
-- row that is written with it.
create function muster.moment_not_asked(moment timestamptz) returns timestamptz language sql volatile
  security definer set search_path = pg_catalog as
  'select greatest(moment, f.moment + interval ''1 microsecond'') from muster.seal_floor f for share';
