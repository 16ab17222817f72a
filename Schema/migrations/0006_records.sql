-- Participation known only as a number, with the text it came from beside what was read out of it.

-- A file that was taken in: by its kind and content it is known again.
create table muster.import_source (
  id bigint generated always as identity primary key,
  kind text not null,
  sha256 bytea not null constraint import_source_hash_is_sha256 check (length(sha256) = 32),
  rows integer not null,
  at timestamptz not null,
  principal text not null,
  origin muster.source_text,
  constraint import_source_once unique (kind, sha256)
);

create table muster.group_entry (
  id bigint generated always as identity primary key,
  -- Which row of which file: never its content, for real rows repeat one another exactly and count.
  source_id bigint not null references muster.import_source (id),
  line integer not null,
  programme_id bigint not null references muster.programme (id),
  -- The programme as printed, with year and department: what a publisher totals.
  programme_printed text not null,
  report text,
  reported_year integer constraint group_entry_year_plausible check (reported_year between 1900 and 2200),
  reported_calendar text references muster.calendar (code),
  course_id bigint references muster.course (id),
  iteration_id bigint references muster.iteration (id),
  provider_id bigint references muster.provider (id),
  unit text,
  headcount integer constraint group_entry_headcount_not_negative check (headcount >= 0),
  cost_minor bigint constraint group_entry_cost_not_negative check (cost_minor >= 0),
  cost_currency text constraint group_entry_currency_shape check (cost_currency ~ '^[A-Z]{3}$'),
  starts date,
  ends date,
  page text,
  flags text[] not null default '{}',
  printed json not null,
  void boolean not null default false,
  constraint group_entry_row_once unique (source_id, line),
  constraint group_entry_cost_has_currency check ((cost_minor is null) = (cost_currency is null))
);
create index group_entry_by_programme on muster.group_entry (programme_id);
create index group_entry_by_iteration on muster.group_entry (iteration_id);

-- Nations seen in a run besides one's own: what counterpart links are computed from.
create table muster.foreign_participants (
  iteration_id bigint not null references muster.iteration (id),
  country text not null references muster.country (code),
  headcount integer not null constraint foreign_participants_positive check (headcount > 0),
  source muster.source_text,
  primary key (iteration_id, country)
);

select muster.keep_history(t) from unnest(array[
  'provider', 'course', 'iteration', 'officer', 'officer_grade', 'officer_merge', 'enrolment', 'group_entry']) t;
