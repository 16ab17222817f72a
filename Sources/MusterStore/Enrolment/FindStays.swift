public import MusterCore
public import PGClient

/// For officers who are to be withdrawn: since when they are in the run, as far as that was said. Nobody left before the
/// name was put forward or before a day on which they were there.
public struct FindStays: PGStatement {
  public struct Row: Sendable {
    /// The position among the pairs asked for, from 0.
    public let index: Int
    public let nominatedOn: CalendarDate?
    /// The last day of the run on which the officer is marked present or late.
    public let lastThere: CalendarDate?
  }

  let pairs: [(officer: Int64, iteration: Int64)]

  public init(_ pairs: [(officer: Int64, iteration: Int64)]) { self.pairs = pairs }

  public static let isReadOnly = true
  public var hasWork: Bool { !pairs.isEmpty }
  public static let sql = """
    select t.ord - 1, e.nominated_on::text,
           (select max(a.on_date)::text from muster.attendance a
             where a.enrolment_id = e.id and a.mark in ('present', 'late') and not (\(ReadMarks.isOutside)))
      from unnest($1::bigint[], $2::bigint[]) with ordinality as t (officer, iteration, ord)
      join muster.enrolment e on e.officer_id = t.officer and e.iteration_id = t.iteration and e.live
      join muster.iteration i on i.id = e.iteration_id
     order by t.ord
    """
  public func bind(_ p: inout PGParameters) {
    p.add(pairs.map { Optional($0.officer) })
    p.add(pairs.map { Optional($0.iteration) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(index: try row.int(), nominatedOn: try row.date(), lastThere: try row.date())
  }
}
