-- What is offered: providers, programmes, courses with the history of their codes, and their runs.

create table muster.provider (
  id bigint generated always as identity primary key,
  code text not null,
  code_key text generated always as (upper(code)) stored constraint provider_code_once unique,
  title text not null constraint provider_title_given check (title <> ''),
  country text references muster.country (code),
  source muster.source_text
);

-- Other names under which a provider is written; the key folds case, marks and spaces away.
create table muster.provider_alias (
  alias_key text constraint provider_alias_once primary key,
  alias text not null,
  provider_id bigint not null references muster.provider (id),
  source muster.source_text
);
create index provider_alias_by_provider on muster.provider_alias (provider_id);

-- A joint form ("X with Y") names a provider and those beside it.
create table muster.provider_alias_partner (
  alias_key text not null references muster.provider_alias (alias_key),
  provider_id bigint not null references muster.provider (id),
  primary key (alias_key, provider_id)
);

create table muster.programme (
  id bigint generated always as identity primary key,
  code text not null,
  code_key text generated always as (upper(code)) stored constraint programme_code_once unique,
  name text not null,
  source muster.source_text
);

-- Null is "not stated" throughout: shown and counted as such, never read as zero or as no requirement.
create table muster.course (
  id bigint generated always as identity primary key,
  kind text not null constraint course_kind_known
    check (kind in ('course', 'exercise', 'workshop', 'conference', 'project', 'online')),
  title text not null constraint course_title_given check (title <> ''),
  title_key text not null,
  -- How it came in: by a catalogue, or only as a title printed in records.
  origin text not null constraint course_origin_known check (origin in ('catalogue', 'records')),
  discipline text references muster.discipline (code),
  provider_id bigint references muster.provider (id),
  delivery text constraint course_delivery_known check (delivery in ('residential', 'online', 'blended', 'mobile')),
  days numeric(6, 1) constraint course_days_positive check (days > 0),
  language text,
  profile text constraint course_profile_is_stanag_6001 check (profile ~ '^([0-4]\+?|5){4}$'),
  clearance text references muster.clearance (code),
  grade_min text references muster.grade (code),
  grade_max text references muster.grade (code),
  audience text references muster.audience (code),
  fee_minor bigint constraint course_fee_not_negative check (fee_minor >= 0),
  fee_currency text constraint course_fee_currency_shape check (fee_currency ~ '^[A-Z]{3}$'),
  two_step boolean,
  active_from date,
  active_to date,
  note text,
  source muster.source_text,
  -- The catalogue entry as it came, for whatever has no column of its own.
  facts json,
  constraint course_fee_has_currency check ((fee_minor is null) = (fee_currency is null)),
  constraint course_active_in_order check (active_from <= active_to)
);
create index course_by_title on muster.course (title_key);
create unique index course_printed_title_once on muster.course (title) where origin = 'records';

-- Codes change while the course stays, so they hang on it with the time they were in use, as far as that is known.
create table muster.course_code (
  course_id bigint not null references muster.course (id),
  scheme text not null constraint course_code_scheme_known
    check (scheme in ('etoc', 'etf', 'provider', 'eprime', 'catalogue')),
  code text not null constraint course_code_given check (code <> ''),
  code_key text generated always as (upper(code)) stored,
  valid_from date,
  valid_to date,
  seen date,
  is_handle boolean not null default false,
  constraint course_code_dates_in_order check (valid_from <= valid_to),
  constraint course_code_once_a_course primary key (course_id, scheme, code_key)
);
-- One code may come to mean another course later, but not at the same time in the same scheme.
create unique index course_code_open_once on muster.course_code (scheme, code_key) where valid_to is null;
create index course_code_by_key on muster.course_code (code_key);
create unique index course_code_one_handle on muster.course_code (course_id) where is_handle;

-- Those who run a course together with its provider.
create table muster.course_partner (
  course_id bigint not null references muster.course (id),
  provider_id bigint not null references muster.provider (id),
  primary key (course_id, provider_id)
);

create function muster.is_time_zone(name text) returns boolean language plpgsql stable as $$
begin
  perform timestamp '2000-01-01 00:00' at time zone name;
  return true;
exception when invalid_parameter_value then
  return false;
end
$$;

create table muster.iteration (
  id bigint generated always as identity primary key,
  code text not null,
  code_key text generated always as (upper(code)) stored constraint iteration_code_once unique,
  course_id bigint not null references muster.course (id),
  programme_id bigint references muster.programme (id),
  managed_by text not null constraint iteration_managed_by_known check (managed_by in ('provider', 'nation')),
  state text not null constraint iteration_state_known check (state in ('planned', 'open', 'closed', 'cancelled')),
  starts_earliest date,
  starts_latest date,
  starts_precision text not null default 'unknown',
  starts_text text,
  ends_earliest date,
  ends_latest date,
  ends_precision text not null default 'unknown',
  ends_text text,
  place text,
  country text references muster.country (code),
  zone text constraint iteration_zone_exists check (muster.is_time_zone(zone)),
  -- Null: not known, so no limit is enforced and the run stays out of seat measures.
  capacity integer constraint iteration_capacity_not_negative check (capacity >= 0),
  minimum integer constraint iteration_minimum_not_negative check (minimum >= 0),
  approval boolean not null default false,
  self_paced boolean not null default false,
  -- Of a run that only records know: equal title, place and dates are one run.
  printed_key text constraint iteration_printed_once unique,
  source muster.source_text,
  constraint iteration_precision_known check (
    starts_precision in ('day', 'month', 'season', 'year', 'between', 'unknown')
    and ends_precision in ('day', 'month', 'season', 'year', 'between', 'unknown')),
  constraint iteration_bounds_in_order check (starts_earliest <= starts_latest and ends_earliest <= ends_latest),
  -- A run that only records know keeps even dates that cannot be, flagged on its entries.
  constraint iteration_ends_after_start check (printed_key is not null or ends_latest >= starts_earliest),
  -- What seats hang on: their number may not pass the capacity they carry.
  constraint iteration_capacity_key unique (id, capacity)
);
create index iteration_by_course on muster.iteration (course_id);
create index iteration_by_start on muster.iteration (starts_earliest);
