-- What Deploy/bench measures on: invented officers, a thousand runs at home in 25 weeks, and runs of their own for the
-- measurements on one run. The baseline is at the end.
\set ON_ERROR_STOP on
set client_min_messages = warning;

insert into muster.course (kind, title, title_key, origin) values ('course', 'Measured course', 'measured course', 'catalogue');

insert into muster.iteration (code, course_id, managed_by, state, starts_earliest, starts_latest, starts_precision,
  ends_earliest, ends_latest, ends_precision, capacity)
select code, (select max(id) from muster.course), 'nation', 'open', d, d, 'day', d + 4, d + 4, 'day', capacity
  from (
    select 'SPREAD-' || n as code, date '2030-01-07' + 7 * (n / 40) as d, 20000 as capacity from generate_series(0, 999) n
    union all
    select 'ONE-' || n, date '2032-01-05' + 7 * n, 200000 from generate_series(0, 49) n
  ) runs;

create temporary table added as
  with officers as (
    insert into muster.officer (category, service) select 'military-officer', 'army' from generate_series(1, :officers) returning id
  )
  select id, row_number() over (order by id) - 1 as n from officers;
insert into muster.person (officer_id, name, name_key) select id, 'Officer ' || n, 'officer ' || n from added;
insert into muster.officer_number (officer_id, service, number) select id, 'army', 'BENCH-' || n from added;
drop table added;

-- The baseline: what one would write who enrols with a function in the database. It takes the same request, knows a
-- repeated key, locks the run, refuses what muster refuses and stores the same rows.
create schema bench;
create function bench.enrol(given_officer text, given_run text, given_key text) returns text language plpgsql as $$
declare
  known muster.request_key%rowtype;
  officer bigint;
  run muster.iteration%rowtype;
  print bytea := sha256(convert_to(given_officer || E'\x1f' || given_run, 'UTF8'));
  moment timestamptz := clock_timestamp();
  seat integer;
  place bigint;
  added bigint;
  reply text;
begin
  select * into known from muster.request_key where principal = 'bench' and key = given_key;
  if found then
    if known.fingerprint <> print then raise 'the key was used for another request'; end if;
    return known.code || ' ' || known.reply;
  end if;
  select officer_id into officer from muster.officer_number where number_key = upper(given_officer) and valid_to is null;
  if officer is null then raise 'no such officer'; end if;
  select * into run from muster.iteration where code_key = upper(given_run) for no key update;
  if run.id is null or run.state <> 'open' then raise 'no such run, or it takes no names'; end if;
  if exists (select from muster.enrolment where officer_id = officer and iteration_id = run.id and live) then
    raise 'the officer is in it already';
  end if;
  if exists (select from muster.occupation where officer_id = officer and days && daterange(run.starts_earliest, run.ends_earliest, '[]')) then
    raise 'the officer is elsewhere on these days';
  end if;
  select coalesce(max(number), 0) + 1 into seat from muster.seat where iteration_id = run.id;
  if seat > run.capacity then
    select coalesce(max(queue), 0) + 1 into place from muster.enrolment where iteration_id = run.id and state = 'waiting' and queue is not null;
    seat := null;
  end if;
  insert into muster.enrolment (officer_id, iteration_id, role, state, queue, enrolled_at)
  values (officer, run.id, 'student', case when seat is null then 'waiting' else 'confirmed' end, place, moment) returning id into added;
  if seat is not null then
    insert into muster.seat (iteration_id, number, capacity, enrolment_id) values (run.id, seat, run.capacity, added);
    if run.starts_precision = 'day' and run.ends_precision = 'day' then
      insert into muster.occupation (enrolment_id, officer_id, days)
      values (added, officer, daterange(run.starts_earliest, run.ends_earliest, '[]'));
    end if;
  end if;
  insert into muster.change (at, principal, verb, subject_kind, subject_id, key, detail)
  values (moment, 'bench', 'enrol', 'enrolment', added, given_key, json_build_object('officer', officer, 'iteration', run.code,
    'to', case when seat is null then 'waiting' else 'confirmed' end, 'seat', seat));
  reply := format('"enrolment.confirmed" "officer" "" "iteration" "%s" "seats-left" "%s" ""', run.code, run.capacity - seat);
  insert into muster.request_key (principal, key, fingerprint, code, reply, at) values ('bench', given_key, print, 240, reply, moment);
  return '240 ' || reply;
end
$$;
