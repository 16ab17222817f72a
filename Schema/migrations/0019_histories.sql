-- Histories read from spreadsheets, and a partner's figures set beside ours.

-- How a spreadsheet is read. Each text stays as it was when files were read with it; the newest of a name is in force.
create table muster.history_mapping (
  id bigint generated always as identity primary key,
  name text not null constraint history_mapping_name_shape check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  text text not null,
  at timestamptz not null,
  principal text not null,
  source muster.source_text
);
create index history_mapping_by_name on muster.history_mapping (name, id desc);

alter table muster.import_source add column mapping_id bigint references muster.history_mapping (id);

-- What a value may not exceed, from a day on; the newest that has begun counts. Money in the smallest unit.
create table muster.plausibility_bound (
  id bigint generated always as identity primary key,
  bound text not null constraint plausibility_bound_known check (bound in ('cost-per-head', 'cost-per-head-day', 'headcount')),
  most bigint not null constraint plausibility_bound_positive check (most > 0),
  currency text constraint plausibility_bound_currency_shape check (currency ~ '^[A-Z]{3}$'),
  valid_from date,
  source muster.source_text not null,
  constraint plausibility_bound_money_has_currency check ((currency is null) = (bound = 'headcount'))
);
insert into muster.plausibility_bound (bound, most, currency, source) values
  ('cost-per-head', 560000000, 'USD', 'derived: the whole training of a basic qualified F-16 pilot costs 5.6 million US dollars (RAND RR-2415, 2019, https://www.rand.org/pubs/research_reports/RR2415.html); no single course of one person can cost more'),
  ('cost-per-head-day', 5000000, 'USD', 'derived: 5.6 million US dollars (RAND RR-2415) over some 500 days of training are about 11,000 a day; four to five times that'),
  ('headcount', 5000, null, 'derived: one row of a report is one training of one unit, and a brigade has at most about 5,000 people');

-- What is not trusted of an entry: what its digits alone would say, never in a sum, and why. Written once, with the entry.
create table muster.group_entry_doubt (
  entry_id bigint primary key references muster.group_entry (id),
  cost_minor bigint,
  headcount integer,
  why text[] not null,
  -- The cells as printed, for reading them in other ways when a partner's total is known.
  cost_text text,
  headcount_text text
);

-- Rows of a file that are no participations: totals, page furniture, rows that the mapping refuses. Kept to be seen.
-- Their numbers are of one kind with those of group entries, so that a number means one row.
create table muster.set_aside_row (
  id bigint primary key,
  source_id bigint not null references muster.import_source (id),
  line integer not null,
  kind text not null constraint set_aside_row_kind_known check (kind in ('total-row', 'furniture', 'refused')),
  programme_printed text,
  report text,
  reported_year integer,
  headcount integer,
  cost_minor bigint,
  cost_currency text,
  flags text[] not null,
  why text[] not null,
  printed json not null,
  constraint set_aside_row_once unique (source_id, line)
);
create index set_aside_row_by_programme on muster.set_aside_row (programme_printed) where kind <> 'furniture';

-- A partner's figures. Loaded again under the same name they replace those before, which stay.
create table muster.reconciliation (
  id bigint generated always as identity primary key,
  name text not null constraint reconciliation_name_shape check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  measures text[] not null,
  by_report boolean not null,
  rows integer not null,
  sha256 bytea not null constraint reconciliation_hash_is_sha256 check (length(sha256) = 32),
  at timestamptz not null,
  principal text not null,
  source muster.source_text
);
create index reconciliation_by_name on muster.reconciliation (name, id desc);

create table muster.reconciliation_line (
  id bigint generated always as identity primary key,
  reconciliation_id bigint not null references muster.reconciliation (id),
  line integer not null,
  report text,
  programme_printed text not null,
  programme text not null,
  year integer,
  sessions bigint,
  students bigint,
  courses bigint,
  cost_minor bigint,
  cost_currency text,
  flags text[] not null default '{}',
  why text[] not null default '{}',
  printed json not null,
  constraint reconciliation_line_once unique (reconciliation_id, line)
);

-- What was found out about a difference: kept with the name, whatever is loaded under it later.
create table muster.reconciliation_remark (
  id bigint generated always as identity primary key,
  name text not null,
  programme text not null,
  year integer,
  report text,
  text text not null constraint reconciliation_remark_given check (text <> ''),
  at timestamptz not null,
  principal text not null
);
create index reconciliation_remark_by_name on muster.reconciliation_remark (name, id);

grant select, insert on muster.history_mapping, muster.plausibility_bound, muster.group_entry_doubt, muster.set_aside_row,
  muster.reconciliation, muster.reconciliation_line, muster.reconciliation_remark to muster_engine;
grant select on muster.history_mapping, muster.plausibility_bound, muster.group_entry_doubt, muster.set_aside_row,
  muster.reconciliation, muster.reconciliation_line, muster.reconciliation_remark, muster.group_entry to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
