-- What countries are called can be mended, and figures as of a past moment show them as they were called then. What stood
-- before this was kept is taken as having stood always.
alter table muster.country add column id bigint generated always as identity constraint country_id unique;
select muster.keep_history('country');
insert into muster.country_history (stamp, code, name, source, id) select 0, code, name, source, id from muster.country;

grant select on muster.country_history to muster_engine, muster_reader;
grant usage on all sequences in schema muster to muster_engine;
