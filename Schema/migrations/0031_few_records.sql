-- A person has one record, seldom two. Unless told so the planner reckons with a thousand, and reads all grades of the
-- register for each enrolment rather than look up those of one officer.
alter function muster.records_of(bigint) rows 1;
alter function muster.result_rule_on(text, bigint, date) rows 1;
alter function muster.first_broken_seal() rows 1;
