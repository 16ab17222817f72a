-- The marking of the register: classification and distribution, on everything that goes out of it. What stood before
-- stays, so that a question about a past moment goes out marked as it was then.
create table muster.register_marking (
  id bigint primary key constraint register_marking_is_one_row check (id = 1),
  marking text not null constraint register_marking_given check (length(marking) between 1 and 200)
);
select muster.keep_history('register_marking');

grant select, insert, update on muster.register_marking to muster_engine;
grant select on muster.register_marking_history to muster_engine, muster_reader;
grant select on muster.register_marking to muster_reader;

-- Histories of several countries: rows that are not the nation's are kept beside its own, and never counted.
alter table muster.set_aside_row drop constraint set_aside_row_kind_known;
alter table muster.set_aside_row add constraint set_aside_row_kind_known
  check (kind in ('total-row', 'furniture', 'refused', 'other-country'));
