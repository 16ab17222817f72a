-- Before departure: what is known of an officer and how it is mended; what is needed, what is held, what it costs.

-- Two records of one person count as one: the survivor of a merge, or the officer itself.
create function muster.person_of(bigint) returns bigint language sql stable as
  'select coalesce((select into_id from muster.officer_merge where officer_id = $1 and not undone), $1)';

-- Every record of that person, the survivor's own among them.
create function muster.records_of(bigint) returns setof bigint language sql stable as $$
  select muster.person_of($1)
  union select officer_id from muster.officer_merge where into_id = muster.person_of($1) and not undone
$$;

-- One number at a time; earlier ones still find the person.
create unique index officer_number_one_now on muster.officer_number (officer_id) where valid_to is null;

-- A grade entered by mistake is emptied, not deleted: its history is kept for figures of the past.
alter table muster.officer_grade drop constraint officer_grade_has_time, add column void boolean not null default false;
alter table muster.officer_grade add constraint officer_grade_has_time check (isempty(during) = void);
select muster.renew_history('officer_grade');

-- The other dated facts have no history of versions, so one entered by mistake goes; the change log keeps what it said.
grant delete on muster.officer_posting, muster.officer_language, muster.officer_clearance, muster.officer_medical,
  muster.officer_restriction to muster_engine;
create index officer_language_by_officer on muster.officer_language (officer_id);
create index officer_clearance_by_officer on muster.officer_clearance (officer_id);

-- All dated facts of officers in one form. Days are the first and the last on which a fact holds; null: not stated, or
-- open. The number of a document is personal and stands apart.
create view muster.officer_fact with (security_invoker = true) as
select 'grade' as kind, id, officer_id, grade || coalesce(' ' || rank_title, '') as what, null::text as detail,
       lower(during) as first_day, upper(during) - 1 as last_day, null::text as number
  from muster.officer_grade where not void
union all
select 'posting', id, officer_id, unit, appointment, lower(during), upper(during) - 1, null from muster.officer_posting
union all
select 'language', id, officer_id, language || ' ' || case when exempt then 'exempt' else coalesce(profile, result, 'not stated') end,
       nullif(concat_ws(', ', test, issued_by), ''), tested_on, valid_to, null
  from muster.officer_language
union all
select 'clearance', id, officer_id, clearance, null, lower(during), upper(during) - 1, null from muster.officer_clearance
union all
select 'medical', id, officer_id, category, case fit when true then 'fit' when false then 'not fit' end,
       lower(during), upper(during) - 1, null
  from muster.officer_medical
union all
select 'document', id, officer_id, kind, nullif(concat_ws(', ', country, note), ''), issued, expires, number
  from muster.officer_document where not void
union all
select 'restriction', id, officer_id, kind, note, lower(during), upper(during) - 1, null from muster.officer_restriction;
grant select on muster.officer_fact to muster_engine;
