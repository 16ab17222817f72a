public import MusterCore
public import PGClient

/// A run as a handler or an import words it.
public struct IterationFacts: Sendable, Equatable {
  public var course: Int64
  public var code: String
  public var programme: Int64?
  public var managedBy: ManagedBy = .provider
  public var state: IterationState = .open
  public var starts: FuzzyDate = .unknown(text: nil)
  public var ends: FuzzyDate = .unknown(text: nil)
  public var place: String?
  public var country: String?
  public var zone: String?
  public var capacity: Int?
  public var minimum: Int?
  public var approval = false
  public var selfPaced = false
  public var source: String?
  public var method: AllocationMethod = .firstCome
  public var promotion: PromotionMode = .automatic
  /// For how many days a freed seat is offered and held; nil: it is given at once.
  public var offerDays: Int?
  /// Held for this nation alone; nil: not stated.
  public var dedicated: Bool?

  public init(course: Int64, code: String) {
    self.course = course
    self.code = code
  }
}

public struct InsertIteration: PGStatement {
  let facts: IterationFacts
  let at: Instant

  public init(_ facts: IterationFacts, at: Instant) {
    self.facts = facts
    self.at = at
  }

  public static let sql = """
    insert into muster.iteration (course_id, code, programme_id, managed_by, state, starts_earliest, starts_latest,
      starts_precision, starts_text, ends_earliest, ends_latest, ends_precision, ends_text, place, country, zone, capacity,
      minimum, approval, self_paced, source, method, promotion, offer_days, entered_at, dedicated)
    values ($1::bigint, $2, $3::bigint, $4, $5, $6::date, $7::date, $8, $9, $10::date, $11::date, $12, $13, $14, $15, $16,
      $17::int, $18::int, $19::boolean, $20::boolean, $21, $22, $23, $24::int, $25::timestamptz, $26::boolean)
    on conflict (code_key) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(facts.course)
    p.add(facts.code)
    p.add(facts.programme)
    p.add(facts.managedBy.rawValue)
    p.add(facts.state.rawValue)
    p.add(facts.starts)
    p.add(facts.ends)
    p.add(facts.place)
    p.add(facts.country)
    p.add(facts.zone)
    p.add(facts.capacity)
    p.add(facts.minimum)
    p.add(facts.approval)
    p.add(facts.selfPaced)
    p.add(facts.source)
    p.add(facts.method.rawValue)
    p.add(facts.promotion.rawValue)
    p.add(facts.offerDays)
    p.add(at.description)
    p.add(facts.dedicated)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

extension PGParameters {
  /// The four columns of a date that may be known only roughly.
  mutating func add(_ date: FuzzyDate) {
    add(date.earliestText)
    add(date.latestText)
    add(date.precision.rawValue)
    add(date.text)
  }
}

/// The run as stored, to be changed by whoever holds its lock (``LockIterations``).
public struct ReadStoredIteration: PGStatement {
  public struct Row: Sendable {
    public let facts: IterationFacts
    /// The day on which it was decided that the run is held.
    public let goOn: CalendarDate?
    public let taken: Int
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select course_id, code, programme_id, managed_by, state, starts_earliest::text, starts_latest::text, starts_precision, starts_text,
           ends_earliest::text, ends_latest::text, ends_precision, ends_text, place, country, zone, capacity, minimum, approval,
           self_paced, method, promotion, offer_days, dedicated, go_on::text, coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0)
      from muster.iteration i where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    var facts = IterationFacts(course: try row.int64(), code: try row.string())
    facts.programme = try row.optionalInt64()
    facts.managedBy = try row.word()
    facts.state = try row.word()
    facts.starts = try row.fuzzyDate()
    facts.ends = try row.fuzzyDate()
    facts.place = try row.optionalString()
    facts.country = try row.optionalString()
    facts.zone = try row.optionalString()
    facts.capacity = try row.optionalInt()
    facts.minimum = try row.optionalInt()
    facts.approval = try row.bool()
    facts.selfPaced = try row.bool()
    facts.method = try row.word()
    facts.promotion = try row.word()
    facts.offerDays = try row.optionalInt()
    facts.dedicated = try row.optionalBool()
    return Row(facts: facts, goOn: try row.date(), taken: try row.int())
  }
}

extension PGRow {
  mutating func word<T: RawRepresentable>(_ type: T.Type = T.self) throws(PGError) -> T where T.RawValue == String {
    let text = try string()
    guard let value = T(rawValue: text) else { throw .unreadable("\(T.self) \(text)") }
    return value
  }

  mutating func date() throws(PGError) -> CalendarDate? {
    guard let text = try optionalString() else { return nil }
    guard let date = try? CalendarDate(parsing: text) else { throw .unreadable("date \(text)") }
    return date
  }

  mutating func fuzzyDate() throws(PGError) -> FuzzyDate {
    FuzzyDate(earliest: try date(), latest: try date(), precision: try word(), text: try optionalString())
  }
}

public struct UpdateIteration: PGStatement {
  let id: Int64
  let facts: IterationFacts

  public init(_ id: Int64, _ facts: IterationFacts) {
    self.id = id
    self.facts = facts
  }

  public static let sql = """
    update muster.iteration set programme_id = $2::bigint, state = $3, starts_earliest = $4::date, starts_latest = $5::date,
      starts_precision = $6, starts_text = $7, ends_earliest = $8::date, ends_latest = $9::date, ends_precision = $10,
      ends_text = $11, place = $12, country = $13, zone = $14, capacity = $15::int, minimum = $16::int, approval = $17::boolean,
      method = $18, promotion = $19, offer_days = $20::int, dedicated = $21::boolean
     where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(facts.programme)
    p.add(facts.state.rawValue)
    p.add(facts.starts)
    p.add(facts.ends)
    p.add(facts.place)
    p.add(facts.country)
    p.add(facts.zone)
    p.add(facts.capacity)
    p.add(facts.minimum)
    p.add(facts.approval)
    p.add(facts.method.rawValue)
    p.add(facts.promotion.rawValue)
    p.add(facts.offerDays)
    p.add(facts.dedicated)
  }
}

/// Keeps the day on which it was decided that a run is held.
public struct DecideGo: PGStatement {
  let id: Int64
  let on: CalendarDate?

  public init(_ id: Int64, on: CalendarDate?) {
    self.id = id
    self.on = on
  }

  public static let sql = "update muster.iteration set go_on = $2::date where id = $1::bigint"
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(on?.description)
  }
}

/// What counts towards the minimum of a run, wherever that is asked: the one place where it is written.
enum SeatSQL {
  /// Students who have their place or had it to the end, a promoted reserve like any other: the number among the reserves
  /// stays when one is promoted. A seat that is only offered does not count, for nobody has said yes to it.
  static let confirmed = "role = 'student' and state in ('confirmed', 'attending', 'completed')"
}

/// How many students have a seat in a run, or had one.
public struct CountConfirmed: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select count(*) from muster.enrolment where iteration_id = $1::bigint and \(SeatSQL.confirmed)
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}
