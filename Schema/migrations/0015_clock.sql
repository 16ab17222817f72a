-- The clock: deadlines, what was done about each, and the notices that went out.
--
-- A deadline is never stored: it follows from dates and rules at the moment somebody looks. What is stored is that one
-- was acted on, in the same transaction as the act, so that any number of daemons act once.

-- The nation whose register this is. Its own dates are counted in its zone and by its working days.
create table muster.nation (
  only_row boolean primary key default true constraint nation_is_one_row check (only_row),
  country text not null constraint nation_country_shape check (country ~ '^[A-Z]{2}$'),
  zone text not null constraint nation_zone_exists check (muster.is_time_zone(zone)),
  -- Tells the notices of this register from those of any other.
  installation uuid not null default gen_random_uuid()
);
insert into muster.nation (country, zone) values ('PK', 'Asia/Karachi');

-- Days of the week on which nobody works: 1 is Monday, 7 is Sunday.
create table muster.working_week (
  country text primary key constraint working_week_country_shape check (country ~ '^[A-Z]{2}$'),
  days_off integer[] not null constraint working_week_leaves_a_day
    check (days_off <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(days_off) < 7),
  source muster.source_text
);
insert into muster.working_week (country, days_off, source) values
  ('PK', '{6,7}', 'shipped with muster: Saturday and Sunday; change it with holiday.week');

-- Public holidays as they are announced, none guessed: those that follow the moon are known only when they are declared.
create table muster.holiday (
  id bigint generated always as identity primary key,
  country text not null references muster.country (code),
  day date not null,
  name text not null constraint holiday_name_given check (name <> ''),
  source muster.source_text,
  void boolean not null default false
);
create unique index holiday_once on muster.holiday (country, day) where not void;

-- How dates are counted: so many days from the start or end of a run, from a date in the provider's letter, from the day
-- something runs out. A rule counts for what falls due while it is valid; one that ends before it begins never counts.
create table muster.clock_rule (
  id bigint generated always as identity primary key,
  kind text not null constraint clock_rule_kind_known check (kind in
    ('names', 'release', 'decision', 'intake', 'seat-offer', 'call', 'approval', 'requirement', 'result', 'report',
     'document', 'certificate')),
  anchor text not null constraint clock_rule_anchor_known
    check (anchor in ('start', 'end', 'names', 'release', 'decision', 'due', 'since', 'expiry')),
  -- Less than zero: before.
  days integer not null constraint clock_rule_days_plausible check (days between -2000 and 2000),
  business boolean not null default false,
  minute integer not null constraint clock_rule_minute_of_day check (minute between 0 and 1440),
  effect text not null constraint clock_rule_effect_known check (effect in ('acts', 'reminds')),
  provider_id bigint references muster.provider (id),
  programme_id bigint references muster.programme (id),
  managed_by text constraint clock_rule_managed_by_known check (managed_by in ('provider', 'nation')),
  valid_from date,
  valid_to date,
  source muster.source_text
);
insert into muster.clock_rule (kind, anchor, days, minute, effect, source) values
  ('result', 'end', 14, 540, 'reminds', 'shipped with muster: end it, or add a rule of your own'),
  ('document', 'expiry', -90, 540, 'reminds', 'shipped with muster: end it, or add a rule of your own'),
  ('certificate', 'expiry', -90, 540, 'reminds', 'shipped with muster: end it, or add a rule of your own');

-- What a run says about its own deadlines.
create table muster.clock_policy (
  iteration_id bigint primary key references muster.iteration (id),
  below_minimum text not null constraint clock_policy_below_minimum_known check (below_minimum in ('remind', 'cancel'))
);

-- What was acted on. A new date is a new deadline, so a run that is put off is reminded of anew.
create table muster.clock_act (
  kind text not null,
  subject_kind text not null,
  subject_id bigint not null,
  due timestamptz not null,
  -- The day it is about: the provider's date, the first day of the run, the day a paper runs out.
  about date,
  iteration_id bigint references muster.iteration (id),
  acted_at timestamptz not null,
  outcome text not null constraint clock_act_outcome_given check (outcome <> ''),
  constraint clock_act_once primary key (kind, subject_kind, subject_id, due)
);
create index clock_act_by_time on muster.clock_act (due);
create index clock_act_by_iteration on muster.clock_act (iteration_id);

-- Who hears of what: an address to write to, or a principal who sees it in today.
create table muster.notice_recipient (
  id bigint generated always as identity primary key,
  kind text,
  body_id bigint references muster.body (id),
  address text,
  principal text,
  ended boolean not null default false,
  constraint notice_recipient_is_someone check ((address is null) <> (principal is null))
);
create unique index notice_recipient_once on muster.notice_recipient
  (coalesce(kind, ''), coalesce(body_id, 0), coalesce(address, ''), coalesce(principal, '')) where not ended;

-- The outbox. It holds ids and figures, never a name: the text is made when it is shown or handed over.
create table muster.notice (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_kind text not null,
  subject_id bigint not null,
  due timestamptz not null,
  about date,
  iteration_id bigint references muster.iteration (id),
  body_id bigint references muster.body (id),
  outcome text not null,
  figures json not null,
  at timestamptz not null,
  state text not null default 'new' constraint notice_state_known check (state in ('new', 'handed', 'acknowledged', 'failed')),
  attempts integer not null default 0,
  next_try timestamptz not null,
  handed_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  error text,
  constraint notice_once unique (kind, subject_kind, subject_id, due),
  constraint notice_of_an_act foreign key (kind, subject_kind, subject_id, due) references muster.clock_act
);
create index notice_by_state on muster.notice (state, next_try);
create index notice_by_iteration on muster.notice (iteration_id);

grant select on muster.nation, muster.working_week, muster.holiday, muster.clock_rule, muster.clock_policy,
  muster.clock_act, muster.notice_recipient, muster.notice to muster_engine;
grant insert, update on muster.nation, muster.working_week, muster.holiday, muster.clock_rule, muster.clock_policy,
  muster.notice_recipient, muster.notice to muster_engine;
-- What was acted on stays.
grant insert on muster.clock_act to muster_engine;
grant select on muster.nation, muster.working_week, muster.holiday, muster.clock_rule, muster.clock_act to muster_reader;
grant usage on all sequences in schema muster to muster_engine;

alter table muster.notice_recipient enable row level security;
create policy notice_recipient_engine on muster.notice_recipient to muster_engine using (true) with check (true);
