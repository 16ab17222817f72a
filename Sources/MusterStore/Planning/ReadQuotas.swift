public import PGClient

/// Seats of runs set aside for bodies, less those whose names are in: whom each may be given to.
public struct ReadQuotas: PGStatement {
  public struct Row: Sendable {
    public let iteration: Int64
    public let service: String?
    public let province: String?
    public let seats: Int
    public let body: Int64
    public let code: String
    public let name: String
  }

  let iterations: [Int64]

  public init(_ iterations: [Int64]) { self.iterations = iterations }

  public static let isReadOnly = true
  public static let sql = """
    select a.iteration_id, b.service, b.province,
           greatest(0, a.seats - (select count(*) from muster.enrolment e where e.iteration_id = a.iteration_id
             and e.body_id = a.body_id and e.live and \(SQLText.onSeat("e")) and e.role = 'student')),
           b.id, b.code, b.name
      from muster.seat_allocation a join muster.body b on b.id = a.body_id
     where a.iteration_id = any ($1::bigint[]) order by a.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iterations.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      iteration: try row.int64(), service: try row.optionalString(), province: try row.optionalString(),
      seats: try row.int(), body: try row.int64(), code: try row.string(), name: try row.string())
  }
}

/// What the quotas of bodies in a run come to; no row when no body has one.
public struct SumQuotas: PGStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let isReadOnly = true
  public static let sql = """
    select sum(seats) from muster.seat_allocation where iteration_id = $1::bigint having count(*) > 0
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
}
