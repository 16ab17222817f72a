-- Attendance, certificates and what follows a course.

-- One mark: of one attempt on one day and session. A mark is mended in place; its history keeps what stood before.
create table muster.attendance (
  id bigint generated always as identity primary key,
  enrolment_id bigint not null references muster.enrolment (id),
  on_date date not null,
  session integer not null default 1 constraint attendance_session_counts check (session between 1 and 9),
  -- Null: taken back; the day is not marked.
  mark text constraint attendance_mark_known check (mark in ('present', 'absent', 'excused', 'late')),
  -- Null: not stated.
  mode text constraint attendance_mode_known check (mode in ('in-person', 'online')),
  constraint attendance_once unique (enrolment_id, on_date, session)
);

-- Rules about results and what follows them: dated rows. The narrowest scope that has a row in force decides.
create table muster.result_rule (
  id bigint generated always as identity primary key,
  what text not null constraint result_rule_what_known check (what in ('attendance', 'validity', 'report', 'question')),
  -- Percent of the days held, months, days after the end, years afterwards; null: from then on there is no such rule.
  -- A validity of 0 months does not run out.
  amount integer constraint result_rule_amount_fits
    check (amount between 0 and 1200 and (what <> 'attendance' or amount <= 100)),
  -- For attendance: what an excused day counts as.
  excused text constraint result_rule_excused_known check (excused in ('absent', 'left-out', 'present')),
  course_id bigint references muster.course (id),
  provider_id bigint references muster.provider (id),
  kind text constraint result_rule_kind_known
    check (kind in ('course', 'exercise', 'workshop', 'conference', 'project', 'online')),
  during daterange not null constraint result_rule_has_time check (not isempty(during)),
  source muster.source_text,
  constraint result_rule_one_scope check (num_nonnulls(course_id, provider_id, kind) <= 1),
  constraint result_rule_one_at_a_time exclude using gist (what with =, (coalesce(course_id, 0)) with =,
    (coalesce(provider_id, 0)) with =, (coalesce(kind, '')) with =, during with &&)
);

-- The rule of a kind that holds for a course on a day: of the course, else of its provider, else of its kind, else of
-- everything. Nothing when none holds or the day is not known.
create function muster.result_rule_on(rule text, course bigint, day date) returns setof muster.result_rule
  language sql stable rows 1 as $$
  select r.* from muster.course c
    join muster.result_rule r on r.what = rule and r.during @> day
     and (r.course_id = c.id or r.provider_id = c.provider_id or r.kind = c.kind
          or num_nonnulls(r.course_id, r.provider_id, r.kind) = 0)
   where c.id = course
   order by case when r.course_id is not null then 1 when r.provider_id is not null then 2 when r.kind is not null then 3
              else 4 end
   limit 1
$$;

-- Where a completion elsewhere was taken; how long a certificate says it is valid; on what a result rested.
alter table muster.completion
  add column provider_id bigint references muster.provider (id),
  add column place text,
  add column valid_to date,
  add column rule_id bigint references muster.result_rule (id),
  add column override_reason text;

-- Every entry that stands: neither corrected nor revoked. A resit stands beside what it resits, so that a later failure
-- never hides an earlier pass. Valid to the day named, the same day of the month so many months later; infinity: does
-- not run out; null: not stated.
create view muster.standing_completion as
  select k.id, k.officer_id, coalesce(m.into_id, k.officer_id) as person_id, k.course_id, k.iteration_id, k.enrolment_id,
         coalesce(k.root, k.id) as root, k.kind, k.outcome, k.on_date, k.mark, k.certificate,
         coalesce(k.valid_to, case when r.amount = 0 then 'infinity'::date
           else (k.on_date + make_interval(months => r.amount))::date end) as valid_to,
         case when k.valid_to is null then r.id end as validity_rule
    from muster.completion k
    left join muster.officer_merge m on m.officer_id = k.officer_id and not m.undone
    left join lateral muster.result_rule_on('validity', k.course_id, k.on_date) r on true
   where k.kind <> 'revocation'
     and not exists (select from muster.completion x where x.corrects = k.id and x.kind in ('correction', 'revocation'));

-- What a person is qualified in: of each course the standing pass that is valid longest. A pass without a known end
-- comes after one with; it is shown as not stated.
create view muster.qualification as
  select distinct on (person_id, course_id) *
    from muster.standing_completion where outcome in ('graduated', 'attended')
   order by person_id, course_id, valid_to desc nulls last, on_date desc nulls last, id desc;

-- The entry that stands in the place of this one after corrections; null when it was revoked.
create function muster.standing_entry(entry bigint) returns bigint language sql stable as $$
  with recursive chain as (
    select k.id, k.kind from muster.completion k where k.id = entry
    union all
    select m.id, m.kind from chain join muster.completion m on m.corrects = chain.id and m.kind in ('correction', 'revocation')
  )
  select case when kind <> 'revocation' then id end from chain order by id desc limit 1
$$;

