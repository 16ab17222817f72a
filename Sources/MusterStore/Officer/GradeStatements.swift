public import MusterCore
public import PGClient

/// Ends the grade that runs on this day the day before, so that the next can begin.
public struct CloseGrade: PGStatement {
  let officer: Int64
  let since: CalendarDate

  public init(officer: Int64, since: CalendarDate) {
    self.officer = officer
    self.since = since
  }

  public static let sql = """
    update muster.officer_grade set during = daterange(lower(during), $2::date)
     where officer_id = $1::bigint and during @> $2::date and (lower(during) is null or lower(during) < $2::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(since.description)
  }
}

/// A grade from a day on, until the next that is recorded; answers its id, or no row when it stands there already.
public struct InsertGrade: PGStatement {
  let officer: Int64
  let grade: String
  let rankTitle: String?
  let since: CalendarDate

  public init(officer: Int64, grade: String, rankTitle: String?, since: CalendarDate) {
    self.officer = officer
    self.grade = grade
    self.rankTitle = rankTitle
    self.since = since
  }

  public static let sql = """
    insert into muster.officer_grade (officer_id, grade, rank_title, during)
    select $1::bigint, $2, $3, daterange($4::date,
      (select min(lower(during)) from muster.officer_grade where officer_id = $1::bigint and lower(during) > $4::date))
     where not exists (select from muster.officer_grade where officer_id = $1::bigint and lower(during) = $4::date
       and grade = $2 and rank_title is not distinct from $3)
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(grade)
    p.add(rankTitle)
    p.add(since.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
