-- Persons the nation may send. Names and numbers stand apart from what is counted, so that a person can be erased
-- while every figure stays.

create table muster.officer (
  id bigint generated always as identity primary key,
  category text not null constraint officer_category_known check (category in
    ('military-officer', 'jco', 'other-rank', 'civil-servant', 'police', 'customs', 'other')),
  service text not null references muster.service (code),
  gender text constraint officer_gender_known check (gender in ('female', 'male')),
  province text references muster.province (code)
);

create table muster.person (
  officer_id bigint primary key references muster.officer (id),
  name text not null,
  name_urdu text,
  name_passport text,
  -- Folded forms of all three, for search.
  name_key text not null
);

-- Service numbers change hands and persons change services: each with its time.
create table muster.officer_number (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  service text not null references muster.service (code),
  number text not null constraint officer_number_given check (number <> ''),
  number_key text generated always as (upper(number)) stored,
  valid_from date,
  valid_to date,
  constraint officer_number_dates_in_order check (valid_from <= valid_to)
);
create unique index officer_number_held_once on muster.officer_number (service, number_key) where valid_to is null;
create index officer_number_by_key on muster.officer_number (number_key);
create index officer_number_by_officer on muster.officer_number (officer_id);

create extension if not exists btree_gist with schema public;

-- Grades are dated; figures use the one on the day a course starts.
create table muster.officer_grade (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  grade text not null references muster.grade (code),
  rank_title text,
  during daterange not null constraint officer_grade_has_time check (not isempty(during)),
  constraint officer_grade_one_at_a_time exclude using gist (officer_id with =, during with &&)
);

create table muster.officer_posting (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  unit text not null,
  appointment text,
  during daterange not null constraint officer_posting_has_time check (not isempty(during)),
  constraint officer_posting_one_at_a_time exclude using gist (officer_id with =, during with &&)
);

create table muster.officer_language (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  language text not null,
  test text not null,
  profile text constraint officer_language_profile_is_stanag_6001 check (profile ~ '^([0-4]\+?|5){4}$'),
  result text,
  exempt boolean not null default false,
  tested_on date,
  valid_to date,
  issued_by text
);

create table muster.officer_clearance (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  clearance text not null references muster.clearance (code),
  during daterange not null constraint officer_clearance_has_time check (not isempty(during)),
  constraint officer_clearance_one_at_a_time exclude using gist (officer_id with =, clearance with =, during with &&)
);

-- Two records of one person: a ledger, so that a merge can be undone. Figures resolve it at their own stamp.
create table muster.officer_merge (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  into_id bigint not null references muster.officer (id),
  undone boolean not null default false,
  constraint officer_merge_of_two check (officer_id <> into_id)
);
create unique index officer_merge_once on muster.officer_merge (officer_id) where not undone;
