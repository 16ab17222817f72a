public import MusterCore
public import PGClient

/// A person as a handler or an import words it.
public struct OfficerFacts: Sendable, Equatable {
  public var service: String
  public var number: String
  public var name: String
  public var nameUrdu: String?
  public var namePassport: String?
  public var category: OfficerCategory
  public var gender: Gender?
  public var province: String?
  public var grade: String?
  public var rankTitle: String?
  public var since: CalendarDate?
  public var unit: String?
  public var birth = Birth()

  public init(service: String, number: String, name: String, category: OfficerCategory = .militaryOfficer) {
    self.service = service
    self.number = number
    self.name = name
    self.category = category
  }

  var nameKey: String { Self.nameKey(name, nameUrdu, namePassport) }

  /// Folded forms of all the names of a person, for search.
  static func nameKey(_ names: String?...) -> String {
    names.compactMap(\.self).map(CleanText.foldedKey).joined(separator: " | ")
  }
}

/// Adds persons with numbers, names, grades and units; answers, in order, the id of each that was new.
///
/// A service number that is held already is left alone and gives no row.
public struct InsertOfficers: PGStatement {
  let officers: [OfficerFacts]

  public init(_ officers: [OfficerFacts]) { self.officers = officers }

  public static let sql = """
    with given as materialized (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
          $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[]) with ordinality
        as t (service, number, name, name_urdu, name_passport, name_key, category, gender, province, grade, rank_title, since, unit,
              born, birth_place, birth_country, ord)
       where not exists (select from muster.officer_number n where n.valid_to is null and n.service = t.service and n.number_key = upper(t.number))
    ), numbered as materialized (
      select *, nextval(pg_get_serial_sequence('muster.officer', 'id')) as id from given order by ord
    ), officers as (
      insert into muster.officer (id, category, service, gender, province) overriding system value
      select id, category, service, gender, province from numbered
    ), persons as (
      insert into muster.person (officer_id, name, name_urdu, name_passport, name_key, born, birth_place, birth_country)
      select id, name, name_urdu, name_passport, name_key, born::date, birth_place, birth_country from numbered
    ), numbers as (
      insert into muster.officer_number (officer_id, service, number) select id, service, number from numbered
    ), grades as (
      insert into muster.officer_grade (officer_id, grade, rank_title, during)
      select id, grade, rank_title, daterange(since::date, null) from numbered where grade is not null
    ), postings as (
      insert into muster.officer_posting (officer_id, unit, during)
      select id, unit, daterange(null, null) from numbered where unit is not null
    )
    select ord, id from numbered order by ord
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officers.map { Optional($0.service) })
    p.add(officers.map { Optional($0.number) })
    p.add(officers.map { Optional($0.name) })
    p.add(officers.map(\.nameUrdu))
    p.add(officers.map(\.namePassport))
    p.add(officers.map { Optional($0.nameKey) })
    p.add(officers.map { Optional($0.category.rawValue) })
    p.add(officers.map { $0.gender?.rawValue })
    p.add(officers.map(\.province))
    p.add(officers.map(\.grade))
    p.add(officers.map(\.rankTitle))
    p.add(officers.map { $0.since?.description })
    p.add(officers.map(\.unit))
    p.add(officers.map { $0.birth.day?.description })
    p.add(officers.map(\.birth.place))
    p.add(officers.map(\.birth.country))
  }
  /// `ordinal` counts the officers given, from 1.
  public static func decode(_ row: inout PGRow) throws(PGError) -> (ordinal: Int, id: Int64) {
    (try row.int(), try row.int64())
  }
}

/// The officer who holds a number now, with what an import compares.
public struct OfficersByNumber: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let service: String
    public let number: String
    public let name: String
    public let nameUrdu: String?
    public let namePassport: String?
    public let category: String
    public let gender: String?
    public let province: String?
    public let birth: Birth
  }

  let numbers: [(service: String, number: String)]

  public init(_ numbers: [(service: String, number: String)]) { self.numbers = numbers }

  public static let isReadOnly = true
  public static let sql = """
    select o.id, n.service, n.number, p.name, p.name_urdu, p.name_passport, o.category, o.gender, o.province,
           p.born::text, p.birth_place, p.birth_country
      from unnest($1::text[], $2::text[]) as t (service, number)
      join muster.officer_number n on n.service = t.service and n.number_key = upper(t.number) and n.valid_to is null
      join muster.officer o on o.id = n.officer_id join muster.person p on p.officer_id = o.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(numbers.map { Optional($0.service) })
    p.add(numbers.map { Optional($0.number) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), service: try row.string(), number: try row.string(), name: try row.string(),
      nameUrdu: try row.optionalString(), namePassport: try row.optionalString(), category: try row.string(),
      gender: try row.optionalString(), province: try row.optionalString(), birth: try row.birth())
  }
}

