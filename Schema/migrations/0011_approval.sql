-- Approval of delegations: chains, cases, decisions.

-- Who has to agree to which delegation. Null in a condition: the chain does not ask. A chain is never edited: it ends,
-- and another row with the same code begins; an empty period was never valid. Chains that add do not stand alone:
-- their steps follow those of the chain that was found.
create table muster.approval_chain (
  id bigint generated always as identity primary key,
  code text not null,
  code_key text generated always as (upper(code)) stored,
  during daterange not null,
  adds boolean not null default false,
  priority integer not null default 100,
  grade_min text references muster.grade (code),
  grade_max text references muster.grade (code),
  size_min integer,
  size_max integer,
  obligatory boolean,
  funds boolean,
  body_id bigint references muster.body (id),
  programme_id bigint references muster.programme (id),
  province text references muster.province (code),
  managed_by text constraint approval_chain_managed_by_known check (managed_by in ('provider', 'nation')),
  source muster.source_text,
  constraint approval_chain_sizes_in_order check (size_min <= size_max),
  constraint approval_chain_one_at_a_time exclude using gist (code_key with =, during with &&)
);

create table muster.approval_chain_step (
  chain_id bigint not null references muster.approval_chain (id),
  step integer not null constraint approval_chain_step_from_one check (step > 0),
  body_id bigint not null references muster.body (id),
  primary key (chain_id, step),
  constraint approval_chain_step_body_once unique (chain_id, body_id)
);

-- Who decides for a body, and who stands in for them while they are away.
create table muster.approver (
  id bigint generated always as identity primary key,
  principal text not null constraint approver_principal_given check (principal <> ''),
  body_id bigint not null references muster.body (id),
  during daterange not null,
  letter text,
  constraint approver_once_at_a_time exclude using gist (principal with =, body_id with =, during with &&)
);
create index approver_by_body on muster.approver (body_id);

create table muster.approver_stand_in (
  id bigint generated always as identity primary key,
  principal text not null constraint approver_stand_in_principal_given check (principal <> ''),
  for_principal text not null,
  during daterange not null,
  reason text not null,
  letter text,
  constraint approver_stand_in_for_another check (principal <> for_principal),
  constraint approver_stand_in_once_at_a_time
    exclude using gist (principal with =, for_principal with =, during with &&)
);
create index approver_stand_in_by_absent on muster.approver_stand_in (for_principal);

-- A case: nominees of one run whose approval is asked for together. Its steps are copied from the chains of the day it
-- was opened, so that a chain changed later leaves it alone.
create table muster.delegation (
  id bigint generated always as identity primary key,
  iteration_id bigint not null references muster.iteration (id),
  opened_on date not null,
  opened_at timestamptz not null,
  principal text not null,
  -- Codes of the chains, as they were called then; chosen: named by the registrar, not found by their conditions.
  chains text[] not null,
  chosen boolean not null,
  size integer not null,
  obligatory boolean,
  funds boolean,
  letter text,
  note text
);
create index delegation_by_iteration on muster.delegation (iteration_id);

create table muster.delegation_step (
  delegation_id bigint not null references muster.delegation (id),
  step integer not null constraint delegation_step_from_one check (step > 0),
  body_id bigint not null references muster.body (id),
  chain text not null,
  primary key (delegation_id, step),
  constraint delegation_step_body_once unique (delegation_id, body_id)
);
create index delegation_step_by_body on muster.delegation_step (body_id);

-- One officer's part of a case: the step where it waits, and since which day. The part is over once it has an outcome:
-- the state into which the enrolment went, or 'released' when the case was taken back.
create table muster.delegation_nominee (
  id bigint generated always as identity primary key,
  delegation_id bigint not null references muster.delegation (id),
  enrolment_id bigint not null references muster.enrolment (id),
  step integer,
  since date not null,
  outcome text constraint delegation_nominee_outcome_known check (outcome in (
    'approved', 'submitted', 'confirmed', 'waiting', 'offered', 'attending', 'completed', 'no-show', 'withdrawn',
    'rejected', 'not-accepted', 'lapsed', 'cancelled', 'transferred', 'released')),
  constraint delegation_nominee_once_a_case unique (delegation_id, enrolment_id),
  constraint delegation_nominee_key unique (id, delegation_id),
  constraint delegation_nominee_waits_somewhere check (outcome is not null or step is not null),
  constraint delegation_nominee_at_step foreign key (delegation_id, step)
    references muster.delegation_step (delegation_id, step)
);
create unique index delegation_nominee_one_open_case on muster.delegation_nominee (enrolment_id) where outcome is null;
create index delegation_nominee_by_enrolment on muster.delegation_nominee (enrolment_id);

