public import PGClient

/// Facts as they stand now, by muster's numbers and without any name: what figures are counted from. Null: not stated.
public protocol FactRows: ListStatement {}

extension FactRows {
  public func bind(_: inout PGParameters) {}
}

/// Officers, each record by itself; see ``MergeRows``.
public struct OfficerRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("service"), .text("category"), .text("gender"), .text("province"),
  ]
  public static let sql = """
    select id, service, category, gender, province from muster.officer order by id
    """
}

/// Grades with the first and the last day on which they hold.
public struct GradeRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("officer"), .text("grade"), .text("from"), .text("to"),
  ]
  public static let sql = """
    select id, officer_id, grade, lower(during)::text, (upper(during) - 1)::text
      from muster.officer_grade where not void order by id
    """
}

/// Records that were made one with another and still are.
public struct MergeRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("officer"), .int("into"),
  ]
  public static let sql = """
    select id, officer_id, into_id from muster.officer_merge where not undone order by id
    """
}
