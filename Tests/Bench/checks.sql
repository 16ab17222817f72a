-- What must hold of all that was stored, by muster and by the baseline: a line for each, with how many break it.
\set ON_ERROR_STOP on
select 'seats beyond the capacity', count(*) from muster.seat s join muster.iteration i on i.id = s.iteration_id
 where s.number > i.capacity or s.capacity is distinct from i.capacity;
select 'runs whose seat numbers have gaps', count(*)
  from (select from muster.seat group by iteration_id having max(number) <> count(*) or min(number) <> 1) gaps;
select 'confirmed students without a seat, or seats without one', count(*)
  from (select id, iteration_id from muster.enrolment where role = 'student' and state in ('confirmed', 'attending')) e
  full join muster.seat s on s.enrolment_id = e.id and s.iteration_id = e.iteration_id where e.id is null or s.enrolment_id is null;
select 'confirmed students whose days are not kept, or wrongly', count(*)
  from muster.enrolment e join muster.iteration i on i.id = e.iteration_id left join muster.occupation o on o.enrolment_id = e.id
 where e.state = 'confirmed' and (o.officer_id is distinct from e.officer_id
       or o.days is distinct from daterange(i.starts_earliest, i.ends_earliest, '[]'));
select 'officers twice in one run', count(*)
  from (select from muster.enrolment where live group by officer_id, iteration_id having count(*) > 1) twice;
select 'enrolments that the change log does not tell of exactly once', count(*)
  from muster.enrolment e left join (select subject_id, count(*) as n from muster.change where subject_kind = 'enrolment' group by subject_id) c
    on c.subject_id = e.id where c.n is distinct from 1;
select 'changes of no enrolment', count(*) from muster.change c left join muster.enrolment e on e.id = c.subject_id
 where c.subject_kind = 'enrolment' and e.id is null;
select 'changes whose key is not stored with a reply', count(*) from muster.change c
  left join muster.request_key k on k.principal = c.principal and k.key = c.key where c.subject_kind = 'enrolment' and k.code is distinct from 240;
select 'enrolments whose history is not one version', count(*)
  from muster.enrolment e left join (select id, count(*) as n from muster.enrolment_history group by id) h using (id) where h.n is distinct from 1;
select 'answers that are not stored, or stored and not answered', abs(count(*) - :answered) from muster.enrolment;
select 'changes not sealed after all was done', (select count(*) from muster.change) - (select count(*) from muster.seal);
select 'seals that do not fit the chain', count(*) from muster.first_broken_seal();
