public import MusterCore
public import PGClient

/// What waits for someone: each kind of work is one part of the statement, with the verb to type next.
public struct ReadWork: PGStatement {
  let now: Instant
  let kind: WorkKind?
  let each: Int
  let approver: String?
  let kinds: [WorkKind]?

  /// - Parameters:
  ///   - approver: only the cases that wait for this principal, and the notices meant for them; nil: all of them.
  ///   - kinds: no other kinds of work than these; nil: all.
  public init(now: Instant, kind: WorkKind?, each: Int, approver: String?, kinds: [WorkKind]? = nil) {
    self.now = now
    self.kind = kind
    self.each = each
    self.approver = approver
    self.kinds = kinds
  }

  public static let isReadOnly = true
  public static let isPlannedAnew = true

  /// Each part answers kind, what, detail, since, due, next, and begins with the word for its kind: of every `WorkKind`
  /// but those of departures there is one. `t.day` is the nation's today.
  static let parts: [String] = [
    // Cases that wait for an approver; whoever is one sees those of the bodies decided for, and of those stood in for.
    """
    select 'approval' as kind, 'D-' || v.delegation_id as what, count(*) || ' for ' || i.code || ' with ' || b.code as detail,
           min(v.since) as since, min(o.names_due) as due, 'delegation.show D-' || v.delegation_id as next
      from today t cross join muster.delegation_waiting v join muster.iteration i on i.id = v.iteration_id
      join muster.body b on b.id = v.step_body_id left join muster.offer o on o.iteration_id = i.id
     where not v.sent_back and ($4::text is null or exists (
       select from muster.approver a where a.body_id = v.step_body_id and a.during @> t.day and (a.principal = $4 or exists (
         select from muster.approver_stand_in s where s.for_principal = a.principal and s.principal = $4 and s.during @> t.day))))
     group by v.delegation_id, i.code, b.code
    """,
    // Names that no case was opened for. Where no chain in force may be about them, none can be: they are approved. Those of
    // an offer that is gone can never be sent.
    """
    select 'nomination', w.code,
           w.names || case when w.gone then ' for an offer that is gone' when x.asked then ' without a case of approval'
                           else ' without approval, no chain asks' end,
           w.since, case when not w.gone then w.due end,
           case when x.asked and not w.gone then 'delegation.open ' || w.code
                when w.names = 1 then case when w.gone then 'withdraw ' else 'enrolment.approve ' end
                  || coalesce((select min(m.service || '/' || m.number) from muster.officer_number m
                       where m.officer_id = w.officer_id and m.valid_to is null), 'O-' || w.officer_id)
                  || ' ' || w.code || case when w.gone then ' reason=…' else '' end
                else 'enrolment.list iteration=' || w.code || ' state=nominated' end
      from (
        select i.code, i.managed_by, i.programme_id, count(*) as names, min(e.officer_id) as officer_id,
               min(coalesce(e.nominated_on, (e.enrolled_at at time zone t.zone)::date)) as since, min(o.names_due) as due,
               array_agg(distinct coalesce(e.body_id, 0)) as bodies, coalesce(bool_or(\(OfferSQL.isGone("o"))), false) as gone
          from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
          left join muster.offer o on o.iteration_id = i.id
         where e.live and e.state = 'nominated' and (i.managed_by = 'provider' or i.approval) and (i.ends_latest < t.day) is not true
           and not exists (select from muster.delegation_nominee d where d.enrolment_id = e.id and d.outcome is null)
         group by i.id
      ) w cross join lateral (select \(ChainSQL.mayAsk(run: "w", bodies: "w.bodies")) as asked) x
    """,
    // Names at home that wait for a board to award seats.
    """
    select 'selection', i.code, count(*) || ' without a seat or a place as reserve',
           min(coalesce(e.nominated_on, (e.enrolled_at at time zone t.zone)::date)), null::date,
           'enrolment.list iteration=' || i.code || ' state=' || min(e.state)
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
     where e.live and i.managed_by = 'nation' and i.state <> 'cancelled' and (i.ends_latest < t.day) is not true
       and (e.state = 'approved' or e.state = 'nominated' and not i.approval)
     group by i.id, i.code
    """,
    // Free seats though people wait for them: where they move up by hand, and where none of them may have one.
    """
    select 'promotion', i.code,
           coalesce((i.capacity - x.taken)::text, 'any number') || ' free, ' || w.waiting || ' waiting'
             || case i.promotion when 'automatic' then ', none of whom may have it now' else '' end,
           null::date, i.starts_earliest, 'seat.queue ' || i.code
      from today t
      cross join (select iteration_id, count(*) as waiting from muster.enrolment where live and state = 'waiting' group by iteration_id) w
      join muster.iteration i on i.id = w.iteration_id
      cross join lateral (select count(*) as taken from muster.seat s where s.iteration_id = i.id) x
     where i.managed_by = 'nation' and i.state <> 'cancelled' and (i.capacity > x.taken) is not false
       and (i.starts_latest is null or i.starts_latest >= t.day)
       and (i.promotion = 'manual' or exists (
         select from muster.enrolment w where w.iteration_id = i.id and \(FreeSeatSQL.isFreeForWaiting)))
    """,
    // Runs of which it is to be decided whether they are held, unless enough are confirmed.
    """
    select 'decision', i.code, e.seated || ' confirmed' || coalesce(', ' || i.minimum || ' needed', ''), null::date, d.due,
           'iteration.go ' || i.code
      from today t cross join muster.iteration i left join muster.offer o on o.iteration_id = i.id and not (\(OfferSQL.isGone("o")))
      cross join lateral (select \(DecisionSQL.due) as due) d
      cross join lateral (
        select count(*) filter (where \(SeatSQL.confirmed)) as seated, count(*) filter (where live) as names
          from muster.enrolment where iteration_id = i.id
      ) e
     where (i.starts_latest is null or i.starts_latest >= t.day) and d.due <= t.day + 14 and \(DecisionSQL.isAsked)
    """,
    // Names that were sent back to be amended.
    """
    select 'amend', i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id), b.code,
           v.since, o.names_due,
           'enrolment.amend ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.delegation_waiting v on v.enrolment_id = e.id left join muster.body b on b.id = e.body_id
      left join muster.offer o on o.iteration_id = i.id
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where e.live and e.state = 'sent-back' and (i.ends_latest < t.day) is not true
    """,
    // Bodies that were asked for names and have not answered; once the provider takes none, a reminder is of no use,
    // and once it took its offer back, nor is the call.
    """
    select 'call', i.code || ' ' || b.code, 'no answer', k.asked_on, k.due,
           case when \(OfferSQL.isGone("o")) then 'call.set ' || i.code || ' ' || b.code || ' withdrawn=yes'
                when o.names_due < t.day then 'call.show ' || i.code else 'call.remind ' || i.code || ' bodies=' || b.code end
      from today t cross join muster.call k join muster.iteration i on i.id = k.iteration_id join muster.body b on b.id = k.body_id
      left join muster.offer o on o.iteration_id = i.id
     where not k.withdrawn and k.nil_on is null and k.due is not null and i.state <> 'cancelled'
       and (i.starts_latest is null or i.starts_latest >= t.day)
       and not exists (\(ClockSQL.namesForCall))
    """,
    // Letters that want an answer. An offer is answered by the names that were sent, or by its end.
    """
    select 'letter', l.reference, l.subject, l.dated, l.due, 'letter.show ' || l.reference
      from muster.letter l
     where l.due is not null and l.answered_on is null
       and not exists (select from muster.letter a where upper(a.answers) = l.reference_key)
       and not (exists (select from muster.offer o where upper(o.letter) = l.reference_key)
         and not exists (select from muster.offer o join muster.iteration i on i.id = o.iteration_id
              where upper(o.letter) = l.reference_key and o.state = 'open' and i.state <> 'cancelled'
                and not exists (select from muster.submission u where u.iteration_id = i.id)))
    """,
    // Approved names that were not sent to the provider.
    """
    select 'submit', i.code, count(*) || ' approved' || case when \(OfferSQL.isGone("o")) then ' for an offer that is gone' else '' end,
           min(\(SQLText.approvedOn("e", zone: "t.zone"))), case when (\(OfferSQL.isGone("o"))) is not true then o.names_due end,
           case when \(OfferSQL.isGone("o")) then 'enrolment.list iteration=' || i.code || ' state=approved' else 'submission.roll ' || i.code end
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.offer o on o.iteration_id = i.id
     where e.live and e.state = 'approved' and i.managed_by = 'provider' and (i.ends_latest < t.day) is not true group by i.id, o.id
    """,
    // The provider's answer is outstanding.
    """
    select 'answer', i.code, count(*) || ' submitted',
           (select min(u.on_date) from muster.submission u where u.iteration_id = i.id), min(coalesce(o.decision_due, i.starts_earliest)),
           'submission.answer ' || i.code
      from muster.enrolment e join muster.iteration i on i.id = e.iteration_id left join muster.offer o on o.iteration_id = i.id
     where e.live and e.state = 'submitted' group by i.id, i.code
    """,
    // Seats offered to the nation that have no name; once names are too late they are given back, by the next date.
    """
    select 'names', i.code, (x.seats - coalesce(e.named, 0)) || ' of ' || x.seats || ' seats without a name',
           case when o.names_due < t.day then o.names_due end,
           case when o.names_due < t.day then o.release_due else o.names_due end,
           case when o.names_due < t.day
                then 'offer.turn-back ' || i.code || ' seats=' || (x.seats - coalesce(e.named, 0)) || ' reason=no-name'
                else 'iteration.show ' || i.code end
      from today t cross join muster.offer o join muster.iteration i on i.id = o.iteration_id
      cross join lateral (select o.seats - coalesce(sum(r.seats), 0) as seats from muster.offer_return r where r.offer_id = o.id) x
      left join lateral (select count(*) as named from muster.enrolment e
          where e.iteration_id = i.id and e.live and e.role = 'student'
            and \(SQLText.onSeat("e"))) e on true
     where o.state = 'open' and i.state <> 'cancelled' and x.seats > coalesce(e.named, 0)
       and (i.starts_latest is null or i.starts_latest >= t.day)
    """,
    // Seats that are held for someone.
    """
    select 'seat-offer', i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id), 'held until ' || to_char(e.offered_until at time zone t.zone, 'YYYY-MM-DD HH24:MI'),
           null::date, (e.offered_until at time zone t.zone)::date,
           'enrolment.accept ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where e.state = 'offered'
    """,
    // Runs of this week.
    """
    select 'starting', i.code, (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state in ('confirmed', 'attending')) || ' confirmed',
           null::date, i.starts_earliest, 'iteration.show ' || i.code
      from today t cross join muster.iteration i
     where i.state <> 'cancelled' and i.starts_precision = 'day' and i.starts_earliest between t.day and t.day + 7
       and exists (select from muster.enrolment e where e.iteration_id = i.id and e.live)
    """,
    // Those left behind by a run that is over: nobody nominates, approves or moves them up any more.
    """
    select 'lapse', i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id), e.state || ', the run is over',
           i.ends_latest, null::date,
           'enrolment.lapse ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code || ' reason=…'
      from today t cross join muster.enrolment e join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where e.live and i.ends_latest < t.day and i.state <> 'cancelled'
       and (e.state in ('nominated', 'sent-back', 'approved') or e.state = 'waiting' and i.managed_by = 'nation')
       and not exists (select from muster.delegation_nominee d where d.enrolment_id = e.id and d.outcome is null and e.state <> 'sent-back')
    """,
    // Results awaited.
    """
    select 'result', i.code, count(*) || case count(*) when 1 then ' result' else ' results' end || ' awaited', i.ends_latest, null::date,
           'completion.awaited iteration=' || i.code
      from today t cross join muster.iteration i join muster.enrolment e on e.iteration_id = i.id
     where e.live and e.state in ('confirmed', 'attending') and i.ends_latest < t.day and i.state <> 'cancelled'
     group by i.id, i.code, i.ends_latest
    """,
    // Reports after a course that have not come.
    """
    select 'report', i.code || ' ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id), null, i.ends_latest, i.ends_latest + r.amount,
           'followup.report ' || coalesce(m.service || '/' || m.number, 'O-' || e.officer_id) || ' ' || i.code
      from today t cross join muster.iteration i
      join muster.enrolment e on e.iteration_id = i.id and e.state in ('attending', 'completed')
      cross join lateral muster.result_rule_on('report', i.course_id, i.ends_latest) r
      left join muster.officer_number m on m.officer_id = e.officer_id and m.valid_to is null
     where i.ends_latest < t.day and i.ends_latest >= t.day - 731 and r.amount is not null
       and not exists (select from muster.course_report d where d.enrolment_id = e.id and d.received_on is not null)
    """,
    // Graduates who were asked what became of the training, and have not answered; the next year's question takes the place
    // of what was never answered. A person who was erased is asked no more.
    """
    select 'question', coalesce(m.service || '/' || m.number, 'O-' || p.officer_id), 'of ' || q.year, q.asked_on, null::date,
           'followup.answer ' || coalesce(m.service || '/' || m.number, 'O-' || p.officer_id) || ' year=' || q.year || ' post=…'
      from today t cross join muster.followup_question q join muster.person p on p.officer_id = muster.person_of(q.officer_id)
      left join muster.officer_number m on m.officer_id = p.officer_id and m.valid_to is null
     where q.answered_on is null and q.year >= extract(year from t.day)::int - 1
       and not exists (select from muster.records_of(q.officer_id) r (id)
         join muster.followup_question l on l.officer_id = r.id and l.year = q.year + 1)
    """,
    // Certificates that run out, or did within the last month: what was renewed is valid longer.
    """
    select 'certificate', coalesce(h.code, 'C-' || q.course_id) || ' ' || coalesce(m.service || '/' || m.number, 'O-' || q.person_id),
           \(ExpiringQualifications.certificate), null::date, q.valid_to, 'completion.expiring'
      from today t cross join muster.qualification q
      left join muster.course_code h on h.course_id = q.course_id and h.is_handle
      left join muster.officer_number m on m.officer_id = q.person_id and m.valid_to is null
     where q.valid_to between t.day - 30 and t.day + 90
    """,
    // Papers that run out before the end of the course, where they are needed.
    """
    select 'document', coalesce(m.service || '/' || m.number, 'O-' || d.officer_id), d.kind || ' for ' || i.code, null::date, d.expires,
           'officer.show ' || coalesce(m.service || '/' || m.number, 'O-' || d.officer_id)
      from today t cross join muster.officer_document d join muster.enrolment e on e.officer_id = d.officer_id and e.live
      join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number m on m.officer_id = d.officer_id and m.valid_to is null
     where not d.void and d.expires < i.ends_latest and i.ends_latest >= t.day and i.state <> 'cancelled'
       and not exists (select from muster.officer_document l where l.officer_id = d.officer_id and l.kind = d.kind and not l.void
             and l.expires >= i.ends_latest)
       and \(PaperSQL.isAsked(today: "t.day"))
    """,
    // Notices that nobody could be given and those not acknowledged, for the office and for whoever is to hear of them here.
    """
    select 'notice', 'notice ' || n.id, n.kind || case n.state when 'failed' then ': not handed over' else '' end,
           (n.at at time zone t.zone)::date, null::date, 'notice.show ' || n.id
      from today t cross join muster.notice n
     where n.state in ('failed', 'new') and ($4::text is null or exists (
       select from muster.notice_recipient r where r.principal = $4 and not r.ended
          and (r.kind is null or r.kind = n.kind) and (r.body_id is null or r.body_id = n.body_id)))
    """,
  ]

