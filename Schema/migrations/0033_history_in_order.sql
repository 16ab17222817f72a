-- A transaction has its stamp from its first lock on, and may then wait for another one while later ones go ahead. What it
-- writes into a row that such a one has written meanwhile would stand before that in the row's history, and figures would
-- show the older state for good. It has to begin again, with a stamp of its own time: whoever sent it does so by itself.
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
    declare
      mine bigint := muster.stamp();
    begin
      if tg_op = 'UPDATE' and exists (
        select from written w where (
          select h.stamp from muster.%2$I h where h.id = w.id order by h.stamp desc, h.version desc limit 1) > mine)
      then
        raise serialization_failure using message = 'a later transaction wrote the same row of %4$s first';
      end if;
      insert into muster.%2$I (stamp, %3$s) select mine, %3$s from written;
      return null;
    end
    $b$ $f$, t || '_write_history', t || '_history', columns, t);
end
$$;

select muster.renew_history(left(relname, -8)) from pg_class
 where relnamespace = 'muster'::regnamespace and relkind = 'r' and relname like '%\_history';
