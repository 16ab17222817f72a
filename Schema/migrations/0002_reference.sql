-- Words that are data: each with the place where it is written. An administrator adds to them by command.

create domain muster.source_text as text constraint source_text_length check (length(value) <= 2000);

create table muster.discipline (
  code text primary key constraint discipline_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  source muster.source_text
);

-- A provider's own codes for disciplines (ETOC: MED, JPL …).
create table muster.provider_discipline (
  scheme text not null default 'ETOC',
  code text not null,
  name text not null,
  source muster.source_text,
  primary key (scheme, code)
);

create table muster.grade (
  code text primary key,
  scheme text not null constraint grade_scheme_known check (scheme in ('OF', 'OR', 'WO', 'JCO', 'BPS')),
  level integer not null,
  name text not null,
  source muster.source_text,
  constraint grade_level_once unique (scheme, level)
);

create table muster.service (
  code text primary key constraint service_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  scheme text,
  source muster.source_text
);

-- A title means nothing without its service: a Captain is OF-5 in the navy and OF-2 in the army.
create table muster.rank_title (
  service text not null references muster.service (code),
  title text not null,
  title_key text generated always as (lower(title)) stored,
  grade text not null references muster.grade (code),
  source muster.source_text,
  constraint rank_title_once_a_service primary key (service, title_key)
);

-- Equivalences between schemes are data, and none is shipped: without one a comparison is not decidable.
create table muster.grade_equivalence (
  grade text not null references muster.grade (code),
  counts_as text not null references muster.grade (code),
  provider_id bigint,
  valid_from date,
  valid_to date,
  source muster.source_text,
  constraint grade_equivalence_dates_in_order check (valid_from <= valid_to)
);

create table muster.clearance (
  code text primary key,
  level integer not null constraint clearance_level_once unique,
  name text not null,
  source muster.source_text
);

create table muster.country (
  code text primary key constraint country_code_is_iso_3166 check (code ~ '^[A-Z]{2}$'),
  name text not null,
  source muster.source_text
);

create table muster.audience (code text primary key, name text not null, source muster.source_text);

create table muster.calendar (
  code text primary key,
  name text not null,
  first_month integer not null constraint calendar_month_exists check (first_month between 1 and 12),
  source muster.source_text
);

create table muster.reason (
  code text primary key constraint reason_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  scheme text,
  source muster.source_text
);

create table muster.province (code text primary key, name text not null, source muster.source_text);

-- The year of a day in a calendar that begins in first_month: named after the calendar year in which it ends.
create function muster.year_in(day date, first_month integer) returns integer language sql immutable parallel safe as
  'select extract(year from day)::integer + case when first_month > 1 and extract(month from day) >= first_month then 1 else 0 end';
