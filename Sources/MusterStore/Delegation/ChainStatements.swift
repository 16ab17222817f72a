public import MusterCore
public import PGClient

/// A chain of approval as a handler or an import words it, with what it names already found.
public struct ChainFacts: Sendable, Equatable {
  public var chain: ApprovalChain
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var source: String?

  public init(_ chain: ApprovalChain, from: CalendarDate? = nil, to: CalendarDate? = nil, source: String? = nil) {
    self.chain = chain
    self.from = from
    self.to = to
    self.source = source
  }
}

/// Adds a chain with its steps; answers its id.
public struct InsertChain: PGStatement {
  let facts: ChainFacts

  public init(_ facts: ChainFacts) { self.facts = facts }

  public static let sql = """
    with added as (
      insert into muster.approval_chain (code, during, adds, priority, grade_min, grade_max, size_min, size_max, obligatory,
        funds, body_id, programme_id, province, managed_by, source)
      values ($1, daterange($2::date, $3::date, '[]'), $4::boolean, $5::int, $6, $7, $8::int, $9::int, $10::boolean,
        $11::boolean, $12::bigint, $13::bigint, $14, $15, $16)
      returning id
    ), steps as (
      insert into muster.approval_chain_step (chain_id, step, body_id)
      select id, step, body from added, unnest($17::bigint[]) with ordinality as t (body, step)
    )
    select id from added
    """

  public func bind(_ p: inout PGParameters) {
    let chain = facts.chain
    var row = ConditionColumns()
    for condition in chain.conditions { row.take(condition) }
    p.add(chain.code)
    p.add(facts.from?.description)
    p.add(facts.to?.description)
    p.add(chain.adds)
    p.add(chain.priority)
    p.add(row.gradeMin)
    p.add(row.gradeMax)
    p.add(row.sizeMin)
    p.add(row.sizeMax)
    p.add(row.obligatory)
    p.add(row.funds)
    p.add(row.body)
    p.add(row.programme)
    p.add(row.province)
    p.add(row.managedBy)
    p.add(facts.source)
    p.add(chain.steps.map { Optional($0.id) })
  }

  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Conditions as the columns of a chain's row.
private struct ConditionColumns {
  var gradeMin: String?
  var gradeMax: String?
  var sizeMin: Int?
  var sizeMax: Int?
  var obligatory: Bool?
  var funds: Bool?
  var body: Int64?
  var programme: Int64?
  var province: String?
  var managedBy: String?

  mutating func take(_ condition: ChainCondition) {
    switch condition {
    case .grade(let scheme, let min, let max):
      gradeMin = min.flatMap { Grade(scheme, $0) }?.description
      gradeMax = max.flatMap { Grade(scheme, $0) }?.description
    case .size(let min, let max): (sizeMin, sizeMax) = (min, max)
    case .obligatory(let wanted): obligatory = wanted
    case .funds(let wanted): funds = wanted
    case .body(let id, _): body = id
    case .programme(let id, _): programme = id
    case .province(let code): province = code
    case .managedBy(let wanted): managedBy = wanted.rawValue
    }
  }
}

/// The chains valid on a day, or all there ever were, by code and time.
public struct ReadChains: PGStatement {
  public struct Row: Sendable {
    public let facts: ChainFacts
    /// Ended before it began.
    public let isVoid: Bool
  }

  let on: CalendarDate?

  public init(on: CalendarDate?) { self.on = on }

  public static let isReadOnly = true
  public static let sql = """
    select c.id, c.code, lower(c.during)::text, (upper(c.during) - 1)::text, isempty(c.during), c.adds, c.priority, c.grade_min,
           c.grade_max, c.size_min, c.size_max, c.obligatory, c.funds, b.id, b.code, p.id, p.code, c.province, c.managed_by,
           c.source, coalesce(s.ids, '{}'), coalesce(s.codes, '{}')
      from muster.approval_chain c
      left join muster.body b on b.id = c.body_id left join muster.programme p on p.id = c.programme_id
      left join lateral (
        select array_agg(t.body_id order by t.step) as ids, array_agg(sb.code order by t.step) as codes
          from muster.approval_chain_step t join muster.body sb on sb.id = t.body_id where t.chain_id = c.id
      ) s on true
     where $1::date is null or c.during @> $1::date
     order by c.code_key, lower(c.during) nulls first, c.id
    """
  public func bind(_ p: inout PGParameters) { p.add(on?.description) }

  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let id = try row.int64()
    let code = try row.string()
    let from = try row.date()
    let to = try row.date()
    let isVoid = try row.bool()
    let adds = try row.bool()
    let priority = try row.int()
    let conditions = try conditions(&row)
    let source = try row.optionalString()
    let ids = try row.intArray()
    let codes = try row.stringArray()
    let steps = zip(ids, codes).map { ApprovalChain.Body(id: Int64($0), code: $1) }
    let chain = ApprovalChain(
      id: id, code: code, adds: adds, priority: priority, conditions: conditions, steps: Array(steps))
    return Row(facts: ChainFacts(chain, from: from, to: to, source: source), isVoid: isVoid)
  }

  private static func conditions(_ row: inout PGRow) throws(PGError) -> [ChainCondition] {
    var found: [ChainCondition] = []
    let low = try grade(&row)
    let high = try grade(&row)
    if let scheme = low?.scheme ?? high?.scheme {
      found.append(.grade(scheme: scheme, min: low?.level, max: high?.level))
    }
    let sizeMin = try row.optionalInt()
    let sizeMax = try row.optionalInt()
    if sizeMin != nil || sizeMax != nil { found.append(.size(min: sizeMin, max: sizeMax)) }
    if let obligatory = try row.optionalBool() { found.append(.obligatory(obligatory)) }
    if let funds = try row.optionalBool() { found.append(.funds(funds)) }
    let body = try row.optionalInt64()
    let bodyCode = try row.optionalString()
    if let body { found.append(.body(body, code: bodyCode ?? "")) }
    let programme = try row.optionalInt64()
    let programmeCode = try row.optionalString()
    if let programme { found.append(.programme(programme, code: programmeCode ?? "")) }
    if let province = try row.optionalString() { found.append(.province(province)) }
    if let managedBy = try row.optionalString().flatMap(ManagedBy.init) { found.append(.managedBy(managedBy)) }
    return found
  }

  private static func grade(_ row: inout PGRow) throws(PGError) -> Grade? {
    guard let text = try row.optionalString() else { return nil }
    guard let grade = try? Grade(parsing: text) else { throw .unreadable("grade \(text)") }
    return grade
  }
}

/// Ends the row of a code that holds on a day, or the one that would begin later when none does; answers its id and
/// whether anything of its time is left.
public struct EndChain: PGStatement {
  let code: String
  let to: CalendarDate

  public init(code: String, to: CalendarDate) {
    self.code = code
    self.to = to
  }

  public static let sql = """
    update muster.approval_chain c
       set during = case when lower(c.during) > $2::date then 'empty'::daterange
             else daterange(lower(c.during), $2::date, '[]') end
     where c.id = (select id from muster.approval_chain where code_key = upper($1) and not isempty(during)
       and (upper(during) is null or upper(during) > $2::date + 1)
       order by lower(during) nulls first limit 1)
    returning c.id, isempty(c.during)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(code)
    p.add(to.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, isVoid: Bool) {
    (try row.int64(), try row.bool())
  }
}
