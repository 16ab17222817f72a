public import MusterCore
public import PGClient

/// Adds enrolments. One that clashes with a live attempt made in between fails the batch by its constraint; the batch is
/// then split and each request decided on fresh facts.
public struct InsertEnrolments: PGStatement {
  let attempts: [EnrolmentFacts.Attempt]
  let at: Instant

  public init(_ attempts: [EnrolmentFacts.Attempt], at: Instant) {
    self.attempts = attempts
    self.at = at
  }

  public var hasWork: Bool { !attempts.isEmpty }
  public static let sql = """
    insert into muster.enrolment (id, officer_id, iteration_id, role, state, reserve, queue, reason, provider_reference,
      letter, body_id, nominated_on, priority, took_freed, enrolled_at) overriding system value
    select t.*, $15::timestamptz from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::int[],
      $7::bigint[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::date[], $13::int[],
      $14::boolean[]) as t
    """
  public func bind(_ p: inout PGParameters) {
    p.add(attempts.map { Optional($0.id) })
    p.add(attempts.map { Optional($0.officer) })
    p.add(attempts.map { Optional($0.iteration) })
    p.add(attempts.map { Optional($0.role.rawValue) })
    p.add(attempts.map { Optional($0.state.rawValue) })
    p.add(attempts.map(\.reserve))
    p.add(attempts.map(\.queue))
    p.add(attempts.map(\.reason))
    p.add(attempts.map(\.reference))
    p.add(attempts.map(\.letter))
    p.add(attempts.map(\.body))
    p.add(attempts.map { $0.nominatedOn?.description })
    p.add(attempts.map(\.priority))
    p.add(attempts.map(\.tookFreed))
    p.add(at.description)
  }
}

public struct UpdateEnrolments: PGStatement {
  let attempts: [EnrolmentFacts.Attempt]

  public init(_ attempts: [EnrolmentFacts.Attempt]) { self.attempts = attempts }

  public var hasWork: Bool { !attempts.isEmpty }
  public static let sql = """
    update muster.enrolment e set state = t.state, queue = t.queue, reason = t.reason, provider_reference = t.reference,
      letter = t.letter, priority = t.priority, reserve = t.reserve, offered_until = t.offered_until::timestamptz,
      took_freed = t.took_freed
      from unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::text[],
             $10::boolean[])
           as t (id, state, queue, reason, reference, letter, priority, reserve, offered_until, took_freed)
     where e.id = t.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(attempts.map { Optional($0.id) })
    p.add(attempts.map { Optional($0.state.rawValue) })
    p.add(attempts.map(\.queue))
    p.add(attempts.map(\.reason))
    p.add(attempts.map(\.reference))
    p.add(attempts.map(\.letter))
    p.add(attempts.map(\.priority))
    p.add(attempts.map(\.reserve))
    p.add(attempts.map { $0.offeredUntil?.description })
    p.add(attempts.map(\.tookFreed))
  }
}

/// Frees the seats and days of enrolments, and keeps how many of the free seats for all are freed ones.
public struct Vacate: PGStatement {
  let effects: EnrolmentEffects

  public init(_ effects: EnrolmentEffects) { self.effects = effects }

  /// Those for all.
  private var untaken: [EnrolmentEffects.Untaken] { effects.untaken.filter { $0.body == nil } }

  public var hasWork: Bool { !effects.vacated.isEmpty || !effects.freed.isEmpty || !untaken.isEmpty }
  public static let sql = """
    with seats as (delete from muster.seat where enrolment_id = any ($1::bigint[])),
         runs as (update muster.iteration i set freed_seats = t.seats
                    from unnest($3::bigint[], $4::int[]) as t (id, seats) where i.id = t.id)
    delete from muster.occupation where enrolment_id = any ($2::bigint[])
    """
  public func bind(_ p: inout PGParameters) {
    p.add(effects.vacated.map(Optional.some))
    p.add(effects.freed.map(Optional.some))
    p.add(untaken.map { Optional($0.iteration) })
    p.add(untaken.map { Optional($0.seats) })
  }
}

/// Keeps how many of the free seats set aside for bodies are freed ones. A statement of its own, so that runs in which
/// nothing is set aside do without it; after the allocations themselves are stored.
public struct KeepFreedSeats: PGStatement {
  let untaken: [EnrolmentEffects.Untaken]

  public init(_ effects: EnrolmentEffects) { untaken = effects.untaken.filter { $0.body != nil } }

  public var hasWork: Bool { !untaken.isEmpty }
  public static let sql = """
    update muster.seat_allocation a set freed_seats = t.seats
      from unnest($1::bigint[], $2::bigint[], $3::int[]) as t (iteration, body, seats)
     where a.iteration_id = t.iteration and a.body_id = t.body
    """
  public func bind(_ p: inout PGParameters) {
    p.add(untaken.map { Optional($0.iteration) })
    p.add(untaken.map(\.body))
    p.add(untaken.map { Optional($0.seats) })
  }
}

/// Takes seats. The constraints are the last wall: no seat twice, none beyond the capacity.
public struct TakeSeats: PGStatement {
  let seats: [EnrolmentEffects.Seat]

  public init(_ seats: [EnrolmentEffects.Seat]) { self.seats = seats }

  public var hasWork: Bool { !seats.isEmpty }
  public static let sql = """
    insert into muster.seat (iteration_id, number, capacity, enrolment_id)
    select * from unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[])
    """
  public func bind(_ p: inout PGParameters) {
    p.add(seats.map { Optional($0.iteration) })
    p.add(seats.map { Optional($0.number) })
    p.add(seats.map(\.capacity))
    p.add(seats.map { Optional($0.enrolment) })
  }
}

/// Takes days. Those of an officer who was sent elsewhere in between fail by their constraint.
public struct Occupy: PGStatement {
  let occupations: [EnrolmentFacts.Occupation]

  /// By officer, so that two transactions that send the same people away do not wait for each other.
  public init(_ occupations: [EnrolmentFacts.Occupation]) {
    self.occupations = occupations.sorted { ($0.officer, $0.enrolment) < ($1.officer, $1.enrolment) }
  }

  public var hasWork: Bool { !occupations.isEmpty }
  public static let sql = """
    insert into muster.occupation (enrolment_id, officer_id, days)
    select e, o, d::daterange from unnest($1::bigint[], $2::bigint[], $3::text[]) as t (e, o, d)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(occupations.map { Optional($0.enrolment) })
    p.add(occupations.map { Optional($0.officer) })
    p.add(occupations.map { Optional("[\($0.days.lowerBound),\($0.days.upperBound)]") })
  }
}

