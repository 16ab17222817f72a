public import MusterCore
public import PGClient

/// The rules that may cover some runs, or a course of which there is no run; which do, and when, the check decides.
public struct ReadEligibilityRules: PGStatement {
  let iterations: [Int64]
  let course: Int64?

  public init(iterations: [Int64], course: Int64? = nil) {
    self.iterations = iterations
    self.course = course
  }

  public static let isReadOnly = true
  public static let sql = """
    select r.id, r.kind, r.code, r.severity, r.provider_id, r.course_id, r.programme_id, r.iteration_id, r.discipline, r.audience,
           r.course_kind, r.categories, r.grade_low, r.grade_high, r.profile, r.language, r.test, r.result, r.clearance,
           r.months, r.words, r.courses::text[], array(select coalesce((select k.code from muster.course_code k
             where k.course_id = u.id and k.is_handle), 'C-' || u.id) from unnest(r.courses) with ordinality as u (id, n) order by n),
           r.counts_as, r.document, r.approved, r.condition, r.any_of, r.on_unknown, r.valid_from::text, r.valid_to::text,
           r.source
      from muster.eligibility_rule r
     where not r.void
       and (exists (select from muster.iteration i join muster.course c on c.id = i.course_id
              where i.id = any ($1::bigint[]) and \(SQLText.ruleCoversRun))
         or exists (select from muster.course c, (select null::bigint as id, null::bigint as programme_id) i
              where c.id = $2::bigint and \(SQLText.ruleCoversRun)))
     order by r.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iterations.map(Optional.some))
    p.add(course)
  }

  public static func decode(_ row: inout PGRow) throws(PGError) -> EligibilityRule {
    let id = try row.int64()
    let kind: EligibilityRuleKind = try row.word()
    var rule = EligibilityRule(id: id, code: try row.string(), kind: kind, severity: try row.word())
    rule.scope.provider = try row.optionalInt64()
    rule.scope.course = try row.optionalInt64()
    rule.scope.programme = try row.optionalInt64()
    rule.scope.iteration = try row.optionalInt64()
    rule.scope.discipline = try row.optionalString()
    rule.scope.audience = try row.optionalString()
    rule.scope.kind = try row.optionalWord()
    rule.categories = try row.stringArray().compactMap(OfficerCategory.init(rawValue:))
    rule.low = try row.grade()
    rule.high = try row.grade()
    rule.profile = try row.profile()
    rule.language = try row.optionalString()
    rule.test = try row.optionalString()
    rule.result = try row.optionalString()
    rule.clearance = try row.optionalWord()
    rule.months = try row.optionalInt()
    rule.words = try row.stringArray()
    rule.courses = try row.stringArray().compactMap(Int64.init)
    rule.courseCodes = try row.stringArray()
    rule.countsAs = try row.optionalInt64()
    rule.document = try row.optionalWord()
    rule.approved = try row.optionalBool()
    if let text = try row.optionalString() {
      guard let condition = try? RuleCondition(parsing: text) else { throw .unreadable("condition of R-\(id)") }
      rule.condition = condition
    }
    rule.group = try row.optionalString()
    rule.onUnknown = try row.optionalWord()
    rule.from = try row.date()
    rule.to = try row.date()
    rule.source = try row.optionalString()
    return rule
  }
}

/// All equivalences of grades.
public struct ReadEquivalences: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select id, grade, counts_as, provider_id, valid_from::text, valid_to::text from muster.grade_equivalence
     where not void order by id
    """
  public static func decode(_ row: inout PGRow) throws(PGError) -> GradeEquivalence {
    let id = try row.int64()
    guard let grade = try row.grade(), let countsAs = try row.grade() else { throw .unreadable("equivalence \(id)") }
    return GradeEquivalence(
      id: id, grade, countsAs: countsAs, provider: try row.optionalInt64(), from: try row.date(), to: try row.date())
  }
}

/// The policies on what is not stated and not known.
public struct ReadPolicies: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = "select id, rule, not_stated, not_known from muster.eligibility_policy order by id"
  public static func decode(_ row: inout PGRow) throws(PGError) -> EligibilityPolicy {
    EligibilityPolicy(
      id: try row.int64(), rule: try row.optionalString(), notStated: try row.optionalWord(),
      notKnown: try row.optionalWord())
  }
}
