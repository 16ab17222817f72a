-- Standing reports: definitions that an analyst copies and changes. What stood before stays in the history.

create table muster.report_definition (
  id bigint generated always as identity primary key,
  name text not null constraint report_definition_name_shape check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$')
    constraint report_definition_once unique,
  title text not null,
  definition text not null constraint report_definition_size check (length(definition) between 1 and 65536),
  -- True: as it came with muster; a later release may bring it anew. What somebody changed is theirs.
  shipped boolean not null default false,
  ended boolean not null default false
);
select muster.keep_history('report_definition');

grant select, insert, update on muster.report_definition to muster_engine;
grant select on muster.report_definition_history to muster_engine, muster_reader;
grant select on muster.report_definition to muster_reader;
grant usage on all sequences in schema muster to muster_engine;
