-- Publishing: who may read which figures, what was frozen for them, to whom it was given.

create table muster.publication_audience (
  id bigint generated always as identity primary key,
  code text not null constraint publication_audience_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$')
    constraint publication_audience_once unique,
  name text not null constraint publication_audience_named check (length(name) between 1 and 300),
  -- Numbers of people from one to below this are withheld. Whoever holds the same figures is shown all.
  minimum integer not null constraint publication_audience_minimum check (minimum between 1 and 1000),
  holds_same boolean not null,
  -- Printed on every output.
  marking text not null constraint publication_audience_marking_given check (length(marking) between 1 and 200),
  released_to text not null constraint publication_audience_released_given check (length(released_to) between 1 and 300),
  -- Codes of the audiences whose outputs it can read too.
  sees text[] not null default '{}',
  constraint publication_audience_rule check (holds_same = (minimum = 1))
);
select muster.keep_history('publication_audience');

-- What was published, as it was: never changed, never deleted. Withdrawing one is an entry of its own.
create table muster.publication (
  id bigint generated always as identity primary key,
  audience_id bigint not null references muster.publication_audience (id),
  title text not null,
  marking text not null,
  released_to text not null,
  minimum integer not null,
  -- The request or the report with its parameters, and the report's definition as it was.
  question text not null,
  definition text,
  as_of timestamptz not null,
  seq bigint not null,
  at timestamptz not null,
  principal text not null,
  content bytea not null,
  sha256 bytea not null,
  constraint publication_hash_is_of_its_bytes check (sha256 = sha256(content))
);
create index publication_by_audience on muster.publication (audience_id, id);

-- The tables of a publication with their true numbers, for holding later ones against them.
create table muster.publication_table (
  publication_id bigint not null references muster.publication (id),
  number integer not null,
  title text not null,
  dimensions text[] not null,
  columns text[] not null,
  kinds text[] not null,
  shown boolean[] not null,
  divides_persons boolean not null,
  primary key (publication_id, number)
);

create table muster.publication_cell (
  publication_id bigint not null,
  number integer not null,
  place integer not null,
  -- Null where summed over.
  keys text[] not null,
  numbers bigint[] not null,
  contributors bigint not null,
  -- Why the cell is withheld; null: it is published.
  withheld text constraint publication_cell_reason_known check (withheld in ('small', 'complement', 'difference', 'earlier')),
  -- Ids of entries with the people they stand for, without names.
  facts text[] not null,
  primary key (publication_id, number, place),
  foreign key (publication_id, number) references muster.publication_table (publication_id, number)
);

-- To whom a publication was given, when, by which letter.
create table muster.publication_release (
  id bigint generated always as identity primary key,
  publication_id bigint not null references muster.publication (id),
  recipient text not null constraint publication_release_recipient_given check (length(recipient) between 1 and 300),
  on_day date not null,
  letter text,
  note text,
  at timestamptz not null,
  principal text not null
);
create index publication_release_by_publication on muster.publication_release (publication_id, id);

create table muster.publication_withdrawal (
  publication_id bigint constraint publication_withdrawn_once primary key references muster.publication (id),
  reason text not null,
  letter text,
  at timestamptz not null,
  principal text not null
);

create function muster.publication_frozen() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'What was published is never changed.' using errcode = '23514', constraint = 'publication_is_frozen';
end
$$;
do $$
declare t text;
begin
  foreach t in array array['publication', 'publication_table', 'publication_cell', 'publication_release', 'publication_withdrawal'] loop
    execute format('create trigger %I before update or delete or truncate on muster.%I execute function muster.publication_frozen()',
      t || '_is_frozen', t);
  end loop;
end
$$;

grant select, insert, update on muster.publication_audience to muster_engine;
grant select on muster.publication_audience_history to muster_engine;
grant select, insert on muster.publication, muster.publication_table, muster.publication_cell, muster.publication_release,
  muster.publication_withdrawal to muster_engine;
grant usage on all sequences in schema muster to muster_engine;