-- How numbers of certificates are written: by provider, else the row without one.
create table muster.certificate_format (
  id bigint generated always as identity primary key,
  provider_id bigint references muster.provider (id),
  format text not null,
  source muster.source_text,
  constraint certificate_format_once unique nulls not distinct (provider_id)
);
insert into muster.certificate_format (format, source) values ('{provider}/{year}/{number:4}', 'muster');

-- The last number of each series. The row is the lock under which the next is taken, so that there are no gaps.
create table muster.certificate_series (
  -- 0: runs of courses without a provider.
  provider_id bigint not null,
  year integer not null,
  last integer not null constraint certificate_series_counts check (last >= 0),
  primary key (provider_id, year)
);

-- Certificates that muster numbered. They hang on ids, so that no later change of a code parts them from their run;
-- what was printed stands beside.
create table muster.certificate (
  id bigint generated always as identity primary key,
  number text not null constraint certificate_number_given check (number <> ''),
  number_key text generated always as (upper(number)) stored constraint certificate_number_once unique,
  provider_id bigint not null,
  year integer not null,
  serial integer not null constraint certificate_serial_positive check (serial > 0),
  completion_id bigint not null references muster.completion (id),
  officer_id bigint not null references muster.officer (id),
  course_id bigint not null references muster.course (id),
  iteration_id bigint not null references muster.iteration (id),
  enrolment_id bigint not null references muster.enrolment (id),
  outcome text not null constraint certificate_outcome_is_pass check (outcome in ('graduated', 'attended')),
  printed_course text not null,
  printed_title text not null,
  printed_iteration text not null,
  issued_on date not null,
  constraint certificate_serial_once unique (provider_id, year, serial)
);
create index certificate_by_completion on muster.certificate (completion_id);
create index certificate_by_officer on muster.certificate (officer_id);
create index certificate_by_iteration on muster.certificate (iteration_id);
create index completion_by_certificate on muster.completion (upper(certificate)) where certificate is not null;

-- Whether what is printed still stands: revoked when its result was revoked or is no pass any more, superseded when the
-- result was corrected to another outcome. Numbers that others gave are known from the entries that name them.
create view muster.certificate_state as
  select c.id as certificate_id, c.number, c.number_key, 'muster' as given_by, c.completion_id, c.officer_id, c.course_id,
         c.iteration_id, c.enrolment_id, c.outcome, c.printed_course, c.printed_iteration, c.issued_on, s.id as standing_id,
         case when s.id is null or s.outcome not in ('graduated', 'attended') then 'revoked'
              when s.outcome <> c.outcome then 'superseded' else 'stands' end as state
    from muster.certificate c left join muster.completion s on s.id = muster.standing_entry(c.completion_id)
  union all
  select null, k.certificate, upper(k.certificate), 'provider', k.id, k.officer_id, k.course_id, k.iteration_id,
         k.enrolment_id, k.outcome, null, null, k.on_date, s.id,
         case when s.id is null or s.outcome not in ('graduated', 'attended') then 'revoked'
              when s.certificate is distinct from k.certificate then 'superseded' else 'stands' end
    from muster.completion k left join muster.completion s on s.id = muster.standing_entry(k.id)
   where k.certificate is not null
     and not exists (select from muster.completion x where x.corrects = k.id and x.kind = 'correction'
                      and x.certificate = k.certificate);

-- The report that is due after a course. Whether and when it is due follows from the rules.
create table muster.course_report (
  id bigint generated always as identity primary key,
  enrolment_id bigint not null references muster.enrolment (id) constraint course_report_once unique,
  -- Null: taken back, it did not come after all.
  received_on date,
  reference text
);

-- What became of a graduate, asked once a year. Null: not answered, or not stated in the answer.
create table muster.followup_question (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  year integer not null constraint followup_question_year_plausible check (year between 1900 and 2200),
  asked_on date,
  answered_on date,
  post text,
  unit text,
  uses_training text constraint followup_question_uses_known check (uses_training in ('yes', 'no', 'not-known')),
  constraint followup_question_once unique (officer_id, year)
);
create index followup_question_open on muster.followup_question (year) where answered_on is null;

-- Headcounts by nation can be mended, and figures as of a past moment read them.
alter table muster.foreign_participants
  add column id bigint generated always as identity constraint foreign_participants_id unique,
  add column void boolean not null default false;

select muster.keep_history(t) from unnest(array['attendance', 'foreign_participants']) t;

grant select, insert, update on muster.attendance, muster.result_rule, muster.certificate_format,
  muster.certificate_series, muster.course_report, muster.followup_question to muster_engine;
grant select, insert on muster.certificate to muster_engine;
grant update on muster.foreign_participants to muster_engine;
grant select on muster.attendance_history, muster.foreign_participants_history, muster.standing_completion,
  muster.qualification to muster_engine, muster_reader;
grant select on muster.certificate_state to muster_engine;
grant select on muster.attendance, muster.result_rule, muster.certificate_series to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
