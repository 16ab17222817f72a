-- From offer to completion: what declining costs, what more is known of a person, what the clock asks.

-- What declining an offered seat costs besides the seat: places in waiting lists, when it comes less than so many days
-- before the first day (null: whenever before it). Of the officer alone, or of the whole body that put the name forward.
-- Without a row in force nothing is lost.
create table muster.forfeit_rule (
  id bigint generated always as identity primary key,
  provider_id bigint references muster.provider (id),
  course_id bigint references muster.course (id),
  reach text not null constraint forfeit_rule_reach_known check (reach in ('officer', 'body')),
  days_before integer constraint forfeit_rule_days_positive check (days_before > 0),
  during daterange not null constraint forfeit_rule_has_time check (not isempty(during)),
  source muster.source_text,
  constraint forfeit_rule_one_scope check (num_nonnulls(provider_id, course_id) = 1),
  constraint forfeit_rule_one_at_a_time exclude using gist
    ((coalesce(provider_id, 0)) with =, (coalesce(course_id, 0)) with =, during with &&)
);
grant select, insert, update on muster.forfeit_rule to muster_engine;
grant select on muster.forfeit_rule to muster_reader;

-- Personal like the name: it goes when the person is erased.
alter table muster.person
  add column born date constraint person_born_plausible check (born >= '1900-01-01'),
  add column birth_place text constraint person_birth_place_given check (birth_place <> ''),
  add column birth_country text references muster.country (code);

-- Only for courses classified so or higher; null: for all.
alter table muster.departure_template add column clearance_from text references muster.clearance (code);

-- When a run was entered: one that had begun by then is history, and the clock does not close it. Null: not known, as for
-- runs that stood in the register before this.
alter table muster.iteration add column entered_at timestamptz;
select muster.renew_history('iteration');

-- The clock asks graduates too; no rule counts for that.
alter table muster.clock_rule drop constraint clock_rule_kind_known;
alter table muster.clock_rule add constraint clock_rule_kind_known check (kind in
  ('names', 'release', 'decision', 'intake', 'seat-offer', 'call', 'approval', 'requirement', 'result', 'report',
   'document', 'certificate', 'question'));
grant usage on all sequences in schema muster to muster_engine;
