import MusterCore

/// Fragments that several statements share. All text here is the code's own; nothing a user typed is ever put
/// into a statement's text.
enum SQLText {
  /// A date known roughly, as people read it: from its four columns with the given prefix.
  static func fuzzyDate(_ prefix: String) -> String {
    """
    case \(prefix)_precision
      when 'day' then \(prefix)_earliest::text
      when 'month' then to_char(\(prefix)_earliest, 'YYYY-MM')
      when 'year' then to_char(\(prefix)_earliest, 'YYYY')
      when 'season' then coalesce(\(prefix)_text, \(prefix)_earliest || '..' || \(prefix)_latest)
      else case
        when \(prefix)_earliest is null and \(prefix)_latest is null then coalesce(\(prefix)_text, 'not stated')
        when \(prefix)_earliest is null then 'until ' || \(prefix)_latest
        when \(prefix)_latest is null then 'from ' || \(prefix)_earliest
        else \(prefix)_earliest || '..' || \(prefix)_latest end
    end
    """
  }

  /// The last day of validity as people read it; null stays null: not stated.
  static func validTo(_ column: String) -> String {
    "case when \(column) = 'infinity' then 'does not run out' else \(column)::text end"
  }
  /// The records that the name in `$1` may mean, and whether by something they hold now.
  static let officersNamed = """

      select officer_id, valid_to is null as now from muster.officer_number
       where number_key = upper(case when strpos($1, '/') > 0
               and exists (select from muster.service where code = lower(split_part($1, '/', 1)))
             then substr($1, strpos($1, '/') + 1) else $1 end)
         and (strpos($1, '/') = 0 or service = lower(split_part($1, '/', 1))
              or not exists (select from muster.service where code = lower(split_part($1, '/', 1))))
      union all select id, true from muster.officer
       where id = case when upper($1) ~ '^O-[0-9]{1,18}$' then substring($1 from 3)::bigint end
    """

  /// A moment in RFC 3339, UTC, whatever the session's zone.
  static func moment(_ column: String) -> String {
    #"to_char(\#(column) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"#
  }

  /// The order of a waiting list, as ``Standing`` compares: the columns of an enrolment under this alias.
  static func standing(_ alias: String) -> String {
    "coalesce(\(alias).priority, 2147483647), coalesce(\(alias).reserve, 0), \(alias).queue"
  }

  /// Whether a name stands on one of the nation's seats: a principal, or a reserve who was promoted. Of live names of an
  /// enrolment under this alias.
  static func onSeat(_ alias: String) -> String {
    "(\(alias).reserve is null or \(alias).state in ('confirmed', 'attending'))"
  }

  /// The day on which the enrolment that is approved became so: as the letter of the case says, else when it was entered.
  static func approvedOn(_ alias: String, zone: String) -> String {
    """
    coalesce(
      (select d.on_date from muster.delegation_nominee x join muster.delegation_decision d on d.nominee_id = x.id
        where x.enrolment_id = \(alias).id and x.outcome = 'approved' and d.decision = 'approve' and d.taken_back_at is null order by d.id desc limit 1),
      (select (max(c.at) at time zone \(zone))::date from muster.change c
        where c.subject_kind = 'enrolment' and c.subject_id = \(alias).id and c.detail ->> 'to' = 'approved'
          and c.detail ->> 'from' is distinct from 'approved' and c.verb <> 'enrolment.undo'),
      \(alias).nominated_on, (\(alias).enrolled_at at time zone \(zone))::date)
    """
  }

  /// How far a name had come by a state, in steps that build on each other: approved 1, sent or in line for a seat 2,
  /// accepted 3, in the run 4. Ends that can follow any of them say nothing.
  static func reached(_ state: String) -> String {
    """
    case when \(state) in ('nominated', 'sent-back', 'rejected') then 0 when \(state) = 'approved' then 1
         when \(state) in ('submitted', 'waiting', 'offered', 'not-accepted') then 2
         when \(state) = 'confirmed' then 3 when \(state) in ('attending', 'completed') then 4 end
    """
  }

  /// Whether an entry of the log, under this alias, took an enrolment back or mended it.
  static func isMending(_ alias: String) -> String {
    "(\(alias).subject_kind = 'enrolment' and \(alias).verb in ('enrolment.undo', 'enrolment.mend'))"
  }

  /// How far each name ever came: a relation of `id` and `reached`. A step that was taken back or mended to an earlier one
  /// never happened, nor did anybody attend whom a mending calls a no-show.
  ///
  /// - Parameter stamp: the stamp up to which the log is read; nil: all of it.
  /// - Parameter condition: of the rows of `muster.enrolment_history`.
  static func everReached(until stamp: String? = nil, where condition: String = "true") -> String {
    """
    select v.id, coalesce(max(v.reached), 0) as reached
      from (select id, stamp, version, \(reached("state")) as reached
              from muster.enrolment_history where \(condition)\(stamp.map { " and stamp <= \($0)" } ?? "")) v
     where not exists (
       select from muster.change c join muster.enrolment_history u on u.id = c.subject_id and u.stamp = c.stamp
        where \(isMending("c")) and c.subject_id = v.id
          and (u.stamp, u.version) > (v.stamp, v.version)\(stamp.map { " and c.stamp <= \($0)" } ?? "")
          and case when u.state = 'no-show' then 3 else \(reached("u.state")) end < v.reached)
     group by v.id
    """
  }

  /// A search text as a LIKE pattern: what it contains, its own wildcards taken literally.
  static func contains(_ text: String) -> String {
    var out = "%"
    for character in text {
      if character == "%" || character == "_" || character == "\\" { out.append("\\") }
      out.append(character)
    }
    return out + "%"
  }
}

extension FuzzyDate {
  var earliestText: String? { earliest?.description }
  var latestText: String? { latest?.description }
}