-- Append-only. A step is settled once for each officer, and approved only when the one before was.
create table muster.delegation_decision (
  id bigint generated always as identity primary key,
  delegation_id bigint not null,
  nominee_id bigint not null,
  step integer not null,
  decision text not null constraint delegation_decision_known check (decision in ('approve', 'send-back', 'reject')),
  at timestamptz not null,
  on_date date not null,
  principal text not null,
  -- The absent approver in whose place it was made; or entered by a registrar for the body, from its letter.
  in_place_of text,
  on_behalf boolean not null,
  letter text,
  reason text references muster.reason (code),
  note text,
  passed integer generated always as (case when decision = 'approve' then step end) stored,
  settled integer generated always as (case when decision <> 'send-back' then step end) stored,
  before integer generated always as (nullif(step - 1, 0)) stored,
  constraint delegation_decision_of_nominee foreign key (nominee_id, delegation_id)
    references muster.delegation_nominee (id, delegation_id),
  constraint delegation_decision_of_step foreign key (delegation_id, step)
    references muster.delegation_step (delegation_id, step),
  constraint delegation_decision_passed_once unique (nominee_id, passed),
  constraint delegation_decision_settled_once unique (nominee_id, settled),
  constraint delegation_decision_in_order foreign key (nominee_id, before)
    references muster.delegation_decision (nominee_id, passed),
  constraint delegation_decision_on_behalf_has_letter check (not on_behalf or letter is not null),
  constraint delegation_decision_reject_has_reason check (decision <> 'reject' or reason is not null),
  constraint delegation_decision_send_back_has_note check (decision <> 'send-back' or note is not null)
);
create index delegation_decision_by_case on muster.delegation_decision (delegation_id, id);

-- An enrolment that is no longer up for approval leaves its case, however it came about; a case is open as long as one
-- of its officers is in it.
create function muster.close_nominees() returns trigger language plpgsql as $$
begin
  update muster.delegation_nominee n set outcome = w.state
    from written w
   where n.enrolment_id = w.id and n.outcome is null and w.state not in ('nominated', 'sent-back');
  return null;
end
$$;
create trigger close_nominees after update on muster.enrolment referencing new table as written
  for each statement execute function muster.close_nominees();

-- Who has it now, and since when: one row an officer in an open case. Sent back, it is with the body that nominated.
create view muster.delegation_waiting as
  select n.id as nominee_id, n.delegation_id, d.iteration_id, n.enrolment_id, e.officer_id, n.step,
         (select count(*) from muster.delegation_step a where a.delegation_id = n.delegation_id)::integer as steps,
         s.body_id as step_body_id, e.state = 'sent-back' as sent_back,
         case when e.state = 'sent-back' then e.body_id else s.body_id end as with_body_id,
         case when e.state = 'sent-back' then n.since
           else greatest(n.since, (select (max(c.at) at time zone 'UTC')::date from muster.change c
             where c.subject_kind = 'enrolment' and c.subject_id = n.enrolment_id and c.verb = 'amend')) end as since
    from muster.delegation_nominee n
    join muster.delegation d on d.id = n.delegation_id
    join muster.enrolment e on e.id = n.enrolment_id
    join muster.delegation_step s on s.delegation_id = n.delegation_id and s.step = n.step
   where n.outcome is null;

select muster.keep_history(t) from unnest(array['approval_chain', 'delegation', 'delegation_nominee']) t;

grant select, insert on muster.approval_chain, muster.approval_chain_step, muster.approver, muster.approver_stand_in,
  muster.delegation, muster.delegation_step, muster.delegation_nominee, muster.delegation_decision to muster_engine;
grant update on muster.approval_chain, muster.approver, muster.approver_stand_in, muster.delegation_nominee
  to muster_engine;
grant select on muster.delegation_waiting, muster.approval_chain_history, muster.delegation_history,
  muster.delegation_nominee_history to muster_engine;
grant select on muster.approval_chain, muster.approval_chain_step, muster.delegation, muster.delegation_step,
  muster.delegation_nominee, muster.delegation_waiting, muster.approval_chain_history, muster.delegation_history,
  muster.delegation_nominee_history to muster_reader;
grant usage on all sequences in schema muster to muster_engine;

-- Linked legs: runs that an officer goes through one after another, a language course before the main one. A journey
-- moves nobody; it says what hangs on what.
create table muster.journey (
  id bigint generated always as identity primary key,
  officer_id bigint not null references muster.officer (id),
  ended boolean not null default false,
  letter text,
  note text
);
create index journey_by_officer on muster.journey (officer_id);

create table muster.journey_leg (
  journey_id bigint not null references muster.journey (id),
  leg integer not null constraint journey_leg_from_one check (leg > 0),
  iteration_id bigint not null references muster.iteration (id),
  primary key (journey_id, leg),
  constraint journey_leg_once unique (journey_id, iteration_id)
);
create index journey_leg_by_iteration on muster.journey_leg (iteration_id);

select muster.keep_history('journey');
grant select, insert on muster.journey, muster.journey_leg to muster_engine;
grant update on muster.journey to muster_engine;
grant select on muster.journey_history to muster_engine;
grant select on muster.journey, muster.journey_leg, muster.journey_history to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