extension PGRow {
  mutating func birth() throws(PGError) -> Birth {
    Birth(day: try date(), place: try optionalString(), country: try optionalString())
  }
}

/// The numbers that officers hold now, as `service/number`; whoever holds none, as a merged record, gives no row.
public struct OfficerHandles: PGStatement {
  let officers: [Int64]

  public init(_ officers: [Int64]) { self.officers = officers }

  public static let isReadOnly = true
  public static let sql = """
    select officer_id, service || '/' || number from muster.officer_number
     where officer_id = any ($1::bigint[]) and valid_to is null
    """
  public func bind(_ p: inout PGParameters) { p.add(officers.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (id: Int64, handle: String) {
    (try row.int64(), try row.string())
  }
}

/// The officer's service, for looking up a rank title.
public struct OfficerService: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let isReadOnly = true
  public static let sql = "select service from muster.officer where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Persons, each once: a record that was merged is found under the one that stayed.
public struct ListOfficers: ListStatement {
  let service: String?
  let text: String?
  let page: Page

  public init(service: String?, text: String?, page: Page) {
    self.service = service
    self.text = text
    self.page = page
  }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("name"), .text("name-ur"), .text("service"), .text("rank"), .text("grade"),
    .text("category"), .text("gender"), .text("province"),
  ]
  public static let sql = """
    select o.id, n.service || '/' || n.number, p.name, p.name_urdu, o.service, g.rank_title, g.grade, o.category, o.gender,
           o.province
      from muster.officer o
      left join muster.person p on p.officer_id = o.id
      left join muster.officer_number n on n.officer_id = o.id and n.valid_to is null
      left join lateral (select rank_title, grade from muster.officer_grade og where og.officer_id in (select muster.records_of(o.id))
            and not og.void order by og.officer_id = o.id desc, lower(og.during) desc nulls last limit 1) g on true
     where ($3::text is null or o.service = $3)
       and ($4::text is null or p.name_key like $4 or n.number ilike $4 or exists (
             select from muster.officer_merge m join muster.person q on q.officer_id = m.officer_id
               left join muster.officer_number r on r.officer_id = m.officer_id and r.valid_to is null
              where m.into_id = o.id and not m.undone and (q.name_key like $4 or r.number ilike $4)))
       and not exists (select from muster.officer_merge m where m.officer_id = o.id and not m.undone)
       and o.id > $2::bigint
     order by o.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(service)
    p.add(text.map { SQLText.contains(Self.searchKey($0)) })
  }

  /// A number keeps its dashes; a name is folded the way it is stored.
  private static func searchKey(_ text: String) -> String {
    let folded = CleanText.foldedKey(text)
    return folded.isEmpty || text.utf8.contains { (0x30...0x39).contains($0) } ? text : folded
  }
}

public struct ShowOfficer: ListStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let columns: [ListColumn] = [
    .text("officer"), .text("name"), .text("name-ur"), .text("name-passport"), .text("service"), .text("category"),
    .text("gender"), .text("province"), .text("born"), .text("birth-place"), .text("birth-country"), .list("grades"),
    .list("postings"), .list("numbers"), .list("merged"),
  ]
  public static let sql = """
    select coalesce((select service || '/' || number from muster.officer_number n where n.officer_id = o.id and n.valid_to is null limit 1), 'O-' || o.id),
           p.name, p.name_urdu, p.name_passport, o.service, o.category, o.gender, o.province,
           p.born::text, p.birth_place, p.birth_country,
           coalesce((select array_agg(grade || coalesce(' ' || rank_title, '') || coalesce(' from ' || lower(during), '')
                || coalesce(' to ' || (upper(during) - 1), '') order by lower(during) nulls first) from muster.officer_grade where officer_id in (select muster.records_of(o.id)) and not void), '{}'),
           coalesce((select array_agg(unit || coalesce(' from ' || lower(during), '') order by lower(during) nulls first)
              from muster.officer_posting where officer_id in (select muster.records_of(o.id))), '{}'),
           coalesce((select array_agg(service || '/' || number || coalesce(' to ' || valid_to, '') order by id) from muster.officer_number
              where officer_id in (select muster.records_of(o.id))), '{}'),
           coalesce((select array_agg('O-' || officer_id order by officer_id) from muster.officer_merge where into_id = o.id and not undone), '{}')
      from muster.officer o left join muster.person p on p.officer_id = o.id where o.id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
}