public struct ListEnrolments: ListStatement {
  public var officer: Int64?
  public var iteration: Int64?
  public var course: Int64?
  public var state: String?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("name"), .text("iteration"), .text("course"), .text("starts"), .text("role"),
    .text("state"), .int("seat"), .int("position"), .int("reserve"), .text("reason"), .text("reference"),
    .text("letter"), .int("priority"), .text("offered-until"),
    // Last, so that who splits lines finds the others where they were.
    .text("ends"), .bool("superseded"),
  ]
  /// An attempt is superseded when the officer was put forward again for the run, or is in it by another attempt; of the
  /// others it is not said, so that lists without any are no wider.
  public static let sql = """
    select e.id, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), p.name, i.code, c.title,
           \(SQLText.fuzzyDate("starts")), e.role, e.state, s.number,
           case when e.state = 'waiting' and e.queue is not null then (select count(*) from muster.enrolment w
             where w.iteration_id = e.iteration_id and w.state = 'waiting' and w.queue is not null
               and (\(SQLText.standing("w"))) <= (\(SQLText.standing("e")))) end,
           e.reserve, e.reason, e.provider_reference, e.letter, e.priority, \(SQLText.moment("e.offered_until")),
           \(SQLText.fuzzyDate("ends")),
           nullif(exists (select from muster.enrolment l where l.officer_id = e.officer_id
             and l.iteration_id = e.iteration_id and (l.live, l.id) > (e.live, e.id)), false)
      from muster.enrolment e
      join muster.iteration i on i.id = e.iteration_id join muster.course c on c.id = i.course_id
      left join muster.person p on p.officer_id = e.officer_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
      left join muster.seat s on s.enrolment_id = e.id
     where ($3::bigint is null or e.officer_id = $3::bigint) and ($4::bigint is null or e.iteration_id = $4::bigint)
       and ($5::text is null or e.state = $5) and ($6::bigint is null or i.course_id = $6::bigint) and e.id > $2::bigint
     order by e.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(officer)
    p.add(iteration)
    p.add(state)
    p.add(course)
  }
}
