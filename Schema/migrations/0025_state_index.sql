-- What waits now is asked for often, among years of what is over.

-- Each kind of waiting work is a state of a live enrolment.
create index enrolment_live_by_state on muster.enrolment (state) where live;
-- The runs that may have deadlines: those ahead, and those at home that are still open.
create index iteration_by_last_start on muster.iteration (starts_latest);
create index iteration_open_at_home on muster.iteration (id) where managed_by = 'nation' and state = 'open';
