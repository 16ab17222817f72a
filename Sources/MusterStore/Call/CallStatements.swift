public import MusterCore
public import PGClient

/// A call to one body as stored.
public struct StoredCall: Sendable, Equatable {
  public var iteration: Int64
  public var body: Int64
  public var names: Int?
  public var reserves: Int?
  public var due: CalendarDate?
  public var askedOn: CalendarDate?
  public var letter: String?
  public var nilOn: CalendarDate?
  public var nilLetter: String?
  public var isWithdrawn = false
  public var note: String?

  public init(iteration: Int64, body: Int64) {
    self.iteration = iteration
    self.body = body
  }
}

extension PGParameters {
  fileprivate mutating func add(_ call: StoredCall) {
    add(call.iteration)
    add(call.body)
    add(call.names)
    add(call.reserves)
    add(call.due?.description)
    add(call.askedOn?.description)
    add(call.letter)
    add(call.nilOn?.description)
    add(call.nilLetter)
    add(call.isWithdrawn)
    add(call.note)
  }
}

public struct InsertCall: PGStatement {
  let call: StoredCall

  public init(_ call: StoredCall) { self.call = call }

  public static let sql = """
    insert into muster.call (iteration_id, body_id, names, reserves, due, asked_on, letter, nil_on, nil_letter, withdrawn, note)
    values ($1::bigint, $2::bigint, $3::int, $4::int, $5::date, $6::date, $7, $8::date, $9, $10::boolean, $11)
    on conflict (iteration_id, body_id) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(call) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct UpdateCall: PGStatement {
  let call: StoredCall

  public init(_ call: StoredCall) { self.call = call }

  public static let sql = """
    update muster.call set names = $3::int, reserves = $4::int, due = $5::date, asked_on = $6::date, letter = $7,
      nil_on = $8::date, nil_letter = $9, withdrawn = $10::boolean, note = $11
     where iteration_id = $1::bigint and body_id = $2::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(call) }
}

/// The call for a run to one body, locked for a change.
public struct LockCall: PGStatement {
  let iteration: Int64
  let body: Int64

  public init(iteration: Int64, body: Int64) {
    self.iteration = iteration
    self.body = body
  }

  public static let sql = """
    select id, iteration_id, body_id, names, reserves, due::text, asked_on::text, letter, nil_on::text, nil_letter, withdrawn, note
      from muster.call where iteration_id = $1::bigint and body_id = $2::bigint for update
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(body)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, call: StoredCall) {
    let id = try row.int64()
    var call = StoredCall(iteration: try row.int64(), body: try row.int64())
    call.names = try row.optionalInt()
    call.reserves = try row.optionalInt()
    call.due = try row.date()
    call.askedOn = try row.date()
    call.letter = try row.optionalString()
    call.nilOn = try row.date()
    call.nilLetter = try row.optionalString()
    call.isWithdrawn = try row.bool()
    call.note = try row.optionalString()
    return (id, call)
  }
}

/// Notes a reminder (no due date) or an extension.
public struct InsertCallEvent: PGStatement {
  let call: Int64
  let on: CalendarDate
  let dueBefore: CalendarDate?
  let due: CalendarDate?
  let letter: String?
  let note: String?

  public init(
    call: Int64, on: CalendarDate, dueBefore: CalendarDate? = nil, due: CalendarDate? = nil, letter: String?,
    note: String? = nil
  ) {
    self.call = call
    self.on = on
    self.dueBefore = dueBefore
    self.due = due
    self.letter = letter
    self.note = note
  }

  public static let sql = """
    insert into muster.call_event (call_id, kind, on_date, due_before, due, letter, note)
    values ($1::bigint, case when $4::date is null then 'reminder' else 'extension' end, $2::date, $3::date, $4::date, $5, $6)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(call)
    p.add(on.description)
    p.add(dueBefore?.description)
    p.add(due?.description)
    p.add(letter)
    p.add(note)
  }
}

/// Reminders and extensions of the calls for a run.
public struct CallEvents: ListStatement {
  let iteration: Int64

  public init(_ iteration: Int64) { self.iteration = iteration }

  public static let columns: [ListColumn] = [
    .text("body"), .text("what"), .text("on"), .text("due-before"), .text("due"), .text("letter"), .text("note"),
  ]
  public static let sql = """
    select b.code, v.kind, v.on_date::text, v.due_before::text, v.due::text, v.letter, v.note
      from muster.call_event v join muster.call k on k.id = v.call_id join muster.body b on b.id = k.body_id
     where k.iteration_id = $1::bigint order by v.id
    """
  public func bind(_ p: inout PGParameters) { p.add(iteration) }
}