  /// Notice 9 stands before notice 10.
  private static let number = "case w.kind when 'notice' then substr(w.what, 8)::bigint end"

  public static let sql = """
    with today as materialized (select zone, ($1::timestamptz at time zone zone)::date as day from muster.nation),
    chains as materialized (\(ChainSQL.inForce(on: "(select day from today)"))),
    work as (\(parts.joined(separator: "\nunion all\n"))),
    sorted as (
      select w.*, count(*) over (partition by w.kind) as n,
             row_number() over (partition by w.kind order by w.due nulls last, w.since, \(number), w.what) as place,
             \(number) as number,
             case when w.due < t.day then 0 when w.due = t.day then 1 when w.due <= t.day + 14 then 2 else 3 end as urgency
        from work w cross join today t where ($2::text is null or w.kind = $2) and ($5::text[] = '{}' or w.kind = any ($5::text[]))
    )
    select kind, urgency, what, detail, since::text, due::text, next, n from sorted where place <= $3::int
     order by urgency, due nulls last, since, kind, number, what
    """
  public func bind(_ p: inout PGParameters) {
    p.add(now.description)
    p.add(kind?.rawValue)
    p.add(each)
    p.add(approver)
    p.add((kinds ?? []).map { Optional($0.rawValue) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> WaitingWork {
    WaitingWork(
      kind: try row.string(), urgency: WaitingWork.Urgency(rawValue: try row.int()) ?? .waiting, what: try row.string(),
      detail: try row.optionalString(), since: try row.date(), due: try row.date(), next: try row.string(),
      count: try row.int())
  }
}
