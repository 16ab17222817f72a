-- What the daemon's identities may do. Nothing is granted that a handler does not need; a mistake in the daemon
-- still cannot rewrite the log, and figures are read by an identity that sees no names at all.

grant usage on schema muster to muster_engine, muster_reader;

grant select on all tables in schema muster to muster_engine;
grant insert on all tables in schema muster to muster_engine;
grant usage on all sequences in schema muster to muster_engine;
revoke insert on muster.stamp_base, muster.seal_floor from muster_engine;
grant update on muster.discipline, muster.provider_discipline, muster.grade, muster.service, muster.rank_title,
  muster.clearance, muster.country, muster.audience, muster.calendar, muster.reason, muster.province,
  muster.provider, muster.programme, muster.course, muster.course_code, muster.iteration, muster.officer,
  muster.person, muster.officer_number, muster.officer_grade, muster.officer_posting, muster.officer_merge,
  muster.enrolment, muster.seat, muster.occupation, muster.group_entry to muster_engine;
grant delete on muster.seat, muster.occupation, muster.request_key to muster_engine;

-- History is written by its triggers, the seal by its function, both as owner.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'muster' and tablename like '%\_history' loop
    execute format('revoke insert on muster.%I from muster_engine', t);
    execute format('grant select on muster.%I to muster_reader', t);
  end loop;
end
$$;
revoke insert on muster.seal from muster_engine;
alter function muster.seal_changes(timestamptz, integer) security definer set search_path = pg_catalog;
alter function muster.seal_only_after(timestamptz) security definer set search_path = pg_catalog;

grant select on muster.stamp_base, muster.discipline, muster.provider_discipline, muster.grade, muster.service,
  muster.rank_title, muster.grade_equivalence, muster.clearance, muster.country, muster.audience, muster.calendar,
  muster.reason, muster.province, muster.provider, muster.provider_alias, muster.programme, muster.course,
  muster.course_code, muster.course_partner, muster.iteration, muster.seal, muster.completion, muster.import_source,
  muster.foreign_participants to muster_reader;

-- The engine may append only in the name of a principal that the running transaction declared.
alter table muster.change enable row level security;
create policy change_read on muster.change for select to muster_engine using (true);
create policy change_in_own_name on muster.change for insert to muster_engine
  with check (principal = any (string_to_array(current_setting('muster.principals', true), E'\n')));

-- Persons: the engine works with them; the reader sees none, whatever is granted to it later.
alter table muster.person enable row level security;
alter table muster.officer_number enable row level security;
alter table muster.personal_value enable row level security;
create policy person_engine on muster.person to muster_engine using (true) with check (true);
create policy officer_number_engine on muster.officer_number to muster_engine using (true) with check (true);
create policy personal_value_engine on muster.personal_value to muster_engine using (true) with check (true);
