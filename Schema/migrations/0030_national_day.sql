-- An amended nomination is with its step since the day of the nation on which it was amended, as every other day here is.
create or replace view muster.delegation_waiting as
  select n.id as nominee_id, n.delegation_id, d.iteration_id, n.enrolment_id, e.officer_id, n.step,
         (select count(*) from muster.delegation_step a where a.delegation_id = n.delegation_id)::integer as steps,
         s.body_id as step_body_id, e.state = 'sent-back' as sent_back,
         case when e.state = 'sent-back' then e.body_id else s.body_id end as with_body_id,
         case when e.state = 'sent-back' then n.since
           else greatest(n.since, (select (max(c.at) at time zone (select zone from muster.nation))::date from muster.change c
             where c.subject_kind = 'enrolment' and c.subject_id = n.enrolment_id and c.verb = 'amend')) end as since
    from muster.delegation_nominee n
    join muster.delegation d on d.id = n.delegation_id
    join muster.enrolment e on e.id = n.enrolment_id
    join muster.delegation_step s on s.delegation_id = n.delegation_id and s.step = n.step
   where n.outcome is null;
