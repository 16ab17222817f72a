public import MusterCore
public import PGClient

/// Lets one publication after another be decided, so that each is held against all before.
public struct LockPublications: PGStatement {
  public init() {}

  public static let sql = "select pg_advisory_xact_lock(hashtextextended('muster.publication', 0))"
  public func bind(_ p: inout PGParameters) {}
}

/// An output as it is frozen.
public struct PublicationDraft: Sendable {
  public var audience: Int64
  public var title: String
  public var marking: String
  public var releasedTo: String
  public var minimum: Int64
  public var question: String
  public var definition: String?
  public var asOf: String
  public var sequence: Int64
  public var content: [UInt8]

  public init(
    audience: Int64, title: String, marking: String, releasedTo: String, minimum: Int64, question: String,
    definition: String?, asOf: String, sequence: Int64, content: [UInt8]
  ) {
    self.audience = audience
    self.title = title
    self.marking = marking
    self.releasedTo = releasedTo
    self.minimum = minimum
    self.question = question
    self.definition = definition
    self.asOf = asOf
    self.sequence = sequence
    self.content = content
  }
}

public struct InsertPublication: PGStatement {
  let draft: PublicationDraft
  let at: Instant
  let principal: String

  public init(_ draft: PublicationDraft, at: Instant, principal: String) {
    self.draft = draft
    self.at = at
    self.principal = principal
  }

  public static let sql = """
    insert into muster.publication (audience_id, title, marking, released_to, minimum, question, definition, as_of, seq, at,
      principal, content, sha256)
    values ($1::bigint, $2, $3, $4, $5::integer, $6, $7, $8::timestamptz, $9::bigint, $10::timestamptz, $11, $12::bytea,
      $13::bytea) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(draft.audience)
    p.add(draft.title)
    p.add(draft.marking)
    p.add(draft.releasedTo)
    p.add(draft.minimum)
    p.add(draft.question)
    p.add(draft.definition)
    p.add(draft.asOf)
    p.add(draft.sequence)
    p.add(at.description)
    p.add(principal)
    p.add(draft.content)
    p.add(Hex.sha256(draft.content))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// A publication's bytes.
public struct ReadPublication: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = "select content from muster.publication where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> [UInt8] { try row.bytes() }
}

/// For each publication its bytes, the hash beside them, and the one in the change log.
public struct ReadPublicationHashes: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let title: String
    public let content: [UInt8]
    public let hash: [UInt8]
    public let logged: String?
  }

  let id: Int64?
  let after: Int64

  public init(_ id: Int64?, after: Int64) {
    self.id = id
    self.after = after
  }

  public static let isReadOnly = true
  public static let sql = """
    select p.id, p.title, p.content, p.sha256,
           (select c.detail ->> 'sha256' from muster.change c
             where c.subject_kind = 'publication' and c.subject_id = p.id and c.verb = 'publish' order by c.id limit 1)
      from muster.publication p where ($1::bigint is null or p.id = $1::bigint) and p.id > $2::bigint order by p.id limit 20
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(after)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), title: try row.string(), content: try row.bytes(), hash: try row.bytes(),
      logged: try row.optionalString())
  }
}

/// The moment a publication is of is exact, so that asking the figures as of it gives what was published.
public struct ListPublications: ListStatement {
  let audience: String?
  let page: Page

  public init(audience: String?, page: Page) {
    self.audience = audience
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("audience"), .text("title"), .text("marking"), .text("question"), .text("as-of"), .int("seq"),
    .text("at"), .text("by"), .int("withheld"), .int("releases"), .text("withdrawn"), .text("sha256"),
  ]
  public static let sql = """
    select p.id, a.code, p.title, p.marking, p.question, to_char(p.as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p.seq, to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), p.principal,
           (select count(*) from muster.publication_cell c where c.publication_id = p.id and c.withheld is not null),
           (select count(*) from muster.publication_release r where r.publication_id = p.id), w.reason, encode(p.sha256, 'hex')
      from muster.publication p join muster.publication_audience a on a.id = p.audience_id
      left join muster.publication_withdrawal w on w.publication_id = p.id
     where ($1::text is null or a.code = $1) and p.id > $2::bigint order by p.id limit $3::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(audience)
    p.add(page.after)
    p.add(page.limit)
  }
}
