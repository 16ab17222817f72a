-- Rules of eligibility as rows with dates.

-- A rule: what it is about, where it holds, from when to when. A rule that changes is ended and another added, so that a
-- decision can name the row it used. Everything given in the scope must fit; nothing given is everywhere.
create table muster.eligibility_rule (
  id bigint generated always as identity primary key,
  code text not null constraint eligibility_rule_code_shape check (code ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  kind text not null constraint eligibility_rule_kind_known check (kind in (
    'grade', 'language', 'language-test', 'language-validity', 'clearance', 'clearance-from', 'nation', 'prerequisite',
    'pre-work', 'credit', 'medical', 'document', 'restriction-waived', 'attribute')),
  provider_id bigint references muster.provider (id),
  course_id bigint references muster.course (id),
  programme_id bigint references muster.programme (id),
  iteration_id bigint references muster.iteration (id),
  discipline text references muster.discipline (code),
  audience text references muster.audience (code),
  course_kind text constraint eligibility_rule_course_kind_known
    check (course_kind in ('course', 'exercise', 'workshop', 'conference', 'project', 'online')),
  -- Only for officers of these categories; empty: for all.
  categories text[] not null default '{}',
  grade_low text references muster.grade (code),
  grade_high text references muster.grade (code),
  profile text constraint eligibility_rule_profile_is_stanag_6001 check (profile ~ '^([0-4]\+?|5){4}$'),
  language text,
  test text,
  result text,
  clearance text references muster.clearance (code),
  months integer constraint eligibility_rule_months_plausible check (months between 0 and 1200),
  words text[] not null default '{}',
  -- Of these courses one is enough.
  courses bigint[] not null default '{}',
  counts_as bigint references muster.course (id),
  document text constraint eligibility_rule_document_known
    check (document in ('passport', 'visa', 'national-id', 'service-id', 'medical', 'insurance', 'certificate', 'other')),
  approved boolean,
  condition text,
  -- Rules of one group: one of them is enough.
  any_of text,
  severity text not null constraint eligibility_rule_severity_known check (severity in ('must', 'advice')),
  -- Null: as the policy says.
  on_unknown text constraint eligibility_rule_on_unknown_known check (on_unknown in ('proceed', 'hold')),
  valid_from date,
  valid_to date,
  -- Entered by mistake: as if it had never been.
  void boolean not null default false,
  source muster.source_text,
  constraint eligibility_rule_dates_in_order check (valid_from <= valid_to)
);

-- An equivalence is named by a decision, so it has a number, and a source that can be ended.
alter table muster.grade_equivalence add column id bigint generated always as identity primary key,
  add column void boolean not null default false,
  add constraint grade_equivalence_of_provider foreign key (provider_id) references muster.provider (id);

-- What is done about *not stated* and *not known*, for one rule or, without one, for any: the newest row holds.
create table muster.eligibility_policy (
  id bigint generated always as identity primary key,
  rule text constraint eligibility_policy_rule_shape check (rule ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  not_stated text constraint eligibility_policy_not_stated_known check (not_stated in ('proceed', 'hold')),
  not_known text constraint eligibility_policy_not_known_known check (not_known in ('proceed', 'hold')),
  source muster.source_text,
  constraint eligibility_policy_says_something check (not_stated is not null or not_known is not null)
);

-- Further facts about an officer that rules may ask for: born, seniority, regular … Personal, like the name.
create table muster.officer_attribute (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  name text not null constraint officer_attribute_name_shape check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  value text not null constraint officer_attribute_value_given check (value <> ''),
  during daterange not null constraint officer_attribute_has_time check (not isempty(during)),
  letter text,
  constraint officer_attribute_one_at_a_time exclude using gist (officer_id with =, name with =, during with &&)
);

-- A rule that someone set aside for one attempt: it stays with it.
create table muster.eligibility_override (
  id bigint generated always as identity primary key,
  enrolment_id bigint not null references muster.enrolment (id) deferrable initially deferred,
  rule text not null,
  versions text not null,
  reason text not null constraint eligibility_override_reason_given check (reason <> ''),
  principal text not null,
  at timestamptz not null,
  constraint eligibility_override_once unique (enrolment_id, rule)
);

-- Enrolments refused by a rule, to count what stops officers: no change of the register, so it stands in no log.
create table muster.eligibility_refusal (
  id bigint generated always as identity primary key,
  on_date date not null,
  officer_id bigint not null references muster.officer (id),
  iteration_id bigint not null references muster.iteration (id),
  rule text not null,
  versions text not null,
  principal text not null,
  constraint eligibility_refusal_once_a_day unique (officer_id, iteration_id, rule, on_date)
);

grant select, insert, update on muster.eligibility_rule, muster.officer_attribute, muster.grade_equivalence to muster_engine;
grant select, insert on muster.eligibility_policy, muster.eligibility_override, muster.eligibility_refusal
  to muster_engine;
grant select on muster.eligibility_rule, muster.eligibility_policy, muster.eligibility_override,
  muster.eligibility_refusal to muster_reader;
alter table muster.officer_attribute enable row level security;
create policy officer_attribute_engine on muster.officer_attribute to muster_engine using (true) with check (true);

-- Planning: by what officers are ranked for a run, and proposals that a board decides.
create table muster.plan_rule (
  id bigint generated always as identity primary key,
  measure text not null constraint plan_rule_measure_known check (measure in (
    'months-since-course', 'language-margin', 'appointment', 'province-share', 'service-share', 'prerequisite-done',
    'years-in-grade')),
  weight integer not null constraint plan_rule_weight_in_range check (weight between -1000 and 1000),
  word text,
  provider_id bigint references muster.provider (id),
  course_id bigint references muster.course (id),
  programme_id bigint references muster.programme (id),
  void boolean not null default false,
  source muster.source_text
);

create table muster.plan_proposal (
  id bigint generated always as identity primary key,
  programme_id bigint not null references muster.programme (id),
  year integer not null constraint plan_proposal_year_plausible check (year between 1900 and 2200),
  state text not null default 'open' constraint plan_proposal_state_known check (state in ('open', 'decided')),
  principal text not null,
  at timestamptz not null
);

create table muster.plan_row (
  proposal_id bigint not null references muster.plan_proposal (id),
  number integer not null constraint plan_row_number_positive check (number > 0),
  iteration_id bigint not null references muster.iteration (id),
  officer_id bigint not null references muster.officer (id),
  -- Null: principal; else the order among the reserves.
  reserve integer constraint plan_row_reserve_positive check (reserve > 0),
  score integer not null,
  reasons text not null,
  -- Null: the board has not decided.
  accepted boolean,
  outcome text,
  constraint plan_row_once primary key (proposal_id, number),
  constraint plan_row_officer_once unique (proposal_id, officer_id)
);

grant select, insert, update on muster.plan_rule, muster.plan_proposal, muster.plan_row to muster_engine;
grant usage on all sequences in schema muster to muster_engine;
