public import MusterCore
public import PGClient

/// A notice with what its words are made of.
public struct NoticeRow: Sendable {
  public let id: Int64
  public let state: String
  public let due: Instant
  public let at: Instant
  public let attempts: Int
  public let error: String?
  public let acknowledgedBy: String?
  public let facts: NoticeText.Facts
}

enum NoticeSQL {
  /// Days and what they are for the run stand in the notice: a run that is moved later changes nothing that was said. That
  /// there is nothing to do any more is said as it is now.
  static let columns = """
    n.id, n.state, (extract(epoch from n.due) * 1000000)::bigint, (extract(epoch from n.at) * 1000000)::bigint, n.attempts,
           n.error, n.acknowledged_by, n.kind, n.outcome, i.code, c.title, n.about::text,
           n.due_on::text, n.anchor,
           coalesce(m.service || '/' || m.number || ' ', '') || p.name, b.code, n.subject_id,
           coalesce((select array_agg(f.key || '=' || f.value) from json_each_text(n.figures) f), '{}'),
           case n.kind
             when 'call' then (
               select case when i.state = 'cancelled' then 'cancelled' when exists (\(ClockSQL.namesForCall)) then 'named'
                      when k.nil_on is not null then 'nil' when k.withdrawn then 'withdrawn'
                      when exists (select from muster.offer f where f.iteration_id = k.iteration_id and \(OfferSQL.isGone("f"))) then 'gone' end
                 from muster.call k where k.id = n.subject_id)
             when 'report' then (
               select case when exists (select from muster.course_report r where r.enrolment_id = e.id and r.received_on is not null)
                        then 'received'
                      when e.state not in ('attending', 'completed') then 'absent' end
                 from muster.enrolment e where e.id = n.subject_id) end
    """

  static let joins = """
    left join muster.body b on b.id = n.body_id
      left join muster.iteration i on i.id = n.iteration_id left join muster.course c on c.id = i.course_id
      left join lateral (
        select muster.person_of(case n.subject_kind
          when 'document' then (select officer_id from muster.officer_document where id = n.subject_id)
          when 'officer' then n.subject_id
          when 'enrolment' then (select officer_id from muster.enrolment where id = n.subject_id)
          when 'completion' then (select officer_id from muster.completion where id = n.subject_id) end) as id
      ) o on true
      left join muster.person p on p.officer_id = o.id
      left join muster.officer_number m on m.officer_id = o.id and m.valid_to is null
    """

  static func decode(_ row: inout PGRow) throws(PGError) -> NoticeRow {
    let (id, state) = (try row.int64(), try row.string())
    let (due, at) = (Instant(microseconds: try row.int64()), Instant(microseconds: try row.int64()))
    let attempts = try row.int()
    let (error, by) = (try row.optionalString(), try row.optionalString())
    var facts = NoticeText.Facts(kind: try row.string(), outcome: try row.string())
    facts.code = try row.optionalString()
    facts.course = try row.optionalString()
    facts.about = try row.optionalString()
    facts.due = try row.string()
    facts.anchor = try row.optionalString().flatMap(NoticeText.Anchor.init)
    facts.person = try row.optionalString()
    facts.body = try row.optionalString()
    facts.subject = try row.int64()
    facts.figures = try row.stringArray().compactMap { text in
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Int(parts[1]) else { return nil }
      return (String(parts[0]), value)
    }
    facts.settled = try row.optionalString().flatMap(NoticeText.Settled.init(rawValue:))
    return NoticeRow(
      id: id, state: state, due: due, at: at, attempts: attempts, error: error, acknowledgedBy: by, facts: facts)
  }
}

public struct ListNotices: PGStatement {
  public var state: String?
  public var kind: DeadlineKind?
  public var iteration: Int64?
  public var page: Page

  public init(page: Page) { self.page = page }

