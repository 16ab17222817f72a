-- Steps that were taken back do not count as taken: each question how far names came looks for them.
create index change_of_mended_step on muster.change (subject_id, stamp) where verb in ('enrolment.undo', 'enrolment.mend');
-- Figures may know that a step was mended, not who did it, why, or by which letter.
grant select (stamp, verb, subject_kind, subject_id) on muster.change to muster_reader;
create policy change_of_mended_step on muster.change for select to muster_reader
  using (verb in ('enrolment.undo', 'enrolment.mend'));
