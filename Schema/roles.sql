-- The three database identities of muster. Run once for each server by a role that may create roles; the private
-- cluster does it at initialisation, for a server of yours: psql -d DATABASE -f Schema/roles.sql
--
--   muster_owner   owns the schema and runs migrations; nothing else, and only while they run
--   muster_engine  the daemon's changes: no DDL, nothing it may not do is granted
--   muster_reader  the daemon's figures: nameless tables only
do $$
begin
  if not exists (select from pg_roles where rolname = 'muster_owner') then create role muster_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'muster_engine') then create role muster_engine nologin; end if;
  if not exists (select from pg_roles where rolname = 'muster_reader') then create role muster_reader nologin; end if;
end
$$;
