public import MusterCore
public import PGClient

/// Offers: the package of a programme for a year, or what is due.
public struct ListOffers: ListStatement {
  public var programme: Int64?
  public var provider: Int64?
  public var year: Int?
  public var calendar = "calendar"
  public var state: String?
  public var dueTo: CalendarDate?
  let today: CalendarDate?
  public let page: Page

  public init(today: CalendarDate?, page: Page) {
    self.today = today
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("iteration"), .text("course"), .text("provider"), .text("programme"), .text("starts"),
    .text("state"), .int("seats"), .int("turned-back"), .int("reserves"), .int("named"), .int("submitted"),
    .int("accepted"), .text("names-due"), .int("days-left"), .text("letter"), .text("reference"),
    // Last, so that who splits lines finds the others where they were.
    .text("ends"), .text("run-state"),
  ]
  /// A run belongs to a year by its first possible day.
  public static let sql = """
    select o.id, i.code, c.title, p.code, g.code, \(SQLText.fuzzyDate("starts")), o.state, o.seats,
           coalesce((select sum(seats) from muster.offer_return r where r.offer_id = o.id), 0), o.reserves,
           n.named, n.submitted, n.accepted, o.names_due::text,
           case when not (\(OfferSQL.isGone("o"))) then o.names_due - $3::date end, o.letter, o.reference,
           \(SQLText.fuzzyDate("ends")), i.state
      from muster.offer o join muster.iteration i on i.id = o.iteration_id join muster.course c on c.id = i.course_id
      left join muster.provider p on p.id = c.provider_id left join muster.programme g on g.id = i.programme_id
      join lateral (
        select count(*) filter (where e.live or e.state = 'completed') as named,
               count(*) filter (where e.state in ('submitted', 'waiting')) as submitted,
               count(*) filter (where e.state in ('confirmed', 'attending', 'completed')) as accepted
          from muster.enrolment e where e.iteration_id = i.id
      ) n on true
     where ($4::bigint is null or i.programme_id = $4::bigint) and ($5::bigint is null or c.provider_id = $5::bigint)
       and ($6::int is null or muster.year_in(i.starts_earliest, (select first_month from muster.calendar where code = $7)) = $6::int)
       and ($8::text is null or o.state = $8) and ($9::date is null or o.names_due <= $9::date) and o.id > $2::bigint
     order by o.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(today?.description)
    p.add(programme)
    p.add(provider)
    p.add(year)
    p.add(calendar)
    p.add(state)
    p.add(dueTo?.description)
  }
}

public struct ShowOffer: ListStatement {
  let iteration: Int64
  let today: CalendarDate?

  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let columns: [ListColumn] = [
    .text("iteration"), .text("course"), .text("provider"), .text("programme"), .text("starts"), .text("state"),
    .int("seats"), .int("turned-back"), .int("reserves-wanted"), .text("letter"), .text("reference"),
    .text("names-due"), .int("names-days-left"), .text("release-due"), .int("release-days-left"),
    .text("decision-due"), .int("decision-days-left"), .text("note"),
  ]
  public static let sql = """
    select i.code, c.title, p.code, g.code, \(SQLText.fuzzyDate("starts")), o.state, o.seats,
           coalesce((select sum(seats) from muster.offer_return r where r.offer_id = o.id), 0), o.reserves, o.letter, o.reference,
           o.names_due::text, o.names_due - t.day, o.release_due::text, o.release_due - t.day, o.decision_due::text,
           o.decision_due - t.day, o.note
      from muster.offer o join muster.iteration i on i.id = o.iteration_id join muster.course c on c.id = i.course_id
      cross join lateral (select case when not (\(OfferSQL.isGone("o"))) then $2::date end as day) t
      left join muster.provider p on p.id = c.provider_id left join muster.programme g on g.id = i.programme_id
     where o.iteration_id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
}

/// Seats of an offer that were given back.
public struct OfferReturns: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [.int("seats"), .text("reason"), .text("on"), .text("letter")]
  public static let sql = """
    select r.seats, r.reason, r.on_date::text, r.letter from muster.offer_return r join muster.offer o on o.id = r.offer_id
     where o.iteration_id = $1::bigint order by r.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}
