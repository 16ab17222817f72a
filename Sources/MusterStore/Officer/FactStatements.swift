public import MusterCore
public import PGClient

/// One dated fact with the officer it is about, before it is ended or taken back.
public struct FindFact: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64
    public let handle: String
    public let what: String
    public let detail: String?
    public let first: CalendarDate?
    public let last: CalendarDate?
    /// Of a document; personal.
    public let number: String?
  }

  let kind: OfficerFactKind
  let id: Int64

  public init(_ kind: OfficerFactKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  public static let isReadOnly = true
  public static let sql = """
    select f.officer_id, coalesce(n.service || '/' || n.number, 'O-' || f.officer_id), f.what, f.detail, f.first_day::text,
           f.last_day::text, f.number
      from muster.dated_fact f left join muster.officer_number n on n.officer_id = f.officer_id and n.valid_to is null
     where f.kind = $1 and f.id = $2::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(id)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      officer: try row.int64(), handle: try row.string(), what: try row.string(), detail: try row.optionalString(),
      first: try row.date(), last: try row.date(), number: try row.optionalString())
  }
}

/// Lets a fact hold up to a day and no longer. Grades are not ended: the next one ends them.
public struct EndFact: PGStatement {
  let kind: OfficerFactKind
  let id: Int64
  let last: CalendarDate

  public init(_ kind: OfficerFactKind, _ id: Int64, last: CalendarDate) {
    self.kind = kind
    self.id = id
    self.last = last
  }

  public static let sql = """
    with posting as (update muster.officer_posting set during = daterange(lower(during), $3::date, '[]')
       where $1 = 'posting' and id = $2::bigint),
    clearance as (update muster.officer_clearance set during = daterange(lower(during), $3::date, '[]')
       where $1 = 'clearance' and id = $2::bigint),
    medical as (update muster.officer_medical set during = daterange(lower(during), $3::date, '[]')
       where $1 = 'medical' and id = $2::bigint),
    restriction as (update muster.officer_restriction set during = daterange(lower(during), $3::date, '[]')
       where $1 = 'restriction' and id = $2::bigint),
    language as (update muster.officer_language set valid_to = $3::date where $1 = 'language' and id = $2::bigint)
    update muster.officer_document set expires = $3::date where $1 = 'document' and id = $2::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(id)
    p.add(last.description)
  }
}

/// Takes a fact back as if it had never been entered.
public struct VoidFact: PGStatement {
  let kind: OfficerFactKind
  let id: Int64

  public init(_ kind: OfficerFactKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  public static let sql = """
    with grade as (update muster.officer_grade set void = true, during = 'empty' where $1 = 'grade' and id = $2::bigint),
    posting as (delete from muster.officer_posting where $1 = 'posting' and id = $2::bigint),
    clearance as (delete from muster.officer_clearance where $1 = 'clearance' and id = $2::bigint),
    medical as (delete from muster.officer_medical where $1 = 'medical' and id = $2::bigint),
    restriction as (delete from muster.officer_restriction where $1 = 'restriction' and id = $2::bigint),
    language as (delete from muster.officer_language where $1 = 'language' and id = $2::bigint)
    update muster.officer_document set void = true where $1 = 'document' and id = $2::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(id)
  }
}

/// After a grade or posting was taken back: the one before it goes on as long as the lost one would have.
public struct ProlongFact: PGStatement {
  let kind: OfficerFactKind
  let officer: Int64
  let first: CalendarDate
  let last: CalendarDate?

  public init(_ kind: OfficerFactKind, officer: Int64, over first: CalendarDate, _ last: CalendarDate?) {
    self.kind = kind
    self.officer = officer
    self.first = first
    self.last = last
  }

  public static let sql = """
    with grade as (update muster.officer_grade set during = daterange(lower(during), $4::date, '[]')
       where $1 = 'grade' and officer_id = $2::bigint and upper(during) = $3::date)
    update muster.officer_posting set during = daterange(lower(during), $4::date, '[]')
     where $1 = 'posting' and officer_id = $2::bigint and upper(during) = $3::date
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(officer)
    p.add(first.description)
    p.add(last?.description)
  }
}

/// The dated facts of a person, of every record of theirs: what is valid on a day and how long still.
public struct ListFacts: ListStatement {
  let officer: Int64
  let kind: OfficerFactKind?
  let on: CalendarDate?

  public init(officer: Int64, kind: OfficerFactKind? = nil, on: CalendarDate?) {
    self.officer = officer
    self.kind = kind
    self.on = on
  }

  public static let columns: [ListColumn] = [
    .text("kind"), .int("id"), .text("what"), .text("detail"), .text("number"), .text("from"), .text("to"),
    .bool("valid"), .int("days-left"), .text("record"),
  ]
  public static let sql = """
    select kind, id, what, detail, number, first_day::text, last_day::text,
           coalesce(first_day <= $3::date, true) and coalesce(last_day >= $3::date, true),
           case when last_day >= $3::date then last_day - $3::date end,
           case when officer_id <> $1::bigint then 'O-' || officer_id end
      from muster.dated_fact
     where officer_id in (select muster.records_of($1::bigint)) and ($2::text is null or kind = $2)
     order by array_position(array['grade', 'posting', 'language', 'clearance', 'medical', 'document', 'restriction'], kind),
              first_day nulls first, id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(kind?.rawValue)
    p.add(on?.description)
  }
}
