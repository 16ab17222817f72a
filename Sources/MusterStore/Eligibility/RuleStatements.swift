public import MusterCore
public import PGClient

/// Adds a rule with its references found; answers its number, nothing when there is the same rule already.
public struct InsertRule: PGStatement {
  let rule: EligibilityRule

  public init(_ rule: EligibilityRule) { self.rule = rule }

  public static let sql = """
    with given as (
      select $1::text as code, $2::text as kind, $3::bigint as provider_id, $4::bigint as course_id, $5::bigint as programme_id,
             $6::bigint as iteration_id, $7::text as discipline, $8::text as audience, $9::text as course_kind,
             $10::text[] as categories, $11::text as grade_low, $12::text as grade_high, $13::text as profile,
             $14::text as language, $15::text as test, $16::text as result, $17::text as clearance, $18::int as months,
             $19::text[] as words, $20::bigint[] as courses, $21::bigint as counts_as, $22::text as document,
             $23::boolean as approved, $24::text as condition, $25::text as any_of, $26::text as severity,
             $27::text as on_unknown, $28::date as valid_from, $29::date as valid_to, $30::text as source
    )
    insert into muster.eligibility_rule (code, kind, provider_id, course_id, programme_id, iteration_id, discipline, audience,
      course_kind, categories, grade_low, grade_high, profile, language, test, result, clearance, months, words, courses,
      counts_as, document, approved, condition, any_of, severity, on_unknown, valid_from, valid_to, source)
    select g.* from given g
     where not exists (
       select from muster.eligibility_rule r
        where not r.void and r.code = g.code and r.kind = g.kind
          and (r.provider_id, r.course_id, r.programme_id, r.iteration_id, r.discipline, r.audience, r.course_kind, r.categories,
               r.grade_low, r.grade_high, r.profile, r.language, r.test, r.result, r.clearance, r.months, r.words, r.courses,
               r.counts_as, r.document, r.approved, r.condition, r.any_of, r.severity, r.on_unknown, r.valid_from, r.valid_to)
              is not distinct from
              (g.provider_id, g.course_id, g.programme_id, g.iteration_id, g.discipline, g.audience, g.course_kind, g.categories,
               g.grade_low, g.grade_high, g.profile, g.language, g.test, g.result, g.clearance, g.months, g.words, g.courses,
               g.counts_as, g.document, g.approved, g.condition, g.any_of, g.severity, g.on_unknown, g.valid_from, g.valid_to))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(rule.code)
    p.add(rule.kind.rawValue)
    p.add(rule.scope.provider)
    p.add(rule.scope.course)
    p.add(rule.scope.programme)
    p.add(rule.scope.iteration)
    p.add(rule.scope.discipline)
    p.add(rule.scope.audience)
    p.add(rule.scope.kind?.rawValue)
    p.add(rule.categories.map { Optional($0.rawValue) })
    p.add(rule.low?.description)
    p.add(rule.high?.description)
    p.add(rule.profile?.description)
    p.add(rule.language)
    p.add(rule.test)
    p.add(rule.result)
    p.add(rule.clearance?.rawValue)
    p.add(rule.months)
    p.add(rule.words.map(Optional.some))
    p.add(rule.courses.map(Optional.some))
    p.add(rule.countsAs)
    p.add(rule.document?.rawValue)
    p.add(rule.approved)
    p.add(rule.condition?.description)
    p.add(rule.group)
    p.add(rule.severity.rawValue)
    p.add(rule.onUnknown?.rawValue)
    p.add(rule.from?.description)
    p.add(rule.to?.description)
    p.add(rule.source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Ends a rule, or takes it back; answers its code.
public struct EndRule: PGStatement {
  let id: Int64
  let on: CalendarDate?
  let void: Bool

  public init(_ id: Int64, on: CalendarDate?, void: Bool) {
    self.id = id
    self.on = on
    self.void = void
  }

  public static let sql = """
    update muster.eligibility_rule set valid_to = coalesce($2::date, valid_to), void = void or $3::boolean
     where id = $1::bigint and not void returning code
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(on?.description)
    p.add(void)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Adds an equivalence of grades; answers its number, nothing when there is the same already.
public struct InsertEquivalence: PGStatement {
  let equivalence: GradeEquivalence
  let source: String?

  public init(_ equivalence: GradeEquivalence, source: String?) {
    self.equivalence = equivalence
    self.source = source
  }

  public static let sql = """
    insert into muster.grade_equivalence (grade, counts_as, provider_id, valid_from, valid_to, source)
    select $1::text, $2::text, $3::bigint, $4::date, $5::date, $6::text
     where not exists (select from muster.grade_equivalence where not void and grade = $1 and counts_as = $2
       and (provider_id, valid_from, valid_to) is not distinct from ($3::bigint, $4::date, $5::date))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(equivalence.grade.description)
    p.add(equivalence.countsAs.description)
    p.add(equivalence.provider)
    p.add(equivalence.from?.description)
    p.add(equivalence.to?.description)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct EndEquivalence: PGStatement {
  let id: Int64
  let on: CalendarDate?
  let void: Bool

  public init(_ id: Int64, on: CalendarDate?, void: Bool) {
    self.id = id
    self.on = on
    self.void = void
  }

  public static let sql = """
    update muster.grade_equivalence set valid_to = coalesce($2::date, valid_to), void = void or $3::boolean
     where id = $1::bigint and not void returning grade
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(on?.description)
    p.add(void)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

public struct InsertPolicy: PGStatement {
  let policy: EligibilityPolicy
  let source: String?

  public init(_ policy: EligibilityPolicy, source: String?) {
    self.policy = policy
    self.source = source
  }

  public static let sql = """
    insert into muster.eligibility_policy (rule, not_stated, not_known, source) values ($1, $2, $3, $4) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(policy.rule)
    p.add(policy.notStated?.rawValue)
    p.add(policy.notKnown?.rawValue)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// A fact about an officer from a day on: the same fact of that day is mended, one that runs then ends the day before.
public struct NoteFact: PGStatement {
  let officer: Int64
  let name: String
  let value: String
  let from: CalendarDate?
  let to: CalendarDate?
  let letter: String?

  public init(
    officer: Int64, name: String, value: String, from: CalendarDate?, to: CalendarDate?, letter: String?
  ) {
    self.officer = officer
    self.name = name
    self.value = value
    self.from = from
    self.to = to
    self.letter = letter
  }

  public static let sql = """
    with mended as (
      update muster.officer_attribute set value = $3, during = daterange($4::date, $5::date, '[]'), letter = $6
       where officer_id = $1::bigint and name = $2 and lower(during) is not distinct from $4::date returning id
    )
    insert into muster.officer_attribute (officer_id, name, value, during, letter)
    select $1::bigint, $2, $3, daterange($4::date, $5::date, '[]'), $6 where not exists (select from mended)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(name)
    p.add(value)
    p.add(from?.description)
    p.add(to?.description)
    p.add(letter)
  }
}

/// Ends a fact that runs on a day the day before.
public struct CloseFact: PGStatement {
  let officer: Int64
  let name: String
  let from: CalendarDate

  public init(officer: Int64, name: String, from: CalendarDate) {
    self.officer = officer
    self.name = name
    self.from = from
  }

  public static let sql = """
    update muster.officer_attribute set during = daterange(lower(during), $3::date)
     where officer_id = $1::bigint and name = $2 and during @> $3::date
       and (lower(during) is null or lower(during) < $3::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(name)
    p.add(from.description)
  }
}
