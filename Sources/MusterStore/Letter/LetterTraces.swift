import MusterCore
public import PGClient

/// Offers, calls, rolls and returns that carry a reference, as one list: what it is, of which run, and its state.
public struct LetterObjects: ListStatement {
  let reference: String

  public init(_ reference: String) { self.reference = reference }

  public static let columns: [ListColumn] = [.text("what"), .text("iteration"), .text("detail")]
  public static let sql = """
    select what, i.code, detail from (
      select 1 as n, id, 'offer' as what, iteration_id, coalesce(seats || ' seats', 'seats not stated') || ', ' || state as detail
        from muster.offer where upper(letter) = upper($1) or upper(reference) = upper($1)
      union all select 2, k.id, 'call', k.iteration_id, b.code || coalesce(', due ' || k.due, '')
        from muster.call k join muster.body b on b.id = k.body_id where upper(k.letter) = upper($1)
      union all select 3, k.id, 'nil-return', k.iteration_id, b.code || coalesce(', ' || k.nil_on, '')
        from muster.call k join muster.body b on b.id = k.body_id where upper(k.nil_letter) = upper($1)
      union all select 4, v.id, v.kind, k.iteration_id, b.code || ', ' || v.on_date || coalesce(', due ' || v.due, '')
        from muster.call_event v join muster.call k on k.id = v.call_id join muster.body b on b.id = k.body_id
       where upper(v.letter) = upper($1)
      union all select 5, s.id, 'submission', s.iteration_id, s.principals || ' principals, ' || s.reserves || ' reserves'
        from muster.submission s where upper(s.letter) = upper($1)
      union all select 6, r.id, 'turn-back', o.iteration_id, r.seats || ' seats, ' || r.reason
        from muster.offer_return r join muster.offer o on o.id = r.offer_id where upper(r.letter) = upper($1)
    ) traces join muster.iteration i on i.id = traces.iteration_id order by n, traces.id
    """
  public func bind(_ p: inout PGParameters) { p.add(reference) }
}

/// Enrolments that carry a reference now, or had it on one of their steps.
public struct LetterEnrolments: ListStatement {
  let reference: String

  public init(_ reference: String) { self.reference = reference }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("iteration"), .text("state"), .text("body"), .text("on"), .list("steps"),
  ]
  public static let sql = """
    with steps as (
      select subject_id as id, array_agg(verb order by id) as verbs from muster.change
       where upper(letter) = upper($1) and subject_kind = 'enrolment' group by subject_id
    )
    select e.id, coalesce((select n.service || '/' || n.number from muster.officer_number n
             where n.officer_id = e.officer_id and n.valid_to is null order by n.id limit 1), 'O-' || e.officer_id),
           i.code, e.state, b.code, e.nominated_on::text, coalesce(s.verbs, '{}')
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.body b on b.id = e.body_id left join steps s on s.id = e.id
     where e.id in (select id from steps union select id from muster.enrolment where upper(letter) = upper($1))
     order by e.id
    """
  public func bind(_ p: inout PGParameters) { p.add(reference) }
}

/// What was done under a reference.
public struct LetterChanges: ListStatement {
  let reference: String

  public init(_ reference: String) { self.reference = reference }

  public static let columns: [ListColumn] = [
    .int("change"), .text("at"), .text("by"), .text("verb"), .text("of"), .int("subject"), .text("reason"),
  ]
  public static let sql = """
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), principal, verb, subject_kind, subject_id, reason
      from muster.change where upper(letter) = upper($1) order by id limit 10000
    """
  public func bind(_ p: inout PGParameters) { p.add(reference) }
}
