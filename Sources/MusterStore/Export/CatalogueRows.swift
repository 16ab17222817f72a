import PGClient

/// Institutions.
public struct ProviderRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("code"), .text("title"), .text("country"),
  ]
  public static let sql = """
    select id, code, title, country from muster.provider order by id
    """
}

/// Programmes.
public struct ProgrammeRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("code"), .text("name"),
  ]
  public static let sql = """
    select id, code, name from muster.programme order by id
    """
}

/// Bodies.
public struct BodyRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("code"), .text("name"), .int("parent"),
  ]
  public static let sql = """
    select id, code, name, parent_id from muster.body order by id
    """
}

/// Courses, also those that only records know.
public struct CourseRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("code"), .text("title"), .text("kind"), .text("origin"), .text("discipline"), .int("provider"),
    .text("delivery"),
  ]
  public static let sql = """
    select c.id, h.code, c.title, c.kind, c.origin, c.discipline, c.provider_id, c.delivery
      from muster.course c left join muster.course_code h on h.course_id = c.id and h.is_handle order by c.id
    """
}

/// Runs, with the bounds of their days as far as these are known.
public struct IterationRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("code"), .int("course"), .int("programme"), .text("managed-by"), .text("state"),
    .text("starts-earliest"), .text("starts-latest"), .text("ends-earliest"), .text("ends-latest"), .text("place"),
    .text("country"), .int("capacity"),
  ]
  public static let sql = """
    select id, code, course_id, programme_id, managed_by, state, starts_earliest::text, starts_latest::text,
           ends_earliest::text, ends_latest::text, place, country, capacity
      from muster.iteration order by id
    """
}
