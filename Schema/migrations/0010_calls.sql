-- Letters, calls and nominations; what a provider asks for and allows; names sent to it.

-- A reference may be used on anything before its letter is entered here: they are joined by its text.
create table muster.letter (
  id bigint generated always as identity primary key,
  reference text not null constraint letter_reference_given check (reference <> ''),
  reference_key text generated always as (upper(reference)) stored constraint letter_reference_once unique,
  dated date,
  sender text,
  recipient text,
  -- By when it wants an answer.
  due date,
  subject text,
  note text,
  -- The reference of the letter that this one answers.
  answers text,
  -- The day it was answered, when no letter here does.
  answered_on date,
  constraint letter_due_after_its_date check (dated <= due)
);
create index letter_by_answered on muster.letter (upper(answers)) where answers is not null;
create index enrolment_by_letter on muster.enrolment (upper(letter)) where letter is not null;
create index change_by_letter on muster.change (upper(letter)) where letter is not null;

-- The nation's call for names: one row for each body asked in a run.
create table muster.call (
  id bigint generated always as identity primary key,
  iteration_id bigint not null references muster.iteration (id),
  body_id bigint not null references muster.body (id),
  names integer constraint call_names_not_negative check (names >= 0),
  reserves integer constraint call_reserves_not_negative check (reserves >= 0),
  due date,
  asked_on date,
  letter text,
  -- A nil return: the body said that it names nobody.
  nil_on date,
  nil_letter text,
  withdrawn boolean not null default false,
  note text,
  constraint call_once_a_body unique (iteration_id, body_id)
);
create index call_by_body on muster.call (body_id);
create index call_by_due on muster.call (due) where not withdrawn;

-- What was done about a call: reminders sent, dates put off. Only added to.
create table muster.call_event (
  id bigint generated always as identity primary key,
  call_id bigint not null references muster.call (id),
  kind text not null constraint call_event_kind_known check (kind in ('reminder', 'extension')),
  on_date date not null,
  due_before date,
  due date,
  letter text,
  note text,
  constraint call_event_extension_has_due check ((kind = 'extension') = (due is not null))
);
create index call_event_by_call on muster.call_event (call_id);

-- Seats of an offer that the nation gave back to the provider. Only added to.
create table muster.offer_return (
  id bigint generated always as identity primary key,
  offer_id bigint not null references muster.offer (id),
  seats integer not null constraint offer_return_seats_positive check (seats > 0),
  reason text not null references muster.reason (code),
  on_date date,
  letter text
);
create index offer_return_by_offer on muster.offer_return (offer_id);

-- What a provider asks for and allows, each rule with its time: one of a kind holds on a day.
create table muster.provider_rule (
  id bigint generated always as identity primary key,
  provider_id bigint not null references muster.provider (id),
  kind text not null constraint provider_rule_kind_known check (kind in ('roll', 'substitution')),
  value text not null constraint provider_rule_value_given check (value <> ''),
  during daterange not null constraint provider_rule_has_time check (not isempty(during)),
  source muster.source_text,
  constraint provider_rule_one_at_a_time exclude using gist (provider_id with =, kind with =, during with &&)
);

-- A roll of names that was sent to a provider, and how complete it was. Only added to.
create table muster.submission (
  id bigint generated always as identity primary key,
  iteration_id bigint not null references muster.iteration (id),
  letter text not null,
  on_date date,
  principals integer not null constraint submission_principals_not_negative check (principals >= 0),
  reserves integer not null constraint submission_reserves_not_negative check (reserves >= 0),
  -- The fields asked for; null: the provider's wishes are not stated.
  fields text,
  -- Needed fields that were empty when it was sent all the same, and why it was.
  missing integer not null constraint submission_missing_not_negative check (missing >= 0),
  reason text,
  constraint submission_incomplete_has_reason check (missing = 0 or reason is not null)
);
create index submission_by_iteration on muster.submission (iteration_id);

select muster.keep_history(t) from unnest(array['call', 'offer_return', 'submission']) t;

grant select, insert, update on muster.letter, muster.call, muster.provider_rule to muster_engine;
grant select, insert on muster.call_event, muster.offer_return, muster.submission to muster_engine;
grant select on muster.call_history, muster.offer_return_history, muster.submission_history to muster_engine, muster_reader;
grant select on muster.call, muster.call_event, muster.offer_return, muster.submission, muster.provider_rule to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
