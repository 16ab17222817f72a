public import MusterCore
public import PGClient

/// What stands in an officer's record and can be corrected.
public struct OfficerRecord: Sendable, Equatable {
  public var name: String
  public var nameUrdu: String?
  public var namePassport: String?
  public var category: OfficerCategory
  public var gender: Gender?
  public var province: String?
  public var service: String
  public var birth = Birth()

  var nameKey: String { OfficerFacts.nameKey(name, nameUrdu, namePassport) }
}

/// The record as stored, locked for a change.
public struct LockOfficer: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select p.name, p.name_urdu, p.name_passport, o.category, o.gender, o.province, o.service,
           p.born::text, p.birth_place, p.birth_country
      from muster.officer o join muster.person p on p.officer_id = o.id where o.id = $1::bigint for update
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> OfficerRecord {
    OfficerRecord(
      name: try row.string(), nameUrdu: try row.optionalString(), namePassport: try row.optionalString(),
      category: try row.word(), gender: try row.optionalString().flatMap(Gender.init(rawValue:)),
      province: try row.optionalString(), service: try row.string(), birth: try row.birth())
  }
}

public struct UpdateOfficer: PGStatement {
  let id: Int64
  let record: OfficerRecord

  public init(_ id: Int64, _ record: OfficerRecord) {
    self.id = id
    self.record = record
  }

  public static let sql = """
    with person as (update muster.person set name = $2, name_urdu = $3, name_passport = $4, name_key = $5,
        born = $10::date, birth_place = $11, birth_country = $12
      where officer_id = $1::bigint)
    update muster.officer set category = $6, gender = $7, province = $8, service = $9 where id = $1::bigint
      and (category, gender, province, service) is distinct from ($6, $7, $8, $9)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(record.name)
    p.add(record.nameUrdu)
    p.add(record.namePassport)
    p.add(record.nameKey)
    p.add(record.category.rawValue)
    p.add(record.gender?.rawValue)
    p.add(record.province)
    p.add(record.service)
    p.add(record.birth.day?.description)
    p.add(record.birth.place)
    p.add(record.birth.country)
  }
}

/// Ends the number an officer holds the day before another begins; answers what it was.
public struct CloseNumber: PGStatement {
  let officer: Int64
  let since: CalendarDate

  public init(officer: Int64, since: CalendarDate) {
    self.officer = officer
    self.since = since
  }

  public static let sql = """
    update muster.officer_number set valid_to = $2::date - 1 where officer_id = $1::bigint and valid_to is null
    returning service, number
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(since.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (service: String, number: String) {
    (try row.string(), try row.string())
  }
}

public struct InsertNumber: PGStatement {
  let officer: Int64
  let service: String
  let number: String
  let since: CalendarDate

  public init(officer: Int64, service: String, number: String, since: CalendarDate) {
    self.officer = officer
    self.service = service
    self.number = number
    self.since = since
  }

  public static let sql = """
    insert into muster.officer_number (officer_id, service, number, valid_from) values ($1::bigint, $2, $3, $4::date)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(service)
    p.add(number)
    p.add(since.description)
  }
}
