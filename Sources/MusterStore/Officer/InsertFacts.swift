public import MusterCore
public import PGClient

/// Adds a dated fact to an officer's record and answers its id; no row when the same stands there already.
public struct InsertPosting: PGStatement {
  let officer: Int64
  let unit: String
  let appointment: String?
  let since: CalendarDate

  public init(officer: Int64, unit: String, appointment: String?, since: CalendarDate) {
    self.officer = officer
    self.unit = unit
    self.appointment = appointment
    self.since = since
  }

  /// From the day on until the next posting that is recorded.
  public static let sql = """
    insert into muster.officer_posting (officer_id, unit, appointment, during)
    select $1::bigint, $2, $3, daterange($4::date,
      (select min(lower(during)) from muster.officer_posting where officer_id = $1::bigint and lower(during) > $4::date))
     where not exists (select from muster.officer_posting where officer_id = $1::bigint and lower(during) = $4::date
       and unit = $2 and appointment is not distinct from $3)
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(unit)
    p.add(appointment)
    p.add(since.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Ends the posting that runs on this day the day before, so that the next can begin.
public struct ClosePosting: PGStatement {
  let officer: Int64
  let since: CalendarDate

  public init(officer: Int64, since: CalendarDate) {
    self.officer = officer
    self.since = since
  }

  public static let sql = """
    update muster.officer_posting set during = daterange(lower(during), $2::date)
     where officer_id = $1::bigint and during @> $2::date and (lower(during) is null or lower(during) < $2::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(since.description)
  }
}

public struct InsertLanguage: PGStatement {
  let officer: Int64
  let fact: OfficerFact.Language

  public init(officer: Int64, _ fact: OfficerFact.Language) {
    self.officer = officer
    self.fact = fact
  }

  public static let sql = """
    insert into muster.officer_language (officer_id, language, test, profile, result, exempt, tested_on, valid_to, issued_by)
    select $1::bigint, $2, $3, $4, $5, $6::boolean, $7::date, $8::date, $9
     where not exists (select from muster.officer_language where officer_id = $1::bigint and exempt = $6::boolean
       and (language, test, profile, result, tested_on, valid_to, issued_by) is not distinct from ($2, $3, $4, $5, $7::date, $8::date, $9))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(fact.language)
    p.add(fact.test)
    p.add(fact.profile?.description)
    p.add(fact.result)
    p.add(fact.isExempt)
    p.add(fact.testedOn?.description)
    p.add(fact.validTo?.description)
    p.add(fact.issuedBy)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertClearance: PGStatement {
  let officer: Int64
  let clearance: Clearance
  let from: CalendarDate?
  let to: CalendarDate?

  public init(officer: Int64, _ clearance: Clearance, from: CalendarDate?, to: CalendarDate?) {
    self.officer = officer
    self.clearance = clearance
    self.from = from
    self.to = to
  }

  public static let sql = """
    insert into muster.officer_clearance (officer_id, clearance, during)
    select $1::bigint, $2, daterange($3::date, $4::date, '[]')
     where not exists (select from muster.officer_clearance where officer_id = $1::bigint and clearance = $2
       and during = daterange($3::date, $4::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(clearance.rawValue)
    p.add(from?.description)
    p.add(to?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertMedical: PGStatement {
  let officer: Int64
  let category: String
  let fit: Bool?
  let from: CalendarDate?
  let to: CalendarDate?
  let letter: String?

  public init(officer: Int64, category: String, fit: Bool?, from: CalendarDate?, to: CalendarDate?, letter: String?) {
    self.officer = officer
    self.category = category
    self.fit = fit
    self.from = from
    self.to = to
    self.letter = letter
  }

  public static let sql = """
    insert into muster.officer_medical (officer_id, category, fit, during, letter)
    select $1::bigint, $2, $3::boolean, daterange($4::date, $5::date, '[]'), $6
     where not exists (select from muster.officer_medical where officer_id = $1::bigint and category = $2
       and fit is not distinct from $3::boolean and during = daterange($4::date, $5::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(category)
    p.add(fit)
    p.add(from?.description)
    p.add(to?.description)
    p.add(letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertDocument: PGStatement {
  let officer: Int64
  let document: OfficerFact.Document

  public init(officer: Int64, _ document: OfficerFact.Document) {
    self.officer = officer
    self.document = document
  }

  public static let sql = """
    insert into muster.officer_document (officer_id, kind, number, country, issued, expires, note)
    select $1::bigint, $2, $3, $4, $5::date, $6::date, $7
     where not exists (select from muster.officer_document where officer_id = $1::bigint and kind = $2 and not void
       and (number, country, issued, expires, note) is not distinct from ($3, $4, $5::date, $6::date, $7))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(document.kind.rawValue)
    p.add(document.number)
    p.add(document.country)
    p.add(document.issued?.description)
    p.add(document.expires?.description)
    p.add(document.note)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct InsertRestriction: PGStatement {
  let officer: Int64
  let kind: String
  let note: String?
  let from: CalendarDate?
  let to: CalendarDate?
  let letter: String?

  public init(
    officer: Int64, kind: String, note: String?, from: CalendarDate?, to: CalendarDate?, letter: String?
  ) {
    self.officer = officer
    self.kind = kind
    self.note = note
    self.from = from
    self.to = to
    self.letter = letter
  }

  public static let sql = """
    insert into muster.officer_restriction (officer_id, kind, note, during, letter)
    select $1::bigint, $2, $3, daterange($4::date, $5::date, '[]'), $6
     where not exists (select from muster.officer_restriction where officer_id = $1::bigint and kind = $2
       and note is not distinct from $3 and during = daterange($4::date, $5::date, '[]'))
    returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(kind)
    p.add(note)
    p.add(from?.description)
    p.add(to?.description)
    p.add(letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
