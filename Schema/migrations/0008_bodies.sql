-- What several parts of the work share: bodies that put names forward, the seats a provider offers the nation, and the
-- dated facts about an officer that decisions rest on.

-- A table that keeps its history may gain columns: afterwards the history has them too, empty in versions of before.
-- The stamp is asked for once a statement, as it is one a transaction.
create function muster.renew_history(t text) returns void language plpgsql as $$
declare
  columns text;
  missing record;
begin
  for missing in
    select a.attname, format_type(a.atttypid, a.atttypmod) as kind from pg_attribute a
     where a.attrelid = ('muster.' || quote_ident(t))::regclass and a.attnum > 0 and not a.attisdropped
       and not exists (select from pg_attribute h where h.attname = a.attname and not h.attisdropped
                        and h.attrelid = ('muster.' || quote_ident(t || '_history'))::regclass)
     order by a.attnum
  loop
    execute format('alter table muster.%I add column %I %s', t || '_history', missing.attname, missing.kind);
  end loop;
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
   where attrelid = ('muster.' || quote_ident(t))::regclass and attnum > 0 and not attisdropped;
  execute format($f$
    create or replace function muster.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $b$
    begin
      insert into muster.%2$I (stamp, %3$s) select (select muster.stamp()), %3$s from written;
      return null;
    end
    $b$ $f$, t || '_write_history', t || '_history', columns);
end
$$;

-- Who may put names forward and who approves, in a tree.
create table muster.body (
  id bigint generated always as identity primary key,
  code text not null,
  code_key text generated always as (upper(code)) stored constraint body_code_once unique,
  name text not null constraint body_name_given check (name <> ''),
  parent_id bigint references muster.body (id) constraint body_not_its_own_parent check (parent_id <> id),
  service text references muster.service (code),
  province text references muster.province (code),
  source muster.source_text
);
create index body_by_parent on muster.body (parent_id);

-- Seats that a provider offers the nation in a run, with the provider's own dates from its letter. Null: not stated.
create table muster.offer (
  id bigint generated always as identity primary key,
  iteration_id bigint not null references muster.iteration (id) constraint offer_once_a_run unique,
  state text not null default 'open' constraint offer_state_known check (state in ('open', 'closed', 'turned-back', 'withdrawn')),
  seats integer constraint offer_seats_not_negative check (seats >= 0),
  reserves integer constraint offer_reserves_not_negative check (reserves >= 0),
  letter text,
  reference text,
  -- By when the provider wants names, takes unfilled seats away, and decides whether the run is held.
  names_due date,
  release_due date,
  decision_due date,
  note text
);

-- The body that put a name forward, and the day it did so: often earlier than the day it was entered.
alter table muster.enrolment add column body_id bigint references muster.body (id), add column nominated_on date;
create index enrolment_by_body on muster.enrolment (body_id) where body_id is not null;

-- Medical categories are each service's own words; what a course asks for is compared as text unless data ranks them.
create table muster.officer_medical (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  category text not null constraint officer_medical_category_given check (category <> ''),
  -- Fit for a course, as the board said; null when it only gave a category.
  fit boolean,
  during daterange not null constraint officer_medical_has_time check (not isempty(during)),
  letter text
);
create index officer_medical_by_officer on muster.officer_medical (officer_id);

-- Papers of a person: the number is personal and stands behind row security like the name.
create table muster.officer_document (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  kind text not null constraint officer_document_kind_known
    check (kind in ('passport', 'visa', 'national-id', 'service-id', 'medical', 'insurance', 'certificate', 'other')),
  number text,
  country text references muster.country (code),
  issued date,
  expires date,
  void boolean not null default false,
  note text,
  constraint officer_document_dates_in_order check (issued <= expires)
);
create index officer_document_by_officer on muster.officer_document (officer_id);

-- What keeps an officer from being sent for a time: long leave, an inquiry, a deputation …
create table muster.officer_restriction (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  kind text not null constraint officer_restriction_kind_shape check (kind ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  note text,
  during daterange not null constraint officer_restriction_has_time check (not isempty(during)),
  letter text
);
create index officer_restriction_by_officer on muster.officer_restriction (officer_id);

select muster.keep_history(t) from unnest(array['body', 'offer']) t;
select muster.renew_history('enrolment');

grant select, insert, update on muster.body, muster.offer, muster.officer_medical, muster.officer_document,
  muster.officer_restriction to muster_engine;
grant update on muster.officer_language, muster.officer_clearance to muster_engine;
grant select on muster.body_history, muster.offer_history, muster.body, muster.offer to muster_reader;
grant select on muster.body_history, muster.offer_history to muster_engine;
grant usage on all sequences in schema muster to muster_engine;
alter table muster.officer_document enable row level security;
create policy officer_document_engine on muster.officer_document to muster_engine using (true) with check (true);
