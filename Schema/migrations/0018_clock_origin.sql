-- A deadline stays the same one when its moment moves under it: a holiday declared afterwards, another zone of the run.
-- What tells it is the date it is about and what it follows from: the provider's letter, a rule, the date itself.
alter table muster.clock_act
  add column origin text constraint clock_act_origin_known check (origin ~ '^(letter|given|rule [1-9][0-9]*)$');
-- Null, as for what was acted on before this and for moments that were fixed when they were promised: by the moment alone.
create unique index clock_act_once_by_origin on muster.clock_act (kind, subject_kind, subject_id, about, origin);
