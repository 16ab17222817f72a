-- The server's own upkeep (a worker that analyses or vacuums tables) takes a transaction id too, and writes no row of the
-- register. While it ran, nothing that was acknowledged after its start was sealed, and figures did not count it. Its
-- processes belong to no user, which is seen of others' processes as well.
create or replace function muster.stamp_horizon() returns bigint language sql volatile as $$
  with edge as materialized (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax)
  select b.base + e.xmax - coalesce((
           select max(d) from (
             select (e.xmax - a.backend_xid::text::bigint) & 4294967295 as d
               from pg_stat_activity a
              where a.backend_xid is not null and a.usesysid is not null and a.datname = current_database()
             union all
             select (e.xmax - p.transaction::text::bigint) & 4294967295
               from pg_prepared_xacts p where p.database = current_database()
           ) running where d <= 2147483648), 0)
    from edge e, muster.stamp_base b
$$;
