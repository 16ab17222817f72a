-- Enrolments, and the two things that can run out: seats and days, each as rows of its own.

create table muster.enrolment (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  iteration_id bigint not null references muster.iteration (id),
  role text not null default 'student' constraint enrolment_role_known
    check (role in ('student', 'instructor', 'speaker', 'observer', 'head-of-delegation')),
  state text not null constraint enrolment_state_known check (state in (
    'nominated', 'sent-back', 'approved', 'submitted', 'confirmed', 'waiting', 'offered', 'attending', 'completed',
    'no-show', 'withdrawn', 'rejected', 'not-accepted', 'lapsed', 'cancelled', 'transferred')),
  live boolean generated always as (state not in
    ('completed', 'no-show', 'withdrawn', 'rejected', 'not-accepted', 'lapsed', 'cancelled', 'transferred')) stored,
  -- Null: principal; else the order among the reserves.
  reserve integer constraint enrolment_reserve_positive check (reserve > 0),
  -- The place in the waiting list of a run at home: smaller is earlier.
  queue bigint,
  reason text references muster.reason (code),
  provider_reference text,
  -- As in the nation's files: who put the name forward when.
  letter text,
  enrolled_at timestamptz not null,
  constraint enrolment_end_has_reason check (
    state not in ('no-show', 'withdrawn', 'rejected', 'not-accepted', 'lapsed') or reason is not null)
);
create unique index enrolment_one_live_attempt on muster.enrolment (officer_id, iteration_id) where live;
-- Ended attempts are looked up too, to say why a step is not possible.
create index enrolment_by_officer on muster.enrolment (officer_id, iteration_id);
create index enrolment_by_iteration on muster.enrolment (iteration_id, state);
create unique index enrolment_queue_in_order on muster.enrolment (iteration_id, queue) where state = 'waiting' and queue is not null;

-- A seat is a row. Its number may not pass the capacity, which follows the run's: lowering that below a taken seat
-- is refused here. Capacity null: not known, no limit.
create table muster.seat (
  iteration_id bigint not null,
  number integer not null constraint seat_number_positive check (number > 0),
  capacity integer,
  enrolment_id bigint not null constraint seat_one_for_an_enrolment unique references muster.enrolment (id),
  constraint seat_taken_once primary key (iteration_id, number),
  constraint seat_within_capacity check (number <= capacity),
  constraint seat_of_iteration foreign key (iteration_id) references muster.iteration (id),
  constraint seat_follows_capacity foreign key (iteration_id, capacity) references muster.iteration (id, capacity)
    on update cascade
);

-- The days an officer is away, so that two courses cannot overlap.
create table muster.occupation (
  enrolment_id bigint primary key references muster.enrolment (id),
  officer_id bigint not null references muster.officer (id),
  days daterange not null constraint occupation_has_days check (not isempty(days)),
  constraint occupation_no_overlap exclude using gist (officer_id with =, days with &&)
);

-- Results are never changed, only added to: a resit, a correction, a revocation names what it is about.
create table muster.completion (
  id bigint generated always as identity primary key,
  stamp bigint not null default muster.stamp(),
  officer_id bigint not null references muster.officer (id),
  course_id bigint not null references muster.course (id),
  iteration_id bigint references muster.iteration (id),
  enrolment_id bigint references muster.enrolment (id),
  kind text not null constraint completion_kind_known check (kind in ('result', 'resit', 'correction', 'revocation')),
  outcome text constraint completion_outcome_known
    check (outcome in ('graduated', 'attended', 'failed', 'returned-to-unit')),
  on_date date,
  mark text,
  certificate text,
  evidence text,
  corrects bigint references muster.completion (id),
  -- The result at the root of resits and corrections: one attempt, however often it was tried or mended.
  root bigint references muster.completion (id),
  constraint completion_has_outcome check ((kind = 'revocation') = (outcome is null)),
  constraint completion_about_another check ((kind = 'result') = (corrects is null)),
  constraint completion_has_root check ((corrects is null) = (root is null))
);
-- What is mended once is mended by a further entry, not twice.
create unique index completion_mended_once on muster.completion (corrects) where kind in ('correction', 'revocation');
create unique index completion_result_once on muster.completion (enrolment_id) where kind = 'result';
create index completion_by_officer on muster.completion (officer_id);
create index completion_by_course on muster.completion (course_id);
create index completion_corrected on muster.completion (corrects);
