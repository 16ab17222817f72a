public import MusterCore
public import PGClient

/// Runs with what their courses require.
public struct ReadEligibilityRuns: PGStatement {
  let ids: [Int64]

  public init(_ ids: [Int64]) { self.ids = ids }

  static let columns = """
    c.id, c.provider_id, c.discipline, c.audience, c.kind, c.grade_min, c.grade_max, c.profile, c.language, c.clearance
    """

  public static let isReadOnly = true
  public static let sql = """
    select i.code, \(columns), i.id, i.programme_id, i.country, i.managed_by, i.self_paced,
           i.starts_earliest::text, i.starts_latest::text, i.ends_earliest::text, i.ends_latest::text
      from muster.iteration i join muster.course c on c.id = i.course_id where i.id = any ($1::bigint[]) order by i.id
    """
  public func bind(_ p: inout PGParameters) { p.add(ids.map(Optional.some)) }

  public static func decode(_ row: inout PGRow) throws(PGError) -> EligibilityRun {
    var run = try row.courseRequirements()
    run.iteration = try row.int64()
    run.programme = try row.optionalInt64()
    run.country = try row.optionalString()
    run.managedBy = try row.word()
    run.selfPaced = try row.bool()
    run.start = try row.bounds()
    run.end = try row.bounds()
    return run
  }
}

/// A course as it would be checked if a run of it began on a day.
public struct ReadEligibilityCourse: PGStatement {
  let id: Int64
  let day: CalendarDate

  public init(_ id: Int64, on day: CalendarDate) {
    self.id = id
    self.day = day
  }

  public static let isReadOnly = true
  public static let sql = """
    select coalesce((select code from muster.course_code h where h.course_id = c.id and h.is_handle), 'C-' || c.id),
           \(ReadEligibilityRuns.columns), $2::date::text, ($2::date + ceil(c.days)::int - 1)::text
      from muster.course c where c.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(day.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> EligibilityRun {
    var run = try row.courseRequirements()
    run.start = try row.date().map { $0...$0 }
    run.end = try row.date().map { $0...$0 }
    return run
  }
}

extension PGRow {
  fileprivate mutating func courseRequirements() throws(PGError) -> EligibilityRun {
    var run = EligibilityRun(code: try string(), course: try int64())
    run.provider = try optionalInt64()
    run.discipline = try optionalString()
    run.audience = try optionalString()
    run.kind = try word()
    run.gradeMin = try grade()
    run.gradeMax = try grade()
    run.profile = try profile()
    run.language = try optionalString()
    run.clearance = try optionalWord()
    return run
  }

  /// Two days that bound a third; nil when the first is not known.
  fileprivate mutating func bounds() throws(PGError) -> ClosedRange<CalendarDate>? {
    let first = try date()
    let last = try date()
    guard let first else { return nil }
    guard let last = last ?? CalendarDate(year: 2200, month: 12, day: 31), first <= last else { return nil }
    return first...last
  }

  mutating func grade() throws(PGError) -> Grade? {
    guard let text = try optionalString() else { return nil }
    guard let grade = try? Grade(parsing: text) else { throw .unreadable("grade \(text)") }
    return grade
  }

  mutating func profile() throws(PGError) -> LanguageProfile? {
    guard let text = try optionalString() else { return nil }
    guard let profile = try? LanguageProfile(parsing: text) else { throw .unreadable("profile \(text)") }
    return profile
  }

  mutating func optionalWord<T: RawRepresentable>(_ type: T.Type = T.self) throws(PGError) -> T?
  where T.RawValue == String {
    guard let text = try optionalString() else { return nil }
    guard let value = T(rawValue: text) else { throw .unreadable("\(T.self) \(text)") }
    return value
  }
}
