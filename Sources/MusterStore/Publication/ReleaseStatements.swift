public import MusterCore
public import PGClient

/// Notes to whom a publication was given; answers nothing when there is none with this number.
public struct InsertRelease: PGStatement {
  let publication: Int64
  let recipient: String
  let day: CalendarDate
  let letter: String?
  let note: String?
  let at: Instant
  let principal: String

  public init(
    _ publication: Int64, recipient: String, day: CalendarDate, letter: String?, note: String?, at: Instant,
    principal: String
  ) {
    self.publication = publication
    self.recipient = recipient
    self.day = day
    self.letter = letter
    self.note = note
    self.at = at
    self.principal = principal
  }

  public static let sql = """
    insert into muster.publication_release (publication_id, recipient, on_day, letter, note, at, principal)
    select id, $2, $3::date, $4, $5, $6::timestamptz, $7 from muster.publication where id = $1::bigint returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(publication)
    p.add(recipient)
    p.add(day.description)
    p.add(letter)
    p.add(note)
    p.add(at.description)
    p.add(principal)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListReleases: ListStatement {
  let publication: Int?
  let page: Page

  public init(publication: Int?, page: Page) {
    self.publication = publication
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .int("publication"), .text("title"), .text("to"), .text("on"), .text("letter"), .text("note"),
    .text("at"), .text("by"),
  ]
  public static let sql = """
    select r.id, r.publication_id, p.title, r.recipient, r.on_day::text, r.letter, r.note, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), r.principal
      from muster.publication_release r join muster.publication p on p.id = r.publication_id
     where ($1::bigint is null or r.publication_id = $1::bigint) and r.id > $2::bigint order by r.id limit $3::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(publication)
    p.add(page.after)
    p.add(page.limit)
  }
}

/// Whether a publication is there, when it was published, and whether it was withdrawn.
public struct FindPublication: PGStatement {
  public struct Row: Sendable {
    public let isWithdrawn: Bool
    /// RFC 3339, UTC.
    public let at: String
  }

  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = """
    select exists (select from muster.publication_withdrawal w where w.publication_id = p.id),
           to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from muster.publication p where p.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(isWithdrawn: try row.bool(), at: try row.string())
  }
}

public struct InsertWithdrawal: PGStatement {
  let publication: Int64
  let reason: String
  let letter: String?
  let at: Instant
  let principal: String

  public init(_ publication: Int64, reason: String, letter: String?, at: Instant, principal: String) {
    self.publication = publication
    self.reason = reason
    self.letter = letter
    self.at = at
    self.principal = principal
  }

  public static let sql = """
    insert into muster.publication_withdrawal (publication_id, reason, letter, at, principal)
    values ($1::bigint, $2, $3, $4::timestamptz, $5)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(publication)
    p.add(reason)
    p.add(letter)
    p.add(at.description)
    p.add(principal)
  }
}
