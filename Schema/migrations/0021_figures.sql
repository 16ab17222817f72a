-- What figures read besides the histories of rows.

-- The band of a grade. A stated rule rather than data: the same question about the past has the same answer as long as
-- this function stays as it is.
create function muster.grade_band(grade text) returns text language sql immutable parallel safe as $$
  select case
    when grade = 'OF-D' then 'OF(D)'
    when grade ~ '^OF-[0-9]+$' then case when substring(grade from 4)::int <= 2 then 'OF-1 to OF-2' when grade = 'OF-3' then 'OF-3'
      when substring(grade from 4)::int <= 5 then 'OF-4 to OF-5' else 'OF-6 and above' end
    when grade ~ '^OR-[0-9]+$' then case when substring(grade from 4)::int <= 4 then 'OR-1 to OR-4' else 'OR-5 to OR-9' end
    when grade like 'WO-%' then 'WO'
    when grade like 'JCO-%' then 'JCO'
    when grade ~ '^BPS-[0-9]+$' then case when substring(grade from 5)::int <= 15 then 'BPS-1 to BPS-15'
      when substring(grade from 5)::int <= 17 then 'BPS-16 to BPS-17' when substring(grade from 5)::int <= 19 then 'BPS-18 to BPS-19'
      else 'BPS-20 and above' end
    else grade end
$$;

grant select on muster.attendance_history to muster_reader;
-- The letters behind a figure, and no more of the log.
grant select (subject_kind, subject_id, letter, stamp) on muster.change to muster_reader;
