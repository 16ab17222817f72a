public import MusterCore
public import PGClient

/// Adds holidays, or changes their names; answers the days that were not already so.
public struct UpsertHolidays: PGStatement {
  public struct Holiday: Sendable {
    public var country: String
    public var day: CalendarDate
    public var name: String
    public var source: String?

    public init(country: String, day: CalendarDate, name: String, source: String?) {
      self.country = country
      self.day = day
      self.name = name
      self.source = source
    }
  }

  let holidays: [Holiday]

  public init(_ holidays: [Holiday]) { self.holidays = holidays }

  public static let sql = """
    insert into muster.holiday as h (country, day, name, source)
    select c, d, n, s from unnest($1::text[], $2::date[], $3::text[], $4::text[]) as t (c, d, n, s)
    on conflict (country, day) where not void do update set name = excluded.name, source = excluded.source
     where (h.name, h.source) is distinct from (excluded.name, excluded.source) returning day::text
    """
  public func bind(_ p: inout PGParameters) {
    p.add(holidays.map { Optional($0.country) })
    p.add(holidays.map { Optional($0.day.description) })
    p.add(holidays.map { Optional($0.name) })
    p.add(holidays.map(\.source))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Takes a holiday back: the moon was seen a day later.
public struct VoidHoliday: PGStatement {
  let country: String
  let day: CalendarDate

  public init(country: String, day: CalendarDate) {
    self.country = country
    self.day = day
  }

  public static let sql = """
    update muster.holiday set void = true where country = $1 and day = $2::date and not void returning name
    """
  public func bind(_ p: inout PGParameters) {
    p.add(country)
    p.add(day.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

public struct ListHolidays: ListStatement {
  public var country: String?
  public var from: CalendarDate?
  public var to: CalendarDate?

  public init() {}

  public static let columns: [ListColumn] = [
    .text("country"), .text("day"), .text("weekday"), .text("name"), .text("source"),
  ]
  public static let sql = """
    select country, day::text, lower(to_char(day, 'FMDay')), name, source from muster.holiday
     where not void and ($1::text is null or country = $1) and ($2::date is null or day >= $2::date)
       and ($3::date is null or day <= $3::date)
     order by day, country
    """
  public func bind(_ p: inout PGParameters) {
    p.add(country)
    p.add(from?.description)
    p.add(to?.description)
  }
}

/// The days off in a country's week; answers nothing when they were these already.
public struct SetWorkingWeek: PGStatement {
  let country: String
  let daysOff: [Int]
  let source: String?

  public init(country: String, daysOff: [Int], source: String?) {
    self.country = country
    self.daysOff = daysOff
    self.source = source
  }

  public static let sql = """
    insert into muster.working_week as w (country, days_off, source) values ($1, $2::int[], $3)
    on conflict (country) do update set days_off = excluded.days_off, source = excluded.source
     where (w.days_off, w.source) is distinct from (excluded.days_off, excluded.source) returning country
    """
  public func bind(_ p: inout PGParameters) {
    p.add(country)
    p.add(daysOff.map(Optional.some))
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
