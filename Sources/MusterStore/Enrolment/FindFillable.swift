public import MusterCore
public import PGClient

/// A run at home with a free seat, and who waits there and may have it as far as seats and days go.
public struct FillableRun: Sendable {
  public let iteration: Int64
  public let waiting: [(officer: Int64, enrolment: Int64)]
}

/// Runs at home with a free seat for which someone waits whose days are free, where people move up by themselves: a
/// seat that is set aside for nobody, or for the body of someone who waits.
public protocol FindsFillable: PGStatement where Row == FillableRun {
  /// The run after which this portion begins.
  var after: Int64 { get set }
}

extension FindsFillable {
  public static var isReadOnly: Bool { true }
  public static var portion: Int { 500 }

  /// A run is over when its last day is where it is held, which `fill` decides; there it may still be the day before.
  ///
  /// - Parameter who: of those who wait; `$1` is today, `$2` the run to begin after.
  static func text(_ who: String) -> String {
    """
    select i.id, array_agg(w.officer_id::text order by w.id), array_agg(w.id::text order by w.id)
      from muster.enrolment w join muster.iteration i on i.id = w.iteration_id
     where i.id > $2::bigint and \(who)
       and i.managed_by = 'nation' and i.state <> 'cancelled' and i.promotion = 'automatic'
       and ($1::date is null or i.ends_latest is null or i.ends_latest >= $1::date - 1)
       and \(FreeSeatSQL.isFreeForWaiting)
       and not exists (
         select from muster.occupation o where o.officer_id = w.officer_id
           and i.starts_precision = 'day' and i.ends_precision = 'day' and not i.self_paced
           and i.starts_earliest <= i.ends_earliest and o.days && daterange(i.starts_earliest, i.ends_earliest, '[]'))
     group by i.id order by i.id limit \(portion)
    """
  }

  public static func decode(_ row: inout PGRow) throws(PGError) -> FillableRun {
    let id = try row.int64()
    let officers = try row.stringArray().compactMap(Int64.init)
    let enrolments = try row.stringArray().compactMap(Int64.init)
    return FillableRun(iteration: id, waiting: Array(zip(officers, enrolments)))
  }
}

/// All of them.
public struct FindFillable: FindsFillable {
  let today: CalendarDate?
  public var after: Int64 = 0

  /// - Parameter today: runs that ended before the day before are left alone.
  public init(today: CalendarDate?) { self.today = today }

  public static let sql = text("true")
  public func bind(_ p: inout PGParameters) {
    p.add(today?.description)
    p.add(after)
  }
}

/// Those in which one of these officers waits. A statement of its own, so that it is planned from the officers.
public struct FindFillableOf: FindsFillable {
  let officers: [Int64]
  let today: CalendarDate?
  public var after: Int64 = 0

  public init(_ officers: [Int64], today: CalendarDate?) {
    self.officers = officers
    self.today = today
  }

  public static let sql = text("w.officer_id = any ($3::bigint[])")
  public func bind(_ p: inout PGParameters) {
    p.add(today?.description)
    p.add(after)
    p.add(officers.map(Optional.some))
  }
}
