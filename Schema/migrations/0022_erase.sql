-- Erasing a person. What tells who somebody is, and what only concerns them, goes; the record stays with its dated facts
-- that name nobody, so that every figure about any moment stays as it was. The chain of the change log stays whole: it
-- holds commitments, and what they stand for goes.

create function muster.erase_person(officer bigint) returns bigint language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  -- Every record of the person, in whichever of them it was named.
  records bigint[] := array(select muster.records_of(officer));
  attempts bigint[] := array(select id from muster.enrolment where officer_id = any (records));
  gone bigint := 0;
  n bigint;
  t text;
begin
  foreach t in array array['personal_value', 'person', 'officer_number', 'officer_posting', 'officer_language',
    'officer_clearance', 'officer_medical', 'officer_document', 'officer_restriction', 'officer_attribute']
  loop
    execute format('delete from muster.%I where officer_id = any ($1)', t) using records;
    get diagnostics n = row_count;
    gone := gone + n;
  end loop;
  delete from muster.departure_requirement where enrolment_id = any (attempts);
  get diagnostics n = row_count;
  gone := gone + n;
  -- Texts beside facts that are counted. Where the schema needs one, it says what became of it.
  update muster.followup_question set post = null, unit = null where officer_id = any (records);
  update muster.completion set mark = null, certificate = null, evidence = null, place = null,
    override_reason = case when override_reason is not null then 'erased' end
   where officer_id = any (records);
  update muster.cost_item set note = null where enrolment_id = any (attempts) and note is not null;
  update muster.cost_item_history set note = null where enrolment_id = any (attempts) and note is not null;
  update muster.journey set note = null where officer_id = any (records) and note is not null;
  update muster.journey_history set note = null where officer_id = any (records) and note is not null;
  update muster.eligibility_override set reason = 'erased' where enrolment_id = any (attempts);
  update muster.delegation_decision d set note = 'erased'
    from muster.delegation_nominee a
   where a.id = d.nominee_id and a.enrolment_id = any (attempts) and d.note is not null;
  return gone;
end
$$;
-- Nobody calls it yet: erasing needs two people, and the verb that sees to it will be granted it.
revoke execute on function muster.erase_person(bigint) from public;
