public import MusterCore
public import PGClient

/// The day of a moment in the nation's zone, however long ago it was.
public struct ReadNationDay: PGStatement {
  let moment: Instant

  public init(of moment: Instant) { self.moment = moment }

  public static let isReadOnly = true
  public static let sql = "select ($1::timestamptz at time zone zone)::date::text from muster.nation"
  public func bind(_ p: inout PGParameters) { p.add(moment.description) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> CalendarDate? { try row.date() }
}
