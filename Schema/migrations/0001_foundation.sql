-- The seams everything else hangs on: stamps, the change log and its seal, keys for retries, history of rows.

create schema if not exists muster;

-- A stamp orders transactions the way they can be sealed. It is the transaction id, moved up by a base so that it
-- never goes back when the data is restored into another cluster, whose ids start anew.
create table muster.stamp_base (
  only_row boolean primary key default true constraint stamp_base_is_one_row check (only_row),
  base bigint not null default 0 constraint stamp_base_not_negative check (base >= 0)
);
insert into muster.stamp_base default values;

create function muster.stamp() returns bigint language sql volatile as
  'select base + pg_current_xact_id()::text::bigint from muster.stamp_base';

-- Below this stamp no transaction of this database can appear any more: whatever runs or will run is at or above it.
-- Only this database counts, so that long work in another one on the same server does not hold the seal back.
--
-- Every id below the snapshot's xmax was in the process array before the snapshot was taken; of these, the ones still
-- running are listed by the activity view, which is read after it. What is not listed has ended, and a later snapshot
-- sees what it wrote. The ids there have 32 bits: the distance to xmax tells them apart from ids ahead of it.
create function muster.stamp_horizon() returns bigint language sql volatile as $$
  with edge as materialized (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax)
  select b.base + e.xmax - coalesce((
           select max(d) from (
             select (e.xmax - a.backend_xid::text::bigint) & 4294967295 as d
               from pg_stat_activity a where a.backend_xid is not null and a.datname = current_database()
             union all
             select (e.xmax - p.transaction::text::bigint) & 4294967295
               from pg_prepared_xacts p where p.database = current_database()
           ) running where d <= 2147483648), 0)
    from edge e, muster.stamp_base b
$$;

-- The one change log. Every transaction that changes anything appends here; nobody updates or deletes.
-- detail holds no personal values, only commitments to them (see personal_value).
create table muster.change (
  id bigint generated always as identity primary key,
  stamp bigint not null default muster.stamp(),
  at timestamptz not null,
  principal text not null constraint change_principal_named check (principal <> ''),
  verb text not null,
  subject_kind text not null,
  subject_id bigint,
  key text not null,
  reason text,
  letter text,
  detail json not null
);
create index change_by_stamp on muster.change (stamp, id);
create index change_by_subject on muster.change (subject_kind, subject_id);

-- What the log's commitments stand for. Erasing a person deletes the rows; the log and its chain stay whole.
create table muster.personal_value (
  change_id bigint not null references muster.change (id),
  field text not null,
  officer_id bigint not null,
  salt bytea not null constraint personal_value_salt_long_enough check (length(salt) >= 16),
  value text not null,
  primary key (change_id, field)
);
create index personal_value_by_officer on muster.personal_value (officer_id);

-- The seal: a dense sequence over the changes that nothing can precede any more, chained by hash.
create table muster.seal (
  seq bigint primary key constraint seal_starts_at_one check (seq >= 1),
  change_id bigint not null constraint seal_each_change_once unique references muster.change (id),
  stamp bigint not null,
  sealed_at timestamptz not null,
  hash bytea not null constraint seal_hash_is_sha256 check (length(hash) = 32)
);
create index seal_by_time on muster.seal (sealed_at, seq);

-- Strict, so that the first value of a window, the hash sealed last, is the state to start from.
create function muster.chain_step(state bytea, digest bytea) returns bytea
  language plpgsql immutable strict parallel safe as 'begin return sha256(state || digest); end';

create aggregate muster.chain(bytea) (sfunc = muster.chain_step, stype = bytea);

-- What is hashed of a change: every column, in a form that no setting of the session alters.
create function muster.change_digest(c muster.change) returns bytea language plpgsql immutable as $$
begin
  return sha256(convert_to(
    concat_ws(E'\x1f', c.id, c.stamp, (extract(epoch from c.at) * 1000000)::bigint, c.principal, c.verb,
      c.subject_kind, coalesce(c.subject_id, 0), c.key, coalesce(c.reason, ''), coalesce(c.letter, ''), c.detail::text),
    'UTF8'));
end
$$;

-- A moment about which a question was answered: nothing may be sealed at or before it any more, even by a daemon whose
-- clock is behind.
create table muster.seal_floor (
  only_row boolean primary key default true constraint seal_floor_is_one_row check (only_row),
  moment timestamptz not null default '-infinity'
);
insert into muster.seal_floor default values;

