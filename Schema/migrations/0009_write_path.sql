-- What the hot path of enrolling costs a row: the stamp is asked for once a statement, as it is one a transaction.

create or replace function muster.renew_history(t text) returns void language plpgsql as $$
declare
  columns text;
  missing record;
begin
  for missing in
    select a.attname, format_type(a.atttypid, a.atttypmod) as kind from pg_attribute a
     where a.attrelid = ('muster.' || quote_ident(t))::regclass and a.attnum > 0 and not a.attisdropped
       and not exists (select from pg_attribute h where h.attname = a.attname and not h.attisdropped
                        and h.attrelid = ('muster.' || quote_ident(t || '_history'))::regclass)
     order by a.attnum
  loop
    execute format('alter table muster.%I add column %I %s', t || '_history', missing.attname, missing.kind);
  end loop;
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
   where attrelid = ('muster.' || quote_ident(t))::regclass and attnum > 0 and not attisdropped;
  execute format($f$
    create or replace function muster.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $b$
    begin
      insert into muster.%2$I (stamp, %3$s) select (select muster.stamp()), %3$s from written;
      return null;
    end
    $b$ $f$, t || '_write_history', t || '_history', columns);
end
$$;

-- The triggers of a table that begins to keep its history are made as before, with the function above.
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
