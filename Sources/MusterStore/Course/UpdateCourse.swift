import MusterCore
public import PGClient

/// A course as stored, without its codes, locked for a change.
public struct LockCourse: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select title, kind, origin, discipline, provider_id, delivery, trim_scale(days)::text, language, profile, clearance,
           grade_min, grade_max, audience, fee_minor, fee_currency, two_step, active_from::text, active_to::text, note, source
      from muster.course where id = $1::bigint for update
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> CourseFacts {
    var course = CourseFacts(title: try row.string())
    course.kind = try row.word()
    course.origin = try row.string()
    course.discipline = try row.optionalString()
    course.provider = try row.optionalInt64()
    course.delivery = try row.optionalString().flatMap(Delivery.init(rawValue:))
    course.days = try row.optionalString()
    course.language = try row.optionalString()
    course.profile = try row.optionalString().flatMap { try? LanguageProfile(parsing: $0) }
    course.clearance = try row.optionalString().flatMap(Clearance.init(rawValue:))
    course.gradeMin = try row.optionalString()
    course.gradeMax = try row.optionalString()
    course.audience = try row.optionalString()
    course.fee = try row.money()
    course.twoStep = try row.optionalBool()
    course.activeFrom = try row.date()
    course.activeTo = try row.date()
    course.note = try row.optionalString()
    course.source = try row.optionalString()
    return course
  }
}

public struct UpdateCourse: PGStatement {
  let id: Int64
  let course: CourseFacts

  public init(_ id: Int64, _ course: CourseFacts) {
    self.id = id
    self.course = course
  }

  public static let sql = """
    update muster.course set title = $2, title_key = $3, kind = $4, discipline = $5, provider_id = $6::bigint, delivery = $7,
      days = $8::numeric, language = $9, profile = $10, clearance = $11, grade_min = $12, grade_max = $13, audience = $14,
      fee_minor = $15::bigint, fee_currency = $16, active_from = $17::date, active_to = $18::date, note = $19, source = $20
     where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(course.title)
    p.add(CleanText.foldedKey(course.title))
    p.add(course.kind.rawValue)
    p.add(course.discipline)
    p.add(course.provider)
    p.add(course.delivery?.rawValue)
    p.add(course.days)
    p.add(course.language)
    p.add(course.profile?.description)
    p.add(course.clearance?.rawValue)
    p.add(course.gradeMin)
    p.add(course.gradeMax)
    p.add(course.audience)
    p.add(course.fee?.minorUnits)
    p.add(course.fee?.currency)
    p.add(course.activeFrom?.description)
    p.add(course.activeTo?.description)
    p.add(course.note)
    p.add(course.source)
  }
}
