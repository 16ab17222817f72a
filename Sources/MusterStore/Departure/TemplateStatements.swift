public import MusterCore
public import PGClient

/// What is needed before departure, for whom: everything left nil is for all.
public struct DepartureTemplate: Sendable, Equatable {
  public var requirement: String
  public var provider: Int64?
  public var country: String?
  public var programme: Int64?
  public var kind: CourseKind?
  public var managedBy: ManagedBy?
  public var daysBefore: Int?
  public var months = 0
  /// Only for courses classified so or higher.
  public var clearanceFrom: Clearance?
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var note: String?
  public var source: String?

  public init(requirement: String) { self.requirement = requirement }
}

/// Adds a template and answers its id; no row when the same is in force on some of these days already.
public struct InsertTemplate: PGStatement {
  let template: DepartureTemplate

  public init(_ template: DepartureTemplate) { self.template = template }

  public static let sql = """
    insert into muster.departure_template (requirement, provider_id, country, programme_id, course_kind, managed_by, days_before,
      valid_months, during, note, source, clearance_from)
    select $1, $2::bigint, $3, $4::bigint, $5, $6, $7::int, $8::int, daterange($9::date, $10::date, '[]'), $11, $12, $13
     where not exists (select from muster.departure_template where requirement = $1
       and (provider_id, country, programme_id, course_kind, managed_by, days_before, clearance_from) is not distinct from
           ($2::bigint, $3, $4::bigint, $5, $6, $7::int, $13)
       and valid_months = $8::int and during && daterange($9::date, $10::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(template.requirement)
    p.add(template.provider)
    p.add(template.country)
    p.add(template.programme)
    p.add(template.kind?.rawValue)
    p.add(template.managedBy?.rawValue)
    p.add(template.daysBefore)
    p.add(template.months)
    p.add(template.from?.description)
    p.add(template.to?.description)
    p.add(template.note)
    p.add(template.source)
    p.add(template.clearanceFrom?.rawValue)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Whether a requirement is asked for by any template.
public struct TemplateAsks: PGStatement {
  let requirement: String

  public init(_ requirement: String) { self.requirement = requirement }

  public static let isReadOnly = true
  public static let sql = "select exists (select from muster.departure_template where requirement = $1)"
  public func bind(_ p: inout PGParameters) { p.add(requirement) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}

public struct ListTemplates: ListStatement {
  public var provider: Int64?
  public var country: String?
  public var requirement: String?
  public var on: CalendarDate?
  public let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("requirement"), .text("provider"), .text("country"), .text("programme"), .text("kind"),
    .text("managed-by"), .text("clearance-from"), .int("days-before"), .int("months"), .text("from"), .text("to"),
    .text("note"),
    .text("source"),
  ]
  public static let sql = """
    select t.id, t.requirement, p.code, t.country, g.code, t.course_kind, t.managed_by, t.clearance_from, t.days_before, t.valid_months,
           lower(t.during)::text, (upper(t.during) - 1)::text, t.note, t.source
      from muster.departure_template t left join muster.provider p on p.id = t.provider_id
      left join muster.programme g on g.id = t.programme_id
     where ($3::bigint is null or t.provider_id = $3::bigint) and ($4::text is null or t.country = $4)
       and ($5::text is null or t.requirement = $5) and ($6::date is null or t.during @> $6::date) and t.id > $2::bigint
     order by t.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(provider)
    p.add(country)
    p.add(requirement)
    p.add(on?.description)
  }
}
