-- What the hot path of enrolling costs a row: one function makes all history triggers, and asks for the stamp once.

-- As before, but the triggers' function is the one that renew_history makes.
create or replace function muster.keep_history(t text) returns void language plpgsql as $$
begin
  execute format('create table muster.%I (stamp bigint not null, version bigint generated always as identity, like muster.%I)',
    t || '_history', t);
  execute format('create index on muster.%I (id, stamp desc, version desc)', t || '_history');
  perform muster.renew_history(t);
  execute format('create trigger keep_inserted after insert on muster.%I referencing new table as written for each statement execute function muster.%I()',
    t, t || '_write_history');
  execute format('create trigger keep_updated after update on muster.%I referencing new table as written for each statement execute function muster.%I()',
    t, t || '_write_history');
end
$$;

select muster.renew_history(left(relname, -8)) from pg_class
 where relnamespace = 'muster'::regnamespace and relkind = 'r' and relname like '%\_history';
