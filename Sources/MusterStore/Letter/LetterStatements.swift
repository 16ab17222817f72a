public import MusterCore
public import PGClient

/// A letter as a handler words it.
public struct LetterFacts: Sendable, Equatable {
  public var reference: String
  public var date: CalendarDate?
  public var from: String?
  public var to: String?
  public var due: CalendarDate?
  public var subject: String?
  public var note: String?
  public var answers: String?
  public var answeredOn: CalendarDate?

  public init(reference: String) { self.reference = reference }
}

extension PGParameters {
  fileprivate mutating func add(_ facts: LetterFacts) {
    add(facts.reference)
    add(facts.date?.description)
    add(facts.from)
    add(facts.to)
    add(facts.due?.description)
    add(facts.subject)
    add(facts.note)
    add(facts.answers)
    add(facts.answeredOn?.description)
  }
}

public struct InsertLetter: PGStatement {
  let facts: LetterFacts

  public init(_ facts: LetterFacts) { self.facts = facts }

  public static let sql = """
    insert into muster.letter (reference, dated, sender, recipient, due, subject, note, answers, answered_on)
    values ($1, $2::date, $3, $4, $5::date, $6, $7, $8, $9::date) on conflict (reference_key) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(facts) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct UpdateLetter: PGStatement {
  let id: Int64
  let facts: LetterFacts

  public init(_ id: Int64, _ facts: LetterFacts) {
    self.id = id
    self.facts = facts
  }

  public static let sql = """
    update muster.letter set reference = $1, dated = $2::date, sender = $3, recipient = $4, due = $5::date, subject = $6,
      note = $7, answers = $8, answered_on = $9::date where id = $10::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(facts)
    p.add(id)
  }
}

/// The letter with a reference, locked for a change.
public struct LockLetter: PGStatement {
  let reference: String

  public init(_ reference: String) { self.reference = reference }

  public static let sql = """
    select id, reference, dated::text, sender, recipient, due::text, subject, note, answers, answered_on::text
      from muster.letter where reference_key = upper($1) for update
    """
  public func bind(_ p: inout PGParameters) { p.add(reference) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, facts: LetterFacts) {
    let id = try row.int64()
    var facts = LetterFacts(reference: try row.string())
    facts.date = try row.date()
    facts.from = try row.optionalString()
    facts.to = try row.optionalString()
    facts.due = try row.date()
    facts.subject = try row.optionalString()
    facts.note = try row.optionalString()
    facts.answers = try row.optionalString()
    facts.answeredOn = try row.date()
    return (id, facts)
  }
}

/// Letters with the days left until an answer is due. An answer is a letter that says so, or a day that was entered.
public struct ListLetters: ListStatement {
  public var reference: String?
  public var text: String?
  public var unanswered: Bool?
  public var dueTo: CalendarDate?
  let today: CalendarDate?
  public let page: Page

  public init(today: CalendarDate?, page: Page) {
    self.today = today
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("letter"), .text("date"), .text("from"), .text("to"), .text("subject"), .text("due"),
    .int("days-left"), .text("answered-on"), .list("answered-by"), .text("answers"), .text("note"),
  ]
  public static let sql = """
    select l.id, l.reference, l.dated::text, l.sender, l.recipient, l.subject, l.due::text,
           case when l.answered_on is null and a.letters is null then l.due - $3::date end,
           coalesce(l.answered_on, a.dated)::text, coalesce(a.letters, '{}'), l.answers, l.note
      from muster.letter l
      left join lateral (select array_agg(b.reference order by b.dated nulls last, b.id) as letters, min(b.dated) as dated
          from muster.letter b where upper(b.answers) = l.reference_key) a on true
     where ($4::text is null or l.reference_key = upper($4))
       and ($5::text is null or l.reference ilike $5 or l.subject ilike $5 or l.sender ilike $5 or l.recipient ilike $5)
       and ($6::boolean is null or $6::boolean = (l.due is not null and l.answered_on is null and a.letters is null))
       and ($7::date is null or l.due <= $7::date) and l.id > $2::bigint
     order by l.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(today?.description)
    p.add(reference)
    p.add(text.map(SQLText.contains))
    p.add(unanswered)
    p.add(dueTo?.description)
  }
}
