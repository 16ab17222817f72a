-- A decision of approval may be taken back: it stays as it was entered, but settles nothing any more, and the step is open
-- again. The last comes first: a step stays approved as long as a decision rests on it.
alter table muster.delegation_decision
  add column taken_back_at timestamptz,
  add column taken_back_by text,
  drop constraint delegation_decision_in_order,
  drop constraint delegation_decision_passed_once,
  drop constraint delegation_decision_settled_once,
  drop column passed,
  drop column settled,
  drop column before;
alter table muster.delegation_decision
  add column passed integer
    generated always as (case when decision = 'approve' and taken_back_at is null then step end) stored,
  add column settled integer
    generated always as (case when decision <> 'send-back' and taken_back_at is null then step end) stored,
  add column before integer generated always as (case when taken_back_at is null then nullif(step - 1, 0) end) stored,
  add constraint delegation_decision_taken_back_by_someone check ((taken_back_at is null) = (taken_back_by is null)),
  add constraint delegation_decision_passed_once unique (nominee_id, passed),
  add constraint delegation_decision_settled_once unique (nominee_id, settled);
alter table muster.delegation_decision
  add constraint delegation_decision_in_order foreign key (nominee_id, before)
    references muster.delegation_decision (nominee_id, passed);
grant update (taken_back_at, taken_back_by) on muster.delegation_decision to muster_engine;
