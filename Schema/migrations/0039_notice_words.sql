-- The words of a notice that was written stay as they were when its run is moved: a notice that goes again goes under the
-- same name. The day is the one on the wall, which no moment tells: midnight ends one day and begins another.
alter table muster.notice
  add column due_on date,
  add column anchor text constraint notice_anchor_known check (anchor in ('begins', 'ends'));
update muster.notice n set
  due_on = ((n.due - case when exists (
      select from muster.clock_act a join muster.clock_rule r on a.origin = 'rule ' || r.id and r.minute = 1440
       where (a.kind, a.subject_kind, a.subject_id, a.due) = (n.kind, n.subject_kind, n.subject_id, n.due))
    then interval '1 microsecond' else interval '0' end) at time zone coalesce(
      (select i.zone from muster.iteration i where i.id = n.iteration_id), (select zone from muster.nation), 'UTC'))::date,
  anchor = case
    when exists (select from muster.iteration_history h where h.id = n.iteration_id and h.starts_earliest = n.about) then 'begins'
    when exists (select from muster.iteration_history h where h.id = n.iteration_id and h.ends_latest = n.about) then 'ends' end;
alter table muster.notice alter column due_on set not null;