  public static let isReadOnly = true
  public static let isPlannedAnew = true
  public static let sql = """
    select \(NoticeSQL.columns)
      from muster.notice n \(NoticeSQL.joins)
     where n.id > $2::bigint and ($3::text is null or n.state = $3) and ($4::text is null or n.kind = $4)
       and ($5::bigint is null or n.iteration_id = $5::bigint)
     order by n.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(state)
    p.add(kind?.rawValue)
    p.add(iteration)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> NoticeRow { try NoticeSQL.decode(&row) }
}

public struct ShowNotice: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = "select \(NoticeSQL.columns) from muster.notice n \(NoticeSQL.joins) where n.id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> NoticeRow { try NoticeSQL.decode(&row) }
}

/// Acknowledges notices that nobody has yet; answers their numbers.
public struct AcknowledgeNotices: PGStatement {
  let ids: [Int64]
  let principal: String
  let at: Instant

  public init(_ ids: [Int64], by principal: String, at: Instant) {
    self.ids = ids
    self.principal = principal
    self.at = at
  }

  public static let sql = """
    update muster.notice set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = $3::timestamptz
     where id = any ($1::bigint[]) and state <> 'acknowledged' returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(ids.map(Optional.some))
    p.add(principal)
    p.add(at.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

// MARK: Handing over

/// Takes notices that have someone to be written to and whose time has come, so that no other daemon takes them before
/// the lease is over. What is taken and never settled comes again.
public struct ClaimNotices: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let attempts: Int
    public let addresses: [String]
    public let writtenAt: Instant
  }

  let now: Instant
  let lease: Instant
  let limit: Int

  public init(now: Instant, lease: Instant, limit: Int) {
    self.now = now
    self.lease = lease
    self.limit = limit
  }

  public static let sql = """
    with ready as materialized (
      select n.id from muster.notice n
       where n.state = 'new' and n.next_try <= $1::timestamptz
         and exists (select from muster.notice_recipient r where r.address is not null and not r.ended
               and (r.kind is null or r.kind = n.kind) and (r.body_id is null or r.body_id = n.body_id))
       order by n.next_try, n.id limit $3::int for update skip locked
    )
    update muster.notice n set attempts = attempts + 1, next_try = $2::timestamptz from ready where n.id = ready.id
    returning n.id, n.attempts,
      (select array_agg(distinct r.address order by r.address) from muster.notice_recipient r where r.address is not null and not r.ended
          and (r.kind is null or r.kind = n.kind) and (r.body_id is null or r.body_id = n.body_id)),
      (extract(epoch from n.at) * 1000000)::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(now.description)
    p.add(lease.description)
    p.add(limit)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), attempts: try row.int(), addresses: try row.stringArray(),
      writtenAt: Instant(microseconds: try row.int64()))
  }
}

/// What became of a notice that was taken: handed over, to be tried again, or given up.
public struct SettleNotice: PGStatement {
  let id: Int64
  let state: String
  let nextTry: Instant
  let handedAt: Instant?
  let error: String?

  public init(_ id: Int64, handedAt: Instant) {
    (self.id, state, nextTry, self.handedAt, error) = (id, "handed", handedAt, handedAt, nil)
  }

  public init(_ id: Int64, tryAgain: Instant, givenUp: Bool, error: String) {
    (self.id, state, nextTry, handedAt, self.error) = (id, givenUp ? "failed" : "new", tryAgain, nil, error)
  }

  public static let sql = """
    update muster.notice set state = $2, next_try = $3::timestamptz, handed_at = $4::timestamptz, error = $5
     where id = $1::bigint and state = 'new'
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(state)
    p.add(nextTry.description)
    p.add(handedAt?.description)
    p.add(error)
  }
}

// MARK: Recipients

/// Adds a recipient; answers nothing when there is one like it.
public struct InsertRecipient: PGStatement {
  let kind: DeadlineKind?
  let body: Int64?
  let address: String?
  let principal: String?

  public init(kind: DeadlineKind?, body: Int64?, address: String?, principal: String?) {
    self.kind = kind
    self.body = body
    self.address = address
    self.principal = principal
  }

  public static let sql = """
    insert into muster.notice_recipient (kind, body_id, address, principal) values ($1, $2::bigint, $3, $4)
    on conflict do nothing returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind?.rawValue)
    p.add(body)
    p.add(address)
    p.add(principal)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct EndRecipient: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    update muster.notice_recipient set ended = true where id = $1::bigint and not ended returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListRecipients: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .text("kind"), .text("body"), .text("address"), .text("principal"),
  ]
  public static let sql = """
    select r.id, r.kind, b.code, r.address, r.principal
      from muster.notice_recipient r left join muster.body b on b.id = r.body_id where not r.ended order by r.id
    """
}
