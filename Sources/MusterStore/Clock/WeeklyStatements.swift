public import MusterCore
public import PGClient

/// The weekly action state: one line for each run that is ahead or awaited, with everyone who goes, in whatever role. A run
/// in which nobody is named is a line from a year before it may begin, or earlier once seats are offered or names called for.
public struct ReadWeekly: ListStatement {
  let now: Instant
  public var from: CalendarDate?
  public var to: CalendarDate?

  public init(now: Instant) { self.now = now }

  public static let columns: [ListColumn] = [
    .text("iteration"), .text("course"), .text("managed-by"), .text("starts"), .text("ends"), .text("deadline"),
    .int("days-left"), .int("seats"), .int("principals"), .int("reserves"), .int("waiting"), .text("with"),
    .text("since"), .int("papers-missing"), .int("results-awaited"), .int("days-awaited"), .text("next"),
  ]
  // A deadline that is over is shown while names for it are under way. Seats without a name have none any more: what is
  // left to do with them is to give them back.

  // An offer that is gone, `f` but not `o`, has no seats and no dates any more; whoever is left in its run is a line.

  /// The calls for the run `i`, each with whether its answer is awaited: nobody's for the offer `f` that is gone.
  private static let callsOfRun = """
    select k.*, k.nil_on is null and not exists (\(ClockSQL.namesForCall)) as awaited
      from muster.call k where k.iteration_id = i.id and not k.withdrawn and (\(OfferSQL.isGone("f"))) is not true
    """

  /// Whether the run `i` is ahead within a year, or called for, and takes names without an offer that says so. Where there is
  /// one it tells. What has no students at home is no course yet; an exercise may do without.
  private static let isBare = """
    (i.state = 'open' and i.starts_latest >= t.day
       and ((i.starts_earliest > (t.day + interval '1 year')::date) is not true or a.asked > 0)
       and (i.managed_by = 'nation' and c.kind in ('course', 'online') and e.students = 0
            or (i.managed_by = 'nation' or f.id is null) and e.names = 0))
    """

  /// Whether seats of the run `i` are free for people who wait: where they move up by hand, or none of them may have one.
  private static let isSeatLeft = """
    (e.waiting > 0 and (i.capacity > (select count(*) from muster.seat s where s.iteration_id = i.id)) is not false
       and (i.promotion = 'manual' or exists (
         select from muster.enrolment w where w.iteration_id = i.id and \(FreeSeatSQL.isFreeForWaiting))))
    """

  /// The day by which it is to be decided whether the run `i` is held, unless enough are confirmed.
  private static let decideBy = """
    case when \(DecisionSQL.isAsked) then \(DecisionSQL.due) end
    """