create function muster.seal_only_after(asked timestamptz) returns void language sql as
  'update muster.seal_floor set moment = asked where moment < asked';

-- Seals the changes that nothing can precede any more, at most max_rows of them; answers how many. One sealer at a
-- time. The horizon is taken before the rows are read, so whatever lies below it is seen. Moments only go forward,
-- whatever the clock does, and each sealing has one of its own.
create function muster.seal_changes(moment timestamptz, max_rows integer) returns bigint language plpgsql as $$
declare
  horizon bigint;
  last muster.seal%rowtype;
  earliest timestamptz;
  sealed bigint;
begin
  perform pg_advisory_xact_lock(7236837, 1);
  horizon := muster.stamp_horizon();
  select * into last from muster.seal order by seq desc limit 1;
  select greatest(f.moment, last.sealed_at) + interval '1 microsecond' into earliest from muster.seal_floor f;
  insert into muster.seal (seq, change_id, stamp, sealed_at, hash)
  select coalesce(last.seq, 0) + n, id, stamp, greatest(moment, earliest), hash
    from (
      select id, stamp, n, muster.chain(link) over (order by n) as hash
        from (
          select null::bigint as id, null::bigint as stamp, 0::bigint as n,
                 coalesce(last.hash, sha256('muster')) as link
          union all
          select c.id, c.stamp, row_number() over (order by c.stamp, c.id), muster.change_digest(c)
            from (
              select * from muster.change
               where stamp < horizon and (stamp, id) > (coalesce(last.stamp, -1), coalesce(last.change_id, -1))
               order by stamp, id limit max_rows
            ) c
        ) links
    ) chained
   where n > 0;
  get diagnostics sealed = row_count;
  return sealed;
end
$$;

-- Recomputes the chain and answers the first number that does not fit, or nothing: an entry changed, removed,
-- inserted or reordered, or a chain recomputed from some point on with the wrong start.
create function muster.first_broken_seal() returns table (seq bigint, change_id bigint) language sql stable as $$
  select seq, change_id
    from (
      select seq, change_id, hash, stored_stamp, change_stamp,
             muster.chain(link) over (order by seq) as expected,
             seq - lag(seq) over (order by seq) as step,
             (change_stamp, change_id) > lag((change_stamp, change_id)) over (order by seq) as ordered
        from (
          select 0::bigint as seq, null::bigint as change_id, null::bytea as hash, 0::bigint as stored_stamp,
                 0::bigint as change_stamp, sha256('muster') as link
          union all
          select s.seq, s.change_id, s.hash, s.stamp, c.stamp,
                 coalesce(muster.change_digest(c), sha256('missing'))
            from muster.seal s left join muster.change c on c.id = s.change_id
        ) links
    ) checked
   where seq > 0 and (hash is distinct from expected or step <> 1 or stored_stamp is distinct from change_stamp
          or ordered is false)
   order by seq limit 1
$$;

-- Keys for retries: stored in the transaction of the change, with the reply, so that a request is done once.
create table muster.request_key (
  principal text not null,
  key text not null,
  fingerprint bytea not null constraint request_key_fingerprint_is_sha256 check (length(fingerprint) = 32),
  code integer not null,
  -- Ids and codes only, never a name: erasing a person must not leave one here.
  reply text not null,
  at timestamptz not null,
  constraint request_key_once primary key (principal, key)
);
create index request_key_by_age on muster.request_key (at);

-- History of rows: for a table t, t_history gets every version of every row with the stamp of the transaction that
-- wrote it. A figure as of a sealed number reads, for each id, the last version at or below that number's stamp.
create function muster.keep_history(t text) returns void language plpgsql as $$
declare
  columns text;
begin
  execute format('create table muster.%I (stamp bigint not null, version bigint generated always as identity, like muster.%I)',
    t || '_history', t);
  execute format('create index on muster.%I (id, stamp desc, version desc)', t || '_history');
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
   where attrelid = ('muster.' || quote_ident(t))::regclass and attnum > 0 and not attisdropped;
  execute format($f$
    create function muster.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $b$
    begin
      insert into muster.%2$I (stamp, %3$s) select muster.stamp(), %3$s from written;
      return null;
    end
    $b$ $f$, t || '_write_history', t || '_history', columns);
  execute format('create trigger keep_inserted after insert on muster.%I referencing new table as written for each statement execute function muster.%I()',
    t, t || '_write_history');
  execute format('create trigger keep_updated after update on muster.%I referencing new table as written for each statement execute function muster.%I()',
    t, t || '_write_history');
end
$$;
