-- Whether a run is held for this nation alone; null: not stated. What a withdrawal from it costs depends on that.
alter table muster.iteration add column dedicated boolean;
select muster.renew_history('iteration');