  public static let sql = """
    with today as materialized (select zone, ($1::timestamptz at time zone zone)::date as day from muster.nation),
    chains as materialized (\(ChainSQL.inForce(on: "(select day from today)"))),
    lines as (
      select i.id, i.code, c.title, i.managed_by, i.programme_id, \(SQLText.fuzzyDate("i.starts")) as starts, \(SQLText.fuzzyDate("i.ends")) as ends, i.starts_earliest, i.ends_latest, t.day,
             case when o.names_due >= t.day then o.names_due when o.release_due >= t.day then o.release_due
                  when o.decision_due >= t.day then o.decision_due
                  when e.nominated + e.sent_back + e.approved > 0 and (i.starts_latest is null or i.starts_latest >= t.day)
                  then o.names_due end as deadline,
             i.approval, i.method, i.promotion, \(isSeatLeft) as to_promote, \(decideBy) as decide_by,
             coalesce(\(OfferSQL.isGone("f")), false) as gone, x.seats, e.*, a.*, o.names_due, o.names_due < t.day as names_over, \(isBare) as bare,
             o.state = 'open' and e.on_seats < x.seats and (i.starts_latest is null or i.starts_latest >= t.day) as unfilled
        from today t cross join muster.iteration i join muster.course c on c.id = i.course_id
        left join muster.offer f on f.iteration_id = i.id
        left join muster.offer o on o.id = f.id and not (\(OfferSQL.isGone("o")))
        cross join lateral (
          select case when i.managed_by = 'provider' then o.seats - coalesce((select sum(r.seats) from muster.offer_return r where r.offer_id = o.id), 0)
                      else i.capacity end as seats
        ) x
        left join lateral (
          select count(*) as asked, string_agg(b.code, '; ' order by b.code) filter (where k.awaited) as awaited_bodies,
                 min(k.asked_on) filter (where k.awaited) as asked_since, min(k.due) filter (where k.awaited) as answers_due
            from (\(callsOfRun)) k join muster.body b on b.id = k.body_id
        ) a on true
        left join lateral (
          select count(*) as names, count(*) filter (where role = 'student') as students,
                 count(*) filter (where reserve is null and state <> 'waiting') as principals,
                 count(*) filter (where reserve is not null and state <> 'waiting') as reserves,
                 count(*) filter (where role = 'student' and \(SQLText.onSeat("n"))) as on_seats,
                 count(*) filter (where \(SeatSQL.confirmed)) as seated,
                 count(*) filter (where state = 'nominated') as nominated,
                 array_agg(distinct coalesce(body_id, 0)) filter (where state = 'nominated') as nominators, count(*) filter (where state = 'sent-back') as sent_back,
                 count(*) filter (where state = 'approved') as approved, count(*) filter (where state = 'submitted') as submitted,
                 count(*) filter (where state in ('confirmed', 'attending')) as confirmed,
                 count(*) filter (where state = 'waiting') as waiting,
                 min(case when state = 'approved' and i.managed_by = 'provider' then \(SQLText.approvedOn("n", zone: "t.zone"))
                          else coalesce(nominated_on, (enrolled_at at time zone t.zone)::date) end)
                   filter (where state in ('nominated', 'sent-back', 'approved')) as since,
                 (select min(u.on_date) from muster.submission u where u.iteration_id = i.id) as sent_on
            from muster.enrolment n where iteration_id = i.id and live
        ) e on true
       where i.state <> 'cancelled' and (e.names > 0
             or o.state = 'open' and (i.starts_latest is null or i.starts_latest >= t.day) or a.asked > 0 and i.starts_latest > t.day or \(isBare))
         and (i.starts_latest is null or i.starts_latest >= t.day - 30 or e.confirmed > 0)
         and ($2::date is null or i.starts_latest >= $2::date) and ($3::date is null or i.starts_earliest <= $3::date)
    ),
    moves as (
      select l.*, w.bodies, w.since as waiting_since,
             case when l.ends_latest < l.day and l.confirmed > 0 then 'complete'
                  -- Nobody nominates, approves or moves them up any more.
                  when l.ends_latest < l.day and w.bodies is null
                    and l.nominated + l.sent_back + l.approved + case l.managed_by when 'nation' then l.waiting else 0 end > 0 then 'enrolment.lapse'
                  when l.gone and l.nominated + l.sent_back + l.approved > 0 then 'withdraw'
                  when l.sent_back > 0 then 'enrolment.amend' when w.bodies is not null then 'delegation.approve'
                  when l.nominated > 0 and (l.managed_by = 'provider' or l.approval)
                    then case when \(ChainSQL.mayAsk(run: "l", bodies: "l.nominators")) then 'delegation.open' else 'enrolment.approve' end
                  when l.approved > 0 and l.managed_by = 'provider' then 'submission.add' when l.submitted > 0 then 'submission.answer'
                  when l.starts_earliest <= l.day and l.confirmed > 0 then 'enrolment.attend'
                  -- What people decide about seats at home, a board or whoever moves up those who wait.
                  when l.managed_by = 'nation' and l.nominated + l.approved > 0 then case l.method when 'selection' then 'seat.award' else 'enrolment.approve' end
                  when l.managed_by = 'nation' and l.to_promote and (l.starts_earliest is null or l.starts_earliest > l.day)
                    then case l.promotion when 'manual' then 'enrolment.promote' else 'seat.queue' end
                  when l.ends_latest < l.day and l.waiting > 0 then 'enrolment.lapse'
                  when l.unfilled and l.names_over then 'offer.turn-back'
                  when l.decide_by <= l.day then 'iteration.go'
                  when l.starts_earliest > l.day and l.answers_due < l.day and l.names_over is not true then 'call.remind'
                  when l.starts_earliest > l.day and l.awaited_bodies is not null then 'call.show'
                  when l.unfilled or l.bare then case when l.managed_by = 'provider' and l.asked = 0 then 'call.add' else 'enrol' end end as next
        from lines l left join lateral (
          select string_agg(distinct b.code, '; ') as bodies, min(v.since) as since
            from muster.delegation_waiting v left join muster.body b on b.id = v.with_body_id where v.iteration_id = l.id
        ) w on true
    )
    select code, title, managed_by, starts, ends, deadline::text, deadline - day, seats, principals, reserves, nullif(waiting, 0),
           case when next = 'withdraw' then 'registrar' when bodies is not null then bodies when next = 'seat.award' then 'board' when nominated + sent_back + case managed_by when 'provider' then approved else 0 end > 0 then 'registrar'
                when submitted > 0 then 'provider' when next in ('offer.turn-back', 'enrolment.promote', 'seat.queue', 'enrolment.lapse') then 'registrar'
                when next = 'iteration.go' then case managed_by when 'nation' then 'registrar' else 'provider' end
                when starts_earliest > day then awaited_bodies end,
           coalesce(waiting_since, since, case when submitted > 0 then sent_on when next = 'offer.turn-back' then names_due when next = 'iteration.go' then decide_by
             when starts_earliest > day then asked_since end)::text, null::bigint,
           case when ends_latest < day then confirmed end, case when ends_latest < day and confirmed > 0 then day - ends_latest end, next
      from moves
     order by starts_earliest nulls last, code
    """
  public func bind(_ p: inout PGParameters) {
    p.add(now.description)
    p.add(from?.description)
    p.add(to?.description)
  }
}
