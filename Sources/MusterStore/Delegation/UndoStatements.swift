public import MusterCore
public import PGClient

/// The part of an officer in a case, the newest of the enrolments given, with the last decision that stands.
public struct ReadCasePart: PGStatement {
  public struct Row: Sendable {
    public let nominee: Int64
    public let enrolment: Int64
    public let part: CasePart
    /// Since when the step of the last decision had waited for it.
    public let since: CalendarDate?
  }

  let enrolments: [Int64]
  let delegation: Int64?

  /// - Parameter delegation: only in this case; nil: in any.
  public init(_ enrolments: [Int64], in delegation: Int64? = nil) {
    self.enrolments = enrolments
    self.delegation = delegation
  }

  public static let isReadOnly = true
  public static let sql = """
    select n.id, n.enrolment_id, n.delegation_id, n.step, n.outcome, x.id, x.step, b.code, x.decision,
           coalesce((select p.on_date from muster.delegation_decision p where p.nominee_id = n.id and p.passed = x.step - 1),
             d.opened_on)::text
      from muster.delegation_nominee n join muster.delegation d on d.id = n.delegation_id
      left join lateral (select y.id, y.step, y.decision from muster.delegation_decision y
        where y.nominee_id = n.id and y.taken_back_at is null order by y.id desc limit 1) x on true
      left join muster.delegation_step s on s.delegation_id = n.delegation_id and s.step = x.step
      left join muster.body b on b.id = s.body_id
     where n.id = (select max(m.id) from muster.delegation_nominee m
       where m.enrolment_id = any ($1::bigint[]) and ($2::bigint is null or m.delegation_id = $2::bigint))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolments.map(Optional.some))
    p.add(delegation)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let nominee = try row.int64()
    let enrolment = try row.int64()
    let delegation = try row.int64()
    let step = try row.optionalInt()
    let outcome = try row.optionalString()
    let (id, decidedAt, body) = (try row.optionalInt64(), try row.optionalInt(), try row.optionalString())
    let word = try row.optionalString()
    var end: CasePart.End?
    if let outcome {
      if let state = EnrolmentState(rawValue: outcome) { end = .state(state) } else { end = .released }
    }
    var last: CasePart.Decision?
    if let id, let decidedAt, let decision = word.flatMap(ApprovalDecision.init(rawValue:)) {
      last = CasePart.Decision(id: id, step: decidedAt, body: body ?? "", decision: decision)
    }
    return Row(
      nominee: nominee, enrolment: enrolment,
      part: CasePart(delegation: delegation, step: step, end: end, last: last), since: try row.date())
  }
}

/// Marks a decision as taken back.
public struct TakeBackDecision: PGStatement {
  let id: Int64
  let at: Instant
  let principal: String

  public init(_ id: Int64, at: Instant, by principal: String) {
    self.id = id
    self.at = at
    self.principal = principal
  }

  public static let sql = """
    update muster.delegation_decision set taken_back_at = $2::timestamptz, taken_back_by = $3
     where id = $1::bigint and taken_back_at is null
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(at.description)
    p.add(principal)
  }
}

/// Lets an officer's part of a case go on: at a step, or where it was. Of a case that asks nobody the officer is out.
public struct ReopenNominee: PGStatement {
  let nominee: Int64
  let step: Int?
  let since: CalendarDate?

  public init(_ nominee: Int64, step: Int? = nil, since: CalendarDate? = nil) {
    self.nominee = nominee
    self.step = step
    self.since = since
  }

  public static let sql = """
    update muster.delegation_nominee set outcome = case when step is null then 'released' end,
      step = coalesce($2::int, step), since = coalesce($3::date, since) where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(nominee)
    p.add(step)
    p.add(since?.description)
  }
}
