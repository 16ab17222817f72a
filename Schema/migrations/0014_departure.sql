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

-- All dated facts of officers in one form. Days are the first and the last on which a fact holds; null: not stated, or
-- open. The number of a document is personal and stands apart.
create view muster.dated_fact with (security_invoker = true) as
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
grant select on muster.dated_fact to muster_engine;

-- What followed a record into the one it was merged into, so that undoing the merge takes back exactly that. Enrolments,
-- days, tests, clearances, papers and restrictions move, because the walls of the schema (one live attempt at a run, no two
-- courses at once) must hold for the person. Results, grades, postings and numbers stay where they are: results are
-- never changed and two histories of grades would clash; readers resolve them by records_of.
create table muster.officer_merge_moved (
  merge_id bigint not null references muster.officer_merge (id),
  kind text not null,
  row_id bigint not null,
  primary key (merge_id, kind, row_id)
);
create index officer_merge_moved_by_row on muster.officer_merge_moved (kind, row_id);
create index officer_merge_into on muster.officer_merge (into_id) where not undone;
grant select, insert on muster.officer_merge_moved to muster_engine;

-- The ledger is flat: a record that others were merged into is not merged itself, nor is anything merged into a merged
-- one. So no chain has to be followed and no circle can arise.
create function muster.check_merge() returns trigger language plpgsql as $$
begin
  if not new.undone and exists (select from muster.officer_merge
       where not undone and id <> new.id and (officer_id = new.into_id or into_id = new.officer_id)) then
    raise exception 'a merge of merged records' using errcode = 'check_violation', constraint = 'officer_merge_flat';
  end if;
  return new;
end
$$;
create trigger check_merge before insert or update on muster.officer_merge
  for each row execute function muster.check_merge();

-- A merge that was committed after the officer was looked up: the enrolment would belong to a record that is gone.
create function muster.check_enrolled() returns trigger language plpgsql as $$
begin
  if exists (select from enrolled w join muster.officer_merge m on m.officer_id = w.officer_id where not m.undone) then
    raise exception 'the record was merged meanwhile' using errcode = 'check_violation', constraint = 'enrolment_of_survivor';
  end if;
  return null;
end
$$;
create trigger check_enrolled after insert on muster.enrolment referencing new table as enrolled
  for each statement execute function muster.check_enrolled();

-- What is needed before departure, by provider, country, programme and kind of course; null: for all. A template counts
-- for the runs that begin while it is in force.
create table muster.departure_template (
  id bigint generated always as identity primary key,
  requirement text not null constraint departure_template_requirement_shape check (requirement ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  provider_id bigint references muster.provider (id),
  country text references muster.country (code),
  programme_id bigint references muster.programme (id),
  course_kind text constraint departure_template_kind_known
    check (course_kind in ('course', 'exercise', 'workshop', 'conference', 'project', 'online')),
  managed_by text constraint departure_template_managed_by_known check (managed_by in ('provider', 'nation')),
  -- By when, counted back from the first day; null: not stated.
  days_before integer constraint departure_template_days_not_negative check (days_before >= 0),
  -- How many months a paper must last beyond the last day.
  valid_months integer not null default 0 constraint departure_template_months_not_negative check (valid_months >= 0),
  during daterange not null constraint departure_template_has_time check (not isempty(during)),
  note text,
  source muster.source_text
);

-- What was said about a requirement of one enrolment. What nobody has said anything about has no row: it follows from
-- the templates and from the papers the officer holds.
create table muster.departure_requirement (
  id bigint generated always as identity primary key,
  enrolment_id bigint not null references muster.enrolment (id),
  requirement text not null,
  state text not null constraint departure_requirement_state_known
    check (state in ('needed', 'applied', 'held', 'refused', 'waived')),
  on_date date,
  expires date,
  reference text,
  reason text,
  waived_by text,
  letter text,
  constraint departure_requirement_once unique (enrolment_id, requirement),
  constraint departure_requirement_waiver check (state <> 'waived' or (reason is not null and waived_by is not null))
);

-- Who pays what for an enrolment. An amount that is null is not known, and counted as such.
create table muster.cost_item (
  id bigint generated always as identity primary key,
  enrolment_id bigint not null references muster.enrolment (id),
  kind text not null constraint cost_item_kind_known check (kind in ('tuition', 'travel', 'accommodation', 'allowance', 'other')),
  payer text not null constraint cost_item_payer_shape check (payer ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  basis text not null constraint cost_item_basis_known check (basis in ('planned', 'actual')),
  amount_minor bigint constraint cost_item_not_negative check (amount_minor >= 0),
  currency text constraint cost_item_currency_shape check (currency ~ '^[A-Z]{3}$'),
  note text,
  letter text,
  void boolean not null default false,
  constraint cost_item_has_currency check ((amount_minor is null) = (currency is null))
);
create index cost_item_by_enrolment on muster.cost_item (enrolment_id);

-- What a withdrawal costs, as providers state it: a share of the tuition when it comes less than so many days before the
-- first day (null: whenever before it), or a part of it in proportion once the course has begun.
create table muster.penalty_rule (
  id bigint generated always as identity primary key,
  provider_id bigint references muster.provider (id),
  programme_id bigint references muster.programme (id),
  kind text not null constraint penalty_rule_kind_known check (kind in ('before-start', 'proportional')),
  -- True: only for courses held for one nation alone; false: only for others; null: for both.
  dedicated boolean,
  days_before integer constraint penalty_rule_days_positive check (days_before > 0),
  percent integer not null constraint penalty_rule_percent_in_range check (percent between 0 and 100),
  exceptions text[] not null default '{}' constraint penalty_rule_exceptions_known
    check (exceptions <@ array['refilled', 'provider-cancelled', 'visa-late', 'disaster']),
  during daterange not null constraint penalty_rule_has_time check (not isempty(during)),
  source muster.source_text
);

select muster.keep_history(t) from unnest(array['cost_item', 'departure_requirement']) t;
grant select, insert, update on muster.departure_template, muster.departure_requirement, muster.cost_item,
  muster.penalty_rule to muster_engine;
grant select on muster.departure_template, muster.departure_requirement, muster.cost_item, muster.penalty_rule,
  muster.cost_item_history to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
